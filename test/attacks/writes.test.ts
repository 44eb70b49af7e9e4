import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '#department/receipts/idempotency.ts';
import type { CastName } from '../../city/world/facts.ts';
import { openScene, type Scene } from './victim.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) { __typename
  ... on RequestCriminalRecordCertificateSuccess { certificate { id } } ... on CertificateAlreadyRequested { certificate { id } } ... on CertificateSubjectTooYoung { minimumAge } } }`;
const ISSUE = `mutation ($input: IssueCriminalRecordCertificateInput!) { issueCriminalRecordCertificate(input: $input) { __typename
  ... on IssueCriminalRecordCertificateSuccess { certificate { id entries { court crime } } } } }`;
const GRANT = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { __typename ... on GrantDelegationSuccess { delegation { id citizenId delegateId } } } }`;
const REVOKE = `mutation ($input: RevokeDelegationInput!) { revokeDelegation(input: $input) { __typename ... on RevokeDelegationSuccess { delegation { id } } } }`;
const CONSENT = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename ... on GrantConsentSuccess { consent { id citizenId } } } }`;
const REVOKE_CONSENT = `mutation ($input: RevokeConsentInput!) { revokeConsent(input: $input) { __typename ... on RevokeConsentSuccess { consent { id } } } }`;
const LICENCE = `mutation ($input: IssueDrivingLicenceInput!) { issueDrivingLicence(input: $input) { __typename ... on IssueDrivingLicenceSuccess { licence { licenceNumber } } ... on LicenceClassesAlreadyHeld { licence { licenceNumber } } } }`;
const VERIFY = `mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { __typename ... on InsuranceCardVerified { benefitRate } } }`;
const OPEN = `mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { __typename ... on OpenEmergencyAccessSuccess { access { id } } } }`;

const key = () => randomUUID();
const everyRow = async () =>
  digestOf([
    await scene.sql('population', 'select * from delegation order by id'),
    await scene.sql('population', 'select * from consent order by id'),
    await scene.sql('justice', 'select id, citizen_id, status from certificate order by id'),
    await scene.sql('transport', 'select id, citizen_id, ended_on from driving_licence order by id'),
    await scene.sql('health', 'select id from insurance_verification union select id from emergency_access order by 1'),
  ]);

const attempts: [string, CastName | null, string, () => Record<string, unknown>, Record<string, string>?][] = [
  [
    "a certificate in the victim's name",
    'father',
    REQUEST,
    () => ({ citizenId: scene.victim, formType: 'FORM_1', idempotencyKey: key() }),
  ],
  [
    "form 2 in the victim's name, by an officer",
    'justice-officer',
    REQUEST,
    () => ({ citizenId: scene.victim, formType: 'FORM_2', idempotencyKey: key() }),
  ],
  [
    'form 2 of a minor, by the mother',
    'mother',
    REQUEST,
    () => ({ citizenId: scene.child, formType: 'FORM_2', idempotencyKey: key() }),
  ],
  [
    'a certificate without a token',
    null,
    REQUEST,
    () => ({ citizenId: scene.victim, formType: 'FORM_1', idempotencyKey: key() }),
  ],
  [
    "a consent in the victim's name",
    'father',
    CONSENT,
    () => ({
      citizenId: scene.victim,
      institution: 'ONE_STOP_SHOP',
      purpose: 'second-opinion',
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: key(),
    }),
  ],
  [
    "a doctor's consent to herself",
    'doctor',
    CONSENT,
    () => ({
      citizenId: scene.victim,
      institution: scene.house.world.cast.doctor.institution,
      purpose: 'second-opinion',
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: key(),
    }),
  ],
  [
    'a licence, by the one who wants it',
    'father',
    LICENCE,
    () => ({ citizenId: scene.house.id('father'), classes: ['D'], idempotencyKey: key() }),
  ],
  [
    'a licence for the victim, by a doctor',
    'doctor',
    LICENCE,
    () => ({ citizenId: scene.victim, classes: ['A1'], idempotencyKey: key() }),
  ],
  [
    "the verification of the victim's card, by a neighbour",
    'father',
    VERIFY,
    () => ({ citizenId: scene.victim, idempotencyKey: key() }),
  ],
  [
    "the verification of the victim's card, by a teacher",
    'teacher',
    VERIFY,
    () => ({ citizenId: scene.victim, idempotencyKey: key() }),
  ],
  [
    "the verification at another's facility",
    'doctor',
    VERIFY,
    () => ({
      citizenId: scene.victim,
      facilityId: scene.house.world.facilities.find(({ id }) => id !== scene.house.world.cast.doctor.institution)!.id,
      idempotencyKey: key(),
    }),
  ],
  [
    'an emergency, by a neighbour',
    'father',
    OPEN,
    () => ({ citizenId: scene.victim, reason: 'I would like to know', idempotencyKey: key() }),
    { 'city-purpose': 'emergency-care' },
  ],
  [
    'an emergency, by an auditor',
    'auditor',
    OPEN,
    () => ({ citizenId: scene.victim, reason: 'I would like to know', idempotencyKey: key() }),
    { 'city-purpose': 'emergency-care' },
  ],
  [
    'an emergency, without its purpose',
    'doctor',
    OPEN,
    () => ({ citizenId: scene.victim, reason: 'I would like to know', idempotencyKey: key() }),
  ],
];

/** Jest takes a parameter without a value for a callback. */
const complete = attempts.map(([name, who, query, input, headers = {}]) => [name, who, query, input, headers] as const);

describe('writing on behalf of another', () => {
  test.each(complete)('%s is refused, and nothing is written', async (_, who, query, input, headers) => {
    const before = await everyRow();
    const got = await scene.ask(who, query, { input: input() }, headers);
    expect(got.errors[0]!.extensions!.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED|BAD_USER_INPUT)$/);
    expect(Object.values(got.data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(await everyRow()).toBe(before);
    scene.safe(got);
  });

  test.each(complete.filter(([, , , input]) => String(input).includes('scene.victim')))(
    '%s is refused in the words that an id of nobody is refused in',
    async (_, who, query, input, headers) => {
      const got = await scene.ask(who, query, { input: input() }, headers);
      const absent = await scene.ask(
        who,
        query,
        { input: { ...input(), citizenId: '00000000-0000-8000-8000-000000000000' } },
        headers,
      );
      expect(got.errors).toEqual(absent.errors);
    },
  );

  test('a delegation has no argument for whose it is: it is always that of who asks', async () => {
    const input = {
      delegateId: scene.house.id('father'),
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: key(),
    };
    const got = await scene.ask('father', GRANT, { input: { ...input, citizenId: scene.victim } });
    expect(got.errors[0]!.extensions!.code).toBe('BAD_USER_INPUT');
    const own = await scene.ask('teacher', GRANT, { input });
    expect(own.data.grantDelegation.delegation.citizenId).toBe(scene.house.id('teacher'));
  });
});

describe("ending what is another's", () => {
  test('a delegation is revoked neither by the delegate nor by a stranger; both learn what a stranger to an id of nobody learns', async () => {
    const input = {
      delegateId: scene.house.id('father'),
      scopes: ['TRANSPORT'],
      validTo: '2027-01-01',
      idempotencyKey: key(),
    };
    const { data } = await scene.ask('mother', GRANT, { input });
    const { id } = data.grantDelegation.delegation;
    const absent = await scene.ask('teacher', REVOKE, { input: { delegationId: randomUUID() } });
    for (const who of ['father', 'teacher', 'operator'] as const) {
      expect((await scene.ask(who, REVOKE, { input: { delegationId: id } })).data).toEqual(absent.data);
    }
    const [row] = await scene.sql<{ revoked: Date | null }>(
      'population',
      'select revoked_at as revoked from delegation where id = $1',
      [id],
    );
    expect(row).toEqual({ revoked: null });
  });

  test('a consent is not revoked by the institution that has it', async () => {
    const input = {
      institution: 'ONE_STOP_SHOP',
      purpose: 'second-opinion',
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: key(),
    };
    const { data } = await scene.ask('mother', CONSENT, { input });
    const got = await scene.ask('one-stop-officer', REVOKE_CONSENT, {
      input: { consentId: data.grantConsent.consent.id },
    });
    expect(got.data).toEqual({ revokeConsent: { __typename: 'GrantNotFound' } });
  });
});

describe('the key of a request', () => {
  test("that is the victim's gives another person her own request, not the victim's", async () => {
    const stolen = key();
    const input = {
      delegateId: scene.house.id('operator'),
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: stolen,
    };
    const first = await scene.ask('mother', GRANT, { input });
    const second = await scene.ask('teacher', GRANT, { input });
    expect(second.data.grantDelegation.delegation.id).not.toBe(first.data.grantDelegation.delegation.id);
    expect(second.data.grantDelegation.delegation.citizenId).toBe(scene.house.id('teacher'));
  });

  test("that is the victim's tells nobody of her certificate", async () => {
    const stolen = key();
    const first = await scene.ask('mother', REQUEST, {
      input: { citizenId: scene.victim, formType: 'FORM_2', idempotencyKey: stolen },
    });
    const id = first.data.requestCriminalRecordCertificate.certificate.id;
    const got = await scene.ask('father', REQUEST, {
      input: { citizenId: scene.victim, formType: 'FORM_2', idempotencyKey: stolen },
    });
    expect(got.errors[0]!.extensions!.code).toBe('FORBIDDEN');
    expect(JSON.stringify([got.data, got.errors])).not.toContain(id);
    const own = await scene.ask('father', REQUEST, {
      input: { citizenId: scene.house.id('father'), formType: 'FORM_2', idempotencyKey: stolen },
    });
    expect(JSON.stringify([own.data, own.errors])).not.toContain(id);
  });
});

describe('a certificate', () => {
  const acting = (id: string) => ({ 'city-purpose': 'criminal-record-certificate', 'city-case': id });
  const waiting = async () =>
    (
      await scene.sql<{ id: string }>(
        'justice',
        "select id from certificate where status = 'REQUESTED' and citizen_id <> $1 order by id limit 1",
        [scene.house.id('justice-officer')],
      )
    )[0]!.id;

  test('is not issued by who is no officer, with the right case in hand', async () => {
    const id = await waiting();
    for (const who of ['traffic-officer', 'mother', 'auditor', 'one-stop-officer'] as const) {
      const got = await scene.ask(who, ISSUE, { input: { certificateId: id } }, acting(id));
      expect(got.errors[0]!.extensions!.code).toBe('FORBIDDEN');
      scene.safe(got);
    }
  });

  test.each<[string, (id: string) => Record<string, string>]>([
    ['no purpose', () => ({})],
    ['a purpose without the case', () => ({ 'city-purpose': 'criminal-record-certificate' })],
    ['the case without a purpose', (id) => ({ 'city-case': id })],
    ['the case of somebody else', () => acting('00000000-0000-8000-8000-000000000000')],
    ['a dossier in place of the case', () => acting('000.00.01.H26-261120-0001')],
    ["another office's purpose", (id) => ({ 'city-purpose': 'traffic-control', 'city-case': id })],
  ])('is not issued with %s', async (_, headers) => {
    const id = await waiting();
    const got = await scene.ask('justice-officer', ISSUE, { input: { certificateId: id } }, headers(id));
    expect(got.errors[0]!.extensions!.code).toBe('FORBIDDEN');
    const [row] = await scene.sql<{ status: string }>('justice', 'select status from certificate where id = $1', [id]);
    expect(row!.status).toBe('REQUESTED');
  });
});
