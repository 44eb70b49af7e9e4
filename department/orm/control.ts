import { Pool, type QueryResultRow } from 'pg';

/**
 * A way to the database beside the pool, for what must get through when the pool does not: stopping statements,
 * looking whether the server is there. PostgreSQL's own CancelRequest is left alone: its keys have grown.
 */
export interface Control extends AsyncDisposable {
  /** Settles when the server's process has been told. */
  cancelBackend(processId: number): Promise<void>;
  rows<Row extends QueryResultRow>(name: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Longest that anything asked here may take, and a connection as well. */
const ANSWER_MS = 2_000;
const CONNECTIONS = 2;

export function openControl(url: string): Control {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    // What is noted here need not survive a crash of the server by more than a moment.
    options: '-c synchronous_commit=off',
  });
  // A connection that breaks while nobody uses it is taken out by the pool.
  pool.on('error', () => undefined);
  return {
    cancelBackend: async (processId) => void (await pool.query('select pg_cancel_backend($1)', [processId])),
    rows: async <Row extends QueryResultRow>(name: string, text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>({ name, text, values: [...values] })).rows,
    async [Symbol.asyncDispose]() {
      if (!pool.ending) {
        await pool.end();
      }
    },
  };
}
