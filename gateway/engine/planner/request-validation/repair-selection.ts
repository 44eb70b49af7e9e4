import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Path, PathStep, Rewrite } from '../plan.ts';
import type { Abstractions } from '../../graph/abstractions.ts';
import type { SubgraphSchema } from './subgraph-schemas.ts';
import { openResponseNames, type ResponseNames, TYPENAME } from './response-names.ts';

/** The subgraph would refuse the request, and it cannot be repaired. */
export class InvalidRequestError extends Error {
  override name = 'InvalidRequestError';
}

export interface RepairedSelection {
  readonly selectionSet: SelectionSetNode;
  /** Gives values back the names that they had to travel under another one of. Deepest first. */
  readonly rewrites: readonly Rewrite[];
  readonly changed: boolean;
}

export interface RepairOptions {
  readonly subgraph: SubgraphSchema;
  readonly abstractions: Abstractions;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** A name for a field that no other field of the request has. */
  readonly newKey: () => string;
}

interface EnclosingSelection {
  readonly parent: GraphQLCompositeType;
  readonly place: ResponseNames;
  /** Where the response of the subgraph is merged. */
  readonly path: Path;
  /** The enclosing selection on the same objects. */
  readonly outer?: EnclosingSelection;
  /** What was found further in, and is asked here. */
  readonly added: SelectionNode[];
}

/**
 * Repairs a selection set so that its subgraph accepts it. Fragments on types that the subgraph lacks are dropped,
 * because no object of it has them; fragments on types that cannot stand there move out to where they can; fields
 * whose shapes conflict get aliases of their own.
 *
 * @throws InvalidRequestError where the subgraph lacks a field
 */
export function repairSelection(
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType,
  options: RepairOptions,
): RepairedSelection {
  const mending = new SelectionRepair(options);
  const selections = mending.selections(selectionSet.selections, {
    parent,
    place: openResponseNames(),
    path: [],
    added: [],
  });
  const rewrites = mending.rewrites.toSorted((one, other) => other.path.length - one.path.length);
  return { selectionSet: { kind: Kind.SELECTION_SET, selections }, rewrites, changed: mending.changed };
}

class SelectionRepair {
  readonly rewrites: Rewrite[] = [];
  changed = false;
  readonly #options: RepairOptions;
  readonly #schema: GraphQLSchema;
  readonly #roots: ReadonlySet<unknown>;

  constructor(options: RepairOptions) {
    this.#options = options;
    this.#schema = options.subgraph.schema;
    const { schema } = options.subgraph;
    this.#roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  }

  selections(nodes: readonly SelectionNode[], around: EnclosingSelection): SelectionNode[] {
    const mended = nodes.flatMap((node): readonly SelectionNode[] => {
      switch (node.kind) {
        case Kind.FIELD:
          return this.#field(node, around);
        case Kind.INLINE_FRAGMENT:
          return this.#fragment(node.typeCondition?.name.value, node.selectionSet, node.directives, around);
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#options.fragments.get(node.name.value);
          this.changed = true;
          return fragment === undefined
            ? []
            : this.#fragment(fragment.typeCondition.name.value, fragment.selectionSet, node.directives, around);
        }
        default:
          return node satisfies never;
      }
    });
    mended.push(...around.added.splice(0));
    if (mended.length > 0) {
      return mended;
    }
    this.changed = true;
    return [TYPENAME];
  }

  #fragment(
    condition: string | undefined,
    { selections }: SelectionSetNode,
    directives: SelectionNode['directives'],
    around: EnclosingSelection,
  ): readonly SelectionNode[] {
    const type = condition === undefined ? around.parent : this.#schema.getType(condition);
    if (condition === undefined || (type === around.parent && this.#roots.has(type))) {
      // A subgraph may name its root types as it likes, so a fragment on one goes without its condition.
      this.changed = true;
      return this.selections(selections, around);
    }
    if (!isCompositeType(type)) {
      this.changed = true;
      return this.#membersOf(condition, around.parent).flatMap((member) =>
        this.#fragment(member, { kind: Kind.SELECTION_SET, selections }, directives, around),
      );
    }
    if (!doTypesOverlap(this.#schema, type, around.parent)) {
      this.changed = true;
      this.#askFurtherOut(condition, type, selections, directives, around.outer);
      return [];
    }
    const path =
      type === around.parent ? around.path : [...around.path, { kind: 'types', names: [condition] } as const];
    const inner = this.selections(selections, { parent: type, place: around.place, path, outer: around, added: [] });
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
        directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
      },
    ];
  }

  /** What a planner puts into a fragment on another type is wanted of the objects around it all the same. */
  #askFurtherOut(
    condition: string,
    type: GraphQLCompositeType,
    selections: readonly SelectionNode[],
    directives: SelectionNode['directives'],
    outer: EnclosingSelection | undefined,
  ): void {
    if (outer === undefined) {
      return;
    }
    if (!doTypesOverlap(this.#schema, type, outer.parent)) {
      this.#askFurtherOut(condition, type, selections, directives, outer.outer);
      return;
    }
    outer.added.push(...this.#fragment(condition, { kind: Kind.SELECTION_SET, selections }, directives, outer));
  }

  /** The object types behind an abstract type that the subgraph lacks, as far as it has them. */
  #membersOf(condition: string, parent: GraphQLCompositeType): readonly string[] {
    const { abstractions, subgraph } = this.#options;
    if (isObjectType(parent) && subgraph.interfaceObjects.has(parent.name)) {
      throw new InvalidRequestError(`${condition} is asked of ${parent.name}, which is one object there`);
    }
    if (!abstractions.isAbstract(condition)) {
      return [];
    }
    const possible = isAbstractType(parent) ? this.#schema.getPossibleTypes(parent) : [parent];
    return possible.map(({ name }) => name).filter((name) => abstractions.matches(condition, name));
  }

  #field(node: FieldNode, { parent, place, path }: EnclosingSelection): readonly SelectionNode[] {
    const name = node.name.value;
    if (name === '__typename') {
      return [node];
    }
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (definition === undefined) {
      throw new InvalidRequestError(`the department does not know ${parent.name}.${name}`);
    }
    const wanted = (node.alias ?? node.name).value;
    const use = { parent, type: definition.type, node };
    const found = place.keyFor(wanted, use, this.#options.newKey);
    if (found === undefined) {
      throw new InvalidRequestError(`${parent.name}.${name} is asked for in two ways under one name`);
    }
    const { key, below } = found;
    const renamed = key !== wanted;
    if (renamed) {
      this.changed = true;
      this.rewrites.push({ kind: 'rename', path, key, to: wanted });
    }
    const field = renamed ? { ...node, alias: { kind: Kind.NAME, value: key } as const } : node;
    const asked = this.#withSelections(field, definition.type, below, [...path, { kind: 'field', name: key }]);
    const typed = renamed && path.at(-1)?.kind === 'types';
    return typed ? [TYPENAME, asked] : [asked];
  }

  #withSelections(
    node: FieldNode,
    type: GraphQLOutputType,
    place: ResponseNames,
    path: readonly PathStep[],
  ): FieldNode {
    const parent = getNamedType(type);
    if (node.selectionSet === undefined || !isCompositeType(parent)) {
      return node;
    }
    const selections = this.selections(node.selectionSet.selections, { parent, place, path, added: [] });
    return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }
}
