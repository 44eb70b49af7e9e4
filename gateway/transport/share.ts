import { Ending } from './ending.ts';

/** Equal reads that are under way at the same time become one. */
export interface Shared<T> {
  /**
   * Joins the work under `key` or begins it. The work is given a ending of its own, which comes when the last of
   * those who wait for it has gone.
   */
  join(key: string, ending: Ending, begin: (ending: Ending) => Promise<T>): Promise<T>;
  readonly size: number;
}

interface Work<T> {
  readonly result: Promise<T>;
  readonly ending: Ending;
  waiting: number;
}

export function openShared<T>(): Shared<T> {
  const works = new Map<string, Work<T>>();

  function start(key: string, begin: (ending: Ending) => Promise<T>): Work<T> {
    const ending = new Ending();
    const work: Work<T> = { result: begin(ending), ending, waiting: 0 };
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
    join(key, ending, begin) {
      if (ending.ended) {
        return Promise.reject(ending.reason);
      }
      const work = works.get(key) ?? start(key, begin);
      work.waiting++;
      return new Promise((resolve, reject) => {
        const stop = ending.onEnd(() => {
          work.waiting--;
          if (work.waiting === 0) {
            works.delete(key);
            work.ending.end(ending.reason);
          }
          reject(ending.reason);
        });
        work.result.then(resolve, reject).finally(stop);
      });
    },
    get size() {
      return works.size;
    },
  };
}
