import { Cancellation } from './cancellation.ts';

/** Equal reads that are under way at the same time become one. */
export interface InFlight<T> {
  /**
   * Joins the work under `key` or begins it. The work is given a cancellation of its own, which comes when the last of
   * those who wait for it has gone.
   */
  join(key: string, cancellation: Cancellation, begin: (cancellation: Cancellation) => Promise<T>): Promise<T>;
  readonly size: number;
}

interface Work<T> {
  readonly result: Promise<T>;
  readonly cancellation: Cancellation;
  waiting: number;
}

export function openInFlight<T>(): InFlight<T> {
  const works = new Map<string, Work<T>>();

  function start(key: string, begin: (cancellation: Cancellation) => Promise<T>): Work<T> {
    const cancellation = new Cancellation();
    const work: Work<T> = { result: begin(cancellation), cancellation, waiting: 0 };
    works.set(key, work);
    function done() {
      if (works.get(key) === work) {
        works.delete(key);
      }
    }
    work.result.then(done, done);
    return work;
  }

  return {
    join(key, cancellation, begin) {
      if (cancellation.cancelled) {
        return Promise.reject(cancellation.reason);
      }
      const work = works.get(key) ?? start(key, begin);
      work.waiting++;
      return new Promise((resolve, reject) => {
        const stop = cancellation.onCancel(() => {
          work.waiting--;
          if (work.waiting === 0) {
            works.delete(key);
            work.cancellation.cancel(cancellation.reason);
          }
          reject(cancellation.reason);
        });
        work.result.then(resolve, reject).finally(stop);
      });
    },
    get size() {
      return works.size;
    },
  };
}
