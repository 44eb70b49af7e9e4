import { GraphQLError } from 'graphql';
import type { SerialGroup } from '../compile/compile-operation.ts';
import { ReportedPaths } from '../errors/reported-paths.ts';
import type { DeferredFragment } from '../normalise/selection.ts';
import { executeFetch } from './execute-fetch.ts';
import type { ExecutionContext } from './execution-context.ts';
import { executeAfter } from './execute-steps.ts';

/**
 * The execution of one deferred fragment, or of the initial result: its errors, and whether all of its fetches are
 * merged. Named after the DeferredFragmentRecord of graphql-js.
 */
export interface DeferredRecord {
  readonly execution: ExecutionContext;
  readonly fetches: Promise<void>[];
  isReady: boolean;
}

/**
 * Opens a record for the initial result (0) and for each deferred fragment. Each has errors of its own and knows the
 * paths that its parents reported.
 */
export function openDeferredRecords(
  deferrals: readonly DeferredFragment[],
  first: ExecutionContext,
): readonly DeferredRecord[] {
  const parts: DeferredRecord[] = [{ execution: first, fetches: [], isReady: false }];
  for (const { deferId, parentId } of deferrals) {
    parts[deferId] = {
      execution: openExecutionAfter((parts[parentId] as DeferredRecord).execution),
      fetches: [],
      isReady: false,
    };
  }
  return parts;
}

function openExecutionAfter(before: ExecutionContext): ExecutionContext {
  const absent = new WeakSet<object>();
  return {
    ...before,
    errors: [],
    reported: new ReportedPaths(before.reported),
    absent: { add: (object) => absent.add(object), has: (object) => absent.has(object) || before.absent.has(object) },
    indices: [],
  };
}

/** Starts every step as soon as those before it are merged; resolves when all steps of the initial result are. */
export async function executeInitialSteps({ steps }: SerialGroup, parts: readonly DeferredRecord[]): Promise<void> {
  const done: Promise<void>[] = [];
  for (const step of steps) {
    const { execution, fetches } = parts[step.deferId] as DeferredRecord;
    const fetched = step.after.length === 0 ? executeFetch(step, execution) : executeAfter(step, done, execution);
    done.push(fetched);
    fetches.push(fetched);
    if (step.deferId > 0) {
      // Whoever awaits the record gets the failure.
      fetched.catch(() => {});
    }
  }
  await Promise.all(done.filter((_, index) => steps[index]?.deferId === 0));
}

export type ReadyRecords = ReadonlyMap<DeferredRecord, Promise<void>>;

/** Resolves for each record when its own fetches and its parent are ready, and marks it so. */
export function awaitRecords(deferrals: readonly DeferredFragment[], parts: readonly DeferredRecord[]): ReadyRecords {
  const ready = new Map<DeferredRecord, Promise<void>>();
  for (const { deferId: number, parentId } of deferrals) {
    const part = parts[number] as DeferredRecord;
    const before = ready.get(parts[parentId] as DeferredRecord);
    const end = (): void => {
      part.isReady = true;
    };
    const fail = (cause: unknown): void => {
      part.execution.errors.push(new GraphQLError('A part of the answer failed.', { originalError: asError(cause) }));
      end();
    };
    ready.set(part, Promise.all([before, ...part.fetches]).then(end, fail));
  }
  return ready;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
