import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { ledgerOf } from '../evidence/ledger.ts';
import { type Data, openDepartment, type TestDepartment } from '../tools/department.ts';

/** Somebody who wants to look without the person being told, by whatever is said of a case or a request. */
let population: TestDepartment;
let oversight: TestDepartment;
let mother: string;
let father: string;
/** A case of the officers' that is withheld. */
let withheld: string;
beforeAll(async () => {
  population = await openDepartment('population');
  oversight = await openDepartment('oversight', {
    env: {
      OVERSIGHT_SOURCES: `population=${population.running.url}`,
      OVERSIGHT_KEY_FILE: population.keys.oversight.privateFile,
      OVERSIGHT_POLL_MS: '50',
    },
  });
  mother = population.as('mother').citizenId!;
  father = population.as('father').citizenId!;
  withheld = await openCase(officer());
  await grant(auditor(), (await ask(officer(), withheld)).withholdingId);
});
afterAll(async () => {
  await oversight[Symbol.asyncDispose]();
  await population[Symbol.asyncDispose]();
});

const officer = () => population.as('justice-officer');
const auditor = () => population.as('auditor');
const hour = () => new Date(Date.now() + 3_600_000).toISOString();

const OPEN = `mutation ($purpose: String!, $key: String!) { openCaseFile(input: { purpose: $purpose, idempotencyKey: $key }) {
  caseFile { case } } }`;
async function openCase(who: Viewer, purpose = 'investigation'): Promise<string> {
  const { data, errors } = await oversight.ask(who, OPEN, { purpose, key: randomUUID() });
  return data?.openCaseFile?.caseFile.case ?? errors[0]!.extensions!.code;
}
const ASK = `mutation ($input: WithholdCaseInput!) { withholdCase(input: $input) { __typename
  ... on WithholdingAsked { withholdingId } ... on CaseUnknown { message messageVi } } }`;
async function ask(who: Viewer, reference: string, more: Record<string, unknown> = {}): Promise<Data> {
  const input = { case: reference, purpose: 'investigation', until: hour(), reason: 'x', idempotencyKey: randomUUID() };
  const { data, errors } = await oversight.ask(who, ASK, { input: { ...input, ...more } });
  return data?.withholdCase ?? errors[0]!.extensions;
}
const DECIDE = `mutation ($input: DecideWithholdingInput!) { decideWithholding(input: $input) { __typename } }`;
async function grant(who: Viewer, withholdingId: string, yes = true): Promise<string> {
  const { data, errors } = await oversight.ask(who, DECIDE, { input: { withholdingId, grant: yes } });
  return data?.decideWithholding?.__typename ?? errors[0]!.extensions!.code;
}
async function release(who: Viewer, reference: string): Promise<Data> {
  const text = 'mutation ($case: String!) { releaseCase(case: $case) { __typename ... on CaseReleased { message } } }';
  const { data, errors } = await oversight.ask(who, text, { case: reference });
  return data?.releaseCase ?? errors[0]!.extensions!.code;
}
async function entriesOf(id: string): Promise<number> {
  const LOG = '... on Citizen { accessLog(first: 1) { totalCount } }';
  const person = { ...population.as('mother'), subject: id, citizenId: id };
  const { data } = await oversight.entities(person, [{ __typename: 'Citizen', id, guardianIds: [] }], LOG);
  return data._entities[0].accessLog.totalCount;
}
const NAME = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
/** How many entries a look adds to the person's log. */
async function seenOf(who: Viewer, id: string, why: { purpose: string; case: string }): Promise<number> {
  const before = await entriesOf(id);
  await population.ask(who, NAME, { id }, why);
  return (await entriesOf(id)) - before;
}
const cloak = () => ({ purpose: 'investigation', case: withheld });

describe('a case that is withheld', () => {
  test('hides what its office does in it for its purpose', async () => {
    expect(await seenOf(officer(), mother, cloak())).toBe(0);
  });

  test.each<[string, () => Viewer, () => { purpose: string; case: string }]>([
    ['an officer of another office', () => population.as('traffic-officer'), cloak],
    ['a doctor', () => population.as('doctor'), cloak],
    [
      'a doctor who says to be of the office',
      () => ({ ...population.as('doctor'), institution: 'CRIMINAL_RECORDS' }),
      cloak,
    ],
    ['an officer who says to be of no office', () => ({ ...officer(), institution: null }), cloak],
    ['an officer of the same kind elsewhere', () => ({ ...officer(), institution: 'ELSEWHERE' }), cloak],
    ['the person herself', () => population.as('mother'), cloak],
    ['the person herself, who is of the office', () => ({ ...officer(), subject: mother, citizenId: mother }), cloak],
    ['its office for another purpose', officer, () => ({ ...cloak(), purpose: 'criminal-record-certificate' })],
    ['its office in another case', officer, () => ({ ...cloak(), case: 'VA-2026-99999999' })],
  ])('does not hide %s', async (_, who, why) => {
    expect(await seenOf(who(), mother, why())).toBe(1);
  });

  test('hides nothing that was seen before it was granted', async () => {
    const reference = await openCase(officer());
    const why = { purpose: 'investigation', case: reference };
    expect(await seenOf(officer(), father, why)).toBe(1);
    const { withholdingId } = await ask(officer(), reference);
    expect(await seenOf(officer(), father, why)).toBe(1);
    const before = await entriesOf(father);
    expect(await grant(auditor(), withholdingId)).toBe('WithholdingDecided');
    expect(await entriesOf(father)).toBe(before);
    expect(await seenOf(officer(), father, why)).toBe(0);
    await release(auditor(), reference);
    expect(await entriesOf(father)).toBe(before + 1);
  });
});

