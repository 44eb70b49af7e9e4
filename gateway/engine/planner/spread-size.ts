import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

/** Selections that are planned at most, fragments counted wherever they are spread. */
export const SELECTIONS_MAX = { known: 2_000, strangers: 1_000 } as const;

/**
 * How many fields an operation comes to once its fragments are spread out. Each fragment is counted once, so a document
 * that doubles with every spread costs no more to count than to read. What the schema itself answers is not planned.
 */
export function spreadSize(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const sizes = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    const size = sizes.get(name) ?? (fragment === undefined ? 0 : ofSelections(fragment.selectionSet));
    sizes.set(name, size);
    return size;
  };
  const ofSelections = ({ selections }: SelectionSetNode): number => {
    let size = 0;
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          size +=
            selection.name.value.startsWith('__') || selection.selectionSet === undefined
              ? 1
              : 1 + ofSelections(selection.selectionSet);
          break;
        case Kind.INLINE_FRAGMENT:
          size += ofSelections(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD:
          size += ofFragment(selection.name.value);
          break;
        default:
          selection satisfies never;
      }
    }
    return size;
  };
  return ofSelections(operation.selectionSet);
}

/** @throws GraphQLError OPERATION_TOO_WIDE, before anything works on what the operation comes to */
export function refuseTooWide(measured: number, stranger: boolean): void {
  const limit = stranger ? SELECTIONS_MAX.strangers : SELECTIONS_MAX.known;
  if (measured > limit) {
    throw tooWide(measured, limit);
  }
}

const sizes = new WeakMap<OperationDefinitionNode, number>();

/** The same refusal as a value, for an engine that keeps nothing of an operation. */
export function tooWideToPlan(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  stranger: boolean,
): GraphQLError | undefined {
  const measured = sizes.get(operation) ?? spreadSize(document, operation);
  sizes.set(operation, measured);
  const limit = stranger ? SELECTIONS_MAX.strangers : SELECTIONS_MAX.known;
  return measured > limit ? tooWide(measured, limit) : undefined;
}

function tooWide(measured: number, limit: number): GraphQLError {
  return graphError(
    'OPERATION_TOO_WIDE',
    `The operation has ${measured} fields with its fragments spread out; at most ${limit} are allowed. Split it.`,
    { selections: { measured, limit } },
  );
}
