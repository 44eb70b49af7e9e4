/** A stream that can be told to stop while somebody waits for its next item. */
export interface Stoppable<T> extends AsyncIterable<T> {
  /** Whoever reads gets `last`, where there is one, as the last item; the source is ended. */
  stop(last?: T): void;
}

/**
 * One wait at a time, and nothing left behind by those that are over: a stream may live for days.
 *
 * @param source its `return` is called once, at the end, and not waited for
 */
export function stoppable<T>(source: AsyncIterable<T>): Stoppable<T> {
  const items = source[Symbol.asyncIterator]();
  let stopped: { readonly last: T | undefined } | undefined;
  let over = false;
  let wake: ((result: IteratorResult<T, undefined>) => void) | undefined;

  const finish = (): IteratorResult<T, undefined> => {
    if (!over) {
      over = true;
      items.return?.()?.catch(() => undefined);
    }
    return { done: true, value: undefined };
  };
  const lastWord = (): IteratorResult<T, undefined> => {
    const last = over ? undefined : stopped?.last;
    finish();
    return last === undefined ? { done: true, value: undefined } : { done: false, value: last };
  };
  return {
    stop(last) {
      if (stopped || over) {
        return;
      }
      stopped = { last };
      const waiting = wake;
      wake = undefined;
      waiting?.(lastWord());
    },
    [Symbol.asyncIterator]: () => ({
      next() {
        if (stopped || over) {
          return Promise.resolve(lastWord());
        }
        return new Promise((resolve, reject) => {
          wake = resolve;
          items.next().then(
            (result) => {
              if (wake !== resolve) {
                return;
              }
              wake = undefined;
              resolve(result.done ? finish() : { done: false, value: result.value });
            },
            (error: unknown) => {
              if (wake !== resolve) {
                return;
              }
              wake = undefined;
              finish();
              reject(error);
            },
          );
        });
      },
      return: () => Promise.resolve(finish()),
    }),
  };
}
