import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type IntrospectionSize, introspectionSize, NO_INTROSPECTION } from './introspection.ts';
import type { FieldedType, Price, Prices } from './prices.ts';
import { openSlices, type Slices } from './slices.ts';

/** How much an operation asks for, fragments counted wherever they are spread. */
export interface Measured {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** What departments come to lay out: sizes of lists multiplied along each path, heavy fields by their weight. */
  readonly objects: number;
  readonly introspection: IntrospectionSize;
  /** Variables that sizes depend on. */
  readonly variables: ReadonlySet<string>;
}

export interface MeasuredGraph {
  readonly schema: GraphQLSchema;
  readonly prices: Prices;
}

/** Lists of a selection set whose size the field above may tell: what each object comes to, and all as they are assumed. */
interface OpenList {
  readonly each: number;
  readonly assumed: number;
}

type Counts = Omit<Measured, 'variables'> & { readonly openLists: ReadonlyMap<string, OpenList> };

const NO_LISTS: Counts['openLists'] = new Map();
const NOTHING: Counts = {
  depth: 0,
  fields: 0,
  aliases: 0,
  rootFields: 0,
  objects: 0,
  introspection: NO_INTROSPECTION,
  openLists: NO_LISTS,
};

/** Beyond this nothing is told apart any more. */
const bounded = (count: number): number => Math.min(count, Number.MAX_SAFE_INTEGER);

/**
 * Measures an operation in one walk, before it is validated: what a document asks for that the schema does not have
 * counts as well as what is known of it, and fragments that spread one another come to an end. Each fragment is measured
 * once, so a document that doubles with each spread costs no more to measure than to read.
 */
export function measure(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  graph: MeasuredGraph,
  variables: ReadonlyMap<string, unknown> = new Map(),
): Measured {
  const slices = openSlices(operation, variables);
  const { openLists: _, ...measured } = new Walk(document, graph, slices).ofOperation(operation);
  return { ...measured, variables: slices.used };
}

class Walk {
  readonly #graph: MeasuredGraph;
  readonly #slices: Slices;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Counts>();

  constructor(document: DocumentNode, graph: MeasuredGraph, slices: Slices) {
    this.#graph = graph;
    this.#slices = slices;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  ofOperation({ operation, selectionSet }: OperationDefinitionNode): Counts {
    return this.#ofSelections(selectionSet, this.#graph.schema.getRootType(operation) ?? undefined);
  }

  #ofSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Counts {
    let { depth, fields, aliases, rootFields, objects, introspection } = NOTHING;
    let openLists: Map<string, OpenList> | undefined;
    for (const selection of selections) {
      let counts: Counts;
      switch (selection.kind) {
        case Kind.FIELD:
          counts = this.#ofField(selection, parent);
          break;
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          const type = condition === undefined ? parent : this.#graph.schema.getType(condition);
          counts = this.#ofSelections(selection.selectionSet, type);
          break;
        }
        case Kind.FRAGMENT_SPREAD:
          counts = this.#ofFragment(selection.name.value);
      }
      depth = Math.max(depth, counts.depth);
      fields = bounded(fields + counts.fields);
      aliases = bounded(aliases + counts.aliases);
      rootFields = bounded(rootFields + counts.rootFields);
      objects = bounded(objects + counts.objects);
      introspection = both(introspection, counts.introspection);
      for (const [name, { each, assumed }] of counts.openLists) {
        openLists ??= new Map();
        const before = openLists.get(name) ?? { each: 0, assumed: 0 };
        openLists.set(name, { each: bounded(before.each + each), assumed: bounded(before.assumed + assumed) });
      }
    }
    return { depth, fields, aliases, rootFields, objects, introspection, openLists: openLists ?? NO_LISTS };
  }

  #ofFragment(name: string): Counts {
    const known = this.#measured.get(name);
    if (known !== undefined) {
      return known;
    }
    // Stands while the fragment is measured: one that leads back to itself is left to validation.
    this.#measured.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) {
      return NOTHING;
    }
    const type = this.#graph.schema.getType(fragment.typeCondition.name.value);
    const counts = this.#ofSelections(fragment.selectionSet, type);
    this.#measured.set(name, counts);
    return counts;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Counts {
    const name = node.name.value;
    const alias = node.alias ? 1 : 0;
    if (name === '__schema' || name === '__type') {
      return this.#ofIntrospection(node, alias);
    }
    if (name === '__typename') {
      return { ...NOTHING, fields: 1, aliases: alias, rootFields: 1 };
    }
    const fielded: FieldedType | undefined = isObjectType(parent) || isInterfaceType(parent) ? parent : undefined;
    const field = fielded?.getFields()[name];
    const below = node.selectionSet
      ? this.#ofSelections(node.selectionSet, field && getNamedType(field.type))
      : NOTHING;
    const counts = {
      depth: 1 + below.depth,
      fields: bounded(1 + below.fields),
      aliases: bounded(alias + below.aliases),
      rootFields: 1,
      introspection: below.introspection,
    };
    if (fielded === undefined || field === undefined) {
      return { ...counts, objects: below.objects, openLists: NO_LISTS };
    }
    const price = this.#graph.prices(fielded, field);
    const slice = this.#slices.of(node, field, price.slicing);
    if (price.lists === 0) {
      return { ...counts, objects: bounded(once(node, price) + within(below, slice, price)), openLists: NO_LISTS };
    }
    const each = bounded(price.weight + within(below, undefined, price));
    const inner = price.assumedSize ** (price.lists - 1);
    const assumed = bounded((slice ?? price.assumedSize) * inner * each);
    const isOpen = !price.ownSize && each > 0;
    return {
      ...counts,
      objects: bounded(assumed + once(node, { ...price, weight: 0 })),
      openLists: isOpen ? new Map([[name, { each: bounded(inner * each), assumed }]]) : NO_LISTS,
    };
  }

  /** Introspection has no depth: the gateway answers it, and what it answers is bounded itself. */
  #ofIntrospection(node: FieldNode, alias: number): Counts {
    const below = node.selectionSet ? this.#ofSelections(node.selectionSet, undefined) : NOTHING;
    return {
      ...NOTHING,
      depth: 1,
      fields: bounded(1 + below.fields),
      aliases: bounded(alias + below.aliases),
      rootFields: 1,
      introspection: introspectionSize(this.#graph.schema, node, this.#fragments),
    };
  }
}

function both(one: IntrospectionSize, other: IntrospectionSize): IntrospectionSize {
  if (one === NO_INTROSPECTION || other === NO_INTROSPECTION) {
    return one === NO_INTROSPECTION ? other : one;
  }
  return { bytes: bounded(one.bytes + other.bytes), most: Math.max(one.most, other.most) };
}

/** What selections come to under a field that tells the size of lists right below it. */
function within({ objects, openLists }: Counts, slice: number | undefined, { sizedFields }: Price): number {
  if (slice === undefined) {
    return objects;
  }
  let sized = objects;
  for (const [name, { each, assumed }] of openLists) {
    if (sizedFields === null || sizedFields.has(name)) {
      sized += slice * each - assumed;
    }
  }
  return bounded(sized);
}

/** A field's own weight with that of the arguments that are given. */
function once({ arguments: given = [] }: FieldNode, { weight, argumentWeights }: Price): number {
  return given.reduce((sum, { name }) => sum + (argumentWeights.get(name.value) ?? 0), weight);
}
