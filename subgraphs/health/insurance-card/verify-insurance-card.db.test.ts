import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { openDepartment, type TestDepartment, type Why } from '../../../test/tools/department.ts';

const VERIFY = `mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { __typename
  ... on InsuranceCardVerified { message messageVi verifiedAt benefitRate validTo registeredFacility { name } }
  ... on InsuranceCardNotValid { message messageVi verifiedAt reason }
  ... on FacilityNotConnected { message messageVi } } }`;

interface Row {
  readonly verifiedBy: string;
  readonly facility: string | null;
  readonly pharmacy: string | null;
  readonly outcome: string;
  readonly onDay: string;
  readonly cardId: string | null;
}

let health: TestDepartment;
let doctor: Viewer;
let mother: string;
beforeAll(async () => {
  health = await openDepartment('health');
  doctor = health.as('doctor');
  mother = health.world.cast.mother.citizenId!;
});
afterAll(() => health[Symbol.asyncDispose]());

const sql = <R extends object>(text: string, values: unknown[] = []) =>
  health.running.database.reader.rows<R>(text, values);
const rowsOf = (key: string) =>
  sql<Row>(
    `select verified_by as "verifiedBy", facility_id as facility, pharmacy_id as pharmacy, outcome, on_day as "onDay", card_id as "cardId"
     from insurance_verification where idempotency_key = $1`,
    [key],
  );
const cardOf = async (citizenId: string) =>
  (
    await sql<{ id: string; number: string }>('select id, number from insurance_card where citizen_id = $1', [
      citizenId,
    ])
  )[0]!;

async function verify(viewer: Viewer, input: Record<string, unknown>, why: Why = {}) {
  const idempotencyKey = (input.idempotencyKey as string | undefined) ?? randomUUID();
  const answer = await health.ask(viewer, VERIFY, { input: { ...input, idempotencyKey } }, why);
  return { ...answer, result: answer.data?.verifyInsuranceCard, rows: await rowsOf(idempotencyKey) };
}

describe('a valid card', () => {
  test('is verified by the person, by its number and by its ten digits, to the same effect', async () => {
    const { id, number } = await cardOf(mother);
    for (const input of [{ citizenId: mother }, { cardNumber: number }, { cardNumber: number.slice(-10) }]) {
      const { result, errors, rows } = await verify(doctor, input);
      expect(errors).toEqual([]);
      expect(result).toMatchObject({
        __typename: 'InsuranceCardVerified',
        message: 'The card is valid; the insurance bears 80 % of the covered costs.',
        messageVi: expect.stringContaining('80%'),
        benefitRate: 80,
        validTo: '2026-12-31',
        registeredFacility: { name: expect.any(String) },
      });
      expect(rows).toEqual([
        {
          verifiedBy: doctor.subject,
          facility: doctor.institution,
          pharmacy: null,
          outcome: 'VERIFIED',
          onDay: '2026-11-20',
          cardId: id,
        },
      ]);
    }
  });

  test('is verified by a pharmacist at the pharmacy, and by an appraiser with the claim in hand', async () => {
    const pharmacist = health.as('pharmacist');
    const atPharmacy = await verify(pharmacist, { citizenId: mother });
    expect(atPharmacy.rows).toMatchObject([{ facility: null, pharmacy: pharmacist.institution, outcome: 'VERIFIED' }]);
    const [claim] = await sql<{ id: string }>(
      "select id from insurance_verification where outcome = 'VERIFIED' and verified_by = $1 limit 1",
      [pharmacist.subject],
    );
    const why = { purpose: 'insurance-appraisal', case: claim!.id };
    const asked = { citizenId: mother, facilityId: doctor.institution };
    const byAppraiser = await verify(health.as('appraiser'), asked, why);
    expect(byAppraiser.rows).toMatchObject([{ facility: doctor.institution, pharmacy: null, outcome: 'VERIFIED' }]);
  });
});

