import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { openSeal } from '#department/audit-log/checkpoint.ts';
import { type EvidenceDraft, isIntact } from '#department/audit-log/entry.ts';
import { LONGEST } from '#department/audit-log/kept.ts';
import { type EvidenceStore, openStore } from '#department/audit-log/store.ts';
import { openSealExport } from '../../city/ledger/export-seal.ts';
import { verifyFile } from '../../city/ledger/verify-file.ts';
import { writeExport } from '../../city/ledger/write-export.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { TAMPER, withSideConnection } from './ledger.ts';

let population: TestDepartment;
let keys: { privateFile: string; publicFile: string };
let pool: Pool;
let store: EvidenceStore;
let folder: string;
beforeAll(async () => {
  population = await openDepartment('population', { evidence: { sealAfterMs: 86_400_000 } });
  keys = await population.keys.ledger('population');
  pool = new Pool({ connectionString: population.databaseUrl, max: 2 });
  const seal = openSeal('population', keys.privateFile);
  store = openStore({ department: 'population', pool, seal, sealEvery: 1_000_000, lockTimeoutMs: 5_000 });
  folder = await mkdtemp(join(tmpdir(), 'city-kept-'));
});
afterAll(async () => {
  await pool.end();
  await population[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const plain: EvidenceDraft = {
  at: '2026-11-20T01:02:03.456Z',
  outcome: 'RELEASED',
  actor: 'somebody',
  actorCitizenId: null,
  roles: ['citizen'],
  institution: null,
  subjects: ['0c9f2c1e-7a3b-8d4e-9f00-a1b2c3d4e5f6'],
  fields: ['Citizen.fullName'],
  purpose: null,
  legalBasis: null,
  caseReference: null,
  operationName: null,
  operationHash: 'ab12',
  requestId: 'r',
  clientRequestId: null,
  times: 1,
  lost: 0,
  lostSince: null,
  brokenAt: null,
};
/** Whatever a provider, a client or a mistake of ours may put where a text should be. */
const STRANGE: readonly unknown[] = [
  1234567,
  1e21,
  true,
  ['a', 'b'],
  { toString: () => 'an object' },
  '',
  'NUL \0 within',
  'a lone surrogate \ud800, and another \udfff',
  'Nguyễn Thị Hoa'.normalize('NFC'),
  'Nguyễn Thị Hoa'.normalize('NFD'),
  'a line\u2028and a paragraph\u2029and a return\r\nhere',
  '"quoted\\\'{},null',
  '\ufeffa mark of byte order',
  '\u202eright to left',
  '🏙️'.repeat(400),
  'x'.repeat(100_000),
  `${'x'.repeat(LONGEST.actor - 1)}🏙️`,
  randomBytes(300).toString('latin1'),
];
const whole = async (): Promise<{ after: number; last: Awaited<ReturnType<EvidenceStore['read']>> }> => ({
  after: await store.head(),
  last: await store.read(0, 5_000),
});
async function exported() {
  const file = join(folder, 'ledger.ndjson');
  const seal = openSealExport(keys.privateFile);
  await writeExport({ department: 'population', store, seal, file, progress: () => {} });
  return verifyFile(file, keys.publicFile);
}

test.each(STRANGE.map((value) => [JSON.stringify(value).slice(0, 40), value]))(
  'an entry with %s everywhere is what was hashed',
  async (_, value) => {
    const text = value as string;
    await store.append([
      {
        ...plain,
        actor: text,
        actorCitizenId: text,
        roles: [text, 'citizen', text],
        institution: text,
        subjects: [text],
        fields: [text],
        purpose: text,
        legalBasis: text,
        caseReference: text,
        operationName: text,
        operationHash: text,
        requestId: text,
        clientRequestId: text,
      },
    ]);
    const { last } = await whole();
    const entry = last.at(-1)!;
    expect(isIntact(entry)).toBe(true);
    expect(entry.operationName!.length).toBeLessThanOrEqual(64);
    expect(JSON.stringify(entry).length).toBeLessThan(8_000);
  },
);

test('so are instants of any precision, and numbers that are texts', async () => {
  for (const at of ['2026-11-20T08:02:03+07:00', '2026-11-20T01:02:03.4567891Z', '2026-11-20']) {
    await store.append([{ ...plain, at, times: '3' as unknown as number }]);
  }
  const { last } = await whole();
  expect(last.slice(-3).map(isIntact)).toEqual([true, true, true]);
  expect(last.at(-1)).toMatchObject({ at: '2026-11-20T00:00:00.000Z', times: 3 });
});

test('the chain of all of them holds from end to end, in an export too', async () => {
  const { after } = await whole();
  expect(await exported()).toMatchObject({ entries: after, sealedUpTo: after, findings: [], breaks: [] });
});

test('an entry that does not hold is named before anything is signed over it; one altered later is not excused', async () => {
  await store.append([plain, plain, plain]);
  const { after } = await whole();
  await withSideConnection(population.databaseUrl, (client) =>
    client.query(`${TAMPER}; update evidence_entry set actor = 'somebody else' where sequence = ${after - 1}`),
  );
  expect(await exported()).toMatchObject({ entries: after + 1, findings: [], breaks: [after - 1] });
  await store.append([plain]);
  await withSideConnection(population.databaseUrl, (client) =>
    client.query(`update evidence_entry set actor = 'somebody else' where sequence = ${after}`),
  );
  const later = await exported();
  expect(later.breaks).toEqual([after - 1]);
  expect(later.findings.map(({ kind, from }) => `${kind} ${from}`)).toContain(`CHANGED ${after}`);
  await withSideConnection(population.databaseUrl, (client) =>
    client.query(`update evidence_entry set actor = 'somebody' where sequence = ${after}`),
  );
});

test('who rules the table cannot name a signed entry as a break afterwards', async () => {
  const { after } = await whole();
  await store.seal();
  await withSideConnection(population.databaseUrl, (client) =>
    client.query(`update evidence_entry set actor = 'somebody else' where sequence = ${after}`),
  );
  await store.append([{ ...plain, outcome: 'BREAK', subjects: [], fields: [], brokenAt: after }]);
  const { findings, breaks } = await exported();
  expect(breaks).not.toContain(after);
  expect(findings.map(({ kind, from }) => `${kind} ${from}`)).toContain(`CHANGED ${after}`);
});
