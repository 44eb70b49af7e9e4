import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type Location,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A selection with what was written again for it. */
interface Group {
  readonly first: FieldNode | InlineFragmentNode;
  readonly sets: SelectionSetNode[];
}

/**
 * A document that says nothing twice: fields of one response key that are written alike become one, with the selections
 * of all of them, as execution would merge them. It means the same and is valid where the original was; but validation,
 * which compares all fields of a response key with one another, and planning have less to do.
 *
 * @returns the document itself where nothing is repeated
 */
export function withoutRepetitions(document: DocumentNode): DocumentNode {
  let changed = false;
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) {
      return definition;
    }
    const selectionSet = merged([definition.selectionSet]);
    if (selectionSet === definition.selectionSet) {
      return definition;
    }
    changed = true;
    return { ...definition, selectionSet };
  });
  return changed ? { ...document, definitions } : document;
}

/** Several selection sets of one place as one. */
function merged(sets: readonly SelectionSetNode[]): SelectionSetNode {
  const [first] = sets as readonly [SelectionSetNode];
  const written = sets.length === 1 ? first.selections : sets.flatMap(({ selections }) => selections);
  const kept: (SelectionNode | Group)[] = [];
  const known = new Map<string, Group>();
  const spreads = new Set<string>();
  let last: Group | undefined;
  for (const selection of written) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      last = undefined;
      if (selection.directives?.length || !spreads.has(selection.name.value)) {
        kept.push(selection);
      }
      if (!selection.directives?.length) {
        spreads.add(selection.name.value);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      // Only neighbours: what stands between two fragments would change its place in the answer.
      if (last?.first.kind === Kind.INLINE_FRAGMENT && equalFragments(last.first, selection)) {
        last.sets.push(selection.selectionSet);
      } else {
        last = { first: selection, sets: [selection.selectionSet] };
        kept.push(last);
      }
    } else {
      const sign = signOf(selection);
      const group = known.get(sign);
      if (group === undefined) {
        last = { first: selection, sets: selection.selectionSet ? [selection.selectionSet] : [] };
        known.set(sign, last);
        kept.push(last);
      } else if (selection.selectionSet) {
        group.sets.push(selection.selectionSet);
      }
    }
  }
  let changed = kept.length !== first.selections.length || sets.length > 1;
  const selections = kept.map((each): SelectionNode => {
    if ('kind' in each) {
      return each;
    }
    if (each.sets.length === 0) {
      return each.first;
    }
    const selectionSet = merged(each.sets);
    if (selectionSet === each.first.selectionSet) {
      return each.first;
    }
    changed = true;
    return { ...each.first, selectionSet };
  });
  return changed ? { ...first, selections } : first;
}

const equalFragments = (one: InlineFragmentNode, other: InlineFragmentNode): boolean =>
  !one.directives?.length &&
  !other.directives?.length &&
  one.typeCondition?.name.value === other.typeCondition?.name.value;

/** Equal for fields that are written alike. A field that has selections and one that has none are never taken for one. */
function signOf({ alias, name, arguments: given, directives, selectionSet }: FieldNode): string {
  const called = alias === undefined ? name.value : `${alias.value}:${name.value}`;
  if (!given?.length && !directives?.length) {
    return selectionSet ? `${called}{` : called;
  }
  const values = (given ?? []).map((each) => `${each.name.value}:${textOf(each.value)}`).sort();
  const marks = (directives ?? []).map(textOf);
  return `${called}(${values.join()})${marks.join(' ')}${selectionSet ? '{' : ''}`;
}

function textOf(node: Parameters<typeof print>[0] & { readonly loc?: Location | undefined }): string {
  const { loc } = node;
  return loc === undefined ? print(node) : loc.source.body.slice(loc.start, loc.end);
}
