import type { GraphQLError } from 'graphql';
import type { Data } from '../compile/traversal.ts';
import type { ReusableTraversal } from '../compile/compile-steps.ts';
import type { AbortState, CallSubgraph } from '../engine.ts';
import { ReportedPaths } from '../errors/reported-paths.ts';
import type { Variables } from '../../operation/conditions.ts';
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { Abstractions } from '../graph/abstractions.ts';

/** All that is known of one operation while it is executed; the same name as in graphql-js. */
export interface ExecutionContext {
  readonly operation: NormalisedOperation;
  readonly abstractions: Abstractions;
  /** Coerced. */
  readonly variables: Variables;
  readonly call: CallSubgraph;
  readonly context: unknown;
  readonly signal: AbortState | undefined;
  /** The merged responses of the subgraphs so far, under the response keys of the engine. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  readonly reported: ReportedPaths;
  readonly absent: Pick<WeakSet<object>, 'add' | 'has'>;
  readonly indices: number[];
  /** Characters of the long responses so far; short ones are not counted. */
  readonly received: { characters: number };
  /** The objects at paths that several lookups traverse. */
  readonly traversed: Map<ReusableTraversal, readonly Data[]>;
}

/** Opens the state of an execution; each event of a subscription has its own. */
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
