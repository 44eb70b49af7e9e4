import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import pg from 'pg';

/**
 * Loaded before a department by the bench alone (`node --import`): answers then say in `Server-Timing` what their time went
 * into. Nothing of it is in the department, which does not know that it is watched.
 *
 * - `guard`: from the first byte of the call to the start of the operation: reading the body, checking the token;
 * - `sql`: at least one statement was under way; `graphql`: the operation without that;
 * - `rounds`: spans of `sql`, as many as statements that waited for one before them;
 * - `commit`: sensitive answers wait until the database has their entries on disk;
 * - `ledger`: the rest of the time from the operation's end to the first byte of the answer.
 */
interface Trace {
  readonly beganAt: number;
  operationAt: number;
  operationEndedAt: number;
  readonly statements: Statement[];
}

interface Statement {
  readonly text: string;
  readonly from: number;
  to: number;
}

const traces = new AsyncLocalStorage<Trace>();
const now = () => performance.now();

subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  if (request.method !== 'POST') {
    return;
  }
  traces.enterWith({ beganAt: now(), operationAt: 0, operationEndedAt: 0, statements: [] });
});

const { executeHTTPGraphQLRequest } = ApolloServer.prototype;
ApolloServer.prototype.executeHTTPGraphQLRequest = async function (this: ApolloServer, ...words) {
  const trace = traces.getStore();
  if (trace) {
    trace.operationAt = now();
  }
  try {
    return await executeHTTPGraphQLRequest.apply(this, words);
  } finally {
    if (trace) {
      trace.operationEndedAt = now();
    }
  }
};

type Send = (...words: unknown[]) => unknown;
const { query } = pg.Client.prototype as unknown as { query: Send };
(pg.Client.prototype as unknown as { query: Send }).query = function (this: pg.Client, ...words) {
  const trace = traces.getStore();
  if (!trace) {
    return query.apply(this, words);
  }
  const [first] = words;
  const text = typeof first === 'string' ? first : String((first as { readonly text?: unknown }).text);
  const statement: Statement = { text, from: now(), to: Number.POSITIVE_INFINITY };
  trace.statements.push(statement);
  function over() {
    statement.to = now();
  }
  const last = words.at(-1);
  if (typeof last === 'function') {
    function told(...results: unknown[]) {
      over();
      return (last as Send)(...results);
    }
    return query.apply(this, [...words.slice(0, -1), told]);
  }
  const sent = query.apply(this, words);
  if (sent instanceof Promise) {
    sent.then(over, over);
  }
  return sent;
};

const { writeHead } = ServerResponse.prototype as unknown as { writeHead: Send };
(ServerResponse.prototype as unknown as { writeHead: Send }).writeHead = function (this: ServerResponse, ...words) {
  const trace = traces.getStore();
  if (trace && trace.operationEndedAt > 0) {
    this.setHeader('server-timing', told(trace));
  }
  return writeHead.apply(this, words);
};

function told({ beganAt, operationAt, operationEndedAt, statements }: Trace): string {
  const endsAt = now();
  const { sql, rounds } = covered(statements, operationAt, operationEndedAt);
  const commits = statements.filter(({ text }) => text === 'commit');
  const commit = covered(commits, operationEndedAt, endsAt).sql;
  const steps = {
    guard: operationAt - beganAt,
    sql,
    rounds,
    graphql: operationEndedAt - operationAt - sql,
    ledger: endsAt - operationEndedAt - commit,
    commit,
  };
  return Object.entries(steps)
    .map(([step, ms]) => `${step};dur=${ms.toFixed(3)}`)
    .join(', ');
}

/** Time between two moments in which at least one statement was under way, and how many such spans there were. */
function covered(statements: readonly Statement[], from: number, to: number): { sql: number; rounds: number } {
  let sql = 0;
  let rounds = 0;
  let until = from;
  const within = statements.filter((each) => each.from < to && each.to > from);
  for (const statement of within.toSorted((one, other) => one.from - other.from)) {
    if (statement.from >= until) {
      rounds++;
    }
    const begin = Math.max(until, statement.from);
    const end = Math.min(to, statement.to);
    if (end > begin) {
      sql += end - begin;
    }
    until = Math.max(until, end);
  }
  return { sql, rounds };
}
