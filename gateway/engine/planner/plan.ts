import type { DocumentNode } from 'graphql';

/**
 * Terminology
 *
 * "Supergraph", "subgraph", "entity", "key" and "field set" are those of Apollo Federation 2; "response key", "response
 * path", "selection set" and "CollectFields" those of the GraphQL specification; "initial result", "subsequent result"
 * and "deferred fragment" those of its incremental delivery.
 *
 * A **plan** is a tree of fetches that brings every field of an operation. Nodes of a *sequence* run one after another,
 * because the later ones read what the earlier ones brought; nodes of a *parallel* node run at once.
 *
 * A **fetch** is one request to one subgraph. A *root fetch* selects fields of a root type. An *entity fetch* selects
 * fields of entities that earlier fetches brought, by one or more lookups.
 *
 * A **lookup** is one `_entities` field of a request. It has *paths*, which lead to the objects of the merged data that
 * need its fields, and *requirements*, which say what of such an object makes its representation.
 *
 * A **representation** is the JSON object by which a subgraph finds an entity: its `__typename`, a key, and what
 * `@requires` asks for.
 *
 * A **rewrite** changes names in a representation (input) or in a response (output), where subgraph and plan differ.
 *
 * **Merged data** is the tree of all responses so far, under the engine's response keys. It may hold more than the
 * client selected, and no error ever stands in it. *Projection* turns it into the response.
 *
 * A **step** is a fetch, compiled. A **schedule** is the list of all fetches of a plan, each with those it waits for.
 *
 * The **defer id** of a fetch says for which deferred fragment it is made; 0 is the initial result.
 */

/** A plan in the one format of this engine, into which each planner's is translated once. */
export type PlanNode = SequenceNode | ParallelNode | DeferNode | FetchNode;

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** The fetches of the initial result, and those of the deferred fragments. */
export interface DeferNode {
  readonly kind: 'defer';
  readonly primary: PlanNode | undefined;
  readonly deferred: readonly DeferredNode[];
}

export interface DeferredNode {
  /** The id that the normalised operation gave the fragment. */
  readonly deferId: number;
  /** Ids of the fetches, anywhere before, that must be merged before this node starts. */
  readonly after: readonly string[];
  readonly node: PlanNode | undefined;
}

/** One request to one subgraph: a root operation, or entity lookups, each for one or more paths. */
export interface FetchNode {
  readonly kind: 'fetch';
  /** Set where deferred fragments wait for the fetch. */
  readonly id?: string | undefined;
  readonly subgraph: string;
  readonly operation: string;
  readonly document: DocumentNode;
  readonly mutation: boolean;
  /** Variables of the operation that the request uses. */
  readonly variables: readonly string[];
  readonly target: RootTarget | EntityTarget;
}

/** A root fetch. Its data is merged into every object at `path`; an empty path is the root itself. */
export interface RootTarget {
  readonly kind: 'root';
  readonly path: Path;
  readonly outputRewrites: readonly Rewrite[];
}

export interface EntityTarget {
  readonly kind: 'entities';
  readonly lookups: readonly EntityLookup[];
}

/** One `_entities` field of a request. */
export interface EntityLookup {
  /** Response key of the `_entities` field. */
  readonly alias: string;
  /** Name of the variable that carries the representations. */
  readonly variable: string;
  readonly paths: readonly Path[];
  readonly requires: readonly Requirement[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  /** Values of ancestors that travel as variables (`@fromContext`). */
  readonly context: readonly ContextRead[];
}

/** From the root of the merged data: response keys, `list` for each item, type conditions. */
export type Path = readonly PathStep[];

export type PathStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'types'; readonly names: readonly string[] };

export type Requirement = RequiredField | RequiredType;

export interface RequiredField {
  readonly kind: 'field';
  readonly read: string;
  readonly write: string;
  readonly selections?: readonly Requirement[];
}

export interface RequiredType {
  readonly kind: 'type';
  readonly name: string;
  readonly selections: readonly Requirement[];
}

export type Rewrite =
  | { readonly kind: 'set'; readonly path: Path; readonly key: string; readonly value: unknown }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string; readonly to: string };

export interface ContextRead {
  readonly variable: string;
  /** How many objects above the entity it is read. */
  readonly up: number;
  readonly path: Path;
}

/** A fetch and the fetches that must be merged before it starts. */
export interface ScheduledFetch {
  readonly fetch: FetchNode;
  /** Indices into the schedule; always smaller than its own. */
  readonly after: readonly number[];
  /** The deferred fragment it is made for; 0 is the initial result. */
  readonly deferId: number;
}

/** The response keys of a path: lists and type conditions left out, since planners differ in those. */
export function responseKeysOf(path: Path): readonly string[] {
  return path.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
}

/** Replaces each fetch of a plan. */
export function mapFetches(plan: PlanNode, change: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (plan.kind) {
    case 'fetch':
      return change(plan);
    case 'sequence':
    case 'parallel':
      return { ...plan, nodes: plan.nodes.map((node) => mapFetches(node, change)) };
    case 'defer':
      return {
        ...plan,
        primary: plan.primary && mapFetches(plan.primary, change),
        deferred: plan.deferred.map((part) => ({ ...part, node: part.node && mapFetches(part.node, change) })),
      };
    default:
      return plan satisfies never;
  }
}
