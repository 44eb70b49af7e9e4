import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { openScene, type Scene } from './victim.ts';

let scene: Scene;
let verification: string;
let request: string;
beforeAll(async () => {
  scene = await openScene();
  const VERIFY = `mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { ... on InsuranceCardVerified { verificationId } } }`;
  const input = { citizenId: scene.house.id('father'), idempotencyKey: randomUUID() };
  verification = (await scene.ask('doctor', VERIFY, { input })).data.verifyInsuranceCard.verificationId;
  const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) { ... on RequestCriminalRecordCertificateSuccess { certificate { id } } } }`;
  const asked = { citizenId: scene.house.id('father'), formType: 'FORM_1', idempotencyKey: randomUUID() };
  request = (await scene.ask('father', REQUEST, { input: asked })).data.requestCriminalRecordCertificate.certificate.id;
  await scene.sql(
    'health',
    "insert into care_episode (id, citizen_id, facility_id, opened_on) values (gen_random_uuid(), $1, $2, '2026-11-01')",
    [scene.victim, scene.house.world.cast.doctor.institution],
  );
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const RECORD =
  'query ($id: ID!) { citizen(id: $id) { healthRecord { latestExam { bloodPressure } exams { totalCount } } } }';
const CARD = 'query ($id: ID!) { citizen(id: $id) { insuranceCard { benefitRate } } }';
const CERTIFICATES =
  'query ($id: ID!) { citizen(id: $id) { criminalRecordCertificates { totalCount nodes { formType entries { court } } } } }';
const ADDRESS = 'query ($id: ID!) { citizen(id: $id) { fullName residence { address } household { code } } }';
const REVIEWS = '{ emergencyAccessReviews { totalCount nodes { id } } }';
const none = { totalCount: 0, nodes: [] };

type Headers = () => Record<string, string>;
const why =
  (purpose?: string, reference?: () => string): Headers =>
  () => ({ ...(purpose && { 'city-purpose': purpose }), ...(reference && { 'city-case': reference() }) });

test('with the right purpose there is something to steal', async () => {
  const record = await scene.ask('doctor', RECORD, { id: scene.victim }, why('medical-care')());
  expect(record.data.citizen.healthRecord.latestExam.bloodPressure).toBe('139/87');
  const card = await scene.ask(
    'appraiser',
    CARD,
    { id: scene.house.id('father') },
    why('insurance-appraisal', () => verification)(),
  );
  expect(card.data.citizen.insuranceCard).not.toBeNull();
  const certificates = await scene.ask(
    'justice-officer',
    CERTIFICATES,
    { id: scene.house.id('father') },
    why('criminal-record-certificate', () => request)(),
  );
  expect(certificates.data.citizen.criminalRecordCertificates.totalCount).toBeGreaterThan(0);
  const address = await scene.ask(
    'one-stop-officer',
    ADDRESS,
    { id: scene.victim },
    why('public-service-dossier', () => '000.00.01.H26-261120-0001')(),
  );
  expect(address.data.citizen.residence.address).toEqual(expect.any(String));
});

const attempts: [string, CastName, string, Headers, unknown][] = [
  ['a doctor without a purpose', 'doctor', RECORD, why(), { citizen: { healthRecord: null } }],
  ['a doctor with a purpose of nobody', 'doctor', RECORD, why('curiosity'), { citizen: { healthRecord: null } }],
  [
    "a doctor with an auditor's purpose",
    'doctor',
    RECORD,
    why('emergency-access-review'),
    { citizen: { healthRecord: null } },
  ],
  [
    "a doctor with the traffic police's purpose",
    'doctor',
    RECORD,
    why('traffic-control'),
    { citizen: { healthRecord: null } },
  ],
  [
    'a doctor with a purpose of the prototype',
    'doctor',
    RECORD,
    why('constructor'),
    { citizen: { healthRecord: null } },
  ],
  ['a doctor with the purpose in capitals', 'doctor', RECORD, why('MEDICAL-CARE'), { citizen: { healthRecord: null } }],
  [
    'a doctor with only a case',
    'doctor',
    RECORD,
    why(undefined, () => scene.victim),
    { citizen: { healthRecord: null } },
  ],
  [
    'a doctor by consent that was not given',
    'doctor',
    RECORD,
    why('second-opinion'),
    { citizen: { healthRecord: null } },
  ],
  [
    "a pharmacist with a doctor's purpose",
    'pharmacist',
    RECORD,
    why('medical-care'),
    { citizen: { healthRecord: null } },
  ],
  [
    "an appraiser with a doctor's purpose",
    'appraiser',
    RECORD,
    why('medical-care'),
    { citizen: { healthRecord: null } },
  ],
  [
    "a traffic officer with a doctor's purpose",
    'traffic-officer',
    RECORD,
    why('medical-care'),
    { citizen: { healthRecord: null } },
  ],
  ["the father with a doctor's purpose", 'father', RECORD, why('medical-care'), { citizen: null }],
  ['an appraiser without a claim', 'appraiser', CARD, why('insurance-appraisal'), { citizen: { insuranceCard: null } }],
  [
    "an appraiser with another person's claim",
    'appraiser',
    CARD,
    why('insurance-appraisal', () => verification),
    { citizen: { insuranceCard: null } },
  ],
  [
    'an appraiser with a claim of nobody',
    'appraiser',
    CARD,
    why('insurance-appraisal', () => randomUUID()),
    { citizen: { insuranceCard: null } },
  ],
  [
    'an appraiser with a dossier for a claim',
    'appraiser',
    CARD,
    why('insurance-appraisal', () => 'BH-2026-1'),
    { citizen: { insuranceCard: null } },
  ],
  [
    'a justice officer without a case',
    'justice-officer',
    CERTIFICATES,
    why('criminal-record-certificate'),
    { citizen: { criminalRecordCertificates: none } },
  ],
  [
    "a justice officer with another person's request",
    'justice-officer',
    CERTIFICATES,
    why('criminal-record-certificate', () => request),
    { citizen: { criminalRecordCertificates: none } },
  ],
  [
    "a justice officer with the person's id for a case",
    'justice-officer',
    CERTIFICATES,
    why('criminal-record-certificate', () => scene.victim),
    { citizen: { criminalRecordCertificates: none } },
  ],
  [
    "a traffic officer with a justice officer's purpose",
    'traffic-officer',
    CERTIFICATES,
    why('criminal-record-certificate', () => request),
    { citizen: { criminalRecordCertificates: none } },
  ],
  ['a one-stop officer who browses', 'one-stop-officer', ADDRESS, why(), { citizen: null }],
  [
    'a one-stop officer without a dossier',
    'one-stop-officer',
    ADDRESS,
    why('public-service-dossier'),
    { citizen: null },
  ],
  [
    'a one-stop officer with a dossier and no purpose',
    'one-stop-officer',
    ADDRESS,
    why(undefined, () => '000.00.01.H26-261120-0001'),
    { citizen: null },
  ],
  [
    'a one-stop officer with a number for a dossier',
    'one-stop-officer',
    ADDRESS,
    why('public-service-dossier', () => '001187000123'),
    { citizen: null },
  ],
  [
    "a teacher with a one-stop officer's purpose",
    'teacher',
    ADDRESS,
    why('public-service-dossier', () => '000.00.01.H26-261120-0001'),
    { citizen: null },
  ],
  ['an auditor of emergencies without a purpose', 'auditor', REVIEWS, why(), { emergencyAccessReviews: none }],
  [
    "a doctor with an auditor's purpose for the reviews",
    'doctor',
    REVIEWS,
    why('emergency-access-review'),
    { emergencyAccessReviews: none },
  ],
];

describe('a purpose that does not fit', () => {
  test.each(attempts)('%s sees nothing', async (_, who, query, headers, expected) => {
    const got = await scene.ask(who, query, { id: scene.victim }, headers());
    expect(got.errors).toEqual([]);
    expect(got.data).toEqual(expected);
    scene.safe(got);
  });

  test.each(attempts.filter(([, , query]) => query !== REVIEWS))(
    '%s is answered like for a person whom nobody has a record of',
    async (_, who, query, headers) => {
      const [stranger] = [...scene.house.world.households()].at(-1)!.members;
      await scene.sql('health', 'delete from health_exam where citizen_id = $1', [stranger!.id]);
      const got = await scene.ask(who, query, { id: scene.victim }, headers());
      const other = await scene.ask(who, query, { id: stranger!.id }, headers());
      expect(got.data).toEqual(other.data);
    },
  );
});

describe('headers that are no purpose', () => {
  test.each<[string, Record<string, string>]>([
    ['two purposes in one', { 'city-purpose': 'curiosity, medical-care' }],
    ['a purpose with SQL', { 'city-purpose': "medical-care' or '1'='1" }],
    ['a purpose of a thousand letters', { 'city-purpose': 'a'.repeat(1000) }],
    [
      'a case with a line break that is encoded',
      { 'city-purpose': 'medical-care', 'city-case': 'a%0d%0acity-wire:x y' },
    ],
    ['a case with spaces', { 'city-purpose': 'medical-care', 'city-case': 'x y' }],
  ])('%s is refused at the gate, and not repeated', async (_, headers) => {
    const got = await scene.ask('doctor', RECORD, { id: scene.victim }, headers);
    expect(got.status).toBe(400);
    expect(got.errors[0]!.extensions!.code).toBe('BAD_REQUEST');
    for (const value of Object.values(headers)) {
      expect(JSON.stringify(got.errors)).not.toContain(value);
    }
    scene.safe(got);
  });

  test('a citizen number for a case stands in no ledger', async () => {
    await scene.ask(
      'doctor',
      RECORD,
      { id: scene.victim },
      { 'city-purpose': 'medical-care', 'city-case': '001187000123' },
    );
    await scene.house.departments.get('health')!.evidenceSettled(5_000);
    const rows = await scene.sql<{ text: string }>(
      'health',
      'select row_to_json(e)::text as text from evidence_entry e',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) {
      expect(text).not.toContain('001187000123');
    }
  });
});

test('a purpose that is too narrow gives what it needs, and tells of the rest by name only', async () => {
  const CONSENT = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename } }`;
  const input = {
    institution: scene.house.world.cast.doctor.institution,
    purpose: 'second-opinion',
    scopes: ['HEALTH'],
    validTo: '2027-01-01',
    idempotencyKey: randomUUID(),
  };
  await scene.ask('mother', CONSENT, { input });
  const EPISODES = 'query ($id: ID!) { citizen(id: $id) { healthRecord { careEpisodes { nodes { openedOn } } } } }';
  const got = await scene.ask('doctor', EPISODES, { id: scene.victim }, why('second-opinion')());
  expect(got.errors[0]!.extensions).toMatchObject({
    code: 'PURPOSE_TOO_NARROW',
    purpose: 'second-opinion',
    coordinate: 'CareEpisode.openedOn',
  });
  expect(JSON.stringify(got.data)).not.toContain('2026-11-01');
});
