/** Lets so many through at a time; the others wait, first come, first served. */
export interface Turns {
  /**
   * Settles when it is one's turn, with what gives it up; that must be called, once.
   *
   * @param signal whoever waits leaves the queue when it is aborted, with its reason
   */
  next(signal?: () => AbortSignal): Promise<() => void>;
}

export function openTurns(most: number): Turns {
  let taken = 0;
  const waiting = new Set<() => void>();
  const leave = (): void => {
    const [first] = waiting;
    if (first === undefined) {
      taken--;
      return;
    }
    waiting.delete(first);
    first();
  };
  const turn = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const stop = (): void => {
        waiting.delete(go);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) {
        return reject(signal.reason as Error);
      }
      signal?.addEventListener('abort', stop, { once: true });
      waiting.add(go);
    });
  return {
    async next(signal) {
      if (taken < most) {
        taken++;
      }
      // Signals are made only for those who must wait.
      else {
        await turn(signal?.());
      }
      return leave;
    },
  };
}
