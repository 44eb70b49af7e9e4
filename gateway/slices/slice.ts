/** From so many characters on an answer is long. Whatever is shorter takes less than a few slices in one go. */
export const LONG_CHARACTERS = 512 * 1024;

const SLICE_MS = 3;

/** What is done with an answer, the last thing first: whoever is nearest to the end goes on. */
const STAGES = ['write', 'project', 'parse'] as const;
export type Stage = (typeof STAGES)[number];

interface Waiting {
  readonly number: number;
  readonly resume: () => void;
}

/**
 * Those who wait for a turn. One answer is carried through before the next is begun: it is answered sooner than if all
 * took turns, and no more than one of them has to be held, and to be looked at by the garbage collector, as objects.
 */
const waiting: Readonly<Record<Stage, Waiting[]>> = { write: [], project: [], parse: [] };
let isAwaited = false;

function resumeOne(): void {
  isAwaited = false;
  const queue = STAGES.map((stage) => waiting[stage]).find(({ length }) => length > 0) ?? [];
  const [first] = queue;
  if (first === undefined) {
    return;
  }
  const next = queue.reduce((one, other) => (other.number < one.number ? other : one), first);
  queue.splice(queue.indexOf(next), 1);
  awaitTurn();
  next.resume();
}

/** Between two turns of the event loop, requests are read and answered. */
function awaitTurn(): void {
  if (!isAwaited && STAGES.some((stage) => waiting[stage].length > 0)) {
    isAwaited = true;
    setImmediate(resumeOne);
  }
}

/** The part of an `AbortSignal` that is looked at between slices. */
interface Aborting {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** A piece of long work, which lets others pass when it has taken its time. */
export interface Slice {
  readonly isOver: boolean;
  /** Goes on when it is its turn again; throws the reason where nobody waits for the work any more. */
  pause(): Promise<void>;
}

let opened = 0;

export function openSlice(stage: Stage, aborting?: Aborting): Slice {
  const number = opened++;
  let until = performance.now() + SLICE_MS;
  return {
    get isOver() {
      return performance.now() >= until;
    },
    async pause() {
      await new Promise<void>((resume) => {
        waiting[stage].push({ number, resume });
        awaitTurn();
      });
      if (aborting?.aborted === true) {
        throw aborting.reason;
      }
      until = performance.now() + SLICE_MS;
    },
  };
}
