import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHouse, type OpenHouse } from '../house.ts';

interface Child {
  readonly citizenId: string;
  readonly fullName: string;
  readonly dateOfBirth: string;
}

let house: OpenHouse;
let campaignId: string;
let communeId: string;
/** Has an application under way. */
let applied: Child;
/** Has none. */
let free: Child;
const sql = <Row extends object>(department: string, text: string, values: unknown[] = []) =>
  house.departments.get(department)!.database.reader.rows<Row>(text, values);

beforeAll(async () => {
  house = await openHouse();
  const [row] = await sql<Child & { campaign: string }>(
    'education',
    `select a.campaign_id as campaign, s.citizen_id as "citizenId", s.full_name as "fullName", s.date_of_birth::text as "dateOfBirth"
     from application a join student s on s.id = a.student_id join application_choice c on c.application_id = a.id
     where a.school_year = '2026-2027' and a.status not in ('REJECTED', 'WITHDRAWN', 'TRANSFERRED') order by a.id limit 1`,
  );
  applied = row!;
  campaignId = row!.campaign;
  const known = await sql<{ id: string }>('education', 'select citizen_id as id from student');
  const [other] = await sql<Child>(
    'population',
    `select id as "citizenId", full_name as "fullName", date_of_birth::text as "dateOfBirth" from citizen
     where date_of_birth > '2019-01-01' and not id = any($1::uuid[]) order by id limit 1`,
    [known.map(({ id }) => id)],
  );
  free = other!;
  const [commune] = await sql<{ id: string }>('population', 'select id from commune limit 1');
  communeId = commune!.id;
});
afterAll(() => house[Symbol.asyncDispose]());

const ISSUE = `mutation ($input: IssueEnrollmentCodeInput!) { issueEnrollmentCode(input: $input) { __typename
  ... on IssueEnrollmentCodeSuccess { accessCode duplicateCount duplicates { status schools { name } } application { id } }
  ... on ActiveApplicationExists { status } ... on ChildNotIdentified { message messageVi } } }`;
async function issue(child: Child, input: object = {}) {
  const place = { campaignId, communeId, residence: 'PERMANENT', idempotencyKey: randomUUID() };
  const { citizenId, fullName, dateOfBirth } = child;
  const got = await house.ask('one-stop-officer', ISSUE, {
    input: { ...place, citizenId, fullName, dateOfBirth, ...input },
  });
  expect(got.errors).toEqual([]);
  return got.data.issueEnrollmentCode;
}
const counts = async () =>
  (
    await sql(
      'education',
      'select (select count(*) from student) as students, (select count(*) from application) as applications',
    )
  )[0];

describe('a child that somebody makes up', () => {
  test.each([
    ['a name and birthday of a real one', () => ({ ...applied, citizenId: randomUUID() })],
    ['the id of another', () => ({ ...applied, citizenId: free.citizenId })],
    ["another's birthday", () => ({ ...free, dateOfBirth: applied.dateOfBirth })],
    ["another's name", () => ({ ...free, fullName: applied.fullName })],
  ])('with %s gets no code, takes no place, and tells of nobody', async (_, child) => {
    const before = await counts();
    const told = await issue(child());
    expect(told).toEqual({
      __typename: 'ChildNotIdentified',
      message: expect.any(String),
      messageVi: expect.any(String),
    });
    expect(await counts()).toEqual(before);
  });
});

describe('a code that was issued', () => {
  let accessCode: string;
  test('tells the counter how many others there are of the name, and stands in the log of the child', async () => {
    // A homonym, born on the same day: of whom the counter learns that there is one.
    await sql('population', 'update citizen set full_name = $2, date_of_birth = $3 where id = $1', [
      free.citizenId,
      applied.fullName,
      applied.dateOfBirth,
    ]);
    free = { ...applied, citizenId: free.citizenId };
    const told = await issue(free);
    expect(told).toMatchObject({ __typename: 'IssueEnrollmentCodeSuccess', duplicateCount: 1, duplicates: [] });
    accessCode = told.accessCode;
    expect(await house.departments.get('education')!.evidenceSettled(5_000)).toBe(true);
    const entries = await sql<{ entry: string }>(
      'education',
      'select row_to_json(e)::text as entry from evidence_entry e',
    );
    expect(entries.some(({ entry }) => entry.includes(free.citizenId) && entry.includes('issueEnrollmentCode'))).toBe(
      true,
    );
  });

  test('is of no use to whoever issued it', async () => {
    const SUBMIT = `mutation ($input: SubmitEnrollmentApplicationInput!) { submitEnrollmentApplication(input: $input) { __typename } }`;
    const [school] = await sql<{ id: string }>(
      'education',
      'select school_id as id from quota where campaign_id = $1',
      [campaignId],
    );
    const input = { accessCode, schoolIds: [school!.id], idempotencyKey: randomUUID() };
    const got = await house.ask('one-stop-officer', SUBMIT, { input });
    expect(got.data.submitEnrollmentApplication.__typename).toBe('AccessCodeRefused');
  });

  test('is not told again once it has been used', async () => {
    const idempotencyKey = randomUUID();
    await sql('education', "update application set status = 'WITHDRAWN' where access_code = $1", [accessCode]);
    const first = await issue(free, { idempotencyKey });
    expect((await issue(free, { idempotencyKey })).accessCode).toBe(first.accessCode);
    await sql('education', "update application set status = 'WITHDRAWN' where access_code = $1", [first.accessCode]);
    expect(await issue(free, { idempotencyKey })).toEqual({
      __typename: 'ActiveApplicationExists',
      status: 'WITHDRAWN',
    });
  });
});
