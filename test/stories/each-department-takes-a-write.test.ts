import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

const key = 'a-key-that-names-one-request';

describe('justice: a citizen asks for her certificate', () => {
  const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) {
    __typename ... on RequestCriminalRecordCertificateSuccess { certificate { id formType status } } ... on CertificateAlreadyRequested { message messageVi } } }`;
  const input = () => ({ citizenId: house.id('father'), formType: 'FORM_1', idempotencyKey: key });

  test('gets it once, however often the request is sent', async () => {
    const first = await house.ask('father', REQUEST, { input: input() });
    expect(first.errors).toEqual([]);
    expect(first.data.requestCriminalRecordCertificate).toMatchObject({
      __typename: 'RequestCriminalRecordCertificateSuccess',
      certificate: { formType: 'FORM_1', status: 'REQUESTED' },
    });
    expect((await house.ask('father', REQUEST, { input: input() })).data).toEqual(first.data);
  });

  test.each(['teacher', 'analyst', 'guest', null] as const)('%s cannot ask in his name', async (who) => {
    const { data, errors } = await house.ask(who, REQUEST, { input: { ...input(), idempotencyKey: `${key}-2` } });
    expect(data?.requestCriminalRecordCertificate ?? null).toBeNull();
    expect(errors[0]!.extensions!.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  });
});

describe('transport: an officer issues a licence', () => {
  const ISSUE = `mutation ($input: IssueDrivingLicenceInput!) { issueDrivingLicence(input: $input) {
    __typename ... on IssueDrivingLicenceSuccess { licence { classes validTo points } } ... on LicenceHolderTooYoung { licenceClass minimumAge message messageVi } } }`;

  test('to an adult, and it is seen in the file at once', async () => {
    const { data, errors } = await house.ask('traffic-officer', ISSUE, {
      input: { citizenId: house.id('mother'), classes: ['D1'], idempotencyKey: key },
    });
    expect(errors).toEqual([]);
    expect(data.issueDrivingLicence.__typename).toBe('IssueDrivingLicenceSuccess');
    const file = await house.ask('mother', '{ me { drivingLicence { classes points } } }');
    expect(file.data.me.drivingLicence).toMatchObject({ classes: expect.arrayContaining(['D1']), points: 12 });
  });

  test('not to a child: the answer says from which age', async () => {
    const mother = await house.ask('mother', '{ me { children { id } } }');
    const input = { citizenId: mother.data.me.children[0].id, classes: ['B'], idempotencyKey: `${key}-child` };
    const { data } = await house.ask('traffic-officer', ISSUE, { input });
    expect(data.issueDrivingLicence).toMatchObject({
      __typename: 'LicenceHolderTooYoung',
      licenceClass: 'B',
      minimumAge: 18,
    });
  });

  test.each(['mother', 'doctor', 'owner'] as const)('the %s issues none', async (who) => {
    const { errors } = await house.ask(who, ISSUE, {
      input: { citizenId: house.id('mother'), classes: ['A1'], idempotencyKey: `${key}-${who}` },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', department: 'transport' } });
  });
});

describe('health: a doctor verifies an insurance card', () => {
  const VERIFY = `mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) {
    __typename ... on InsuranceCardVerified { benefitRate validTo } ... on InsuranceCardNotValid { reason message messageVi } } }`;

  test("of a patient, at the doctor's own facility", async () => {
    const { data, errors } = await house.ask('doctor', VERIFY, {
      input: { citizenId: house.id('mother'), idempotencyKey: key },
    });
    expect(errors).toEqual([]);
    expect(data.verifyInsuranceCard).toMatchObject({
      __typename: 'InsuranceCardVerified',
      benefitRate: expect.any(Number),
    });
  });

  test('a number that is none is an answer, not an error, and is not repeated', async () => {
    const answer = await house.ask('doctor', VERIFY, {
      input: { cardNumber: 'TE2010123456789', idempotencyKey: `${key}-bad` },
    });
    expect(answer.data.verifyInsuranceCard.__typename).toBe('InsuranceCardNotValid');
    expect(JSON.stringify(answer)).not.toContain('0123456789');
  });

  test.each(['mother', 'teacher', 'traffic-officer'] as const)('the %s verifies none', async (who) => {
    const { errors } = await house.ask(who, VERIFY, {
      input: { citizenId: house.id('father'), idempotencyKey: `${key}-${who}` },
    });
    expect(errors[0]!.extensions!.code).toMatch(/^(FORBIDDEN|BAD_USER_INPUT)$/);
  });
});
