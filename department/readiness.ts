import type { Logger } from '#kernel/log/logger.ts';
import type { Database } from './orm/database.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Connections to the database, for operators. */
  readonly places: Database['places'];
}

/** One look serves everybody who asks within this time. */
const LOOK_EVERY_MS = 1_000;
/** A database that takes longer does not answer. */
const ANSWER_MS = 1_000;

/**
 * Looks whether a call would get an answer: a connection from the pool, and the server behind it. However many ask,
 * there is one look a second.
 */
export function openReadiness(database: Database, log: Logger): () => Promise<Readiness> {
  let latest: Promise<Readiness> | undefined;
  let lookedAt = 0;
  let looking = false;
  let wasReady = true;

  const look = async (): Promise<Readiness> => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('The database took too long.')), ANSWER_MS);
    const failure: unknown = await Promise.race([database.ping(), late.promise]).then(
      () => null,
      (error: unknown) => error,
    );
    clearTimeout(timer);
    const ready = failure === null;
    if (ready !== wasReady) {
      log.warn({ err: failure, places: database.places }, ready ? 'ready again' : 'not ready');
    }
    wasReady = ready;
    return { ready, places: database.places };
  };

  return () => {
    if (latest !== undefined && (looking || Date.now() - lookedAt < LOOK_EVERY_MS)) {
      return latest;
    }
    looking = true;
    latest = look().finally(() => {
      looking = false;
      lookedAt = Date.now();
    });
    return latest;
  };
}
