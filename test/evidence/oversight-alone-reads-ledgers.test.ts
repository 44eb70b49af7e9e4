import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { EVIDENCE_TOKEN, openReadSigner } from '#department/audit-log/reader-token.ts';
import { openSigner } from '#kernel/service-token/sign.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';
import { TAMPER, withSideConnection } from './ledger.ts';
import { withRoom } from '../tools/patience.ts';

let population: TestDepartment;
let oversight: TestDepartment;
const keyOf = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as JWK;
beforeAll(async () => {
  population = await openDepartment('population');
  oversight = await openDepartment('oversight', {
    env: {
      OVERSIGHT_SOURCES: `population=${population.running.url}`,
      OVERSIGHT_KEY_FILE: population.keys.oversight.privateFile,
      OVERSIGHT_POLL_MS: '50',
    },
  });
});
afterAll(async () => {
  await oversight[Symbol.asyncDispose]();
  await population[Symbol.asyncDispose]();
});

const read = async (token: string | null, query = '') =>
  fetch(new URL(`/evidence${query}`, population.running.url), {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
const signed = async (department: string) =>
  (await openReadSigner(await keyOf(population.keys.oversight.privateFile)))(department);
const log = (first = 100) =>
  oversight.entities(
    oversight.as('mother'),
    [{ __typename: 'Citizen', id: oversight.as('mother').citizenId, guardianIds: [] }],
    `... on Citizen { accessLog(first: ${first}) { totalCount nodes { at afterBreak data { fields } } incompleteDepartments brokenDepartments } }`,
  );
const sources = async () =>
  (
    await oversight.ask(
      oversight.as('auditor'),
      '{ auditSources { department entries brokenAt breaks { at kind foundAt } } }',
    )
  ).data.auditSources;
const accessLog = async () => (await log()).data._entities[0].accessLog;

describe('a department’s ledger', () => {
  test('is read by oversight, from a place on', async () => {
    for (let i = 0; i < 3; i++) {
      await population.ask(population.as('mother'), '{ me { fullName } }');
    }
    const whole = (await (await read(await signed('population'))).json()) as { head: number; entries: object[] };
    expect(whole).toMatchObject({ department: 'population', complete: true, head: 3 });
    expect(whole.entries).toHaveLength(3);
    const rest = await read(await signed('population'), '?after=1&limit=1');
    expect(await rest.json()).toMatchObject({ entries: [{ sequence: 2 }] });
  });

  test('comes with its words, unless the reader says that it knows them', async () => {
    interface Told {
      readonly glossary?: { readonly digest: string; readonly fields: Record<string, unknown> };
    }
    const { glossary } = (await (await read(await signed('population'))).json()) as Told;
    expect(glossary).toMatchObject({
      department: { en: 'the population register', vi: 'Cơ sở dữ liệu dân cư' },
      roles: { 'one-stop-officer': { vi: 'Cán bộ bộ phận một cửa' } },
    });
    expect(glossary!.fields['Citizen.fullName']).toEqual({ en: 'name', vi: 'họ tên' });
    const again = (await (await read(await signed('population'), `?glossary=${glossary!.digest}`)).json()) as Told;
    expect(again.glossary).toBeUndefined();
  });

  test.each<readonly [string, () => Promise<string | null>]>([
    ['nobody', async () => null],
    [
      'the gateway’s token',
      async () => {
        const sign = await openSigner(await keyOf(population.keys.wire.privateFile));
        return sign('population', '', {
          viewer: population.as('auditor'),
          operation: { name: null, hash: '' },
          requestId: 'r',
        });
      },
    ],
    ['a token for another department', () => signed('health')],
    [
      'the department’s own key',
      async () =>
        (await openReadSigner(await keyOf((await population.keys.ledger('population')).privateFile)))('population'),
    ],
    [
      'a token without a signature',
      async () =>
        new UnsecuredJWT({})
          .setIssuer(EVIDENCE_TOKEN.issuer)
          .setAudience('population')
          .setExpirationTime('1m')
          .encode(),
    ],
    [
      'a public key as a shared secret',
      async () =>
        new SignJWT({})
          .setProtectedHeader({ alg: 'HS256', kid: 'oversight-1', typ: EVIDENCE_TOKEN.type })
          .setIssuer(EVIDENCE_TOKEN.issuer)
          .setAudience('population')
          .setIssuedAt()
          .setExpirationTime('1m')
          .setJti('j')
          .sign(new TextEncoder().encode(await readFile(population.keys.oversight.publicFile, 'utf8'))),
    ],
    [
      'a token that has expired',
      async () => {
        const past = Math.floor(Date.now() / 1000) - 120;
        return new SignJWT({})
          .setProtectedHeader({ alg: 'EdDSA', kid: 'oversight-1', typ: EVIDENCE_TOKEN.type })
          .setIssuer(EVIDENCE_TOKEN.issuer)
          .setAudience('population')
          .setIssuedAt(past)
          .setExpirationTime(past + 30)
          .setJti('j')
          .sign(await importJWK(await keyOf(population.keys.oversight.privateFile), 'EdDSA'));
      },
    ],
  ])('does not open to %s', async (_, token) => {
    const response = await read(await token());
    expect([401, 403]).toContain(response.status);
    expect(Object.keys((await response.json()) as object)).toEqual(['errors']);
  });

  test.each(['?after=-1', '?limit=0', '?limit=5001', '?after=x', '?after=1&after=2'])('refuses %s', async (query) => {
    expect((await read(await signed('population'), query)).status).toBe(400);
  });

  test('does not open where no reader is named', async () => {
    await using closed = await openDepartment('transport', { evidence: { readersKeysFile: null } });
    expect((await fetch(new URL('/evidence', closed.running.url))).status).toBe(404);
  });
});

describe('oversight', () => {
  test('does not take a graph call signed with its own key', async () => {
    const sign = await openSigner(await keyOf(population.keys.oversight.privateFile));
    const body = JSON.stringify({ query: '{ me { fullName } }' });
    const token = await sign('population', body, {
      viewer: population.as('mother'),
      operation: { name: null, hash: '' },
      requestId: 'r',
    });
    const response = await fetch(population.running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'city-wire': token },
      body,
    });
    expect(response.status).toBe(401);
  });

  test('has a look at once, and asks for one page as for a hundred', async () => {
    const before = await accessLog();
    await population.ask(population.as('mother'), '{ me { sex dateOfBirth } }');
    const after = await accessLog();
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes[0].data.flatMap(({ fields }: { fields: string[] }) => fields)).toEqual([
      'Citizen.dateOfBirth',
      'Citizen.sex',
    ]);
    const few = await log(1);
    for (let i = 0; i < 20; i++) {
      await population.ask(population.as('mother'), '{ me { fullName } }');
    }
    const many = await log(20);
    expect(many.data._entities[0].accessLog.nodes).toHaveLength(20);
    expect(many.statements).toBeLessThanOrEqual(few.statements + 2);
  });

  test('waits a bounded time for a department that is slow, and names it', async () => {
    await withSideConnection(population.databaseUrl, async (client) => {
      await client.query('begin; lock table evidence_entry in access exclusive mode');
      const began = performance.now();
      const { incompleteDepartments, nodes } = await accessLog();
      expect(performance.now() - began).toBeLessThan(withRoom(2_500));
      expect(incompleteDepartments).toEqual(['population']);
      expect(nodes.length).toBeGreaterThan(0);
      await client.query('rollback');
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await accessLog()).incompleteDepartments).toEqual([]);
  });

  test('finds out a ledger whose end was cut off behind its back, and keeps what it has', async () => {
    const before = await accessLog();
    await withSideConnection(population.databaseUrl, (client) =>
      client.query(`${TAMPER}; delete from evidence_entry where sequence > 5;
        update evidence_head set sequence = 5, hash = (select hash from evidence_entry where sequence = 5), sealed = 0`),
    );
    const after = await accessLog();
    expect(after).toMatchObject({
      totalCount: before.totalCount,
      incompleteDepartments: [],
      brokenDepartments: ['population'],
    });
    const [source] = await sources();
    expect(source).toMatchObject({ brokenAt: 6, breaks: [{ at: 6, kind: 'SHORTENED' }] });
    await population.ask(population.as('mother'), '{ me { fullName } }');
    const more = await accessLog();
    expect(more.totalCount).toBe(before.totalCount + 1);
    expect(more.nodes[0].afterBreak).toBe(true);
    expect(more.nodes[1].afterBreak).toBe(false);
  });

  test('marks an altered entry, keeps what follows apart, and goes on', async () => {
    const before = await accessLog();
    const [{ entries: place }] = await sources();
    // Altered before oversight has seen it: what holds it up is let go again.
    await withSideConnection(oversight.databaseUrl, async (client) => {
      await client.query('begin; lock table source in access exclusive mode');
      for (let i = 0; i < 3; i++) {
        await population.ask(population.as('mother'), '{ me { sex } }');
      }
      await population.running.evidenceSettled(5_000);
      await withSideConnection(population.databaseUrl, (other) =>
        other.query(`update evidence_entry set actor = '1234567' where sequence = ${place + 2}`),
      );
      await client.query('rollback');
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const after = await accessLog();
    expect(after.totalCount).toBe(before.totalCount + 3);
    expect(after.incompleteDepartments).toEqual([]);
    const [source] = await sources();
    expect(source).toMatchObject({ entries: place + 3, brokenAt: 6 });
    expect(source.breaks.map(({ at, kind }: { at: number; kind: string }) => `${kind} ${at}`)).toEqual([
      'SHORTENED 6',
      `ALTERED ${place + 2}`,
    ]);
    const { rows } = await withSideConnection(oversight.databaseUrl, (client) =>
      client.query('select sequence::int, part from entry order by part desc, sequence desc limit 3'),
    );
    expect(rows).toEqual([
      { sequence: place + 3, part: 2 },
      { sequence: place + 2, part: 2 },
      { sequence: place + 1, part: 1 },
    ]);
    await population.ask(population.as('mother'), '{ me { sex } }');
    expect((await accessLog()).totalCount).toBe(before.totalCount + 4);
    expect((await sources())[0].breaks).toHaveLength(2);
  });
});
