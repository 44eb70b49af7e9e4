import { type GraphQLSchema, isScalarType, Kind, type ValueNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** A scalar by this name tells how a value was written, so that both sides can be compared to the digit. */
export function withSpelled(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('Spelled');
  if (isScalarType(type)) {
    type.parseLiteral = spelled;
    type.parseValue = (value) => `value ${JSON.stringify(value)}`;
  }
  return schema;
}

function spelled(node: ValueNode, variables: Variables): string {
  switch (node.kind) {
    case Kind.VARIABLE: {
      const { value: name } = node.name;
      return `value ${variables && Object.hasOwn(variables, name) ? JSON.stringify(variables[name]) : 'left out'}`;
    }
    case Kind.LIST:
      return `[${node.values.map((item) => spelled(item, variables)).join()}]`;
    case Kind.OBJECT:
      return `{${node.fields.map(({ name, value }) => `${name.value}:${spelled(value, variables)}`).join()}}`;
    case Kind.NULL:
      return 'null';
    default:
      return `${node.kind} ${JSON.stringify(node.value)}`;
  }
}
