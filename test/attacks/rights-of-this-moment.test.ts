import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHouse, type OpenHouse, post } from '../house.ts';

let house: OpenHouse;
let child: string;
let youngest: string;
const sql = <Row extends object>(department: string, text: string, values: unknown[] = []) =>
  house.departments.get(department)!.database.reader.rows<Row>(text, values);

beforeAll(async () => {
  house = await openHouse();
  const { data } = await house.ask('mother', '{ me { children { id } } }');
  child = data.me.children[0].id;
  youngest = data.me.children.at(-1).id;
  // Old enough for a certificate, and a minor still.
  await sql('population', "update citizen set date_of_birth = '2009-03-01' where id = $1", [child]);
});
afterAll(() => house[Symbol.asyncDispose]());

const custody = (of: string, until: string | null) =>
  sql('population', 'update guardianship set valid_to = $3::date where child_id = $1 and guardian_id = $2', [
    of,
    house.id('mother'),
    until,
  ]);
const codesOf = (got: { readonly errors: readonly { readonly extensions?: Record<string, unknown> }[] }) =>
  got.errors.map(({ extensions }) => extensions?.code);

const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) { __typename
  ... on RequestCriminalRecordCertificateSuccess { certificate { id status statement } } ... on CertificateAlreadyRequested { certificate { id } } } }`;
const ISSUE = `mutation ($input: IssueCriminalRecordCertificateInput!) { issueCriminalRecordCertificate(input: $input) { __typename
  ... on IssueCriminalRecordCertificateSuccess { message certificate { id statement entries { crime } } } } }`;
const request = (who: 'mother' | 'father', input: object = {}) =>
  house.ask(who, REQUEST, {
    input: { citizenId: child, formType: 'FORM_1', idempotencyKey: randomUUID(), ...input },
  });

describe('a guardian whose custody has ended', () => {
  const idempotencyKey = 'asked-while-guardian';
  let id: string;

  test('could ask for a certificate while it lasted', async () => {
    const { data, errors } = await request('mother', { idempotencyKey });
    expect(errors).toEqual([]);
    id = data.requestCriminalRecordCertificate.certificate.id;
    const acting = { 'city-purpose': 'criminal-record-certificate', 'city-case': id };
    const issued = await house.ask('justice-officer', ISSUE, { input: { certificateId: id } }, acting);
    expect(issued.data.issueCriminalRecordCertificate.certificate.statement).toBe('NO_RECORD');
    const again = await request('mother', { idempotencyKey });
    expect(again.data.requestCriminalRecordCertificate.certificate).toEqual({
      id,
      status: 'ISSUED',
      statement: 'NO_RECORD',
    });
  });

  test.each([
    ['the old request again', { idempotencyKey }],
    ['a new one', {}],
  ])('is refused %s, and given nothing of the record', async (_, input) => {
    await custody(child, '2026-11-20');
    const got = await request('mother', input);
    expect(codesOf(got)).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(got.data)).not.toContain(id);
    await custody(child, null);
  });

  test('does nothing with the code of the application; the other guardian does', async () => {
    const CODE =
      'query ($id: ID!) { citizen(id: $id) { student { enrollmentApplications(first: 1) { nodes { id accessCode } } } } }';
    const read = await house.ask('mother', CODE, { id: youngest });
    const { accessCode } = read.data.citizen.student.enrollmentApplications.nodes[0];
    const WITHDRAW = `mutation ($input: WithdrawEnrollmentApplicationInput!) { withdrawEnrollmentApplication(input: $input) { __typename } }`;
    const withdraw = (who: 'mother' | 'father' | 'teacher', key: string) =>
      house.ask(who, WITHDRAW, { input: { accessCode, reason: 'we have moved', idempotencyKey: key } });
    await custody(youngest, '2026-11-20');
    expect((await withdraw('mother', randomUUID())).data.withdrawEnrollmentApplication.__typename).toBe(
      'AccessCodeRefused',
    );
    expect((await withdraw('teacher', randomUUID())).data.withdrawEnrollmentApplication.__typename).toBe(
      'AccessCodeRefused',
    );
    await custody(youngest, null);
    const key = randomUUID();
    expect((await withdraw('mother', key)).data.withdrawEnrollmentApplication.__typename).toBe('EnrollmentStepSuccess');
    await custody(youngest, '2026-11-20');
    expect((await withdraw('mother', key)).data.withdrawEnrollmentApplication.__typename).toBe('AccessCodeRefused');
    await custody(youngest, null);
  });

  test('of a child who has come of age, too', async () => {
    await sql('population', "update citizen set date_of_birth = '2008-11-20' where id = $1", [child]);
    expect(codesOf(await request('mother', { idempotencyKey }))).toEqual(['FORBIDDEN']);
    await sql('population', "update citizen set date_of_birth = '2009-03-01' where id = $1", [child]);
  });

  test('given back, it counts with the next request', async () => {
    await custody(child, '2026-11-20');
    await custody(child, null);
    expect((await request('mother', { idempotencyKey })).errors).toEqual([]);
  });
});

describe('a receipt', () => {
  test('of an officer says on later days that it was done, and no more', async () => {
    const { data } = await request('mother');
    const { id } = data.requestCriminalRecordCertificate.certificate;
    const acting = { 'city-purpose': 'criminal-record-certificate', 'city-case': id };
    const issue = () => house.ask('justice-officer', ISSUE, { input: { certificateId: id } }, acting);
    expect((await issue()).data.issueCriminalRecordCertificate.certificate).toEqual({
      id,
      statement: 'NO_RECORD',
      entries: [],
    });
    await sql('justice', "update certificate set issued_on = '2026-11-19' where id = $1", [id]);
    expect((await issue()).data.issueCriminalRecordCertificate).toEqual({
      __typename: 'IssueCriminalRecordCertificateSuccess',
      message: expect.any(String),
      certificate: null,
    });
  });
});

describe('while the population register does not answer', () => {
  test.each([
    [
      'a certificate',
      'father',
      REQUEST,
      () => ({ citizenId: house.id('father'), formType: 'FORM_1', idempotencyKey: randomUUID() }),
    ],
    [
      'a licence',
      'traffic-officer',
      'mutation ($input: IssueDrivingLicenceInput!) { issueDrivingLicence(input: $input) { __typename } }',
      () => ({ citizenId: house.id('father'), classes: ['A1'], idempotencyKey: randomUUID() }),
    ],
  ] as const)('%s is refused in time, and nothing is written', async (_, who, query, input) => {
    const { transport } = house.config();
    const urls = { ...transport.urls, population: 'http://127.0.0.1:1/graphql' };
    const gate = await house.openGate({ transport: { ...transport, urls } });
    const authorization = `Bearer ${await house.token(who)}`;
    const got = await post(gate.url, { query, variables: { input: input() } }, { authorization });
    expect(codesOf(got)).toEqual(['RELATIONS_UNKNOWN']);
  });
});

test('what population attests is asked by nobody but the gateway', async () => {
  for (const query of ['{ attestation(of: []) }', '{ __type(name: "Attestation") { name } }']) {
    const got = await house.ask('mother', query);
    expect(JSON.stringify(got.data)).not.toContain('wardIds');
    expect(got.data?.attestation ?? got.data?.__type ?? null).toBeNull();
  }
});
