import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What a selection set selects without its named fragments, by response key, and the names of those. */
interface Collected {
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  readonly spreads: readonly string[];
}

export interface ComparisonBudget {
  /** Units of work, of some 100 ns. */
  readonly work: number;
  /** Lines that are counted at most to tell where conflicts stand. */
  readonly lines: number;
}

export const COMPARISONS: ComparisonBudget = { work: 300_000, lines: 1_000_000 };

/** Units that a pair of fields takes at least. */
const PAIR = 5;

export const PAIRS_MAX = COMPARISONS.work / PAIR;

const CHARACTERS_PER_UNIT = 4;

/**
 * Whether validation could compare all fields of a document that share a response key within a budget. It follows the
 * steps of graphql-js's OverlappingFieldsCanBeMergedRule without its types: each pair within a selection set, between a
 * set and the fragments spread in it, between those fragments, and so on below two fields that have selections. Their
 * number can grow with the square of the document and faster; counting stops where the budget ends.
 */
export function comparable(document: DocumentNode, lines: number, budget = COMPARISONS): boolean {
  return new Comparisons(document, lines, budget).all();
}

class Comparisons {
  readonly #document: DocumentNode;
  readonly #lines: number;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #collected = new Map<SelectionSetNode, Collected>();
  readonly #comparedWithFragment = new Map<Collected, Set<string>>();
  readonly #comparedFragments = new Map<string, Set<string>>();
  #work: number;
  #linesLeft: number;

  constructor(document: DocumentNode, lines: number, budget: ComparisonBudget) {
    this.#document = document;
    this.#lines = lines;
    this.#work = budget.work;
    this.#linesLeft = budget.lines;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  all(): boolean {
    const sets: SelectionSetNode[] = [];
    for (const definition of this.#document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
        sets.push(definition.selectionSet);
      }
    }
    for (let set = sets.pop(); set !== undefined && !this.#spent; set = sets.pop()) {
      this.#within(this.#collect(set));
      for (const selection of set.selections) {
        if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) {
          sets.push(selection.selectionSet);
        }
      }
    }
    return !this.#spent;
  }

  get #spent(): boolean {
    return this.#work < 0 || this.#linesLeft < 0;
  }

  #collect(set: SelectionSetNode): Collected {
    const known = this.#collected.get(set);
    if (known !== undefined) {
      return known;
    }
    const fields = new Map<string, FieldNode[]>();
    const spreads = new Set<string>();
    const waiting = [set];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      this.#work -= 1 + each.selections.length;
      for (const selection of each.selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          waiting.push(selection.selectionSet);
        } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          spreads.add(selection.name.value);
        } else {
          const key = (selection.alias ?? selection.name).value;
          const same = fields.get(key);
          if (same === undefined) {
            fields.set(key, [selection]);
          } else {
            same.push(selection);
          }
        }
      }
    }
    const collected = { fields, spreads: [...spreads] };
    this.#collected.set(set, collected);
    return collected;
  }

  #within(set: Collected): void {
    for (const same of set.fields.values()) {
      for (let i = 0; i < same.length && !this.#spent; i++) {
        for (let j = i + 1; j < same.length && !this.#spent; j++) {
          this.#pair(same[i]!, same[j]!);
        }
      }
    }
    for (let i = 0; i < set.spreads.length && !this.#spent; i++) {
      this.#withFragment(set, set.spreads[i]!);
      for (let j = i + 1; j < set.spreads.length && !this.#spent; j++) {
        this.#betweenFragments(set.spreads[i]!, set.spreads[j]!);
      }
    }
  }

  #pair(one: FieldNode, other: FieldNode): void {
    this.#work -= PAIR + (argumentsLength(one) + argumentsLength(other)) / CHARACTERS_PER_UNIT;
    this.#linesLeft -= this.#lines;
    if (one.selectionSet && other.selectionSet && !this.#spent) {
      this.#betweenSets(this.#collect(one.selectionSet), this.#collect(other.selectionSet));
    }
  }

  #betweenSets(one: Collected, other: Collected): void {
    this.#betweenFields(one, other);
    for (const name of other.spreads) {
      this.#withFragment(one, name);
    }
    for (const name of one.spreads) {
      this.#withFragment(other, name);
    }
    for (const name of one.spreads) {
      for (const otherName of other.spreads) {
        this.#betweenFragments(name, otherName);
      }
    }
  }

  #betweenFields(one: Collected, other: Collected): void {
    this.#work -= 1 + one.fields.size;
    for (const [key, fields] of one.fields) {
      for (const otherField of other.fields.get(key) ?? []) {
        for (const field of fields) {
          if (this.#spent) {
            return;
          }
          this.#pair(field, otherField);
        }
      }
    }
  }

  #withFragment(set: Collected, name: string): void {
    const fragment = this.#fragments.get(name);
    this.#work -= 1;
    if (this.#spent || fragment === undefined || !isNew(this.#comparedWithFragment, set, name)) {
      return;
    }
    const other = this.#collect(fragment.selectionSet);
    if (other === set) {
      return;
    }
    this.#betweenFields(set, other);
    for (const below of other.spreads) {
      this.#withFragment(set, below);
    }
  }

  #betweenFragments(one: string, other: string): void {
    const fragment = this.#fragments.get(one);
    const otherFragment = this.#fragments.get(other);
    this.#work -= 1;
    if (this.#spent || one === other || fragment === undefined || otherFragment === undefined) {
      return;
    }
    const [first, second] = one < other ? [one, other] : [other, one];
    if (!isNew(this.#comparedFragments, first, second)) {
      return;
    }
    const set = this.#collect(fragment.selectionSet);
    const otherSet = this.#collect(otherFragment.selectionSet);
    this.#betweenFields(set, otherSet);
    for (const below of otherSet.spreads) {
      this.#betweenFragments(one, below);
    }
    for (const below of set.spreads) {
      this.#betweenFragments(below, other);
    }
  }
}

function isNew<T>(pairs: Map<T, Set<string>>, one: T, other: string): boolean {
  const known = pairs.get(one);
  if (known === undefined) {
    pairs.set(one, new Set([other]));
    return true;
  }
  return known.size !== known.add(other).size;
}

/** Arguments are printed to be compared. */
function argumentsLength({ arguments: given }: FieldNode): number {
  if (!given?.length) {
    return 0;
  }
  return (given.at(-1)!.loc?.end ?? 0) - (given[0]!.loc?.start ?? 0);
}
