import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { Client } from 'undici';
import packageJson from '../package.json' with { type: 'json' };
import { spawnPinned } from './gateway/process.ts';
import type { BenchOptions } from './run.ts';
import { freePort } from './tools/free-port.ts';
import { percentile, round } from './tools/samples.ts';

const ROWS = 24_000;
const LONG_AT_ONCE = 6;
const SECONDS = 10;
const SHORT_EVERY_MS = 10;
const ALONE = 5;

const HEADER = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ';
const SDL = {
  long: `type Query { rows: [Row!]! }
    type Row { id: ID! name: String! grade: Int place: Place! terms: [Term!]! }
    type Place { id: ID! name: String! latitude: Float longitude: Float }
    type Term { name: String! marks: [Float!]! }`,
  short: 'type Query { short: Short! } type Short { name: String! }',
};
const LONG = '{ rows { id name grade place { id name latitude longitude } terms { name marks } } }';
const SHORT = '{ short { name } }';

const rows = Array.from({ length: ROWS }, (_, index) => ({
  id: `row-${index}`,
  name: `Nguyễn Thị Minh Khai ${index}`,
  grade: index % 12,
  place: { id: `place-${index % 500}`, name: `Phường Hàng Bài ${index}`, latitude: 21.0245, longitude: 105.8412 },
  terms: ['I', 'II'].map((name) => ({ name, marks: [7.5, 8, index % 10, 9.25] })),
}));

/** What short requests wait for while long answers pass through the gateway. */
export async function run({ argv }: BenchOptions): Promise<unknown> {
  await using opened = new AsyncDisposableStack();
  const answers = { long: JSON.stringify({ data: { rows } }), short: '{"data":{"short":{"name":"fine"}}}' };
  const services = await Promise.all(
    (['long', 'short'] as const).map(async (name) => ({
      name,
      url: await serve(opened, Buffer.from(answers[name])),
      typeDefs: parse(HEADER + SDL[name]),
    })),
  );
  const folder = await mkdtemp(join(tmpdir(), 'long-answers-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeServices(services).supergraphSdl ?? '');
  const engines = argv.includes('--stock') ? (['city', 'apollo'] as const) : (['city'] as const);
  const megabytes = round(Buffer.byteLength(answers.long) / 1e6);
  process.stdout.write(`answers of ${megabytes} MB, ${LONG_AT_ONCE} at once for ${SECONDS} s; milliseconds\n`);
  const figures: Record<string, unknown> = { megabytes };
  for (const engine of engines) {
    figures[engine] = await measure(engine, file);
  }
  return figures;
}

async function serve(opened: AsyncDisposableStack, answer: Buffer): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.setHeader('content-type', 'application/json').end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.defer(() => server.closeAllConnections());
  opened.defer(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function measure(engine: 'city' | 'apollo', supergraphFile: string): Promise<unknown> {
  const port = await freePort();
  const script = packageJson.scripts.gateway.split(' ').slice(1);
  const flags = ['--supergraph', supergraphFile, '--port', String(port), '--auth', 'off'];
  await using gateway = spawnPinned({
    command: [process.execPath, ...script, ...flags],
    env: { GATEWAY_ENGINE: engine, CITY_LOG_LEVEL: 'warn' },
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    core: 1,
  });
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, gateway.output);

  const long = asker(origin, LONG);
  await long();
  const before = gateway.cpuMicroseconds();
  const alone: number[] = [];
  for (let asked = 0; asked < ALONE; asked++) {
    alone.push(await long());
  }
  const cpuMs = (gateway.cpuMicroseconds() - before) / ALONE / 1_000;

  const until = performance.now() + SECONDS * 1_000;
  let answered = 0;
  const longs = Array.from({ length: LONG_AT_ONCE }, async () => {
    const ask = asker(origin, LONG);
    while (performance.now() < until) {
      await ask();
      answered++;
    }
  });
  const short = asker(origin, SHORT);
  const shorts: number[] = [];
  const lives: number[] = [];
  const live = asker(origin, null);
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, SHORT_EVERY_MS));
    shorts.push(await short());
    lives.push(await live());
  }
  await Promise.all(longs);
  const told = (values: readonly number[]) => ({
    median: round(percentile(values, 0.5)),
    p99: round(percentile(values, 0.99)),
    worst: round(Math.max(...values)),
  });
  const figures = {
    alone: { median: round(percentile(alone, 0.5)), cpuMs: round(cpuMs) },
    answeredASecond: round(answered / SECONDS),
    short: told(shorts),
    live: told(lives),
  };
  process.stdout.write(
    `${engine.padEnd(8)} alone ${figures.alone.median}, CPU ${figures.alone.cpuMs}; ${figures.answeredASecond} a second; ` +
      `short: median ${figures.short.median}, p99 ${figures.short.p99}, worst ${figures.short.worst}; ` +
      `/health/live: median ${figures.live.median}, p99 ${figures.live.p99}, worst ${figures.live.worst}\n`,
  );
  return figures;
}

/** Asks again and again over one connection; tells how long it took. */
function asker(origin: string, query: string | null): () => Promise<number> {
  const client = new Client(origin);
  const request =
    query === null
      ? ({ method: 'GET', path: '/health/live' } as const)
      : ({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        } as const);
  return async () => {
    const asked = performance.now();
    const { statusCode, body } = await client.request(request);
    await body.dump({ limit: Number.POSITIVE_INFINITY });
    if (statusCode !== 200) {
      throw new Error(`Expected an answer, got ${statusCode}.`);
    }
    return performance.now() - asked;
  };
}

async function ready(origin: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { ok } = await fetch(`${origin}/health/live`).catch(() => ({ ok: false }));
    if (ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The gateway did not start: ${output()}`);
}
