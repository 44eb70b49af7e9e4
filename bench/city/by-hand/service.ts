import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { Pool } from 'pg';
import { processEnvironment, readSettings } from '#kernel/config/env.ts';
import { stopOnSignal } from '#kernel/process/stop-on-signal.ts';
import { answers } from './answers.ts';
import type { Databases, Query, Viewer } from './ask.ts';

/**
 * The same answers by someone who knows all the tables: one process, hand-written SQL, no graph between. It recognises the
 * bearer and looks whether the data is for them; purposes, consent, delegation and the ledger it does without.
 */
const settings = readSettings(processEnvironment());
const keys = createLocalJWKSet(JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as JSONWebKeySet);
const issuer = settings.required('GATEWAY_ISSUER', 'the issuer');
const audience = settings.required('GATEWAY_AUDIENCE', 'the audience');
const today = settings.required('CITY_TODAY', 'the date');
const pools: Pool[] = [];
function open(name: string): Query {
  const pool = new Pool({ connectionString: settings.required(`${name}_DATABASE_URL`, 'a database'), max: 8 });
  pools.push(pool);
  return async (statement, text, values) =>
    (await pool.query<object & Record<string, unknown>>({ name: statement, text, values: [...values] })).rows;
}
const databases: Databases = {
  population: open('POPULATION'),
  education: open('EDUCATION'),
  health: open('HEALTH'),
  transport: open('TRANSPORT'),
  justice: open('JUSTICE'),
};

async function viewerOf({ headers }: IncomingMessage): Promise<Viewer> {
  const token = headers.authorization?.replace(/^Bearer /i, '') ?? '';
  const { payload } = await jwtVerify(token, keys, { issuer, audience });
  return {
    citizenId: payload.citizen_id as string,
    roles: payload.roles as string[],
    institution: (payload.institution as string | undefined) ?? null,
    case: (headers['city-case'] as string | undefined) ?? null,
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return (JSON.parse(Buffer.concat(chunks).toString()) as { variables: Record<string, string> }).variables;
}

const server = createServer(async (request, response) => {
  try {
    const answer = answers[(request.url ?? '').slice(1) as keyof typeof answers];
    const [viewer, variables] = await Promise.all([viewerOf(request), bodyOf(request)]);
    const text = JSON.stringify({ data: await answer({ databases, today, viewer, variables }) });
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ data: null, errors: [{ message: String(error) }] }));
  }
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ ready: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
stopOnSignal({
  async [Symbol.asyncDispose]() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.all(pools.map((pool) => pool.end()));
  },
});
