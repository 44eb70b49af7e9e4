import { setTimeout as wait } from 'node:timers/promises';
import { type ChildOptions, startChild } from './child.ts';

/** A process that is started again when it dies. */
export interface Supervised extends AsyncDisposable {
  readonly name: string;
  /** What it said when it was ready first: its address, which a new start keeps. */
  readonly ready: string;
}

/** Waits before each new start, in milliseconds; the last one holds for all later ones. */
const BACK_OFF_MS = [250, 1_000, 2_000, 4_000, 8_000];
/** So many deaths within the window, and a process stays down: it would only die again. */
export const MAX_DEATHS = 5;
export const WINDOW_MS = 60_000;

/**
 * Starts a process and starts it again when it dies. Each death and each return is told in a sentence; a process
 * that keeps dying stays down, which readiness then shows for as long as it lasts.
 *
 * @param tell takes sentences for people
 * @throws Error where the first start fails
 */
export async function supervise(options: ChildOptions, tell: (sentence: string) => void): Promise<Supervised> {
  const { name, logFolder } = options;
  const stopping = new AbortController();
  let deaths: number[] = [];
  let child = await startChild(options);
  const { ready } = child;

  async function revive(): Promise<void> {
    const again = { ...options, env: { ...options.env, ...portOf(name, ready) } };
    for (;;) {
      const cause = await child.ended;
      if (stopping.signal.aborted) {
        return;
      }
      for (let isUp = false; !isUp; ) {
        deaths = [...deaths.filter((at) => at > Date.now() - WINDOW_MS), Date.now()];
        if (deaths.length > MAX_DEATHS) {
          tell(
            `${name} has died ${deaths.length} times within a minute (${cause}) and stays down; see ${logFolder}/${name}.log.`,
          );
          return;
        }
        const delay = BACK_OFF_MS[Math.min(deaths.length, BACK_OFF_MS.length) - 1]!;
        tell(`${name} has stopped (${cause}); it is started again in ${delay / 1000} s. See ${logFolder}/${name}.log.`);
        await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) {
          return;
        }
        isUp = await startChild({ ...again, signal: stopping.signal }).then(
          (next) => {
            child = next;
            return true;
          },
          () => false,
        );
        if (stopping.signal.aborted) {
          return;
        }
      }
      tell(`${name} is up again.`);
    }
  }

  const reviving = revive();
  return {
    name,
    ready,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await child[Symbol.asyncDispose]();
      await reviving;
      await child[Symbol.asyncDispose]();
    },
  };
}

/** A process that was given any free port comes back at the one it had: others know it there. */
function portOf(name: string, ready: string): Record<string, string> {
  const setting = name === 'issuer' ? 'CITY_ISSUER_PORT' : `${name.toUpperCase()}_PORT`;
  return URL.canParse(ready) ? { [setting]: new URL(ready).port } : {};
}
