import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CLASS_SHEET, PARENTS_VIEW, PRINCIPALS_PAGE } from '../bench/education/operations.ts';
import { type Data, openDepartment, type TestDepartment } from './tools/department.ts';

/** From so many citizens on, the demo school has its 1,200 pupils in classes of up to 45. */
const CITY = { seed: 1, citizens: 12_000, today: '2026-11-20' };

let city: TestDepartment;
let schoolId: string;
beforeAll(async () => {
  city = await openDepartment('education', { spec: CITY });
  schoolId = city.as('principal').institution!;
});
afterAll(() => city[Symbol.asyncDispose]());

const rows = (sql: string, values: unknown[]): Promise<Data[]> => city.running.database.reader.rows(sql, values);

test('the sheet of a class costs the same few statements for one pupil as for 45', async () => {
  const classes = await rows(
    `select c.id, count(*) as pupils from school_class c join placement p on p.class_id = c.id
     where c.school_year = '2025-2026' and c.grade between 6 and 9 and c.school_id = $1 group by 1 order by 2 desc`,
    [schoolId],
  );
  expect(classes[0].pupils).toBeGreaterThanOrEqual(40);
  const { data, errors, statements } = await city.ask(city.as('principal'), CLASS_SHEET.query, {
    classId: classes[0].id,
  });
  expect(errors).toEqual([]);
  expect(data.schoolClass.sheet.pupils).toHaveLength(classes[0].pupils);
  expect(data.schoolClass.sheet.pupils[0].marks).toHaveLength(13);
  expect(statements).toBeLessThanOrEqual(CLASS_SHEET.statementBudget);
  const keep = data.schoolClass.sheet.pupils[0].student.id;
  await rows('update placement set class_id = null where class_id = $1 and student_id <> $2', [classes[0].id, keep]);
  const alone = await city.ask(city.as('principal'), CLASS_SHEET.query, { classId: classes[0].id });
  expect(alone.data.schoolClass.sheet.pupils).toHaveLength(1);
  expect(alone.statements).toBe(statements);
});

test('exemptions come with the marks: they cost no statement of their own', async () => {
  const [{ id: classId }] = await rows(
    "select e.class_id as id from exemption e join school_class c on c.id = e.class_id where c.school_id = $1 and e.school_year = '2025-2026' limit 1",
    [schoolId],
  );
  const plain = await city.ask(city.as('principal'), CLASS_SHEET.query, { classId });
  const exempt = await city.ask(
    city.as('principal'),
    CLASS_SHEET.query.replace('average passed }', 'average passed exemption }'),
    { classId },
  );
  expect(exempt.errors).toEqual([]);
  const found = exempt.data.schoolClass.sheet.pupils
    .flatMap(({ marks }: Data) => marks)
    .filter((each: Data) => each.exemption);
  expect(found.length).toBeGreaterThan(0);
  expect(exempt.statements).toBe(plain.statements);
});

test("education's part of a parent's view costs the same for one child as for two, and as for forty", async () => {
  const selection = /student (\{[\s\S]*\})\s*\}\s*\}\s*\}\s*$/.exec(PARENTS_VIEW.query)![1]!;
  const mother = city.as('mother');
  const pupils = await rows('select citizen_id as id from pupil where school_id = $1 and school_year = $2 limit 40', [
    schoolId,
    '2026-2027',
  ]);
  async function cost(count: number) {
    const references = pupils
      .slice(0, count)
      .map(({ id }) => ({ __typename: 'Citizen', id, guardianIds: [mother.citizenId] }));
    const { data, errors, statements } = await city.entities(
      mother,
      references,
      `... on Citizen { student ${selection} }`,
    );
    expect(errors).toEqual([]);
    expect(data._entities).toHaveLength(count);
    expect(data._entities[0].student.marks.length).toBeGreaterThan(5);
    return statements;
  }
  expect(await cost(2)).toBe(await cost(1));
  expect(await cost(40)).toBe(await cost(1));
  expect(await cost(2)).toBeLessThanOrEqual(3);
});

test('a principal turns the pages of a school of 1,200 at the same cost a page', async () => {
  const costs = new Set<number>();
  const seen = new Set<string>();
  let after: string | null = null;
  let total = 0;
  do {
    const { data, errors, statements }: Data = await city.ask(city.as('principal'), PRINCIPALS_PAGE.query, {
      schoolId,
      after,
    });
    expect(errors).toEqual([]);
    const { nodes, totalCount, pageInfo } = data.school.students;
    for (const { id } of nodes) {
      seen.add(id);
    }
    costs.add(statements);
    total = totalCount;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(total).toBeGreaterThanOrEqual(1_200);
  expect(seen.size).toBe(total);
  expect(costs.size).toBe(1);
  expect(Math.max(...costs)).toBeLessThanOrEqual(PRINCIPALS_PAGE.statementBudget);
});
