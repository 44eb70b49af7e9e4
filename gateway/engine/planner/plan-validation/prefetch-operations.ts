import { Kind, parse, print, type SelectionNode, type SelectionSetNode, stripIgnoredCharacters, visit } from 'graphql';
import { omitUnusedDefinitions } from '../omit-fields.ts';
import type { Violation } from './find-violations.ts';

/** Writes the operations that select nothing but one of these fields, each at one of its response paths. */
export function prefetchOperations(operation: string, faults: readonly Violation[]): readonly string[] {
  const document = parse(operation, { noLocation: true });
  const texts = faults.flatMap((fault) =>
    fault.places.map((keys) => {
      const narrow = visit(document, {
        [Kind.OPERATION_DEFINITION]: (node) => ({ ...node, selectionSet: narrowTo(node.selectionSet, keys, fault) }),
      });
      return stripIgnoredCharacters(print(omitUnusedDefinitions(narrow)));
    }),
  );
  return [...new Set(texts)];
}

/** Narrows a selection set to one response path, with the aliases and arguments on it. */
function narrowTo(
  { selections }: SelectionSetNode,
  [key, ...deeper]: readonly string[],
  fault: Violation,
): SelectionSetNode {
  if (key === undefined) {
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: fault.type } } as const;
    const selectionSet = { kind: Kind.SELECTION_SET, selections: [fault.field] } as const;
    return { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }] };
  }
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) {
        return [];
      }
      const isField = selection.kind === Kind.FIELD;
      if (isField && (selection.alias ?? selection.name).value !== key) {
        return [];
      }
      const inner = narrowTo(selection.selectionSet, isField ? deeper : [key, ...deeper], fault);
      return inner.selections.length === 0 ? [] : [{ ...selection, directives: [], selectionSet: inner }];
    }),
  };
}
