import { type ArgumentNode, type GraphQLArgument, Kind, print, type ValueNode } from 'graphql';

/** Names that planners and the engine give to variables of their own. */
const RESERVED = /^(representations|_|contextualArgument|client_)/;

/** A client's variable's name towards subgraphs, which may keep variables in plain objects. */
export function planVariable(name: string): string {
  return RESERVED.test(name) || name in Object.prototype ? `client_${name}` : name;
}

/** A value with its variables under those names. */
export function withPlanVariables(value: ValueNode): ValueNode {
  switch (value.kind) {
    case Kind.VARIABLE:
      return { ...value, name: { ...value.name, value: planVariable(value.name.value) } };
    case Kind.LIST:
      return { ...value, values: value.values.map(withPlanVariables) };
    case Kind.OBJECT:
      return { ...value, fields: value.fields.map((field) => ({ ...field, value: withPlanVariables(field.value) })) };
    default:
      return value;
  }
}

/** The client's names of the variables in a value. */
export function variablesIn(value: ValueNode): string[] {
  switch (value.kind) {
    case Kind.VARIABLE:
      return [value.name.value];
    case Kind.LIST:
      return value.values.flatMap(variablesIn);
    case Kind.OBJECT:
      return value.fields.flatMap((field) => variablesIn(field.value));
    default:
      return [];
  }
}

/** What stands in the place of an argument's value while an operation is planned. */
export interface PlanValue {
  /** Of the argument, as the schema has it. */
  readonly type: string;
  /** As subgraphs are to have it. */
  readonly value: ValueNode;
}

/**
 * Planners have parsers and printers of their own, which respell what they do not lose: `"\b"`, `1.10`, numbers beyond 64
 * bits (Hive 0.0.38, Apollo 2.14.4; we found no report). So they are shown variables, and the client's values are put
 * back into what they have planned.
 */
export class PlanValues {
  readonly byName = new Map<string, PlanValue>();
  readonly #names = new Map<string, string>();

  /** The arguments with a variable for each value. */
  hide(given: readonly ArgumentNode[], definitions: readonly GraphQLArgument[]): readonly ArgumentNode[] {
    return given.map((argument) => {
      const type = definitions.find(({ name }) => name === argument.name.value)?.type;
      if (type === undefined) {
        return argument;
      }
      const name = this.#nameOf({ type: String(type), value: withPlanVariables(argument.value) });
      return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
    });
  }

  #nameOf(planValue: PlanValue): string {
    const key = `${planValue.type} ${print(planValue.value)}`;
    const known = this.#names.get(key);
    if (known !== undefined) {
      return known;
    }
    const name = `v${this.#names.size}`;
    this.#names.set(key, name);
    this.byName.set(name, planValue);
    return name;
  }
}
