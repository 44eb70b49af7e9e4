/** Waits for answers no longer than a signal allows. */
export interface GivingUp {
  /** Settles as `sent` does, or rejects with the signal's reason. */
  wait<T>(sent: Promise<T>): Promise<T>;
}

/**
 * One listener for all waits of an operation. Racing each call against one promise for the signal would tie every
 * answer to that promise, and make the garbage collector carry them all.
 */
export function givingUp(signal: AbortSignal): GivingUp {
  const waiting = new Set<(reason: unknown) => void>();
  const giveUp = (): void => waiting.forEach((reject) => void reject(signal.reason));
  signal.addEventListener('abort', giveUp, { once: true });
  return {
    wait: (sent) =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        sent.then(
          (answer) => {
            waiting.delete(reject);
            resolve(answer);
          },
          (cause: unknown) => {
            waiting.delete(reject);
            reject(cause);
          },
        );
      }),
  };
}
