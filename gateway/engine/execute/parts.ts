import { GraphQLError } from 'graphql';
import type { Act } from '../compile/operation.ts';
import { Explanations } from '../errors/explanations.ts';
import type { Deferral } from '../normalise/selection.ts';
import { fetchStep } from './fetch.ts';
import type { Run } from './run.ts';
import { afterThose } from './steps.ts';

/** One part of an answer on its way: what is told of it, and whether all it takes is there. */
export interface Part {
  readonly run: Run;
  readonly fetches: Promise<void>[];
  isReady: boolean;
}

/** The first answer and each deferred part, by number. Each tells its own errors, and knows those it comes after. */
export function openParts(deferrals: readonly Deferral[], first: Run): readonly Part[] {
  const parts: Part[] = [{ run: first, fetches: [], isReady: false }];
  for (const { part, within } of deferrals) {
    parts[part] = { run: runAfter((parts[within] as Part).run), fetches: [], isReady: false };
  }
  return parts;
}

function runAfter(before: Run): Run {
  const absent = new WeakSet<object>();
  return {
    ...before,
    errors: [],
    explanations: new Explanations(before.explanations),
    absent: { add: (object) => absent.add(object), has: (object) => absent.has(object) || before.absent.has(object) },
    indices: [],
  };
}

/** Starts all steps as soon as those before them are merged; ends when all of the first answer are. */
export async function runFirst({ steps }: Act, parts: readonly Part[]): Promise<void> {
  const done: Promise<void>[] = [];
  for (const step of steps) {
    const { run, fetches } = parts[step.part] as Part;
    const fetched = step.after.length === 0 ? fetchStep(step, run) : afterThose(step, done, run);
    done.push(fetched);
    fetches.push(fetched);
    if (step.part > 0) {
      // Whoever waits for the part learns of it.
      fetched.catch(() => {});
    }
  }
  await Promise.all(done.filter((_, index) => steps[index]?.part === 0));
}

export type Readiness = ReadonlyMap<Part, Promise<void>>;

/** When all is there that a part shows, and what it stands in is; that it is ready is then written down in it. */
export function readiness(deferrals: readonly Deferral[], parts: readonly Part[]): Readiness {
  const ready = new Map<Part, Promise<void>>();
  for (const { part: number, within } of deferrals) {
    const part = parts[number] as Part;
    const before = ready.get(parts[within] as Part);
    const end = (): void => {
      part.isReady = true;
    };
    const fail = (cause: unknown): void => {
      part.run.errors.push(new GraphQLError('A part of the answer failed.', { originalError: asError(cause) }));
      end();
    };
    ready.set(part, Promise.all([before, ...part.fetches]).then(end, fail));
  }
  return ready;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
