import { Kind, type OperationTypeNode, type SelectionSetNode } from 'graphql';
import { type FieldJoin, type Joins, parseFieldSet } from '../../../supergraph/joins.ts';

/** How one subgraph resolves one field of a type. */
export interface Resolver {
  /** The subgraph declares the field and leaves it to others to resolve (`@external`). */
  readonly external: boolean;
  /** What the subgraph must be sent before it can resolve the field (`@requires`); empty where nothing. */
  readonly requires: FieldTree;
  /** External fields that the subgraph resolves below this one (`@provides`). */
  readonly provides: FieldTree;
  /** Named type of its values. */
  readonly type: string;
}

/** Names of fields and what is selected of each; type conditions left out. */
export type FieldTree = ReadonlyMap<string, FieldTree>;

export const EMPTY_TREE: FieldTree = new Map();

/** By type and field: how one subgraph resolves it. */
export type Resolving = ReadonlyMap<string, ReadonlyMap<string, Resolver>>;

export interface Resolvers {
  /** Undefined for a subgraph that resolves every field it has, under no conditions. */
  of(subgraph: string): Resolving | undefined;
  readonly roots: ReadonlyMap<OperationTypeNode, string>;
}

/** Finds which subgraph can resolve which field, and under which conditions. */
export function readResolvers({ types, roots }: Joins): Resolvers {
  const all = new Map<string, Map<string, Map<string, Resolver>>>();
  const careful = new Set<string>();
  for (const [type, { definition, homes, fields }] of types) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    const keys = new Set(
      homes.flatMap(({ subgraph, key }) => [...treeOfText(key).keys()].map((field) => `${subgraph} ${field}`)),
    );
    for (const [name, field] of fields) {
      const everywhere = homes.map(({ subgraph }) => ({ ...UNCONDITIONAL, subgraph }));
      for (const join of field.joins.length > 0 ? field.joins : everywhere) {
        if (join.subgraph === undefined) {
          continue;
        }
        const isKey = keys.has(`${join.subgraph} ${name}`);
        const read = resolverOf(join, field.type);
        const resolver = isKey ? { ...read, external: false } : read;
        if (resolver.external || resolver.requires.size > 0) {
          careful.add(join.subgraph);
        }
        const ofSubgraph = all.get(join.subgraph) ?? new Map<string, Map<string, Resolver>>();
        const ofType = ofSubgraph.get(type) ?? new Map<string, Resolver>();
        all.set(join.subgraph, ofSubgraph.set(type, ofType.set(name, resolver)));
      }
    }
  }
  return { of: (subgraph) => (careful.has(subgraph) ? all.get(subgraph) : undefined), roots };
}

const UNCONDITIONAL = { external: false, requires: undefined, provides: undefined, type: undefined };

type Conditions = Pick<FieldJoin, 'external' | 'requires' | 'provides' | 'type'>;

function resolverOf({ external, requires, provides, type }: Conditions, declared: string): Resolver {
  return {
    external,
    requires: treeOfText(requires),
    provides: treeOfText(provides),
    type: type === undefined ? declared : type.replaceAll(/[[\]!]/g, ''),
  };
}

function treeOfText(fieldSet: string | undefined): FieldTree {
  const selectionSet = fieldSet === undefined ? undefined : parseFieldSet(fieldSet);
  return selectionSet === undefined ? EMPTY_TREE : treeOf(selectionSet);
}

function treeOf({ selections }: SelectionSetNode): FieldTree {
  const tree = new Map<string, FieldTree>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      tree.set(
        name.value,
        mergeTrees(tree.get(name.value), selectionSet === undefined ? EMPTY_TREE : treeOf(selectionSet)),
      );
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const [name, inner] of treeOf(selection.selectionSet)) {
        tree.set(name, mergeTrees(tree.get(name), inner));
      }
    }
  }
  return tree;
}

export function mergeTrees(one: FieldTree = EMPTY_TREE, other: FieldTree = EMPTY_TREE): FieldTree {
  if (one.size === 0 || other.size === 0) {
    return one.size === 0 ? other : one;
  }
  const both = new Map(one);
  for (const [name, inner] of other) {
    both.set(name, mergeTrees(both.get(name), inner));
  }
  return both;
}

/** True where `tree` has all that `wanted` names. */
export function covers(tree: FieldTree, wanted: FieldTree): boolean {
  return [...wanted].every(([name, inner]) => {
    const own = tree.get(name);
    return own !== undefined && covers(own, inner);
  });
}
