import { mkdir, mkdtemp, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type WatchedSupergraph, watchSupergraph } from './source.ts';

const COMMITTED = await readFile(new URL('./supergraph.graphql', import.meta.url), 'utf8');
/** The same supergraph under another text, of the same length where the marks are. */
const marked = (mark: string): string => `# ${mark}\n${COMMITTED}`;
const withAddress = (address: string): string => COMMITTED.replace(/(name: "health", url: )"[^"]*"/, `$1"${address}"`);

let folder: string;
let opened: DisposableStack;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  opened = new DisposableStack();
});
afterEach(async () => {
  opened.dispose();
  await rm(folder, { recursive: true });
});

interface Line {
  readonly msg: string;
  readonly reason?: string;
  readonly sha256?: string;
  readonly lookedAt?: string;
}

function follow(file: string, moved?: Readonly<Record<string, string>>) {
  const lines: Line[] = [];
  const written = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  const supergraph = opened.use(watchSupergraph(file, pino(written), moved));
  const said = (words: string) => lines.filter(({ msg }) => msg.includes(words));
  return { supergraph, said };
}

async function becomes(supergraph: WatchedSupergraph, text: string): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (supergraph.current() === text) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 700));

const at = (...names: string[]): string => join(folder, ...names);
async function link(target: string, name: string): Promise<void> {
  await symlink(target, at('next-link'));
  await rename(at('next-link'), at(name));
}

describe('a supergraph is exchanged when what its file holds changes', () => {
  test.each<[string, (file: string) => Promise<void>]>([
    ['written in place', (file) => writeFile(file, marked('b'))],
    [
      'written in place, as long and as old as before',
      async (file) => {
        const { atime, mtime } = await stat(file);
        await writeFile(file, marked('b'));
        await utimes(file, atime, mtime);
      },
    ],
    [
      'replaced by another file',
      async (file) => {
        await writeFile(at('other'), marked('b'));
        await rename(at('other'), file);
      },
    ],
    [
      'taken away and put back',
      async (file) => {
        await rm(file);
        await rest();
        await writeFile(file, marked('b'));
      },
    ],
  ])('%s', async (_, change) => {
    const file = at('s.graphql');
    await writeFile(file, marked('a'));
    const { supergraph } = follow(file);
    await rest();
    await change(file);
    expect(await becomes(supergraph, marked('b'))).toBe(true);
  });

  test('behind the links of a mounted ConfigMap', async () => {
    for (const [version, mark] of ['a', 'b'].map((mark) => [`..${mark}`, mark] as const)) {
      await mkdir(at(version));
      await writeFile(at(version, 's.graphql'), marked(mark));
    }
    await link('..a', '..data');
    await symlink('..data/s.graphql', at('s.graphql'));
    const { supergraph } = follow(at('s.graphql'));
    await rest();
    await link('..b', '..data');
    await rm(at('..a'), { recursive: true });
    expect(await becomes(supergraph, marked('b'))).toBe(true);
  });

  test('in a folder of releases, of which another becomes the current one', async () => {
    for (const mark of ['a', 'b', 'c']) {
      await mkdir(at('releases', mark), { recursive: true });
      await writeFile(at('releases', mark, 's.graphql'), marked(mark));
    }
    await link('releases/a', 'current');
    const { supergraph } = follow(at('current', 's.graphql'));
    await rest();
    await link('releases/b', 'current');
    expect(await becomes(supergraph, marked('b'))).toBe(true);
    await link('releases/c', 'current');
    expect(await becomes(supergraph, marked('c'))).toBe(true);
  });

  test('in a folder that is exchanged for another', async () => {
    await mkdir(at('in-use'));
    await mkdir(at('next'));
    await writeFile(at('in-use', 's.graphql'), marked('a'));
    await writeFile(at('next', 's.graphql'), marked('b'));
    const { supergraph } = follow(at('in-use', 's.graphql'));
    await rest();
    await rename(at('in-use'), at('before'));
    await rename(at('next'), at('in-use'));
    expect(await becomes(supergraph, marked('b'))).toBe(true);
  });
});

test('the log tells when it was loaded, exchanged and last looked at; what is refused or lost is told once', async () => {
  const file = at('s.graphql');
  await writeFile(file, marked('a'));
  const { supergraph, said } = follow(file);
  const [loaded] = said('was loaded');
  expect(loaded).toMatchObject({ sha256: supergraph.inUse().sha256, lookedAt: expect.any(String) });
  await writeFile(file, 'type Query {');
  await rest();
  await rest();
  expect(said('was refused')).toEqual([expect.objectContaining({ reason: expect.stringContaining('not GraphQL') })]);
  await rm(file);
  await rest();
  await rest();
  expect(said('cannot be read')).toHaveLength(1);
  await writeFile(file, marked('b'));
  expect(await becomes(supergraph, marked('b'))).toBe(true);
  expect(said('can be read again')).toHaveLength(1);
  expect(said('was exchanged')).toEqual([expect.objectContaining({ sha256: supergraph.inUse().sha256 })]);
  const { loadedAt, lookedAt } = supergraph.inUse();
  await rest();
  await rest();
  expect(supergraph.inUse().loadedAt).toBe(loadedAt);
  expect(Date.parse(supergraph.inUse().lookedAt)).toBeGreaterThan(Date.parse(lookedAt));
});

describe('an address that calls would not carry whole', () => {
  test.each([
    ['http://gate:s3cret@127.0.0.1:1/graphql', /department health has a user and password/],
    ['http://gate@127.0.0.1:1/graphql', /department health has a user and password/],
    ['http://127.0.0.1:1/graphql#s3cret', /department health has a fragment/],
    ['ftp://127.0.0.1/graphql', /department health has a protocol other than/],
  ])('is refused at the start, and not repeated: %s', async (address, sentence) => {
    await writeFile(at('s.graphql'), withAddress(address));
    expect(() => follow(at('s.graphql'))).toThrow(sentence);
    expect(() => follow(at('s.graphql'))).not.toThrow(/s3cret/);
    const { supergraph } = follow(at('s.graphql'), { health: 'http://127.0.0.1:2/graphql' });
    expect(supergraph.current()).toBe(withAddress(address));
  });

  test('is refused in a new supergraph; a query is carried', async () => {
    await writeFile(at('s.graphql'), marked('a'));
    const { supergraph, said } = follow(at('s.graphql'));
    await writeFile(at('s.graphql'), withAddress('http://gate:s3cret@127.0.0.1:1/graphql'));
    await rest();
    await rest();
    expect(said('was refused')[0]?.reason).toMatch(/user and password/);
    const asked = withAddress('http://127.0.0.1:1/graphql?city=hanoi');
    await writeFile(at('s.graphql'), asked);
    expect(await becomes(supergraph, asked)).toBe(true);
  });
});
