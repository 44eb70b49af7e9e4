import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, joinedDirectives, otherDirectives } from '../../operation/conditions.ts';
import { applies, type ClientOperation, runtimesOf } from '../../operation/collect-fields.ts';
import { freeKey } from '../../operation/free-key.ts';
import { checkSelections } from '../../operation/limits.ts';
import type { Entry, Position, Variant } from './position.ts';

/** What is left of an operation, and how to read its answer. */
export interface Reduced {
  /** Null where nothing is left. */
  readonly document: DocumentNode | null;
  /** The key under which objects tell their type, wherever it must be known. */
  readonly typeKey: string;
  /** The key of an entry in the reduced answer. */
  sourceOf(entry: Entry): string;
  /** Keys that are not the client's, back to the client's. */
  readonly clientKeys: ReadonlyMap<string, string>;
}

/**
 * Writes what may be asked: fragments spread out, conditions decided, no field that is withheld. Where objects of
 * several types stand and not all of them withhold the same, fields are asked type by type.
 */
export function reduce(client: ClientOperation, root: Position): Reduced {
  const writer = new Writer(client, freeKey(client, 'objectType'));
  const everything = root.variants.every(({ entries }) => entries.every(({ isNull }) => isNull));
  const document: DocumentNode | null =
    root.isVoid || everything
      ? null
      : { kind: Kind.DOCUMENT, definitions: [{ ...client.operation, selectionSet: writer.position(root).set }] };
  return {
    document,
    typeKey: writer.typeKey,
    sourceOf: (entry) => writer.sources.get(entry) ?? entry.key,
    clientKeys: writer.clientKeys,
  };
}

interface Written {
  readonly set: SelectionSetNode;
  /** Selections in it, those below included. */
  readonly size: number;
}

class Writer {
  readonly typeKey: string;
  readonly sources = new Map<Entry, string>();
  readonly clientKeys = new Map<string, string>();
  readonly #client: ClientOperation;
  readonly #written = new Map<Position, Written>();
  readonly #aliases = new Map<string, string>();

  constructor(client: ClientOperation, typeKey: string) {
    this.#client = client;
    this.typeKey = typeKey;
  }

  position(position: Position): Written {
    const known = this.#written.get(position);
    if (known !== undefined) {
      return known;
    }
    const written = position.touched
      ? this.#bounded(this.#touched(position), typename(this.typeKey))
      : this.#bounded(this.#untouched(position));
    this.#written.set(position, written);
    return written;
  }

  #touched(position: Position): readonly Sized[] {
    const { type, variants } = position;
    const [only] = variants;
    if (!isAbstractType(type)) {
      return only === undefined ? [] : this.#fields(only.isVoid ? [] : only.entries);
    }
    const common = commonKeys(position);
    this.#tellApart(variants, common);
    const typed = variants.flatMap((variant) => {
      const fields = variant.isVoid ? [] : variant.entries.filter(({ key }) => !common.has(key));
      const selections = this.#fields(fields);
      return selections.length === 0 ? [] : [onType(variant.runtime.name, selections)];
    });
    const shared = (only?.entries ?? []).filter(({ key }) => common.has(key));
    return [{ node: typename(this.typeKey), size: 1 }, ...this.#fields(shared), ...typed];
  }

  #untouched({ type, sets, variants }: Position): readonly Sized[] {
    const runtimes = variants.map(({ runtime }) => runtime);
    return isAbstractType(type)
      ? sets.flatMap((set) => this.#asIs(set, runtimes))
      : this.#fields(variants[0]?.entries ?? []);
  }

