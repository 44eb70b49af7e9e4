import { Client } from 'pg';
import type { Logger } from '#kernel/log/logger.ts';
import { CHANNEL } from './migration.ts';

/** What was announced: a kind of thing and which one, never what became of it. */
export interface Change {
  readonly topic: string;
  readonly id: string;
}

/** What a department's transactions announce, whichever of its processes they ran in. */
export interface Changes extends AsyncDisposable {
  /**
   * Tells of a thing at once, and again after each change of it. Changes that come while nobody takes them are told
   * as one: whoever is told reads how it stands then. After a lost connection it is told again, since a change may
   * have been missed.
   *
   * @throws the database's error where it cannot be listened to
   */
  of(topic: string, id: string): Promise<AsyncIterableIterator<Change>>;
  /** How many follow something. */
  readonly followers: number;
}

export interface ChangesOptions {
  readonly databaseUrl: string;
  readonly department: string;
  readonly log: Logger;
}

interface Follower extends Change {
  announce(): void;
}

const CONNECT_MS = 3_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A line that was cut says nothing: it is asked for a sign of life. */
const ASK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;

const keyOf = ({ topic, id }: Change): string => `${topic}:${id}`;

/**
 * One connection listens for all followers of this process; there is none while nobody follows. It must be a
 * connection of its own to PostgreSQL: a pooler that lends connections by the transaction cannot listen.
 */
export function openChanges({ databaseUrl, department, log }: ChangesOptions): Changes {
  const followers = new Map<string, Set<Follower>>();
  let count = 0;
  /** Those who follow, and those who are about to. */
  let wanted = 0;
  let closed = false;
  let listening: Promise<Client> | undefined;

  const tell = (payload: string): void => {
    for (const follower of followers.get(payload) ?? []) {
      follower.announce();
    }
  };
  const tellAll = (): void => {
    for (const payload of followers.keys()) {
      tell(payload);
    }
  };

  const connect = async (lost: () => void): Promise<Client> => {
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
      application_name: `${department} changes`,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => tell(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    const asking = setInterval(() => {
      client.query('select 1').catch(() => cut(client));
    }, ASK_EVERY_MS).unref();
    client.once('end', () => {
      clearInterval(asking);
      lost();
    });
    return client;
  };

  const listen = (): Promise<Client> => {
    if (listening !== undefined) {
      return listening;
    }
    const opening: Promise<Client> = connect(() => forget(opening) && reopen()).catch((error: unknown) => {
      forget(opening);
      throw error;
    });
    listening = opening;
    return opening;
  };

  /** False for a connection that was hung up. */
  const forget = (connection: Promise<Client>): boolean => {
    if (listening !== connection) {
      return false;
    }
    listening = undefined;
    return true;
  };

  const reopen = (): void => {
    log.warn('the connection that listens for changes was lost; it is opened again');
    void again(FIRST_PAUSE_MS);
  };

  const again = async (pauseMs: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    if (closed || wanted === 0) {
      return;
    }
    try {
      await listen();
      tellAll();
    } catch {
      void again(Math.min(2 * pauseMs, LONGEST_PAUSE_MS));
    }
  };

  const hangUp = async (): Promise<void> => {
    const former = listening;
    listening = undefined;
    await former?.then((client) => client.end()).catch(() => undefined);
  };

  const leave = (): void => {
    wanted--;
    if (wanted === 0) {
      void hangUp();
    }
  };

  const follow = (change: Change): AsyncIterableIterator<Change> => {
    const key = keyOf(change);
    const { follower, changes } = openFollower(change, () => {
      const set = followers.get(key);
      set?.delete(follower);
      if (set?.size === 0) {
        followers.delete(key);
      }
      count--;
      leave();
    });
    followers.set(key, (followers.get(key) ?? new Set()).add(follower));
    count++;
    return changes;
  };

  return {
    async of(topic, id) {
      wanted++;
      try {
        await listen();
      } catch (error) {
        leave();
        throw error;
      }
      return follow({ topic, id });
    },
    get followers() {
      return count;
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      await hangUp();
    },
  };
}

/** Ends a client whose server no longer answers. */
function cut(client: Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

/** Remembers one thing: whether there is something to tell. */
function openFollower(
  change: Change,
  left: () => void,
): { follower: Follower; changes: AsyncIterableIterator<Change> } {
  let news = true;
  let over = false;
  let wake: ((result: IteratorResult<Change, undefined>) => void) | undefined;
  const end = { done: true, value: undefined } as const;
  const follower: Follower = {
    ...change,
    announce() {
      const waiting = wake;
      wake = undefined;
      news = waiting === undefined;
      waiting?.({ done: false, value: change });
    },
  };
  const changes: AsyncIterableIterator<Change> = {
    [Symbol.asyncIterator]: () => changes,
    next() {
      if (over) {
        return Promise.resolve(end);
      }
      if (!news) {
        return new Promise((resolve) => (wake = resolve));
      }
      news = false;
      return Promise.resolve({ done: false, value: change });
    },
    async return() {
      if (!over) {
        over = true;
        left();
        wake?.(end);
      }
      return end;
    },
  };
  return { follower, changes };
}
