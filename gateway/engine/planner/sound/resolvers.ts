import { type DocumentNode, Kind, type OperationTypeNode, parse, type SelectionSetNode } from 'graphql';
import { type Join, joinsOf, namesOfGraphs, rootsOf } from '../valid/joins.ts';

/** What one department has to do with one field of a type. */
export interface Resolver {
  /** It knows the field, but leaves it to others to answer. */
  readonly external: boolean;
  /** What it must be told before it can answer; empty where nothing. */
  readonly requires: FieldTree;
  /** Fields of other departments that it answers below this one. */
  readonly provides: FieldTree;
  /** Named type of its values. */
  readonly type: string;
}

/** Names of fields and what is selected of each; type conditions left out. */
export type FieldTree = ReadonlyMap<string, FieldTree>;

export const NOTHING: FieldTree = new Map();

/** By type and field: what one department has to do with them. */
export type Resolving = ReadonlyMap<string, ReadonlyMap<string, Resolver>>;

export interface Resolvers {
  /** `undefined` of a department that may be asked for all it knows. */
  of(department: string): Resolving | undefined;
  readonly roots: ReadonlyMap<OperationTypeNode, string>;
}

/** Reads from a supergraph which department can answer which field, and under which conditions. */
export function readResolvers(document: DocumentNode): Resolvers {
  const departments = namesOfGraphs(document);
  const all = new Map<string, Map<string, Map<string, Resolver>>>();
  const careful = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    const homes = joinsOf(definition.directives, 'join__type');
    const keys = new Set(
      homes.flatMap(({ graph, key }) => [...treeOfText(key).keys()].map((field) => `${graph} ${field}`)),
    );
    for (const field of definition.fields ?? []) {
      const own = joinsOf(field.directives, 'join__field');
      for (const join of own.length > 0 ? own : homes.map(({ graph }) => ({ graph }))) {
        const name = departments.get(join.graph ?? '');
        if (name !== undefined) {
          const read = resolverOf(join, namedType(field.type));
          const isKey = keys.has(`${join.graph} ${field.name.value}`);
          const resolver = isKey ? { ...read, external: false } : read;
          if (resolver.external || resolver.requires.size > 0) {
            careful.add(name);
          }
          const types = all.get(name) ?? new Map<string, Map<string, Resolver>>();
          const fields = types.get(definition.name.value) ?? new Map<string, Resolver>();
          all.set(name, types.set(definition.name.value, fields.set(field.name.value, resolver)));
        }
      }
    }
  }
  return {
    of: (department) => (careful.has(department) ? all.get(department) : undefined),
    roots: rootsOf(document),
  };
}

function resolverOf({ external, requires, provides, type }: Join, declared: string): Resolver {
  return {
    external: external === 'true',
    requires: treeOfText(requires),
    provides: treeOfText(provides),
    type: type === undefined ? declared : type.replaceAll(/[[\]!]/g, ''),
  };
}

interface TypeReference {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly type?: TypeReference;
}

const namedType = ({ name, type }: TypeReference): string => name?.value ?? (type === undefined ? '' : namedType(type));

function treeOfText(selection: string | undefined): FieldTree {
  if (selection === undefined) {
    return NOTHING;
  }
  const [definition] = parse(`{${selection}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? treeOf(definition.selectionSet) : NOTHING;
}

function treeOf({ selections }: SelectionSetNode): FieldTree {
  const tree = new Map<string, FieldTree>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      tree.set(name.value, merged(tree.get(name.value), selectionSet === undefined ? NOTHING : treeOf(selectionSet)));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const [name, inner] of treeOf(selection.selectionSet)) {
        tree.set(name, merged(tree.get(name), inner));
      }
    }
  }
  return tree;
}

export function merged(one: FieldTree = NOTHING, other: FieldTree = NOTHING): FieldTree {
  if (one.size === 0 || other.size === 0) {
    return one.size === 0 ? other : one;
  }
  const both = new Map(one);
  for (const [name, inner] of other) {
    both.set(name, merged(both.get(name), inner));
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