  #fields(entries: readonly Entry[]): Sized[] {
    return entries
      .filter(({ isNull }) => !isNull)
      .map((entry) => {
        const node = entry.nodes[0] as FieldNode;
        const below = entry.position && this.position(entry.position);
        const source = this.sources.get(entry) ?? entry.key;
        return {
          node: {
            ...node,
            alias: source === node.name.value ? undefined : { kind: Kind.NAME, value: source },
            directives: entry.nodes.reduce<readonly DirectiveNode[]>(joinedDirectives, []),
            selectionSet: below?.set,
          },
          size: 1 + (below?.size ?? 0),
        };
      });
  }

  /** Selections below which nothing is withheld keep their form, less what no object of these types can reach. */
  #asIs({ selections }: SelectionSetNode, runtimes: readonly GraphQLNamedType[]): Sized[] {
    return selections.flatMap((selection): Sized[] => {
      if (!isIncluded(selection, this.#client.variables)) {
        return [];
      }
      switch (selection.kind) {
        case Kind.FIELD: {
          const below =
            selection.selectionSet &&
            this.#bounded(this.#asIs(selection.selectionSet, this.#below(runtimes, selection.name.value)));
          const node = { ...selection, directives: otherDirectives(selection), selectionSet: below?.set };
          return [{ node, size: 1 + (below?.size ?? 0) }];
        }
        case Kind.INLINE_FRAGMENT:
          return this.#onType(selection.typeCondition?.name.value, selection.selectionSet, runtimes);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#client.fragments.get(selection.name.value);
          return fragment === undefined
            ? []
            : this.#onType(fragment.typeCondition.name.value, fragment.selectionSet, runtimes);
        }
        default:
          return selection satisfies never;
      }
    });
  }

  #onType(condition: string | undefined, set: SelectionSetNode, runtimes: readonly GraphQLNamedType[]): Sized[] {
    if (condition === undefined) {
      return this.#asIs(set, runtimes);
    }
    const reached = runtimes.filter((runtime) => applies(this.#client.schema, condition, runtime));
    const selections = reached.length === 0 ? [] : this.#asIs(set, reached);
    return selections.length === 0 ? [] : [onType(condition, selections)];
  }

  /** The types of objects under a field of objects of these types. */
  #below(runtimes: readonly GraphQLNamedType[], name: string): readonly GraphQLNamedType[] {
    const returned = runtimes.flatMap((runtime) => {
      const field = isObjectType(runtime) || isInterfaceType(runtime) ? runtime.getFields()[name] : undefined;
      return field === undefined ? [] : runtimesOf(this.#client.schema, getNamedType(field.type));
    });
    return [...new Set(returned)];
  }

  /** One response key that has another type on another kind of object gets a key of its own for each type. */
  #tellApart(variants: readonly Variant[], common: ReadonlySet<string>): void {
    const byKey = Map.groupBy(
      variants
        .flatMap(({ entries, isVoid }) => (isVoid ? [] : entries))
        .filter(({ key, isNull }) => !isNull && !common.has(key)),
      ({ key }) => key,
    );
    for (const [key, entries] of byKey) {
      if (new Set(entries.map(({ type }) => String(type))).size > 1) {
        for (const entry of entries) {
          this.sources.set(entry, this.#alias(key, String(entry.type)));
        }
      }
    }
  }

  #alias(key: string, type: string): string {
    const use = `${key} ${type}`;
    const alias = this.#aliases.get(use) ?? `${this.typeKey}_${this.#aliases.size}`;
    this.#aliases.set(use, alias);
    this.clientKeys.set(alias, key);
    return alias;
  }

  /** An object of which nothing is asked is still asked for, by `nothing`. */
  #bounded(selections: readonly Sized[], nothing: SelectionNode = NOTHING): Written {
    const all = selections.length === 0 ? [{ node: nothing, size: 1 }] : selections;
    const size = all.reduce((sum, each) => sum + each.size, 0);
    checkSelections(size);
    return { set: { kind: Kind.SELECTION_SET, selections: all.map(({ node }) => node) }, size };
  }
}

interface Sized {
  readonly node: SelectionNode;
  readonly size: number;
}

/** Keys that mean the same field with the same selections on every type, and are withheld from none. */
function commonKeys({ type, variants }: Position): ReadonlySet<string> {
  const [first, ...others] = variants;
  const fields = isInterfaceType(type) ? type.getFields() : {};
  const common = (first?.entries ?? []).filter(
    (entry) =>
      !entry.isNull &&
      (entry.name === '__typename' || Object.hasOwn(fields, entry.name)) &&
      others.every(({ entries }) =>
        entries.some(
          (other) =>
            other.key === entry.key &&
            !other.isNull &&
            other.position === entry.position &&
            sameNodes(other.nodes, entry.nodes),
        ),
      ),
  );
  return new Set(common.map(({ key }) => key));
}

function sameNodes(one: readonly FieldNode[], other: readonly FieldNode[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}

function typename(key: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: key },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}

/** Leaves no key in the answer, which nobody goes over there. */
const NOTHING: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
      ],
    },
  ],
};

function onType(type: string, selections: readonly Sized[]): Sized {
  return {
    node: {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: selections.map(({ node }) => node) },
    },
    size: selections.reduce((sum, { size }) => sum + size, 1),
  };
}
