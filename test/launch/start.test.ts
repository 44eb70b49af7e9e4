import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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
  async function until(words: RegExp): Promise<string> {
    const deadline = Date.now() + PATIENCE_MS;
    let over = false;
    ended.then(() => {
      over = true;
    });
    while (!words.test(text)) {
      if (over || Date.now() > deadline) {
        throw new Error(`Waited for ${words}; was told: ${text}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return text;
  }
  return { child, said: () => text, printed: () => printed, ended, until };
}

/** What a Ctrl-C on a terminal does: the whole foreground group hears it. */
const interrupt = ({ child }: Run) => process.kill(-child.pid!, 'SIGINT');
const url = () => `http://127.0.0.1:${env.GATEWAY_PORT}/graphql`;
async function token(name: string): Promise<string> {
  const asked = run('token', [name]);
  await asked.ended;
  return asked.printed();
}

describe('the city', () => {
  test(
    'starts on a fresh machine, serves, stops on Ctrl-C and finds its data again',
    async () => {
      const city = run('start');
      const greeting = await city.until(/Ctrl-C stops everything/);
      expect(greeting).toContain(url());
      for (const { department } of houses) {
        expect(greeting).toMatch(
          new RegExp(
            `${department.name} +http://127\\.0\\.0\\.1:${env[`${department.name.toUpperCase()}_PORT`]}/graphql`,
          ),
        );
      }
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
      expect(other.said()).toMatch(/holds a city of 600 citizens.*`npm run city:generate -- --yes` replaces it/);
    },
    PATIENCE_MS,
  );
});

/** The pid of a part of the city, by the file it runs. */
function pidOf(file: string, city: Run): number {
  const processes = execFileSync('ps', ['-axo', 'ppid=,pid=,command='], { encoding: 'utf8' }).split('\n');
  const line = processes.find((each) => Number(/\d+/.exec(each)?.[0]) === city.child.pid && each.includes(file));
  return Number(line?.trim().split(/\s+/)[1]);
}

describe('the supervisor', () => {
  test(
    'names a process that was killed and starts it again, PostgreSQL too',
    async () => {
      const city = run('start');
      await city.until(/Ctrl-C stops everything/);
      const authorization = `Bearer ${(await token('mother')).trimEnd()}`;
      async function answers() {
        const { data } = await post(url(), { query: '{ me { fullName } }' }, { authorization }).catch(() => ({
          data: null,
        }));
        return data?.me?.fullName ?? null;
      }
      async function again() {
        const deadline = Date.now() + PATIENCE_MS;
        while ((await answers()) === null && Date.now() < deadline) {
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        return answers();
      }
      const name = await answers();
      expect(name).not.toBeNull();
      process.kill(pidOf('population/server.ts', city), 'SIGKILL');
      await city.until(/^population has stopped \(SIGKILL\); it is started again/m);
      await city.until(/^population is up again\./m);
      expect(await again()).toBe(name);
      process.kill(pidOf('gateway/server.ts', city), 'SIGKILL');
      await city.until(/^gateway is up again\./m);
      expect(await again()).toBe(name);
      process.kill(
        Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]),
        'SIGKILL',
      );
      await city.until(/^PostgreSQL is up again\./m);
      expect(await again()).toBe(name);
      interrupt(city);
      expect(await city.ended).toBe(0);
    },
    2 * PATIENCE_MS,
  );
});

describe('the first start', () => {
  test(
    'can be interrupted at any moment, leaves nothing behind and can be taken up again',
    async () => {
      const own = await mkdtemp(join(tmpdir(), 'thành phố của tôi '));
      const more = { CITY_FOLDER: own };
      for (const words of [/Filling the city/, /\[#/]) {
        const city = run('start', [], more);
        await city.until(words);
        interrupt(city);
        expect(await city.ended).toBe(130);
        expect(city.said()).toContain('Everything has stopped before the city stood');
        expect(existsSync(join(own, 'lock'))).toBe(false);
        expect(existsSync(join(own, 'postgres/data/postmaster.pid'))).toBe(false);
      }
      const city = run('start', [], { ...more, GATEWAY_DEATHLINE_MS: '3' });
      await city.until(/Ctrl-C stops everything/);
      expect(city.said()).toMatch(/^GATEWAY_DEATHLINE_MS is no setting of the city/m);
      interrupt(city);
      expect(await city.ended).toBe(0);
      const generated = run('city:generate', ['--citizens', '400'], more);
      expect(await generated.ended).toBe(2);
      expect(generated.said()).toMatch(/holds a city of 600 citizens from seed 1; say --yes/);

      await rm(join(own, 'city.json'));
      const recovered = run('start', [], { ...more, CITY_CITIZENS: '' });
      await recovered.until(/Ctrl-C stops everything/);
      expect(recovered.said()).toMatch(/city\.json was missing; it is written anew/);
      interrupt(recovered);
      expect(await recovered.ended).toBe(0);

      await rm(join(own, 'postgres/data/PG_VERSION'));
      const damaged = run('start', [], more);
      expect(await damaged.ended).toBe(2);
      expect(damaged.said()).toMatch(/is not a PostgreSQL data folder, or is damaged/);
      expect(existsSync(join(own, 'postgres/data/base'))).toBe(true);
      await rm(own, { recursive: true, force: true });
    },
    4 * PATIENCE_MS,
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
    'every port that is taken, before anything is made',
    async () => {
      squatter = createServer().listen(Number(env.GATEWAY_PORT), '127.0.0.1');
      const own = await mkdtemp(join(tmpdir(), 'city-ports-'));
      const start = run('start', [], { CITY_FOLDER: own, CITY_POSTGRES_PORT: env.HEALTH_PORT! });
      expect(await start.ended).toBe(2);
      expect(start.said()).toMatch(new RegExp(`Port ${env.GATEWAY_PORT} is taken; set GATEWAY_PORT to a free one`));
      expect(start.said()).toMatch(/CITY_POSTGRES_PORT and HEALTH_PORT are both \d+/);
      expect(await readdir(own)).toEqual([]);
      await rm(own, { recursive: true });
    },
    PATIENCE_MS,
  );

  test('a key file that holds no key', async () => {
    const own = await mkdtemp(join(tmpdir(), 'city-keys-'));
    await mkdir(join(own, 'keys'));
    await writeFile(join(own, 'keys/issuer.private.json'), '{"kty":');
    const asked = run('token', ['mother'], { CITY_FOLDER: own });
    expect(await asked.ended).not.toBe(0);
    expect(asked.said()).toMatch(/issuer\.private\.json holds no private key; restore it/);
    expect(asked.said()).not.toContain('{');
    await rm(own, { recursive: true });
  });

  test('a token for nobody', async () => {
    const asked = run('token', ['nobody']);
    expect(await asked.ended).not.toBe(0);
    expect(asked.said()).toMatch(/There is no demo person "nobody"; known are mother, father/);
  });
});
