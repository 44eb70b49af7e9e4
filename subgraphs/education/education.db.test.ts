import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { nobody, openDepartment, type TestDepartment } from '../../test/tools/department.ts';

let city: TestDepartment;
/** The mother's children by grade, as population would refer to them. */
let children: Record<
  'kindergarten' | 'primary' | 'secondary',
  { __typename: 'Citizen'; id: string; guardianIds: string[] }
>;

beforeAll(async () => {
  city = await openDepartment('education');
  const mother = city.as('mother').citizenId!;
  const [household] = city.world.households();
  function child(grade: number) {
    const { id, parentIds } = household!.members.find(
      ({ occupation }) => occupation.kind === 'PUPIL' && occupation.grade === grade,
    )!;
    expect(parentIds).toContain(mother);
    return { __typename: 'Citizen' as const, id, guardianIds: [...parentIds] };
  }
  children = { kindergarten: child(0), primary: child(3), secondary: child(7) };
});
afterAll(() => city[Symbol.asyncDispose]());

const FILE = `... on Citizen { student { id fullName grade school { name commune { id } } schoolClass { name homeroomTeacher { fullName } assignments { id subject { code } teacher { fullName } } }
  enrollmentApplications(first: 5) { nodes { status channel accessCode campaign { schoolYear level } } } termResults(first: 4) { nodes { schoolYear term average level } } } }`;
const fileOf = async (who: Parameters<TestDepartment['as']>[0], child: object) =>
  (await city.entities(city.as(who), [child], FILE)).data._entities[0].student;

describe('the student file of a child', () => {
  test('is open to the mother: school, class, applications, results', async () => {
    const file = await fileOf('mother', children.secondary);
    expect(file).toMatchObject({
      fullName: 'Trần Minh Khôi',
      grade: 7,
      school: { name: 'Trường liên cấp Dịch Vọng' },
      schoolClass: { name: '7A1', homeroomTeacher: { fullName: 'Lê Thị Thu Trang' } },
    });
    expect(
      file.schoolClass.assignments.find((each: { subject: { code: string } }) => each.subject.code === 'MATHEMATICS')
        .teacher.fullName,
    ).toBe('Lê Thị Thu Trang');
    expect(file.enrollmentApplications.nodes).toContainEqual(
      expect.objectContaining({ status: 'ENROLLED', campaign: { schoolYear: '2019-2020', level: 'KINDERGARTEN' } }),
    );
    expect(
      file.termResults.nodes.map(
        ({ schoolYear, term }: { schoolYear: string; term: string }) => `${schoolYear} ${term}`,
      ),
    ).toEqual(['2025-2026 TERM_2', '2025-2026 TERM_1']);
    for (const { average, level } of file.termResults.nodes) {
      expect(average).toBeGreaterThan(0);
      expect(['GOOD', 'FAIR', 'SATISFACTORY', 'UNSATISFACTORY']).toContain(level);
    }
  });

  test('shows the teacher of the class the pupil, and the homeroom teacher the results, but no applications', async () => {
    const file = await city.ask(
      city.as('teacher'),
      '{ myPosts { homeroomClasses { name students(first: 50) { nodes { fullName enrollmentApplications { nodes { status } } termResults { totalCount } } } } } }',
    );
    const pupil = file.data.myPosts[0].homeroomClasses[0].students.nodes.find(
      ({ fullName }: { fullName: string }) => fullName === 'Trần Minh Khôi',
    );
    expect(pupil).toEqual({
      fullName: 'Trần Minh Khôi',
      enrollmentApplications: { nodes: [] },
      termResults: { totalCount: 2 },
    });
  });

  test.each(['doctor', 'analyst', 'owner', 'operator', 'guest', 'one-stop-officer'] as const)(
    'does not exist for the %s',
    async (who) => {
      expect(await fileOf(who, children.secondary)).toBeNull();
    },
  );

  test('costs no more statements for a hundred children than for one', async () => {
    const mother = city.as('mother').citizenId!;
    const pupils = [...city.world.households()].flatMap(({ members }) =>
      members.filter(({ occupation }) => occupation.kind === 'PUPIL'),
    );
    async function cost(count: number) {
      const some = pupils.slice(0, count).map(({ id }) => ({ __typename: 'Citizen', id, guardianIds: [mother] }));
      const { data, errors, statements } = await city.entities(city.as('mother'), some, FILE);
      expect(errors).toEqual([]);
      expect(data._entities.filter(({ student }: { student: object | null }) => student !== null)).toHaveLength(count);
      return statements;
    }
    const one = await cost(1);
    expect(await cost(100)).toBeLessThanOrEqual(one);
    expect(one).toBeLessThanOrEqual(10);
  });

  test('is closed to a mother whose custody has ended', async () => {
    expect(await fileOf('mother', { ...children.primary, guardianIds: [] })).toBeNull();
  });
});

test('the mother sends the application of her five-year-old with the code she was given', async () => {
  const file = await fileOf('mother', children.kindergarten);
  const [{ accessCode, status }] = file.enrollmentApplications.nodes;
  expect({ status, school: file.school }).toEqual({ status: 'CODE_ISSUED', school: null });
  const {
    data: { schools },
  } = await city.ask(nobody, '{ schools(search: "mam non dich vong", first: 1) { nodes { id name } } }');
  const input = { accessCode, schoolIds: [schools.nodes[0].id], idempotencyKey: randomUUID() };
  const SUBMIT = `mutation ($input: SubmitEnrollmentApplicationInput!) { submitEnrollmentApplication(input: $input) { __typename
    ... on SubmitEnrollmentApplicationSuccess { application { id status channel choices { position priority school { name } } documents { kind state } transitions { fromStatus toStatus actorRole } student { fullName } } } } }`;
  const first = await city.ask(city.as('mother'), SUBMIT, { input });
  expect(first.errors).toEqual([]);
  expect(first.data.submitEnrollmentApplication).toMatchObject({
    __typename: 'SubmitEnrollmentApplicationSuccess',
    application: {
      channel: 'ONLINE',
      choices: [{ position: 1, priority: 1, school: { name: 'Trường Mầm non Dịch Vọng' } }],
    },
  });
  expect((await city.ask(city.as('mother'), SUBMIT, { input })).data).toEqual(first.data);
});
