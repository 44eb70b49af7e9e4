/**
 * Lets long work be done in slices, so that others get their turn of the event loop in between. There is one loop, so
 * there is one of these for a process.
 */
const SLICE_MS = 15;

let began: number | undefined;
let paused: (() => void)[] = [];

function watch(): void {
  if (began !== undefined) {
    return;
  }
  began = performance.now();
  setImmediate(() => {
    began = undefined;
    if (paused.length === 0) {
      return;
    }
    watch();
    resume(paused);
  });
}

/** One after the other, as far as this turn lasts; those that are left come first in the next one. */
function resume(those: (() => void)[]): void {
  paused = [];
  let at = 0;
  const next = (): void => {
    if (at === those.length) {
      return;
    }
    if (turnIsLong()) {
      paused = [...those.slice(at), ...paused];
      watch();
      return;
    }
    those[at++]?.();
    // Behind what the one has just begun.
    queueMicrotask(next);
  };
  next();
}

/** True once the work of this turn has taken long enough. */
export function turnIsLong(): boolean {
  watch();
  return performance.now() - (began as number) > SLICE_MS;
}

/** Settles in a later turn of the loop, in the order of asking. */
export function nextTurn(): Promise<void> {
  watch();
  return new Promise((resolve) => paused.push(resolve));
}
