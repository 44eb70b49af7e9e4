import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { type HeadSigner, openHeadSigner } from '../../subgraphs/oversight/published-log/head.ts';
import { publish } from '../../subgraphs/oversight/published-log/publish.ts';
import { type OpenHouse, openHouse } from '../house.ts';
import { openTestKeys } from '../tools/keys.ts';
import type { Data } from '../tools/department.ts';
import { KINDS, randoms, tampered } from './tamper-log.ts';

interface Remembered {
  readonly heads: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly waiting: readonly string[];
}
interface Verifier {
  checkLog(
    log: Data,
    remembered: Remembered,
    now: number,
  ): Promise<{ covered: number; waiting: number; heads: number; remember: Remembered }>;
  nothingRemembered(): Remembered;
}
/** The script of the page, which no compiler reads. */
const verifier = new URL('../../gateway/explorer/page/verify-log.js', import.meta.url).href;
const { checkLog, nothingRemembered } = (await import(verifier)) as Verifier;

const DAY_MS = 86_400_000;
const TAMPERED = 1_000;
const PROOF_BYTES = 2_048;
const HEADS = '{ logHeads { number day until salt root previous hash keyId publicKey signature } }';
const LINES = `query ($id: ID!) { citizen(id: $id) { accessLog(first: 100) { totalCount nodes {
  id at department outcome times who { role institution } data { fields } purpose { code } head } } } }`;
const PROOFS =
  'query ($id: ID!, $heads: [Int!]!) { citizen(id: $id) { logProofs(heads: $heads) { head present opening path } } }';

let house: OpenHouse;
let mother: string;
/** What the mother's device has of her log, with three heads. */
let log: Data;
let now: number;
let signer: HeadSigner;

async function publishAfter(days: number) {
  await house.ask('mother', LINES, { id: mother });
  now = Date.now() + days * DAY_MS;
  return publish(house.departments.get('oversight')!.database.fork(), signer, new Date(now));
}
async function logOf(who: 'mother' | 'father', id: string): Promise<Data> {
  const { data: published } = await house.ask(null, HEADS);
  const heads = published.logHeads;
  const { data } = await house.ask(who, PROOFS, { id, heads: heads.map(({ number }: Data) => number) });
  const { data: lines } = await house.ask(who, LINES, { id });
  const { nodes, totalCount } = lines.citizen.accessLog;
  expect(nodes).toHaveLength(totalCount);
  return { citizenId: id, heads, proofs: data.citizen.logProofs, lines: nodes };
}
const look = (purpose: string) =>
  house.ask(
    'traffic-officer',
    'query ($id: ID!) { citizen(id: $id) { drivingLicence { points } vehicles(first: 1) { nodes { plate } } } }',
    { id: mother },
    { 'city-purpose': purpose, 'city-case': 'TP-2026-0007' },
  );

beforeAll(async () => {
  house = await openHouse();
  const keys = await openTestKeys();
  signer = openHeadSigner(JSON.parse(await readFile(keys.oversight.privateFile, 'utf8')) as JWK);
  mother = house.id('mother');
  for (const day of [1, 2, 3]) {
    await look('traffic-control');
    await house.ask('mother', '{ me { fullName dateOfBirth } }');
    await publishAfter(day);
  }
  log = await logOf('mother', mother);
});
afterAll(() => house[Symbol.asyncDispose]());

describe('an honest log', () => {
  test('is complete, and what is not published yet is counted apart', async () => {
    const checked = await checkLog(log, nothingRemembered(), now);
    expect(checked).toMatchObject({ heads: 3 });
    expect(checked.covered + checked.waiting).toBe(log.lines.length);
    expect(checked.covered).toBeGreaterThanOrEqual(6);
    expect(await checkLog(log, checked.remember, now)).toMatchObject({ heads: 3 });
  });

  test('of somebody whom nobody looked at is complete too', async () => {
    const { data } = await house.ask('father', PROOFS, { id: house.id('father'), heads: [1, 2, 3] });
    const { data: lines } = await house.ask('father', LINES, { id: house.id('father') });
    const father = {
      ...log,
      citizenId: house.id('father'),
      proofs: data.citizen.logProofs,
      lines: lines.citizen.accessLog.nodes,
    };
    expect(father.proofs.some(({ present }: Data) => !present)).toBe(true);
    expect(await checkLog(father, nothingRemembered(), now)).toMatchObject({ heads: 3 });
  });

  test('is proved in 2 kB a head', () => {
    for (const proof of log.proofs) {
      expect(Buffer.byteLength(JSON.stringify(proof))).toBeLessThanOrEqual(PROOF_BYTES);
    }
  });

  test('a head is published once', async () => {
    expect(await publishAfter(3)).toBeNull();
  });
});

test('proofs are for the person alone, guardians and officials get none', async () => {
  const heads = [1];
  const { data: children } = await house.ask('mother', '{ me { children { id } } }');
  for (const [who, id] of [
    ['mother', children.me.children[0].id],
    ['auditor', mother],
    ['doctor', mother],
    [null, mother],
  ] as const) {
    const { data } = await house.ask(who, PROOFS, { id, heads });
    expect([who, data?.citizen?.logProofs ?? null]).toEqual([who, null]);
  }
});

test('heads are for everybody and say nothing of a person', async () => {
  const { data } = await house.ask(null, HEADS);
  expect(data.logHeads).toHaveLength(3);
  expect(JSON.stringify(data.logHeads)).not.toContain(mother);
});

test(`${TAMPERED} tampered logs are refused, of every kind`, async () => {
  const { remember } = await checkLog(log, nothingRemembered(), now);
  const random = randoms(11);
  const accepted: string[] = [];
  for (let round = 0; round < TAMPERED; round++) {
    const kind = KINDS[round % KINDS.length]!;
    const forged = tampered(kind, log, random);
    const refused = await checkLog(forged, kind === 'heads made anew' ? remember : nothingRemembered(), now).then(
      () => null,
      (error: Error) => error,
    );
    if (refused?.constructor.name !== 'Refused') {
      accepted.push(`${kind}: ${refused ?? 'accepted'}`);
    }
  }
  expect([...new Set(accepted)]).toEqual([]);
});
