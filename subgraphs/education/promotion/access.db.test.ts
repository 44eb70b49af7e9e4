import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { openSchoolYear, PROMOTION, type SchoolYear } from '../../../test/tools/school-year.ts';

let year: SchoolYear;
beforeAll(async () => {
  year = await openSchoolYear(7);
  await year.decide();
});
afterAll(() => year[Symbol.asyncDispose]());

/** The principal of a school other than the class's, as that school's token has it. */
async function otherPrincipal(): Promise<Viewer> {
  const [row] = await year.rows(
    `insert into staff (id, citizen_id, school_id, role, full_name, sort_name, since)
     select gen_random_uuid(), gen_random_uuid(), id, 'PRINCIPAL', 'Đỗ Văn An', 'An Đỗ Văn', '2020-08-01' from school where id <> $1
     and id not in (select school_id from staff where role = 'PRINCIPAL') order by id limit 1 returning citizen_id as id, school_id as school`,
    [year.principal.institution],
  );
  return { subject: row.id, citizenId: row.id, roles: ['citizen', 'principal'], institution: row.school };
}
/** A teacher of the school who teaches the class nothing. */
async function teacherOfAnotherClass(): Promise<Viewer> {
  const [row] = await year.rows(
    `insert into staff (id, citizen_id, school_id, role, full_name, sort_name, since)
     values (gen_random_uuid(), gen_random_uuid(), $1, 'TEACHER', 'Vũ Thị Mai', 'Mai Vũ Thị', '2020-08-01')
     returning citizen_id as id, school_id as school`,
    [year.principal.institution],
  );
  return { subject: row.id, citizenId: row.id, roles: ['citizen', 'teacher'], institution: row.school };
}

const WRITES = `mutation ($decide: DecidePromotionInput!, $again: RecordReassessmentsInput!, $training: SetSummerTrainingInput!) {
  a: decidePromotion(input: $decide) { __typename } b: decidePromotion(input: $decide) { __typename }
  c: recordReassessments(input: $again) { __typename } d: setSummerTraining(input: $training) { __typename } }`;

describe.each([
  ['the principal of another school', otherPrincipal],
  ['a teacher of another class', teacherOfAnotherClass],
  ['a mother', async () => year.city.as('mother')],
  ['the owner of the department', async () => year.city.as('owner')],
] as const)('%s', (_, who) => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await who();
  });

  test('decides nothing and records nothing, by whatever alias', async () => {
    const [{ id: assignmentId }] = await year.rows('select id from teaching_assignment where class_id = $1 limit 1', [
      year.classId,
    ]);
    const [studentId] = year.pupils;
    const { data, errors } = await year.city.ask(viewer, WRITES, {
      decide: { classId: year.classId, round: 'YEAR_END', dryRun: true },
      again: { assignmentId, results: [{ studentId, value: 5 }] },
      training: { classId: year.classId, trainings: [{ studentId, level: 'GOOD' }] },
    });
    expect(data).toEqual({ a: null, b: null, c: null, d: null });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(Array(4).fill('FORBIDDEN'));
  });

  test('reads no word: not of the class, not by reference, not of a pupil', async () => {
    const selection = `a: promotions { ${PROMOTION} } b: promotions { outcome }`;
    const asked = await year.city.ask(viewer, `query ($id: ID!) { schoolClass(id: $id) { ${selection} } }`, {
      id: year.classId,
    });
    expect(asked.data.schoolClass).toEqual({ a: [], b: [] });
    const referred = await year.city.entities(
      viewer,
      [
        { __typename: 'SchoolClass', id: year.classId },
        { __typename: 'Student', id: year.pupils[0] },
      ],
      `... on SchoolClass { ${selection} } ... on Student { transcript(first: 5) { nodes { promotion { outcome } } } }`,
    );
    expect(referred.data._entities).toEqual([{ a: [], b: [] }, null]);
  });
});

test("the family reads the word on its own child's transcript", async () => {
  const mother = year.city.as('mother');
  const [row] = await year.rows('select citizen_id as id from student where id = $1', [year.pupils[0]]);
  const read = async (guardianIds: (string | null)[]) =>
    (
      await year.city.entities(
        mother,
        [{ __typename: 'Citizen', id: row.id, guardianIds }],
        `... on Citizen { student { transcript(first: 5) { nodes { schoolYear promotion { outcome decidedBy { role } } } } } }`,
      )
    ).data._entities[0].student;
  expect((await read([mother.citizenId])).transcript.nodes).toContainEqual({
    schoolYear: '2025-2026',
    promotion: { outcome: 'PROMOTED', decidedBy: { role: 'PRINCIPAL' } },
  });
  expect(await read([])).toBeNull();
});
