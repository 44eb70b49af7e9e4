import type { GraphQLError } from 'graphql';
import type { Data } from '../compile/walk.ts';
import type { Mark } from '../compile/step.ts';
import type { Aborting, CallDepartment } from '../engine.ts';
import { Explanations } from '../errors/explanations.ts';
import type { Variables } from '../normalise/conditions.ts';
import type { NormalisedOperation } from '../normalise/operation.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';

/** One operation under way. */
export interface Run {
  readonly operation: NormalisedOperation;
  readonly abstractions: Abstractions;
  /** Coerced. */
  readonly variables: Variables;
  readonly call: CallDepartment;
  readonly context: unknown;
  readonly signal: Aborting | undefined;
  /** What the departments have answered so far, joined, under the engine's own keys. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  readonly explanations: Explanations;
  readonly absent: Pick<WeakSet<object>, 'add' | 'has'>;
  readonly indices: number[];
  /** How much has come, as far as it was long. */
  readonly arrived: { characters: number };
  /** The places of ways that several lookups take. */
  readonly found: Map<Mark, readonly Data[]>;
}

/** What a run begins with, and each event of a subscription anew. */
export function freshly(context: unknown) {
  return {
    context,
    signal: signalOf(context),
    data: {},
    errors: [],
    explanations: new Explanations(),
    absent: new WeakSet(),
    indices: [],
    arrived: { characters: 0 },
    found: new Map(),
  } satisfies Partial<Run>;
}

/** The gateway puts into the context what ends with the client's connection or deadline. */
function signalOf(context: unknown): Aborting | undefined {
  const signal = typeof context === 'object' && context !== null && 'signal' in context ? context.signal : undefined;
  return typeof signal === 'object' && signal !== null && 'aborted' in signal ? (signal as Aborting) : undefined;
}
