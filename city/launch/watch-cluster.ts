import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from '../postgres/cluster.ts';

const LOOK_MS = 500;

/** Starts PostgreSQL again when its main process dies, until disposed; each death and return is told. */
export function watchCluster(cluster: Cluster, tell: (sentence: string) => void): AsyncDisposable {
  const stopping = new AbortController();
  async function watch(): Promise<void> {
    let told = false;
    while (!stopping.signal.aborted) {
      await wait(LOOK_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted || cluster.isRunning()) {
        continue;
      }
      tell('PostgreSQL has stopped; it is started again.');
      const failure = await cluster.restart().then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (failure === undefined) {
        tell('PostgreSQL is up again.');
        told = false;
      } else if (!told) {
        // The processes that it left behind may hold its memory for a moment; the reason is told once.
        tell(failure);
        told = true;
      }
    }
  }
  const watching = watch();
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await watching;
    },
  };
}