describe('a cloak', () => {
  test.each([
    ['a code that is made up', () => 'VA-2026-31337000'],
    ['a dossier', () => '000.00.01.H26-261120-0001'],
    ['an id', () => randomUUID()],
  ])('is not made of %s', async (_, reference) => {
    expect(await ask(officer(), reference())).toMatchObject({ __typename: 'CaseUnknown' });
  });

  test('is asked for by nobody but an office of the register, for a purpose of the register', async () => {
    for (const who of ['mother', 'doctor', 'traffic-officer', 'auditor', 'operator', 'owner'] as const) {
      expect(await openCase(population.as(who))).toBe('FORBIDDEN');
      expect(await ask(population.as(who), withheld)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await openCase({ ...officer(), institution: 'ELSEWHERE' })).toBe('FORBIDDEN');
    for (const purpose of ['medical-care', 'criminal-record-certificate', 'curiosity']) {
      expect(await openCase(officer(), purpose)).toBe('FORBIDDEN');
    }
  });

  test('lasts no longer than an investigation may, and begins with no end in the past', async () => {
    const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
    for (const until of [days(121), days(100_000), days(-1), new Date().toISOString()]) {
      expect(await ask(officer(), withheld, { until })).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'input.until',
      });
    }
  });

  test('is granted by somebody else, whose task it is', async () => {
    const { withholdingId } = await ask(officer(), await openCase(officer()));
    for (const who of ['mother', 'doctor', 'justice-officer', 'operator'] as const) {
      expect(await grant(population.as(who), withholdingId)).toBe('FORBIDDEN');
    }
    const both: Viewer = { ...officer(), roles: ['justice-officer', 'auditor'] };
    expect(await grant(both, withholdingId)).toBe('FORBIDDEN');
    expect(await grant({ ...both, subject: 'another account' }, withholdingId)).toBe('FORBIDDEN');
    expect(await grant(auditor(), withholdingId, false)).toBe('WithholdingDecided');
    const other = { ...auditor(), subject: 'another auditor', citizenId: null };
    expect(await grant(other, withholdingId)).toBe('WithholdingNotPending');
    expect(await grant(auditor(), randomUUID())).toBe('WithholdingNotPending');
  });
});

test('nobody finds out which cases are withheld', async () => {
  const open = await openCase(officer());
  const elsewhere = { ...officer(), institution: 'ELSEWHERE' };
  for (const who of [population.as('mother'), population.as('traffic-officer'), elsewhere]) {
    expect(await ask(who, withheld)).toEqual(await ask(who, 'VA-2026-31337000'));
    expect(await release(who, withheld)).toEqual(await release(who, 'VA-2026-31337000'));
    const { data } = await oversight.ask(who, '{ withholdingRequests { case } }');
    expect(data.withholdingRequests).toBeNull();
  }
  const kind = ({ __typename }: Data) => __typename;
  expect(kind(await ask(officer(), withheld))).toBe(kind(await ask(officer(), open)));
  expect(await release(auditor(), open)).toEqual(await release(auditor(), withheld));
  const { data } = await oversight.ask(population.as('mother'), '{ withholdingStatistics { office purpose inForce } }');
  expect(JSON.stringify(data)).not.toContain('VA-');
});

test('each act stands in oversight’s own ledger before it is answered', async () => {
  const reference = await openCase(officer());
  const { withholdingId } = await ask(officer(), reference);
  await grant(auditor(), withholdingId);
  await release(officer(), reference);
  const entries = (await ledgerOf(oversight)).filter((each) => each.case_reference === reference);
  expect(entries.map(({ outcome, actor, fields, purpose }) => [outcome, actor, fields[0], purpose])).toEqual([
    ['ACT', officer().subject, 'Mutation.openCaseFile', 'investigation'],
    ['ACT', officer().subject, 'Mutation.withholdCase', 'investigation'],
    ['ACT', auditor().subject, 'Mutation.decideWithholding', 'investigation'],
    ['ACT', officer().subject, 'Mutation.releaseCase', 'investigation'],
  ]);
});
