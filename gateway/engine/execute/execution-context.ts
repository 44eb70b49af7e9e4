import type { GraphQLError } from 'graphql';
import type { Data } from '../compile/traversal.ts';
import type { ReusableTraversal } from '../compile/compile-steps.ts';
import type { AbortState, CallSubgraph } from '../engine.ts';
import { ReportedPaths } from '../errors/reported-paths.ts';
import type { Variables } from '../normalise/conditions.ts';
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { Abstractions } from '../graph/abstractions.ts';

/** One operation under way. */
export interface ExecutionContext {
  readonly operation: NormalisedOperation;
  readonly abstractions: Abstractions;
  /** Coerced. */
  readonly variables: Variables;
  readonly call: CallSubgraph;
  readonly context: unknown;
  readonly signal: AbortState | undefined;
  /** What the departments have answered so far, joined, under the engine's own keys. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  readonly reported: ReportedPaths;
  readonly absent: Pick<WeakSet<object>, 'add' | 'has'>;
  readonly indices: number[];
  /** How much has come, as far as it was long. */
  readonly received: { characters: number };
  /** The places of ways that several lookups take. */
  readonly traversed: Map<ReusableTraversal, readonly Data[]>;
}

/** What a run begins with, and each event of a subscription anew. */
export function openExecutionState(context: unknown) {
  return {
    context,
    signal: signalOf(context),
    data: {},
    errors: [],
    reported: new ReportedPaths(),
    absent: new WeakSet(),
    indices: [],
    received: { characters: 0 },
    traversed: new Map(),
  } satisfies Partial<ExecutionContext>;
}

/** The gateway puts into the context what ends with the client's connection or deadline. */
function signalOf(context: unknown): AbortState | undefined {
  const signal = typeof context === 'object' && context !== null && 'signal' in context ? context.signal : undefined;
  return typeof signal === 'object' && signal !== null && 'aborted' in signal ? (signal as AbortState) : undefined;
}
