import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byName = (one: { name: { value: string } }, other: { name: { value: string } }): number =>
  compare(one.name.value, other.name.value);

/**
 * Arguments in one order, and so the fields of input objects: GraphQL takes them for the same whatever their order.
 * Numbers keep their digits. What stands in a scalar of the subgraphs' own keeps the order that the client gave it.
 */
export function canonicalArguments(
  given: readonly ArgumentNode[],
  definitions: readonly GraphQLArgument[],
): readonly ArgumentNode[] {
  return given.toSorted(byName).map((argument) => {
    const type = definitions.find(({ name }) => name === argument.name.value)?.type;
    return { kind: Kind.ARGUMENT, name: argument.name, value: canonicalValue(argument.value, type) };
  });
}

export function canonicalValue(value: ValueNode, type: GraphQLInputType | undefined): ValueNode {
  if (isNonNullType(type)) {
    return canonicalValue(value, type.ofType as GraphQLInputType);
  }
  switch (value.kind) {
    case Kind.STRING:
      return { kind: Kind.STRING, value: value.value };
    case Kind.LIST: {
      const itemType = isListType(type) ? (type.ofType as GraphQLInputType) : undefined;
      return { kind: Kind.LIST, values: value.values.map((item) => canonicalValue(item, itemType)) };
    }
    case Kind.OBJECT: {
      // One object may stand for a list of one.
      const named = type === undefined ? undefined : itemOf(type);
      const known = isInputObjectType(named) ? new Map(Object.entries(named.getFields())) : undefined;
      const fields = known === undefined ? value.fields : value.fields.toSorted(byName);
      return {
        kind: Kind.OBJECT,
        fields: fields.map((field) => ({
          kind: Kind.OBJECT_FIELD,
          name: field.name,
          value: canonicalValue(field.value, known?.get(field.name.value)?.type),
        })),
      };
    }
    default:
      return value;
  }
}

function itemOf(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) || isListType(type) ? itemOf(type.ofType as GraphQLInputType) : type;
}

/** One text for all arguments that GraphQL takes for the same (`SameArguments`), whatever the order they stand in. */
export function argumentsKey(given: readonly ArgumentNode[]): string {
  return given
    .toSorted(byName)
    .map(({ name, value }) => `${name.value}:${valueKey(value)}`)
    .join();
}

function valueKey(value: ValueNode): string {
  switch (value.kind) {
    case Kind.LIST:
      return `[${value.values.map(valueKey).join()}]`;
    case Kind.OBJECT:
      return `{${argumentsKey(value.fields.map((field) => ({ ...field, kind: Kind.ARGUMENT })))}}`;
    case Kind.STRING:
      return JSON.stringify(value.value);
    default:
      return print(value);
  }
}
