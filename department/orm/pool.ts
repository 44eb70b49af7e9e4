import { createPostgreSqlTypeParsers } from '@mikro-orm/sql';
import {
  Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
  type QueryResultRow,
  TypeOverrides,
  types,
} from 'pg';
import { CallClient } from './call-client.ts';
import type { Control } from './control.ts';
import { currentWork } from './statements.ts';
import { GivenUpError, isConnectionError } from './trouble.ts';

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** How long a statement waits for a connection at most, and a connection for the server. */
  readonly waitMs: number;
  /** Settings of each session. */
  readonly session: Readonly<Record<string, string | number>>;
}

/** Connections that calls borrow. Each branch gives them back; what is not fit any more is thrown away then. */
export interface ConnectionPool extends AsyncDisposable {
  /** Must be released, once. */
  take(): Promise<PoolClient>;
  /** Runs a statement that changes nothing; once more, where it met a connection that had broken unnoticed. */
  read<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>>;
  readonly counts: { readonly total: number; readonly idle: number; readonly waiting: number };
}

const TEXT_ARRAY_OID: number = 1009;

/** A statement that fails sooner never reached the server. */
const AT_ONCE_MS = 100;

/** Values as MikroORM expects them of a connection that it did not open. */
function typesOfOrm(): TypeOverrides {
  const overrides = new TypeOverrides();
  const parsers = createPostgreSqlTypeParsers(types.getTypeParser(TEXT_ARRAY_OID, 'text'));
  for (const [oid, parse] of Object.entries(parsers)) {
    overrides.setTypeParser(Number(oid), parse);
  }
  return overrides;
}

export function openPool({ url, size, waitMs, session }: PoolOptions, control: Control): ConnectionPool {
  /** When a connection was last lost: those that have been silent since may be as dead. */
  let lostAt = 0;
  /** When a look began that met silence: a connection that was not heard since is dead, and needs no look of its own. */
  let silentAt = 0;
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    types: typesOfOrm(),
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    Client: class extends CallClient {
      constructor(options?: ConstructorParameters<typeof CallClient>[0]) {
        super(options, { cancelBackend: control.cancelBackend, lost: () => (lostAt = Date.now()) });
      }
    },
  });
  pool.on('error', () => undefined);
  pool.on('release', (_error, client) => {
    if (client instanceof CallClient && !client.fit) {
      client.giveUp();
    }
  });

  const take = async (): Promise<PoolClient> => {
    for (;;) {
      if (currentWork()?.signal.aborted) {
        throw new GivenUpError();
      }
      const client = await pool.connect();
      if (!(client instanceof CallClient) || client.heardAt >= lostAt || (await isAlive(client))) {
        return client;
      }
      client.release();
    }
  };

  /** Each look at a silent connection takes its full time: one after another, they would outlast whoever waits. */
  async function isAlive(client: CallClient): Promise<boolean> {
    if (client.heardAt < silentAt) {
      client.giveUp();
      return false;
    }
    const began = Date.now();
    const look = await client.look();
    if (look === 'silent') {
      silentAt = Math.max(silentAt, began);
    }
    return look === 'alive';
  }

  /** An error that is returned came at once: the connection was dead before the statement. */
  const once = async <Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row> | Error> => {
    const client = await take();
    const since = Date.now();
    try {
      return await client.query<Row>(statement);
    } catch (error) {
      if (error instanceof Error && isConnectionError(error) && Date.now() - since < AT_ONCE_MS) {
        return error;
      }
      throw error;
    } finally {
      client.release();
    }
  };

  return {
    take,
    async read<Row extends QueryResultRow>(statement: QueryConfig) {
      const first = await once<Row>(statement);
      const result = first instanceof Error ? await once<Row>(statement) : first;
      if (result instanceof Error) {
        throw result;
      }
      return result;
    },
    get counts() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