describe('an appraiser is told nothing by verifying that reading the card would not tell', () => {
  async function claimOf(citizenId: string): Promise<Why> {
    const { result } = await verify(doctor, { citizenId });
    expect(result.__typename).toBe('InsuranceCardVerified');
    const [row] = await sql<{ id: string }>('select id from insurance_verification order by verified_at desc limit 1');
    return { purpose: 'insurance-appraisal', case: row!.id };
  }
  test.each([
    ['without purpose and case', async () => ({})],
    ['with the purpose alone', async () => ({ purpose: 'insurance-appraisal' })],
    ['with the claim alone', async () => ({ case: (await claimOf(mother)).case })],
    ["with another person's claim", () => claimOf(health.world.cast.father.citizenId!)],
  ] as [string, () => Promise<Why>][])('%s', async (_, why) => {
    const given = await why();
    const { number } = await cardOf(mother);
    for (const input of [
      { citizenId: mother },
      { cardNumber: number },
      { cardNumber: number.slice(-10) },
      { cardNumber: '0000000000' },
      { citizenId: randomUUID() },
    ]) {
      const asked = { ...input, facilityId: doctor.institution };
      const { data, errors, rows } = await verify(health.as('appraiser'), asked, given);
      expect(data.verifyInsuranceCard).toBeNull();
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(rows).toEqual([]);
    }
  });

  test('nor does a purpose that is not for it', async () => {
    const { errors } = await verify(doctor, { citizenId: mother }, { purpose: 'second-opinion' });
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await verify(doctor, { citizenId: mother }, { purpose: 'medical-care' })).errors).toEqual([]);
  });
});

describe('a card that is not valid', () => {
  function someone(index: number) {
    const people = [...health.world.households()].slice(20, 60).flatMap(({ members }) => members);
    return people[index]!.id;
  }
  const change = (citizenId: string, what: string) =>
    sql(`update insurance_card set ${what} where citizen_id = $1`, [citizenId]);

  test.each([
    ['EXPIRED', "valid_from = '2026-01-01', valid_to = '2026-11-19'"],
    ['NOT_YET_VALID', "valid_from = '2026-11-21', valid_to = '2027-11-20'"],
    [
      'BENEFIT_CODE_NOT_ALLOWED',
      "number = 'CN3' || right(number, 12), valid_from = '2026-01-01', valid_to = '2026-12-31'",
    ],
  ])('%s is told and recorded', async (reason, what) => {
    const citizenId = someone(reason.length);
    await change(citizenId, what);
    const { result, rows } = await verify(doctor, { citizenId });
    expect(result).toMatchObject({ __typename: 'InsuranceCardNotValid', reason, message: expect.any(String) });
    expect(result.messageVi).toBe(result.messageVi.normalize('NFC'));
    expect(rows).toMatchObject([{ outcome: reason, cardId: (await cardOf(citizenId)).id }]);
  });

  test.each([
    ['fourteen signs', 'DN401012345678', 'MALFORMED'],
    ['digit 6', 'GD6010123456789', 'MALFORMED'],
    ['a quote', "DN4'; drop table insurance_card; --", 'MALFORMED'],
    ['a number nobody has', 'DN4999999999999', 'UNKNOWN'],
    ['ten digits nobody has', '9999999999', 'UNKNOWN'],
    ['a pair that there is not', 'TE2999999999999', 'BENEFIT_CODE_NOT_ALLOWED'],
  ])('with %s is told, and not repeated anywhere', async (_, cardNumber, reason) => {
    const { result, rows, data } = await verify(doctor, { cardNumber });
    expect(result).toMatchObject({ __typename: 'InsuranceCardNotValid', reason });
    expect(JSON.stringify(data)).not.toContain(cardNumber);
    expect(rows).toMatchObject([{ outcome: reason, cardId: null }]);
    expect(JSON.stringify(await sql('select * from insurance_verification'))).not.toContain(cardNumber.slice(-10));
  });

  test('with a null character is refused by name, as in every text, and written nowhere', async () => {
    const cardNumber = 'DN40101234567\u00008';
    const { result, rows, data, errors } = await verify(doctor, { cardNumber });
    expect(result ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.cardNumber' } }]);
    expect(JSON.stringify({ data, errors })).not.toContain('DN401');
    expect(rows).toEqual([]);
  });

  test("another group with the same ten digits is not the person's card", async () => {
    const { number } = await cardOf(mother);
    const { result } = await verify(doctor, { cardNumber: `GD4${number.slice(3)}` });
    expect(result).toMatchObject({ reason: 'UNKNOWN' });
  });
});

describe('the same request again', () => {
  test('is answered with the first result, even where the card has changed since', async () => {
    const citizenId = health.world.cast.father.citizenId!;
    const idempotencyKey = randomUUID();
    const first = await verify(doctor, { citizenId, idempotencyKey });
    await sql("update insurance_card set valid_to = '2026-11-01' where citizen_id = $1", [citizenId]);
    const again = await verify(doctor, { citizenId, idempotencyKey });
    expect(first.result.__typename).toBe('InsuranceCardVerified');
    expect(again.result).toEqual(first.result);
    expect(again.rows).toHaveLength(1);
  });

  test('at the same time is one verification', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => verify(doctor, { citizenId: mother, idempotencyKey })),
    );
    expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1);
    expect(await rowsOf(idempotencyKey)).toHaveLength(1);
  });

  test('for another card is a conflict; the same key of another official is another request', async () => {
    const idempotencyKey = randomUUID();
    await verify(doctor, { citizenId: mother, idempotencyKey });
    const other = await verify(doctor, { citizenId: health.as('teacher').citizenId, idempotencyKey });
    expect(other.errors[0]!.extensions).toMatchObject({ code: 'CONFLICT' });
    const pharmacist = await verify(health.as('pharmacist'), { citizenId: mother, idempotencyKey });
    expect(pharmacist.result.__typename).toBe('InsuranceCardVerified');
    expect(pharmacist.rows).toHaveLength(2);
  });
});

