import { Kind, type ValueNode } from 'graphql';

/** Names that planners and the engine give to variables of their own. */
const RESERVED = /^(representations|_|contextualArgument|client_)/;

/** A variable's name towards planners and departments. */
export function planVariable(name: string): string {
  return RESERVED.test(name) ? `client_${name}` : name;
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
