import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ageOn } from '#kernel/clock/age.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { nobody, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';

let city: TestDepartment;
beforeAll(async () => {
  city = await openDepartment('transport');
});
afterAll(() => city[Symbol.asyncDispose]());

const NOBODY_ID = '00000000-0000-8000-8000-000000000000';
const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  city.running.database.reader.rows<Row>(sql, values);
const LICENCE = 'licence { id licenceNumber classes validTo points mayDrive issuedOn }';
const ISSUE = `mutation ($input: IssueDrivingLicenceInput!) { issueDrivingLicence(input: $input) {
  __typename
  ... on IssueDrivingLicenceSuccess { message messageVi ${LICENCE} }
  ... on LicenceHolderUnknown { message messageVi }
  ... on LicenceHolderTooYoung { message messageVi licenceClass minimumAge }
  ... on LicenceClassesAlreadyHeld { message messageVi ${LICENCE} }
  ... on LicencePointsExhausted { message messageVi testFrom }
} }`;
async function issue(viewer: Viewer, citizenId: string, classes: string[], idempotencyKey: string = randomUUID()) {
  const { data, errors } = await city.ask(viewer, ISSUE, { input: { citizenId, classes, idempotencyKey } });
  return { result: data?.issueDrivingLicence, code: errors[0]?.extensions?.code, errors };
}
const officer = () => city.as('traffic-officer');

/** Somebody of an age without a licence, a new one each time. */
const used = new Set<string>();
async function someone(from: number, to = from): Promise<string> {
  const licensed = new Set(
    (await rows<{ id: string }>('select citizen_id as id from driving_licence')).map(({ id }) => id),
  );
  const people = [...city.world.households()].flatMap(({ members }) => members);
  const found = people.find(({ id, dateOfBirth }) => {
    const age = ageOn(dateOfBirth, city.world.spec.today);
    return age >= from && age <= to && !licensed.has(id) && !used.has(id);
  })!;
  used.add(found.id);
  return found.id;
}

