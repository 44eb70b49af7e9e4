import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

const GRANT = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { __typename
  ... on GrantDelegationSuccess { delegation { id scopes validFrom validTo revokedAt } }
  ... on GrantTermRefused { message messageVi earliest latest } } }`;
const REVOKE = `mutation ($id: ID!) { revokeDelegation(input: { delegationId: $id }) { __typename
  ... on RevokeDelegationSuccess { delegation { id revokedAt } } ... on GrantNotFound { message messageVi } } }`;
const CONSENT = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename
  ... on GrantConsentSuccess { consent { id citizenId institution purpose } } ... on GrantTermRefused { latest } } }`;
const REVOKE_CONSENT = `mutation ($id: ID!) { revokeConsent(input: { consentId: $id }) { __typename
  ... on RevokeConsentSuccess { consent { revokedAt } } } }`;
const FILE = `query ($id: ID!) { citizen(id: $id) { fullName citizenNumber residence { address } household { code }
  insuranceCard { benefitRate } healthRecord { latestExam { bmi } } healthNotices { totalCount }
  drivingLicence { points } vehicles { totalCount nodes { plate } }
  criminalRecordCertificates { totalCount nodes { formType } } } }`;

const nothing = {
  citizenNumber: null,
  residence: null,
  household: null,
  insuranceCard: null,
  healthRecord: null,
  healthNotices: { totalCount: 0 },
  drivingLicence: null,
  vehicles: { totalCount: 0, nodes: [] },
  criminalRecordCertificates: { totalCount: 0, nodes: [] },
};

async function fileOf(who: CastName, id: string, headers: Record<string, string> = {}) {
  const { data, errors } = await house.ask(who, FILE, { id }, headers);
  expect(errors).toEqual([]);
  return data.citizen;
}
async function grant(who: CastName, input: Record<string, unknown>) {
  const all = {
    delegateId: house.id('operator'),
    scopes: ['HEALTH'],
    validTo: '2027-05-01',
    idempotencyKey: randomUUID(),
    ...input,
  };
  const { data, errors } = await house.ask(who, GRANT, { input: all });
  return { result: data?.grantDelegation, errors };
}
const revoke = async (who: CastName, id: string) => (await house.ask(who, REVOKE, { id })).data.revokeDelegation;

