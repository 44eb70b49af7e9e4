/** Runs one piece of work at a time, and at most one more for all who ask meanwhile. */
export interface Turns {
  /** A run that begins after the call: what was true when it was asked is seen by it. */
  next(): Promise<boolean>;
  /** Resolves when nothing runs any more, however it ended. */
  settled(): Promise<void>;
  readonly busy: boolean;
}

export function inTurns(work: () => Promise<boolean>): Turns {
  let running: Promise<boolean> | null = null;
  let waiting: Promise<boolean> | null = null;
  const start = (): Promise<boolean> => {
    const run = work().finally(() => {
      if (running === run) {
        running = null;
      }
    });
    running = run;
    return run;
  };
  return {
    next() {
      if (!running) {
        return start();
      }
      waiting ??= running
        .catch(() => false)
        .then(() => {
          waiting = null;
          return start();
        });
      return waiting;
    },
    async settled() {
      while (running ?? waiting) {
        await (waiting ?? running)!.catch(() => false);
      }
    },
    get busy() {
      return running !== null;
    },
  };
}