describe('issuing a driving licence', () => {
  test('gives a first card, and later one card with both classes', async () => {
    const person = await someone(25, 50);
    const first = await issue(officer(), person, ['A1']);
    expect(first.result).toMatchObject({
      __typename: 'IssueDrivingLicenceSuccess',
      licence: {
        classes: ['A1'],
        validTo: null,
        points: 12,
        mayDrive: ['A1'],
        issuedOn: '2026-11-20',
        licenceNumber: expect.stringMatching(/^01\d269\d{6}$/),
      },
    });
    const second = await issue(officer(), person, ['C']);
    expect(second.result.licence).toMatchObject({
      classes: ['A1', 'C'],
      validTo: '2031-11-20',
      mayDrive: ['A1', 'B', 'C1', 'C'],
    });
    expect(second.result.licence.licenceNumber).toBe(first.result.licence.licenceNumber);
    const seen = await city.entities(
      officer(),
      [{ __typename: 'Citizen', id: person, guardianIds: [] }],
      '... on Citizen { drivingLicence { id } }',
    );
    expect(seen.data._entities[0].drivingLicence.id).toBe(second.result.licence.id);
    expect(
      await rows('select 1 from driving_licence where citizen_id = $1 and ended_on is null', [person]),
    ).toHaveLength(1);
  });

  test('says so where the card in force includes the class', async () => {
    const person = await someone(30, 50);
    await issue(officer(), person, ['C']);
    const { result } = await issue(officer(), person, ['B', 'C1']);
    expect(result).toMatchObject({ __typename: 'LicenceClassesAlreadyHeld', licence: { classes: ['C'] } });
  });

  test.each([
    ['A1', 17, 18],
    ['C', 20, 21],
    ['D1', 23, 24],
    ['D', 26, 27],
  ])('class %s is not for someone of %i', async (licenceClass, age, minimumAge) => {
    const { result } = await issue(officer(), await someone(age), age < 18 ? [licenceClass] : ['A1', licenceClass]);
    expect(result).toMatchObject({ __typename: 'LicenceHolderTooYoung', licenceClass, minimumAge });
  });

  test('the same key, even three times at once, gives one card', async () => {
    const person = await someone(25, 50);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => issue(officer(), person, ['B'], key)));
    expect(new Set(answers.map(({ result }) => result.licence.id)).size).toBe(1);
    expect(await rows('select 1 from driving_licence where citizen_id = $1', [person])).toHaveLength(1);
    expect((await issue(officer(), person, ['C'], key)).code).toBe('CONFLICT');
    expect((await issue(officer(), await someone(25, 50), ['B'], key)).code).toBe('CONFLICT');
  });

  test('different keys at once leave one card in force', async () => {
    const person = await someone(30, 50);
    await Promise.all([['A1'], ['B'], ['B1']].map((classes) => issue(officer(), person, classes)));
    const [card] = await rows<{ classes: string[] }>(
      `select array_agg(licence_class order by licence_class) as classes from entitlement e join driving_licence l on l.id = e.licence_id
       where l.citizen_id = $1 and l.ended_on is null group by l.id`,
      [person],
    );
    expect(card!.classes).toEqual(expect.arrayContaining(['B', 'B1']));
  });

  test('is refused to those without points, until the test', async () => {
    const person = await someone(25, 50);
    await issue(officer(), person, ['A1']);
    await rows(`insert into point_entry values ($1, $2, 'DEDUCTION', $3, '2026-10-01', 12)`, [
      randomUUID(),
      person,
      randomUUID(),
    ]);
    expect((await issue(officer(), person, ['B'])).result).toMatchObject({
      __typename: 'LicencePointsExhausted',
      testFrom: '2027-04-01',
    });
    const { data } = await city.entities(
      officer(),
      [{ __typename: 'Citizen', id: person }],
      '... on Citizen { drivingLicence { points mayDrive classes } }',
    );
    expect(data._entities[0].drivingLicence).toEqual({ points: 0, mayDrive: [], classes: ['A1'] });
  });

  test('tells an officer that there is nobody', async () => {
    expect((await issue(officer(), NOBODY_ID, ['A1'])).result.__typename).toBe('LicenceHolderUnknown');
  });

  test.each(['mother', 'teacher', 'doctor', 'justice-officer', 'one-stop-officer', 'operator', 'guest'] as const)(
    'is not for the %s, who learns nothing',
    async (who) => {
      const present = await issue(city.as(who), city.as('mother').citizenId!, ['A1']);
      expect(present.code).toBe('FORBIDDEN');
      expect((await issue(city.as(who), NOBODY_ID, ['A1'])).errors).toEqual(present.errors);
    },
  );

  test('is not for requests without a token', async () => {
    expect((await issue(nobody, NOBODY_ID, ['A1'])).code).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['no class', { classes: [] }, 'input.classes'],
    ['a class twice', { classes: ['A1', 'A1'] }, 'input.classes'],
    ['a citizen number for an id', { citizenId: '001215000123' }, 'input.citizenId'],
    ['a key with a blank', { idempotencyKey: 'two words' }, 'input.idempotencyKey'],
  ])('refuses %s', async (_, wrong, argument) => {
    const input = { citizenId: NOBODY_ID, classes: ['A1'], idempotencyKey: randomUUID(), ...wrong };
    const { errors } = await city.ask(officer(), ISSUE, { input });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(JSON.stringify(errors)).not.toContain('001215000123');
  });
});

test('a number that is given already is a fault of ours, and no word on the key', async () => {
  const first = (await issue(officer(), await someone(25, 26), ['A1'])).result.licence.licenceNumber as string;
  await rows("select setval('licence_serial', $1::bigint, false)", [Number(first.slice(5))]);
  // The next of the same sex and century is given the same number.
  for (let index = 0; index < 20; index++) {
    const { result, code, errors } = await issue(officer(), await someone(25, 26), ['A1']);
    if (result === undefined || result === null) {
      expect(code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(errors)).not.toMatch(/idempotencyKey|\d{12}/);
      return;
    }
    await rows("select setval('licence_serial', $1::bigint, false)", [Number(first.slice(5))]);
  }
  throw new Error('expected a number to be given twice');
});

test('two requests of one key at the same instant are one', async () => {
  const [person, key] = [await someone(40, 45), randomUUID()];
  const both = await Promise.all([issue(officer(), person, ['A1'], key), issue(officer(), person, ['A1'], key)]);
  const numbers = both.map(({ result }) => result.licence.licenceNumber);
  expect(new Set(numbers).size).toBe(1);
  const other = await someone(40, 45);
  expect((await issue(officer(), other, ['A1'], key)).code).toBe('CONFLICT');
  const fresh = randomUUID();
  const [one, two] = await Promise.all([
    issue(officer(), other, ['A1'], fresh),
    issue(officer(), person, ['C'], fresh),
  ]);
  expect([one.code, two.code].filter((code) => code === 'CONFLICT')).toHaveLength(1);
});
