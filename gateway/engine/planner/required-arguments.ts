import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';

/** True where Apollo's planner is known to plan wrong data: one field of a type is required with different arguments. */
export function misleadsApolloPlanner(supergraph: DocumentNode): boolean {
  let found = false;
  visit(supergraph, {
    enter(node) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) {
        return undefined;
      }
      const uses = new Map<string, string>();
      const requirements = (node.fields ?? []).flatMap(({ directives = [] }) => directives.flatMap(requirementOf));
      for (const requirement of requirements) {
        for (const [path, values] of argumentsIn(requirement)) {
          found ||= uses.has(path) && uses.get(path) !== values;
          uses.set(path, values);
        }
      }
      return false;
    },
  });
  return found;
}

function requirementOf(directive: ConstDirectiveNode): SelectionSetNode[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
  if (directive.name.value !== 'join__field' || value?.kind !== Kind.STRING) {
    return [];
  }
  const [definition] = parse(`{${value.value}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
}

function argumentsIn({ selections }: SelectionSetNode, prefix = ''): [string, string][] {
  return selections.flatMap((selection): [string, string][] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return [];
    }
    const path = selection.kind === Kind.FIELD ? `${prefix}.${selection.name.value}` : prefix;
    const inner = selection.selectionSet === undefined ? [] : argumentsIn(selection.selectionSet, path);
    return selection.kind === Kind.FIELD ? [[path, (selection.arguments ?? []).map(print).join(',')], ...inner] : inner;
  });
}
