import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { houses } from '../../city/departments.ts';
import { post } from '../house.ts';
import { freePort } from '../tools/global-setup.ts';
import { ROOT } from '../tools/sources.ts';

/** A start takes seconds on a busy machine; tests wait for words, not for times. */
const PATIENCE_MS = 180_000;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-start-'));
  env = { CITY_FOLDER: folder, CITY_CITIZENS: '600' };
  for (const name of [
    'GATEWAY_PORT',
    'CITY_ISSUER_PORT',
    'CITY_POSTGRES_PORT',
    ...houses.map(({ department }) => `${department.name.toUpperCase()}_PORT`),
  ]) {
    env[name] = String(await freePort());
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  /** All it said, and what of it on stdout. */
  readonly said: () => string;
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
  until(words: RegExp): Promise<string>;
}

function run(script: string, args: readonly string[] = [], more: Record<string, string> = {}): Run {
  const [command, words] =
    script === 'start'
      ? [join(ROOT, 'node_modules/.bin/node'), ['city/start.ts']]
      : ['npm', ['run', script, '--', ...args]];
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...env, ...more },
    detached: true,
  });
  let text = '';
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = async (words: RegExp): Promise<string> => {
    const deadline = Date.now() + PATIENCE_MS;
    let over = false;
    ended.then(() => {
      over = true;
    });
    while (!words.test(text)) {
      if (over || Date.now() > deadline) throw new Error(`Waited for ${words}; was told: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return text;
  };
  return { child, said: () => text, printed: () => printed, ended, until };
}

/** What a Ctrl-C on a terminal does: the whole foreground group hears it. */
const interrupt = ({ child }: Run) => process.kill(-child.pid!, 'SIGINT');
const url = () => `http://127.0.0.1:${env.GATEWAY_PORT}/graphql`;
const token = async (name: string): Promise<string> => {
  const asked = run('token', [name]);
  await asked.ended;
  return asked.printed();
};

describe('the city', () => {
  test(
    'starts on a fresh machine, serves, stops on Ctrl-C and finds its data again',
    async () => {
      const city = run('start');
      const greeting = await city.until(/Ctrl-C stops everything/);
      expect(greeting).toContain(url());
      for (const { department } of houses)
        expect(greeting).toMatch(
          new RegExp(
            `${department.name} +http://127\\.0\\.0\\.1:${env[`${department.name.toUpperCase()}_PORT`]}/graphql`,
          ),
        );
      const bearer = (await token('father')).trimEnd();
      expect(bearer).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      const mutation = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) { __typename } }`;
      const authorization = `Bearer ${bearer}`;
      const second = run('start');
      expect(await second.ended).toBe(2);
      expect(second.said()).toMatch(/^The city in \S+ is in use by process \d+; stop it first/m);
      const me = await post(url(), { query: '{ me { id } }' }, { authorization });
      const input = { citizenId: me.data.me.id, formType: 'FORM_1', idempotencyKey: 'kept-over-a-restart' };
      const written = await post(url(), { query: mutation, variables: { input } }, { authorization });
      expect(written.data.requestCriminalRecordCertificate.__typename).toBe('RequestCriminalRecordCertificateSuccess');
      interrupt(city);
      expect(await city.ended).toBe(0);
      expect(city.said()).toContain('the data is kept');

      const again = run('start');
      await again.until(/Ctrl-C stops everything/);
      expect(again.said()).not.toContain('Filling the city');
      const query = '{ me { criminalRecordCertificates(first: 20) { nodes { formType status } } } }';
      const { data } = await post(url(), { query }, { authorization });
      expect(data.me.criminalRecordCertificates.nodes).toContainEqual({ formType: 'FORM_1', status: 'REQUESTED' });
      interrupt(again);
      expect(await again.ended).toBe(0);
    },
    2 * PATIENCE_MS,
  );

  test(
    'refuses to pass for another city than the one in its databases',
    async () => {
      const other = run('start', [], { CITY_CITIZENS: '700' });
      expect(await other.ended).not.toBe(0);
      expect(other.said()).toMatch(/holds a city of 600 citizens.*`npm run city:generate`/);
    },
    PATIENCE_MS,
  );
});

describe('a start that cannot be stops with one sentence', () => {
  let squatter: Server;
  afterAll(() => void squatter?.close());

  test.each([
    [
      'a bad port',
      { GATEWAY_PORT: 'four thousand' },
      /^GATEWAY_PORT must be a whole number from 0 to 65535, got "four thousand"\.$/m,
    ],
    [
      'a bad date',
      { CITY_TODAY: 'yesterday' },
      /^CITY_TODAY must be a date like 2026-11-20, or system, got "yesterday"\.$/m,
    ],
    ['too few citizens', { CITY_CITIZENS: '3' }, /^CITY_CITIZENS must be a whole number from 300/m],
    [
      'a database address that is none',
      { HEALTH_DATABASE_URL: 'mysql://x' },
      /HEALTH_DATABASE_URL must be a postgresql or postgres address/,
    ],
    [
      'a database that does not answer',
      { HEALTH_DATABASE_URL: 'postgresql://u:hidden-password@127.0.0.1:9/health' },
      /health.*HEALTH_DATABASE_URL/,
    ],
  ])(
    '%s',
    async (_, more, sentence) => {
      const start = run('start', [], more);
      expect(await start.ended).not.toBe(0);
      expect(start.said()).toMatch(sentence);
      expect(start.said()).not.toMatch(/hidden-password|\n\s+at /);
    },
    PATIENCE_MS,
  );

  test(
    'a port that is taken',
    async () => {
      squatter = createServer().listen(Number(env.GATEWAY_PORT), '127.0.0.1');
      const start = run('start');
      expect(await start.ended).not.toBe(0);
      expect(start.said()).toMatch(new RegExp(`Port ${env.GATEWAY_PORT} is taken; set GATEWAY_PORT to a free one`));
    },
    PATIENCE_MS,
  );

  test('a token for nobody', async () => {
    const asked = run('token', ['nobody']);
    expect(await asked.ended).not.toBe(0);
    expect(asked.said()).toMatch(/There is no demo person "nobody"; known are mother, father/);
  });
});
