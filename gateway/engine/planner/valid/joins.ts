import { type ConstDirectiveNode, type DocumentNode, Kind, type OperationTypeNode } from 'graphql';

/** The arguments of a `join__` directive that are texts, names or switches. */
export type Join = Readonly<Record<string, string | undefined>>;

export function joinsOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): Join[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(
        given.flatMap(({ name, value }) => ('value' in value ? [[name.value, `${value.value}`]] : [])),
      ),
    );
}

/** The departments by the names that `join__` directives call them. */
export function namesOfGraphs({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const value of definition.values ?? []) {
        names.set(value.name.value, joinsOf(value.directives, 'join__graph')[0]?.name ?? value.name.value);
      }
    }
  }
  return names;
}

/** The names of the root types, which a supergraph may choose. */
export function rootsOf({ definitions }: DocumentNode): ReadonlyMap<OperationTypeNode, string> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION
        ? definition.operationTypes.map(({ operation, type }) => [operation, type.name.value] as const)
        : [],
    ),
  );
}
