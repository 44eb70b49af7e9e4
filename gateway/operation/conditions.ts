import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** By name. Names are a client's words: in an object some would be there already, and one would be its prototype. */
export type Variables = ReadonlyMap<string, unknown>;

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'include' || name.value === 'skip';

const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer';

const argumentOf = (directive: DirectiveNode, name: string) =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

/**
 * Names of the variables that `@include`, `@skip` and `@defer` ask, sorted: with their values an operation has no
 * conditions.
 */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        const value = isCondition(directive) || isDefer(directive) ? argumentOf(directive, 'if') : undefined;
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
    const value = argumentOf(directive, 'if');
    const holds =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE && variables.get(value.name.value) === true;
    return directive.name.value === 'include' ? holds : !holds;
  });
}

export function otherDirectives(selection: {
  readonly directives?: readonly DirectiveNode[];
}): readonly DirectiveNode[] {
  return (selection.directives ?? []).filter((directive) => !isCondition(directive) && !isDefer(directive));
}

/** The directives of one more use of a field; of those that may stand there only once, the first. */
export function joinedDirectives(
  known: readonly DirectiveNode[],
  use: { readonly directives?: readonly DirectiveNode[] },
): readonly DirectiveNode[] {
  const names = new Set(known.map(({ name }) => name.value));
  return [...known, ...otherDirectives(use).filter(({ name }) => !names.has(name.value))];
}

export interface DeferArguments {
  /** The client's name for the fragment. */
  readonly label: string | undefined;
}

/** What `@defer` says of a fragment; `undefined` where it is not to be deferred. */
export function readDefer(selection: SelectionNode, variables: Variables): DeferArguments | undefined {
  const directive = selection.directives?.find(isDefer);
  if (directive === undefined) {
    return undefined;
  }
  const condition = argumentOf(directive, 'if');
  const given = condition?.kind === Kind.VARIABLE ? variables.get(condition.name.value) : undefined;
  const holds = condition?.kind === Kind.BOOLEAN ? condition.value : given === undefined || given === true;
  const label = argumentOf(directive, 'label');
  return holds ? { label: label?.kind === Kind.STRING ? label.value : undefined } : undefined;
}

/** True where some fragment of the document may be deferred. */
export function mentionsDefer({ definitions }: DocumentNode): boolean {
  const mentions = ({ selections }: SelectionSetNode): boolean =>
    selections.some(
      (selection) =>
        selection.directives?.some(isDefer) ||
        (selection.kind !== Kind.FRAGMENT_SPREAD &&
          selection.selectionSet !== undefined &&
          mentions(selection.selectionSet)),
    );
  return definitions.some((definition) => 'selectionSet' in definition && mentions(definition.selectionSet));
}

/** True where some field may have a directive that only subgraphs know. */
export function mentionsDirectives({ definitions }: DocumentNode): boolean {
  const mentions = ({ selections }: SelectionSetNode): boolean =>
    selections.some(
      (selection) =>
        (selection.kind === Kind.FIELD && otherDirectives(selection).length > 0) ||
        (selection.kind !== Kind.FRAGMENT_SPREAD &&
          selection.selectionSet !== undefined &&
          mentions(selection.selectionSet)),
    );
  return definitions.some((definition) => 'selectionSet' in definition && mentions(definition.selectionSet));
}
