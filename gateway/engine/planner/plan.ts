import type { DocumentNode } from 'graphql';

/** The one shape of a plan in this engine; each planner's dialect is translated into it once. */
export type PlanNode = SequenceNode | ParallelNode | DeferNode | FetchNode;

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** What is answered first, and the parts that may follow. */
export interface DeferNode {
  readonly kind: 'defer';
  readonly first: PlanNode | undefined;
  readonly parts: readonly DeferredNode[];
}

export interface DeferredNode {
  /** As the normalised operation numbers it. */
  readonly part: number;
  /** Names of the fetches, anywhere before, that must be merged before this one begins. */
  readonly after: readonly string[];
  readonly node: PlanNode | undefined;
}

/** One request to one department: a root operation, or entity lookups that may serve several places. */
export interface FetchNode {
  readonly kind: 'fetch';
  /** Where deferred parts wait for it. */
  readonly id?: string | undefined;
  readonly department: string;
  readonly operation: string;
  readonly document: DocumentNode;
  readonly mutation: boolean;
  /** Variables of the client's operation that the request needs. */
  readonly variables: readonly string[];
  readonly target: RootTarget | EntityTarget;
}

/** The answer's data is merged into every object at `path` (the root itself where the path is empty). */
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

/** Absolute, from the root of the answer: response keys, `list` for "each element", type conditions. */
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
  /** How many objects up from the entity. */
  readonly up: number;
  readonly path: Path;
}

/** A fetch and the fetches that must be merged before it starts. */
export interface OrderedFetch {
  readonly fetch: FetchNode;
  /** Indices into the list this stands in; always smaller than its own. */
  readonly after: readonly number[];
  /** What it is fetched for: 0 is the first answer. */
  readonly part: number;
}

/** The same plan with something else in place of each fetch. */
export function eachFetch(plan: PlanNode, change: (fetch: FetchNode) => PlanNode): PlanNode {
  switch (plan.kind) {
    case 'fetch':
      return change(plan);
    case 'sequence':
    case 'parallel':
      return { ...plan, nodes: plan.nodes.map((node) => eachFetch(node, change)) };
    case 'defer':
      return {
        ...plan,
        first: plan.first && eachFetch(plan.first, change),
        parts: plan.parts.map((part) => ({ ...part, node: part.node && eachFetch(part.node, change) })),
      };
    default:
      return plan satisfies never;
  }
}