describe('refused', () => {
  test.each([
    'mother',
    'teacher',
    'principal',
    'traffic-officer',
    'justice-officer',
    'one-stop-officer',
    'analyst',
    'auditor',
    'owner',
    'operator',
    'guest',
  ] as const)('to the %s, at whatever place, for an own card too', async (who) => {
    const viewer = health.as(who);
    const { errors, rows, data } = await verify(viewer, {
      citizenId: viewer.citizenId ?? mother,
      facilityId: doctor.institution,
    });
    expect(data).toEqual({ verifyInsuranceCard: null });
    expect(errors[0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(rows).toEqual([]);
  });

  test('to a doctor at a facility of others, known or not, alike', async () => {
    const other = health.world.facilities.find(({ id }) => id !== doctor.institution)!.id;
    const answers = await Promise.all(
      [other, health.world.id('facility', 'none'), health.as('pharmacist').institution].map((facilityId) =>
        verify(doctor, { citizenId: mother, facilityId }),
      ),
    );
    for (const { errors } of answers) {
      expect(errors).toEqual(answers[0]!.errors);
    }
    expect(answers[0]!.errors[0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    ['input', {}],
    ['input', { citizenId: '0e000000-0000-8000-8000-000000000000', cardNumber: 'DN4010123456789' }],
    ['input.citizenId', { citizenId: '001215000123' }],
    ['input.facilityId', { cardNumber: 'DN4010123456789', facilityId: '01A01' }],
    ['input.idempotencyKey', { cardNumber: 'DN4010123456789', idempotencyKey: 'short' }],
    ['input.idempotencyKey', { cardNumber: 'DN4010123456789', idempotencyKey: 'with a space' }],
    ['input.idempotencyKey', { cardNumber: 'DN4010123456789', idempotencyKey: 'x'.repeat(65) }],
  ])('with %s named where the input cannot be right, and no value repeated: %j', async (argument, input) => {
    const { errors, rows } = await verify(doctor, input);
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(rows).toEqual([]);
    for (const value of Object.values(input)) {
      expect(JSON.stringify(errors)).not.toContain(value);
    }
  });

  test('to an appraiser who does not say where', async () => {
    const { errors } = await verify(health.as('appraiser'), { citizenId: mother });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.facilityId' });
  });

  test('as data where the facility is not connected, and nothing is recorded', async () => {
    const [unconnected] = await sql<{ id: string }>(
      'select id from health_facility where not connected_to_insurance_verification limit 1',
    );
    const { result, rows } = await verify({ ...doctor, institution: unconnected!.id }, { citizenId: mother });
    expect(result).toMatchObject({
      __typename: 'FacilityNotConnected',
      message: expect.any(String),
      messageVi: expect.any(String),
    });
    expect(rows).toEqual([]);
  });
});
