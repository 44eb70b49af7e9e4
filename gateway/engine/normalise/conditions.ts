import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'include' || name.value === 'skip';

/** Names of the variables that `@include` and `@skip` ask, sorted: with their values an operation has no conditions. */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
        if (value?.kind === Kind.VARIABLE) {
          names.add(value.name.value);
        }
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined) {
        read(selection.selectionSet);
      }
    }
  };
  read(operation.selectionSet);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      read(definition.selectionSet);
    }
  }
  return [...names].sort();
}

/** True where neither `@skip` nor `@include` takes the selection out. */
export function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  return (selection.directives ?? []).every((directive) => {
    if (!isCondition(directive)) {
      return true;
    }
    const value = directive.arguments?.[0]?.value;
    const holds =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE && variables[value.name.value] === true;
    return directive.name.value === 'include' ? holds : !holds;
  });
}

export function otherDirectives(selection: {
  readonly directives?: readonly DirectiveNode[];
}): readonly DirectiveNode[] {
  return (selection.directives ?? []).filter((directive) => !isCondition(directive));
}
