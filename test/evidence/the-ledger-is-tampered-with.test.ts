import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { openSeal } from '#department/audit-log/checkpoint.ts';
import { type EvidenceEntry, hashOf } from '#department/audit-log/entry.ts';
import { openStore } from '#department/audit-log/store.ts';
import { openSealExport } from '../../city/ledger/export-seal.ts';
import { verifyFile } from '../../city/ledger/verify-file.ts';
import { writeExport } from '../../city/ledger/write-export.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { ledgerOf, TAMPER, withSideConnection } from './ledger.ts';

const ENTRIES = 40;
const SEAL_EVERY = 10;
let population: TestDepartment;
let folder: string;
let keys: { privateFile: string; publicFile: string };
beforeAll(async () => {
  population = await openDepartment('population', { evidence: { sealEvery: SEAL_EVERY } });
  keys = await population.keys.ledger('population');
  folder = await mkdtemp(join(tmpdir(), 'city-ledger-'));
  for (let i = 0; i < ENTRIES; i++) {
    await population.ask(population.as('mother'), '{ me { fullName } }');
    await population.running.evidenceSettled(5_000);
  }
  await exportTo('intact');
});
afterAll(async () => {
  await population[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const fileOf = (name: string) => join(folder, `${name}.ndjson`);
async function exportTo(name: string): Promise<string> {
  const pool = new Pool({ connectionString: population.databaseUrl, max: 2 });
  const seal = openSeal('population', keys.privateFile);
  const store = openStore({ department: 'population', pool, seal, sealEvery: SEAL_EVERY, lockTimeoutMs: 1_000 });
  await writeExport({
    department: 'population',
    store,
    seal: openSealExport(keys.privateFile),
    file: fileOf(name),
    progress: () => {},
  });
  await pool.end();
  return fileOf(name);
}
const verify = (file: string) => verifyFile(file, keys.publicFile);
const kindsOf = async (file: string) =>
  (await verify(file)).findings.map(({ kind, from, to }) => `${kind} ${from}${to === from ? '' : `-${to}`}`);

/** Exports after tampering with the table itself, and puts the table back. */
async function afterTampering(sql: string): Promise<string> {
  const url = population.databaseUrl;
  await withSideConnection(url, (client) =>
    client.query(`${TAMPER}; create table kept as table evidence_entry; ${sql}`),
  );
  const file = await exportTo('tampered');
  await withSideConnection(url, (client) =>
    client.query('delete from evidence_entry; insert into evidence_entry select * from kept; drop table kept'),
  );
  return file;
}

type Line = { entry?: EvidenceEntry; [kind: string]: unknown };
async function edited(edit: (lines: Line[]) => Line[]): Promise<string> {
  const lines = (await readFile(fileOf('intact'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const file = fileOf('edited');
  await writeFile(
    file,
    edit(lines)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return file;
}
const at = (lines: readonly Line[], sequence: number) => lines.findIndex(({ entry }) => entry?.sequence === sequence);

test('an untouched ledger is whole, and signed up to its end', async () => {
  expect(await verify(fileOf('intact'))).toMatchObject({
    department: 'population',
    entries: ENTRIES,
    sealedUpTo: ENTRIES,
    findings: [],
  });
});

test('the ledger itself lets nothing be changed or removed', async () => {
  for (const sql of [
    "update evidence_entry set outcome = 'DENIED'",
    'delete from evidence_entry',
    'truncate evidence_entry',
  ]) {
    await expect(withSideConnection(population.databaseUrl, (client) => client.query(sql))).rejects.toThrow(/evidence/);
  }
  expect(await ledgerOf(population)).toHaveLength(ENTRIES);
});

describe('whoever rules the database', () => {
  test.each([
    ['changes who looked', "update evidence_entry set actor = 'somebody else' where sequence = 17", ['CHANGED 17']],
    ['changes when it was', "update evidence_entry set at = at - interval '1 day' where sequence = 3", ['CHANGED 3']],
    ['changes the fields', "update evidence_entry set fields = '{}' where sequence = 40", ['CHANGED 40']],
    [
      'changes a hash',
      "update evidence_entry set hash = repeat('0', 64) where sequence = 12",
      ['CHANGED 12', 'BROKEN_LINK 12-13'],
    ],
    ['removes one', 'delete from evidence_entry where sequence = 23', ['REMOVED 23']],
    [
      'removes several',
      'delete from evidence_entry where sequence between 5 and 9 or sequence = 31',
      ['REMOVED 5-9', 'REMOVED 31'],
    ],
    ['removes the first', 'delete from evidence_entry where sequence = 1', ['REMOVED 1']],
    [
      'exchanges two',
      `update evidence_entry set sequence = 1000 where sequence = 14; update evidence_entry set sequence = 14 where sequence = 15;
       update evidence_entry set sequence = 15 where sequence = 1000`,
      ['CHANGED 14', 'CHANGED 15'],
    ],
  ])('and %s is found out', async (_, sql, expected) => {
    const found = await kindsOf(await afterTampering(sql));
    for (const each of expected) {
      expect(found).toContain(each);
    }
    expect(found.length).toBeLessThanOrEqual(expected.length + 2);
  });

  test('and writes the chain anew from an entry on is betrayed by the signatures', async () => {
    const file = await edited((lines) => {
      let previous = '';
      return lines.map((line) => {
        if (!line.entry) {
          return line;
        }
        const { entry } = line;
        const changed = entry.sequence === 17 ? { ...entry, actor: 'nobody' } : entry;
        const rewritten =
          entry.sequence < 17 ? changed : { ...changed, previous, hash: hashOf(changed, entry.sequence, previous) };
        previous = rewritten.hash;
        return { entry: rewritten };
      });
    });
    expect(await kindsOf(file)).toContain('REWRITTEN 11-20');
  });

  test('and signs with a key of their own is betrayed by the keys', async () => {
    const stranger = openSeal('population', (await population.keys.ledger('stranger')).privateFile);
    const file = await edited((lines) =>
      lines.map((line) => {
        const checkpoint = line.checkpoint as { sequence: number; hash: string } | undefined;
        return checkpoint?.sequence === 20
          ? { checkpoint: { ...stranger(20, checkpoint.hash, new Date()), kid: 'population-ledger-1' } }
          : line;
      }),
    );
    expect(await kindsOf(file)).toEqual(['FORGED_SIGNATURE 20']);
  });
});

describe('whoever has the export', () => {
  test('and reorders it is found out', async () => {
    const file = await edited((lines) => {
      const [moved] = lines.splice(at(lines, 8), 1);
      lines.splice(at(lines, 12) + 1, 0, moved!);
      return lines;
    });
    expect(await kindsOf(file)).toEqual(['REORDERED 8']);
  });

  test('and inserts an entry that follows its predecessor is found out', async () => {
    const file = await edited((lines) => {
      const before = lines[at(lines, 26)]!.entry!;
      const forged = { ...before, sequence: 27, actor: 'nobody', previous: before.hash };
      lines.splice(at(lines, 27), 0, { entry: { ...forged, hash: hashOf(forged, 27, before.hash) } });
      return lines;
    });
    expect(await kindsOf(file)).toEqual(['INSERTED 27', 'BROKEN_LINK 27-28']);
  });

  test('and doubles an entry is found out', async () => {
    const file = await edited((lines) => {
      lines.splice(at(lines, 4) + 1, 0, lines[at(lines, 4)]!);
      return lines;
    });
    expect(await kindsOf(file)).toEqual(['INSERTED 4']);
  });

  test('and cuts it off is found out, by the line or by the entry', async () => {
    expect(await kindsOf(await edited((lines) => lines.slice(0, at(lines, 30))))).toEqual(['CUT_OFF 30']);
    const tail = await edited((lines) => [...lines.slice(0, at(lines, 36)), lines.at(-1)!]);
    expect(await kindsOf(tail)).toEqual(['REMOVED 36-40']);
  });

  test('and writes anything else into it is found out', async () => {
    const file = await edited((lines) => [...lines.slice(0, 5), { note: 'nothing' }, ...lines.slice(5)]);
    expect(await kindsOf(file)).toEqual(['UNREADABLE 5']);
  });

  test('of another department does not pass it off as this one', async () => {
    const file = await edited((lines) =>
      lines.map((line) => (line.header ? { header: { ...line.header, department: 'health' } } : line)),
    );
    expect(await kindsOf(file)).toContain('FORGED_SIGNATURE 10');
  });
});
