import { onAbort } from './on-abort.ts';

/** Equal reads that are under way at the same time become one. */
export interface Shared<T> {
  /**
   * Joins the work under `key` or begins it. The work is given a signal of its own, which fires when the last of
   * those who wait for it has gone.
   */
  join(key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>): Promise<T>;
  readonly size: number;
}

interface Work<T> {
  readonly result: Promise<T>;
  readonly stopping: AbortController;
  waiting: number;
}

export function openShared<T>(): Shared<T> {
  const works = new Map<string, Work<T>>();

  const start = (key: string, begin: (signal: AbortSignal) => Promise<T>): Work<T> => {
    const stopping = new AbortController();
    const work: Work<T> = { result: begin(stopping.signal), stopping, waiting: 0 };
    works.set(key, work);
    const done = () => {
      if (works.get(key) === work) works.delete(key);
    };
    work.result.then(done, done);
    return work;
  };

  return {
    join(key, signal, begin) {
      if (signal.aborted) return Promise.reject(signal.reason);
      const work = works.get(key) ?? start(key, begin);
      work.waiting++;
      return new Promise((resolve, reject) => {
        const stop = onAbort(signal, () => {
          work.waiting--;
          if (work.waiting === 0) {
            works.delete(key);
            work.stopping.abort(signal.reason);
          }
          reject(signal.reason);
        });
        work.result.then(resolve, reject).finally(stop);
      });
    },
    get size() {
      return works.size;
    },
  };
}
