import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** Sizes that a client asks lists for. */
export interface Slices {
  /** The largest of the sizes that arguments tell; undefined where none does. */
  of(node: FieldNode, field: GraphQLField<unknown, unknown>, paths: readonly (readonly string[])[]): number | undefined;
  /** Variables that were looked at. */
  readonly used: ReadonlySet<string>;
}

/** No list has more, whatever is asked for. */
const SIZE_MAX = 1e9;

/** Reads sizes from literals, from variables as they came, and from defaults. */
export function openSlices(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: ReadonlyMap<string, unknown>,
): Slices {
  const defaults = new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const used = new Set<string>();

  const ofVariable = (name: string, path: readonly string[]): unknown => {
    used.add(name);
    const given = variables.get(name);
    if (given !== undefined) {
      return at(given, path);
    }
    const fallback = defaults.get(name);
    return fallback && at(valueFromASTUntyped(fallback), path);
  };
  const ofValue = (value: ValueNode, path: readonly string[]): unknown => {
    switch (value.kind) {
      case Kind.VARIABLE:
        return ofVariable(value.name.value, path);
      case Kind.OBJECT: {
        const [name, ...rest] = path;
        const member = value.fields.find((each) => each.name.value === name);
        return member && ofValue(member.value, rest);
      }
      case Kind.INT:
      case Kind.FLOAT:
      case Kind.STRING:
        return value.value;
      default:
        return undefined;
    }
  };

  return {
    used,
    of({ arguments: given = [] }, { args }, paths) {
      let largest: number | undefined;
      for (const [name, ...rest] of paths) {
        const argument = given.find((each) => each.name.value === name);
        const asked = argument && sizeOf(ofValue(argument.value, rest));
        const size = asked ?? sizeOf(at(args.find((each) => each.name === name)?.defaultValue, rest));
        largest = size === undefined ? largest : Math.max(largest ?? 0, size);
      }
      return largest;
    },
  };
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, name) =>
      typeof each === 'object' && each !== null && Object.hasOwn(each, name)
        ? (each as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

function sizeOf(value: unknown): number | undefined {
  const size = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isNaN(size) ? undefined : Math.min(Math.max(size, 0), SIZE_MAX);
}