describe('a delegate', () => {
  test('sees what was granted, in every department, until it is revoked', async () => {
    const mother = house.id('mother');
    expect(await fileOf('mother', mother)).toMatchObject({
      fullName: expect.any(String),
      household: expect.anything(),
    });
    expect((await house.ask('operator', FILE, { id: mother })).data).toEqual({ citizen: null });
    const scopes = ['CRIMINAL_RECORD', 'EDUCATION', 'HEALTH', 'INSURANCE', 'PERSON', 'TRANSPORT'];
    const { result } = await grant('mother', { scopes });
    expect(result).toMatchObject({
      __typename: 'GrantDelegationSuccess',
      delegation: { scopes, validFrom: '2026-11-20', validTo: '2027-05-01', revokedAt: null },
    });
    const own = await fileOf('mother', mother);
    const seen = await fileOf('operator', mother);
    const formOne = own.criminalRecordCertificates.nodes.filter(
      ({ formType }: { formType: string }) => formType === 'FORM_1',
    );
    expect(seen).toEqual({
      ...own,
      citizenNumber: null,
      criminalRecordCertificates: { totalCount: formOne.length, nodes: formOne },
    });
    expect(seen.criminalRecordCertificates.totalCount).toBeGreaterThan(0);
    expect(await revoke('mother', result.delegation.id)).toMatchObject({ __typename: 'RevokeDelegationSuccess' });
    expect((await house.ask('operator', FILE, { id: mother })).data).toEqual({ citizen: null });
  });

  test.each([
    ['HEALTH', ['healthRecord', 'healthNotices']],
    ['INSURANCE', ['insuranceCard']],
    ['TRANSPORT', ['drivingLicence', 'vehicles']],
    ['PERSON', ['residence', 'household']],
    ['CRIMINAL_RECORD', ['criminalRecordCertificates']],
    ['EDUCATION', []],
  ])('for %s sees that, the name, and nothing else', async (scope, fields) => {
    const { result } = await grant('mother', { scopes: [scope], delegateId: house.id('pharmacist') });
    const seen = await fileOf('pharmacist', house.id('mother'));
    const others = Object.entries(nothing).filter(([field]) => !fields.includes(field) && field !== 'insuranceCard');
    expect(seen).toMatchObject({ fullName: 'Nguyễn Thị Thanh Hà', ...Object.fromEntries(others) });
    for (const field of fields) {
      expect(seen[field]).not.toBeNull();
    }
    await revoke('mother', result.delegation.id);
  });

  test('sees nothing before the first day', async () => {
    const { result } = await grant('mother', { validFrom: '2026-11-21' });
    expect(result.__typename).toBe('GrantDelegationSuccess');
    expect((await house.ask('operator', FILE, { id: house.id('mother') })).data).toEqual({ citizen: null });
    await revoke('mother', result.delegation.id);
  });

  test('sees nothing of the children of the person', async () => {
    const { result } = await grant('mother', { scopes: ['PERSON', 'HEALTH'] });
    const CHILDREN =
      'query ($id: ID!) { citizen(id: $id) { children { id } household { members { citizen { id } } } } }';
    const { data } = await house.ask('operator', CHILDREN, { id: house.id('mother') });
    expect(data.citizen.children).toEqual([]);
    const others = data.citizen.household.members.filter(({ citizen }: { citizen: object | null }) => citizen !== null);
    expect(others).toEqual([{ citizen: { id: house.id('mother') } }]);
    await revoke('mother', result.delegation.id);
  });

  test('is told to the person and the delegate, and to nobody else', async () => {
    const { result } = await grant('mother', {});
    const LISTS =
      'query ($id: ID!) { citizen(id: $id) { delegations(first: 1) { totalCount nodes { id delegateId } } mandates(first: 1) { totalCount nodes { id } } } }';
    const own = await house.ask('mother', LISTS, { id: house.id('mother') });
    expect(own.data.citizen.delegations.nodes).toEqual([
      { id: result.delegation.id, delegateId: house.id('operator') },
    ]);
    const delegate = await house.ask('operator', LISTS, { id: house.id('operator') });
    expect(delegate.data.citizen.mandates.nodes).toEqual([{ id: result.delegation.id }]);
    const official = await house.ask('doctor', LISTS, { id: house.id('mother') });
    expect(official.data.citizen).toEqual({
      delegations: { totalCount: 0, nodes: [] },
      mandates: { totalCount: 0, nodes: [] },
    });
    await revoke('mother', result.delegation.id);
  });
});

