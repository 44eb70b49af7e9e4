import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Data } from '../../../test/tools/department.ts';
import { openSchoolYear, type SchoolYear } from '../../../test/tools/school-year.ts';

let year: SchoolYear;
let helped: string;
let short: string;
beforeAll(async () => {
  year = await openSchoolYear(5);
  [helped, short] = year.pupils as [string, string];
  await year.mark([helped, short], 40, 0, ['MATHEMATICS']);
  await year.settle();
});
afterAll(() => year[Symbol.asyncDispose]());

const byPupil = ({ promotions }: Data): Record<string, Data> =>
  Object.fromEntries(promotions.map((each: Data) => [each.student.id, each]));

test('a pupil of the last grade completes primary school; one who falls short is helped first', async () => {
  const words = byPupil(await year.decide());
  expect(words[helped]).toMatchObject({ outcome: 'ADDITIONAL_SUPPORT', reassess: [{ code: 'MATHEMATICS' }] });
  expect(words[year.pupils[2]!]).toMatchObject({ outcome: 'COMPLETED', grounds: [] });
});

test('after support a level that is enough promotes; on the others the principal has the last word, and has to say it', async () => {
  await year.reassess('MATHEMATICS', [
    { studentId: helped, value: 'H' },
    { studentId: short, value: 'C' },
  ]);
  expect(await year.decide({ round: 'AFTER_SUMMER' })).toMatchObject({
    __typename: 'PromotionRejected',
    problems: [{ student: { id: short }, message: expect.stringContaining('the principal has to say what follows') }],
  });
  const words = [{ studentId: short, promote: false, reason: 'Cần thêm thời gian học Toán' }];
  const decided = byPupil(await year.decide({ round: 'AFTER_SUMMER', words }));
  expect(decided[helped]).toMatchObject({ outcome: 'COMPLETED', learning: 'COMPLETED' });
  expect(decided[short]).toMatchObject({
    outcome: 'RETAINED',
    grounds: ['LEARNING', 'PRINCIPAL'],
    note: 'Cần thêm thời gian học Toán',
  });
});

test('recording costs the same statements for one pupil as for two', async () => {
  const [{ id: assignmentId }] = await year.rows(
    "select id from teaching_assignment where class_id = $1 and subject_code = 'MATHEMATICS'",
    [year.classId],
  );
  const cost = async (students: readonly string[]) =>
    (
      await year.city.ask(
        year.principal,
        'mutation ($input: RecordReassessmentsInput!) { recordReassessments(input: $input) { __typename } }',
        { input: { assignmentId, results: students.map((studentId) => ({ studentId, value: 'H' })) } },
      )
    ).statements;
  expect(await cost([helped, short])).toBe(await cost([helped]));
});

test('the database completes last grades only, and leaves nothing open after the summer', async () => {
  await expect(year.rows("update promotion set outcome = 'PROMOTED' where outcome = 'COMPLETED'")).rejects.toThrow(
    'promotion_completes_last_grades',
  );
  await expect(
    year.rows("update promotion set outcome = 'REASSESSMENT' where round = 'AFTER_SUMMER' and outcome = 'RETAINED'"),
  ).rejects.toThrow('promotion_final_after_summer');
});
