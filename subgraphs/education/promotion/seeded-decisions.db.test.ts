import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Data, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';

let city: TestDepartment;
beforeAll(async () => {
  city = await openDepartment('education', { spec: { seed: 1, citizens: 12_000, today: '2026-11-20' } });
});
afterAll(() => city[Symbol.asyncDispose]());
const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);

const DECIDE = `mutation ($input: DecidePromotionInput!) { decidePromotion(input: $input) { __typename
  ... on PromotionDecided { changed promotions { outcome } } ... on PromotionRejected { problems { message } } } }`;

test("last year's decisions of the synthetic city are those that the regulations come to", async () => {
  const principal = city.as('principal');
  const classes = await rows(
    "select id from school_class where school_id = $1 and school_year = '2025-2026' and grade > 0 order by grade, name",
    [principal.institution],
  );
  expect(classes.length).toBeGreaterThan(10);
  const outcomes = new Set<string>();
  for (const { id } of classes) {
    const { data, errors } = await city.ask(principal, DECIDE, { input: { classId: id, round: 'YEAR_END' } });
    expect(errors).toEqual([]);
    expect(data.decidePromotion).toMatchObject({ __typename: 'PromotionDecided', changed: 0 });
    for (const { outcome } of data.decidePromotion.promotions) {
      outcomes.add(outcome);
    }
  }
  expect([...outcomes].sort()).toEqual(['ADDITIONAL_SUPPORT', 'COMPLETED', 'PROMOTED', 'REASSESSMENT']);
});

test('everybody who is a grade further was let move up, after the summer if not before', async () => {
  const left = await rows(
    `select 1 from placement p join placement b on b.student_id = p.student_id and b.school_year = '2025-2026' and b.grade = p.grade - 1
     join staff s on s.school_id = b.school_id and s.role = 'PRINCIPAL'
     where p.school_year = '2026-2027' and b.grade > 0 and not exists (select from promotion w where w.student_id = p.student_id and w.school_year = '2025-2026'
       and w.superseded_at is null and w.outcome in ('PROMOTED', 'COMPLETED'))`,
  );
  expect(left).toEqual([]);
  const [summer] = await rows(
    "select count(*) as words, count(distinct student_id) as pupils from promotion where round = 'AFTER_SUMMER'",
  );
  expect(summer.words).toBeGreaterThan(0);
  expect(summer.pupils).toBe(summer.words);
});

test('some pupils are exempt, and the lines of their subject say so', async () => {
  const [{ lines, exemptions }] = await rows(
    `select (select count(*) from exemption) as exemptions, (select count(*) from exemption e join sheet h on h.class_id = e.class_id
       join teaching_assignment a on a.id = h.assignment_id and a.subject_code = e.subject_code
       join mark_line l on l.sheet_id = h.id and l.student_id = e.student_id and l.exempt = e.scope) as lines`,
  );
  expect(exemptions).toBeGreaterThan(2);
  expect(lines).toBeGreaterThanOrEqual(exemptions);
});