describe('granting', () => {
  test('once and again, even at once, is one delegation; the key for another is a conflict', async () => {
    const input = { idempotencyKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => grant('father', input)));
    expect(new Set(answers.map(({ result }) => result.delegation.id)).size).toBe(1);
    const { errors } = await grant('father', { ...input, scopes: ['TRANSPORT'] });
    expect(errors[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    const id = answers[0]!.result.delegation.id;
    const first = await revoke('father', id);
    expect(await revoke('father', id)).toEqual(first);
    expect(first.delegation.revokedAt).not.toBeNull();
  });

  test.each([
    ['longer than a year', { validTo: '2027-11-21' }],
    ['backwards', { validFrom: '2027-01-02', validTo: '2027-01-01' }],
    ['into the past', { validFrom: '2026-11-19' }],
  ])('%s is refused as data, with the term that would do', async (_, input) => {
    const { result } = await grant('mother', input);
    expect(result).toMatchObject({
      __typename: 'GrantTermRefused',
      earliest: expect.any(String),
      latest: expect.any(String),
    });
    expect(result.messageVi).toBe(result.messageVi.normalize('NFC'));
  });

  test.each([
    ['oneself', 'input.delegateId', () => ({ delegateId: house.id('mother') })],
    ['a number', 'input.delegateId', () => ({ delegateId: '001215000123' })],
    ['nothing', 'input.scopes', () => ({ scopes: [] })],
    ['the same twice', 'input.scopes', () => ({ scopes: ['HEALTH', 'HEALTH'] })],
    ['without a key', 'input.idempotencyKey', () => ({ idempotencyKey: 'x' })],
  ])('%s names the argument', async (_, argument, input) => {
    const { errors } = await grant('mother', input());
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(JSON.stringify(errors)).not.toContain('001215000123');
  });

  test('form 2 is in no scope', async () => {
    const { errors } = await grant('mother', { scopes: ['CRIMINAL_RECORD_FORM_2'] });
    expect(errors[0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });

  test('is for citizens', async () => {
    expect((await grant('guest', {})).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await house.ask(null, REVOKE, { id: randomUUID() })).errors[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });
});

describe('a consent', () => {
  const OPINION = { 'city-purpose': 'second-opinion' };
  const input = () => ({
    institution: house.world.cast.doctor.institution,
    purpose: 'second-opinion',
    scopes: ['HEALTH'],
    validTo: '2027-01-31',
    idempotencyKey: randomUUID(),
  });

  test('opens the record to the institution for the purpose, until it is revoked', async () => {
    const mother = house.id('mother');
    expect((await fileOf('doctor', mother, OPINION)).healthRecord).toBeNull();
    const { data } = await house.ask('mother', CONSENT, { input: input() });
    expect(data.grantConsent).toMatchObject({ __typename: 'GrantConsentSuccess', consent: { citizenId: mother } });
    expect((await fileOf('doctor', mother, OPINION)).healthRecord).not.toBeNull();
    expect((await fileOf('doctor', mother)).healthRecord).toBeNull();
    expect((await fileOf('doctor', mother, { 'city-purpose': 'medical-care' })).healthRecord).toBeNull();
    expect((await fileOf('pharmacist', mother, OPINION)).healthRecord).toBeNull();
    const EPISODES =
      'query ($id: ID!) { citizen(id: $id) { healthRecord { careEpisodes { nodes { openedOn } } latestExam { healthClass } } } }';
    const wide = await house.ask('doctor', EPISODES, { id: mother }, OPINION);
    expect(JSON.stringify(wide.data)).not.toMatch(/openedOn":"/);
    await house.ask('mother', REVOKE_CONSENT, { id: data.grantConsent.consent.id });
    expect((await fileOf('doctor', mother, OPINION)).healthRecord).toBeNull();
  });

  test('for a child is given by a guardian and ends with custody', async () => {
    const { data: me } = await house.ask('mother', '{ me { children { id } } }');
    const child = me.me.children[0].id as string;
    const { data } = await house.ask('mother', CONSENT, { input: { ...input(), citizenId: child } });
    expect(data.grantConsent.__typename).toBe('GrantConsentSuccess');
    expect((await fileOf('doctor', child, OPINION)).healthRecord).not.toBeNull();
    const { reader } = house.departments.get('population')!.database;
    await reader.rows("update guardianship set valid_to = '2026-11-20' where child_id = $1 and guardian_id = $2", [
      child,
      house.id('mother'),
    ]);
    expect((await fileOf('doctor', child, OPINION)).healthRecord).toBeNull();
    expect((await house.ask('mother', FILE, { id: child })).data).toEqual({ citizen: null });
    await reader.rows('update guardianship set valid_to = null where child_id = $1 and guardian_id = $2', [
      child,
      house.id('mother'),
    ]);
  });

  test.each(['father', 'doctor', 'one-stop-officer', 'guest'] as const)(
    'is not given by the %s in her name',
    async (who) => {
      const { errors } = await house.ask(who, CONSENT, { input: { ...input(), citizenId: house.id('mother') } });
      const absent = await house.ask(who, CONSENT, { input: { ...input(), citizenId: randomUUID() } });
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(errors).toEqual(absent.errors);
    },
  );
});
