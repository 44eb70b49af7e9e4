import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The department that alone serves a field, where there is just one. */
export interface Owners {
  of(type: string, field: string): string | undefined;
}

export function readOwners(document: DocumentNode): Owners {
  const departments = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const value of definition.values ?? []) {
        departments.set(value.name.value, argument(value.directives, 'join__graph', 'name')[0] ?? value.name.value);
      }
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const all = argument(definition.directives, 'join__type', 'graph');
      for (const field of definition.fields ?? []) {
        const named = argument(field.directives, 'join__field', 'graph');
        const graphs = new Set(named.length > 0 ? named : all);
        const [only] = graphs;
        if (graphs.size === 1 && only !== undefined) {
          owners.set(`${definition.name.value}.${field.name.value}`, departments.get(only) ?? only);
        }
      }
    }
  }
  return { of: (type, field) => owners.get(`${type}.${field}`) };
}

function argument(directives: readonly ConstDirectiveNode[] | undefined, directive: string, name: string): string[] {
  return (directives ?? [])
    .filter((node) => node.name.value === directive && !isExternal(node))
    .flatMap((node) => {
      const value = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
      return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? [value.value] : [];
    });
}

function isExternal(node: ConstDirectiveNode): boolean {
  return (node.arguments ?? []).some(
    ({ name, value }) => name.value === 'external' && value.kind === Kind.BOOLEAN && value.value,
  );
}
