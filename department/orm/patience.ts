import type { OnCancel } from '#kernel/concurrency/semaphore.ts';
import { currentWork } from './statements.ts';
import { NoPlaceError } from './trouble.ts';

/** Waits no longer than `waitMs`, and not at all once nobody waits for the call's answer. */
export function callPatience(waitMs: number, because: string): OnCancel {
  const signal = currentWork()?.signal;
  return (cancel) => {
    function abort(): void {
      cancel(signal?.reason);
    }
    if (signal?.aborted) {
      abort();
      return () => undefined;
    }
    const late = setTimeout(() => cancel(new NoPlaceError(because)), waitMs);
    signal?.addEventListener('abort', abort, { once: true });
    return () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', abort);
    };
  };
}
