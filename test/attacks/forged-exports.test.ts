import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { openSeal } from '#department/audit-log/checkpoint.ts';
import { chained, type EvidenceEntry, genesis, hashOf } from '#department/audit-log/entry.ts';
import { openStore } from '#department/audit-log/store.ts';
import { openSealExport } from '../../city/ledger/export-seal.ts';
import { verifyFile } from '../../city/ledger/verify-file.ts';
import { writeExport } from '../../city/ledger/write-export.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { ledgerOf } from '../evidence/ledger.ts';

/** Somebody who has an export of a ledger, and every older one, but not the department's key. */
let population: TestDepartment;
let folder: string;
let keys: { privateFile: string; publicFile: string };
let intact: string[];
let older: string[];
let empty: string[];

const SEAL_EVERY = 5;
const ENTRIES = 20;
const OLDER = 12;

beforeAll(async () => {
  population = await openDepartment('population', { evidence: { sealEvery: SEAL_EVERY } });
  keys = await population.keys.ledger('population');
  folder = await mkdtemp(join(tmpdir(), 'city-forged-'));
  empty = await exportLines();
  for (let i = 1; i <= ENTRIES; i++) {
    await population.ask(population.as('mother'), '{ me { fullName } }');
    await population.running.evidenceSettled(5_000);
    if (i === OLDER) {
      older = await exportLines();
    }
  }
  expect(await ledgerOf(population)).toHaveLength(ENTRIES);
  intact = await exportLines();
});
afterAll(async () => {
  await population[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'export.ndjson');
async function exportLines(): Promise<string[]> {
  const pool = new Pool({ connectionString: population.databaseUrl, max: 2 });
  const seal = openSeal('population', keys.privateFile);
  const store = openStore({ department: 'population', pool, seal, sealEvery: SEAL_EVERY, lockTimeoutMs: 1_000 });
  const whole = openSealExport(keys.privateFile);
  await writeExport({ department: 'population', store, seal: whole, file: file(), progress: () => {} });
  await pool.end();
  return (await readFile(file(), 'utf8')).trimEnd().split('\n');
}
async function verdictOn(lines: readonly string[], atLeast?: number) {
  await writeFile(file(), lines.map((line) => `${line}\n`).join(''));
  return verifyFile(file(), keys.publicFile, atLeast === undefined ? {} : { atLeast });
}

// biome-ignore lint/suspicious/noExplicitAny: forged lines are of any shape
type Line = any;
const read = (line: string): Line => JSON.parse(line);
const at = (lines: readonly string[], sequence: number) =>
  lines.findIndex((line) => read(line).entry?.sequence === sequence);
const signatureAt = (lines: readonly string[], sequence: number) =>
  lines.findIndex((line) => read(line).checkpoint?.sequence === sequence);
const changed = (lines: readonly string[], index: number, change: (line: Line) => Line): string[] =>
  lines.with(index, JSON.stringify(change(read(lines[index]!))));
const end = (lines: readonly string[], change: (end: Line) => Line) =>
  changed(lines, lines.length - 1, (line) => ({ end: change(line.end) }));
const header = (lines: readonly string[], change: (header: Line) => Line) =>
  changed(lines, 0, (line) => ({ header: change(line.header) }));
function closed(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const entries = body.flatMap((line): EvidenceEntry[] => read(line).entry ?? []);
  const digest = createHash('sha256')
    .update(body.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return end(lines, (given) => ({ ...given, entries: entries.length, hash: entries.at(-1)?.hash ?? '', digest }));
}
const cutBehind = (lines: readonly string[], sequence: number) => [
  ...lines.slice(0, signatureAt(lines, sequence) + 1),
  lines.at(-1)!,
];
const member = (line: string, name: string, value: string) => line.replace(/}}$/, `,"${name}":${value}}}`);

test('an export as it was written passes, the empty one and the older one too', async () => {
  for (const [lines, entries] of [
    [intact, ENTRIES],
    [older, OLDER],
    [empty, 0],
  ] as const) {
    expect(await verdictOn(lines, entries)).toMatchObject({ entries, sealedUpTo: entries, findings: [] });
  }
});

test.each<[string, () => string[]]>([
  ['cut behind an older seal', () => cutBehind(intact, 10)],
  ['cut behind an older seal, and closed anew', () => closed(cutBehind(intact, 10))],
  [
    'cut behind an older seal, which is put in the place of the last',
    () => {
      const { hash, kid, signature } = read(intact[signatureAt(intact, 10)]!).checkpoint;
      return end(closed(cutBehind(intact, 10)), (given) => ({ ...given, hash, kid, signature }));
    },
  ],
  ['cut, with the end of an older export', () => [...intact.slice(0, at(intact, 16)), older.at(-1)!]],
  ['an older one that says it was made today', () => header(older, () => read(intact[0]!).header)],
  [
    'an older one that says it was signed today',
    () => end(older, (given) => ({ ...given, sealedAt: read(intact.at(-1)!).end.sealedAt })),
  ],
  ['emptied, without an end', () => [intact[0]!]],
  ['emptied, with its end', () => [intact[0]!, intact.at(-1)!]],
  ['emptied, and closed anew', () => closed([intact[0]!, intact.at(-1)!])],
  [
    'emptied, without a signature',
    () => end(closed([intact[0]!, intact.at(-1)!]), (given) => ({ ...given, kid: null, signature: null })),
  ],
  ['emptied, with the end of an empty one', () => [intact[0]!, empty.at(-1)!]],
  ['without any signature', () => end(intact, (given) => ({ ...given, kid: null, signature: null }))],
  ['with an entry twice', () => intact.toSpliced(at(intact, 7), 0, intact[at(intact, 7)]!)],
  ['with a signature twice', () => intact.toSpliced(signatureAt(intact, 10), 0, intact[signatureAt(intact, 10)]!)],
  ['with a signature elsewhere', () => intact.toSpliced(at(intact, 13), 0, intact[signatureAt(intact, 10)]!)],
  ['without one of the signatures', () => intact.toSpliced(signatureAt(intact, 10), 1)],
  ['with its header twice', () => intact.toSpliced(1, 0, intact[0]!)],
  ['without its header', () => intact.slice(1)],
  ['with its end twice', () => [...intact, intact.at(-1)!]],
  ['with entries behind its end', () => [...intact, intact[at(intact, 20)]!]],
  ['with an empty line', () => intact.toSpliced(4, 0, '')],
  ['with a note', () => intact.toSpliced(4, 0, '{"note":"all is well"}')],
  ['with a member more in an entry', () => intact.with(3, member(intact[3]!, 'reviewedBy', '"the chief"'))],
  ['with a member more in the header', () => intact.with(0, member(intact[0]!, 'complete', 'true'))],
  ['with a member more in the end', () => intact.with(-1, member(intact.at(-1)!, 'note', '"x"'))],
  [
    'with a member more in a signature',
    () => intact.with(signatureAt(intact, 5), member(intact[signatureAt(intact, 5)]!, 'for', '"x"')),
  ],
  ['with a member twice', () => intact.with(3, member(intact[3]!, 'actor', '"somebody else"'))],
  ['with a member less', () => changed(intact, 3, ({ entry: { format: _, ...entry } }) => ({ entry }))],
  ['with two kinds in a line', () => changed(intact, 3, ({ entry }) => ({ entry, note: {} }))],
  ['with a member of another type', () => changed(intact, 3, ({ entry }) => ({ entry: { ...entry, lost: '0' } }))],
  ['with spaces that hold nothing', () => intact.with(3, ` ${intact[3]!}`)],
  ['of an older format', () => header(intact, (given) => ({ ...given, format: 'city-evidence/1' }))],
  [
    'with an entry said to be of an older format',
    () => changed(intact, 3, ({ entry }) => ({ entry: { ...entry, format: 1 } })),
  ],
  ['with entries exchanged', () => intact.with(2, intact[3]!).with(3, intact[2]!)],
  ['without an entry', () => intact.toSpliced(at(intact, 9), 1)],
  ['with another actor', () => changed(intact, 3, ({ entry }) => ({ entry: { ...entry, actor: 'nobody' } }))],
  [
    'with another actor, hashed anew',
    () =>
      changed(intact, 3, ({ entry }) => {
        const other = { ...entry, actor: 'nobody' };
        return { entry: { ...other, hash: hashOf(other, other.sequence, other.previous) } };
      }),
  ],
  [
    'with a last entry more',
    () => {
      const last: EvidenceEntry = read(intact[at(intact, 20)]!).entry;
      return closed(intact.toSpliced(-1, 0, JSON.stringify({ entry: chained(draftOf(last), 21, last.hash) })));
    },
  ],
  ['under the name of another department', () => header(intact, (given) => ({ ...given, department: 'health' }))],
  [
    'of another department throughout',
    () => {
      let previous = genesis('health');
      const lines = intact
        .filter((line) => !read(line).checkpoint)
        .map((line) => {
          const { entry } = read(line);
          if (!entry) {
            return line;
          }
          const moved = chained(draftOf(entry), entry.sequence, previous);
          previous = moved.hash;
          return JSON.stringify({ entry: moved });
        });
      return closed(header(lines, (given) => ({ ...given, department: 'health' })));
    },
  ],
  [
    'with another day in its header',
    () => header(intact, (given) => ({ ...given, exportedAt: '2027-01-01T00:00:00.000Z' })),
  ],
])('an export %s is refused', async (_, forge) => {
  const { findings } = await verdictOn(forge());
  expect(findings.length).toBeGreaterThan(0);
});

/** Without its place. */
const draftOf = ({ sequence: _, previous: __, hash: ___, format: ____, ...draft }: EvidenceEntry) => draft;

test('an honest export of last week is told from one of today by what oversight has seen', async () => {
  const { findings } = await verdictOn(older, ENTRIES);
  expect(findings).toMatchObject([{ kind: 'TOO_SHORT', from: OLDER + 1, to: ENTRIES }]);
});
