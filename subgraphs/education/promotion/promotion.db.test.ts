import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dateInHanoi } from '#kernel/clock/clock.ts';
import type { Data } from '../../../test/tools/department.ts';
import { openSchoolYear, type SchoolYear } from '../../../test/tools/school-year.ts';

let year: SchoolYear;
let fine: string;
let weak: string;
let untrained: string;
let lost: string;
let absent: string;
let disabled: string;
const WEAK_IN = ['MATHEMATICS', 'FOREIGN_LANGUAGE'];

beforeAll(async () => {
  year = await openSchoolYear(7);
  [fine, weak, untrained, lost, absent, disabled] = year.pupils as [string, string, string, string, string, string];
  await year.mark([weak, lost, disabled], 30, 1, WEAK_IN);
  await year.train([untrained, lost], 'UNSATISFACTORY');
  await year.settle();
});
afterAll(() => year[Symbol.asyncDispose]());

const absences = () => [{ studentId: absent, halfDays: 46 }];
const byPupil = ({ promotions }: Data): Record<string, Data> =>
  Object.fromEntries(promotions.map((each: Data) => [each.student.id, each]));
const kept = async (studentId: string) =>
  (
    await year.rows(
      'select round, outcome, superseded_at is null as standing from promotion where student_id = $1 order by decided_at, round desc',
      [studentId],
    )
  ).map(({ round, outcome, standing }) => `${round} ${outcome}${standing ? '' : ', altered'}`);

describe('the word at the end of a year', () => {
  test('waits for both terms to be locked', async () => {
    const unlock = (term: number, at: string | null) =>
      year.rows(
        'update sheet set locked_at = $3 where id = (select id from sheet where class_id = $1 and term = $2 order by id limit 1)',
        [year.classId, term, at],
      );
    await unlock(2, null);
    expect(await year.decide()).toMatchObject({ __typename: 'TermsNotLocked', terms: ['TERM_2'] });
    await unlock(2, '2026-05-25T10:00:00Z');
  });

  test('is shown first and written only when asked to', async () => {
    const shown = await year.decide({ dryRun: true, absences: absences() });
    expect(shown).toMatchObject({ __typename: 'PromotionDecided', dryRun: true, changed: year.pupils.length });
    expect(await year.rows('select 1 from promotion')).toEqual([]);
  });

  test('takes all pupils or none: a result that is missing keeps the class back, pupil by pupil', async () => {
    const [line] = await year.rows(
      `select l.sheet_id as sheet, l.end_of_term as mark from mark_line l join sheet h on h.id = l.sheet_id where l.student_id = $1 and h.class_id = $2 and h.term = 2 limit 1`,
      [fine, year.classId],
    );
    const set = (mark: number | null) =>
      year.rows('update mark_line set end_of_term = $3 where sheet_id = $1 and student_id = $2', [
        line.sheet,
        fine,
        mark,
      ]);
    await set(null);
    expect(await year.decide()).toMatchObject({
      __typename: 'PromotionRejected',
      problems: [{ student: { id: fine }, message: 'The year has no result: marks are missing.' }],
    });
    expect(await year.rows('select 1 from promotion')).toEqual([]);
    await set(line.mark);
  });

  test('follows the regulation for each pupil, with who and when', async () => {
    const decided = await year.decide({ absences: absences() });
    expect(decided).toMatchObject({ __typename: 'PromotionDecided', changed: year.pupils.length });
    const words = byPupil(decided);
    expect(words[fine]).toMatchObject({
      round: 'YEAR_END',
      outcome: 'PROMOTED',
      grounds: [],
      reassess: [],
      training: 'GOOD',
      decidedBy: { role: 'PRINCIPAL' },
    });
    expect(dateInHanoi(new Date(words[fine]!.decidedAt))).toBe('2026-11-20');
    expect(words[weak]).toMatchObject({ outcome: 'REASSESSMENT', grounds: ['LEARNING'], learning: 'UNSATISFACTORY' });
    expect(words[weak]!.reassess.map(({ code }: Data) => code).sort()).toEqual([...WEAK_IN].sort());
    expect(words[untrained]).toMatchObject({ outcome: 'SUMMER_TRAINING', grounds: ['TRAINING'] });
    expect(words[lost]).toMatchObject({ outcome: 'RETAINED', grounds: ['LEARNING', 'TRAINING'] });
    expect(words[absent]).toMatchObject({ outcome: 'RETAINED', grounds: ['ABSENCE'] });
    const listed = await year.city.ask(
      year.principal,
      'query ($id: ID!) { schoolClass(id: $id) { promotions { outcome student { id } } } }',
      { id: year.classId },
    );
    expect(listed.data.schoolClass.promotions.map(({ student }: Data) => student.id)).toEqual(year.pupils);
  });

  test('said twice, and eight times at once, is said once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => year.decide({ absences: absences() })));
    expect(answers.map(({ changed }) => changed)).toEqual(answers.map(() => 0));
    expect(await year.rows('select 1 from promotion')).toHaveLength(year.pupils.length);
    await expect(
      year.rows(
        `insert into promotion select gen_random_uuid(), student_id, class_id, school_year, grade, round, outcome, grounds, subjects, regulation, level,
           training, absent_half_days, note, decided_by, decided_at, null from promotion limit 1`,
      ),
    ).rejects.toThrow('promotion_one_in_force');
  });

  test('is altered for a reason alone, and the earlier one stays on file', async () => {
    const others = { absences: [{ studentId: absent, halfDays: 45 }] };
    expect(await year.decide(others)).toMatchObject({
      __typename: 'PromotionRejected',
      problems: [{ student: { id: absent }, message: expect.stringContaining('say why') }],
    });
    const altered = await year.decide({ ...others, reason: 'Tính lại số buổi nghỉ' });
    expect(altered.changed).toBe(1);
    expect(byPupil(altered)[absent]).toMatchObject({ outcome: 'PROMOTED', note: 'Tính lại số buổi nghỉ' });
    expect(await kept(absent)).toEqual(['YEAR_END RETAINED, altered', 'YEAR_END PROMOTED']);
    expect((await year.decide({ ...others, reason: 'Tính lại số buổi nghỉ' })).changed).toBe(0);
  });

  test('leaves the principal a word on pupils with a disability, and on nobody else', async () => {
    const others = { absences: [{ studentId: absent, halfDays: 45 }], reason: 'Xét theo kế hoạch giáo dục cá nhân' };
    const words = [{ studentId: disabled, promote: true, reason: 'Đạt kế hoạch giáo dục cá nhân' }];
    expect(await year.decide({ ...others, words })).toMatchObject({
      __typename: 'PromotionRejected',
      problems: [{ student: { id: disabled }, message: expect.stringContaining('leaves nothing to the principal') }],
    });
    await year.rows(
      `insert into exemption select gen_random_uuid(), $1, $2, '2025-2026', 'PHYSICAL_EDUCATION', true, true, 'PRACTICE', 'DISABILITY', 'số 1', 'x', s.id, now()
       from staff s where s.role = 'PRINCIPAL' limit 1`,
      [disabled, year.classId],
    );
    const decided = await year.decide({ ...others, words });
    expect(byPupil(decided)[disabled]).toMatchObject({
      outcome: 'PROMOTED',
      grounds: ['LEARNING', 'PRINCIPAL'],
      note: 'Đạt kế hoạch giáo dục cá nhân',
    });
    expect((await year.decide({ ...others, words })).changed).toBe(0);
  });

  test('names what is wrong with the input', async () => {
    const stranger = '00000000-0000-8000-8000-000000000000';
    expect(await year.decide({ absences: [{ studentId: stranger, halfDays: 1 }] })).toMatchObject({
      __typename: 'PromotionRejected',
      problems: expect.arrayContaining([
        { student: null, message: 'The student is not in this class.', messageVi: 'Học sinh không thuộc lớp này.' },
      ]),
    });
    await expect(year.decide({ absences: [{ studentId: fine, halfDays: 401 }] })).rejects.toThrow(
      'absences.0.halfDays: expected 0 to 400, got 401',
    );
  });
});

describe('the summer', () => {
  test('before it is over nobody can be decided on again: what is missing is named', async () => {
    const { problems } = await year.decide({ round: 'AFTER_SUMMER' });
    expect(problems.map(({ student, message }: Data) => [student.id, message.split(' ')[0]]).sort()).toEqual(
      [
        [untrained, 'Training'],
        [weak, 'FOREIGN_LANGUAGE'],
        [weak, 'MATHEMATICS'],
      ].sort(),
    );
  });

  test('takes results of those pupils and subjects alone that the word asks for, and as marks are written', async () => {
    const NOT_ASKED = 'The first word on the pupil does not ask for this.';
    for (const [subject, studentId] of [
      ['MATHEMATICS', fine],
      ['CIVICS', weak],
      ['MATHEMATICS', lost],
    ] as const) {
      expect(await year.reassess(subject, [{ studentId, value: 6 }])).toMatchObject({
        __typename: 'PromotionRejected',
        problems: [{ student: { id: studentId }, message: NOT_ASKED }],
      });
    }
    expect(await year.retrain([{ studentId: weak, level: 'GOOD' }])).toMatchObject({
      problems: [{ message: NOT_ASKED }],
    });
    expect((await year.reassess('MATHEMATICS', [{ studentId: weak, value: '11' }])).problems[0].message).toMatch(
      /^Expected points/,
    );
    expect((await year.retrain([{ studentId: untrained, level: 'WEAK' }])).problems[0].message).toMatch(/got WEAK\.$/);
    expect(await year.rows('select 1 from summer_result')).toEqual([]);
  });

  test('is recorded once however often it is sent, and altered with the earlier result on file', async () => {
    const results = [{ studentId: weak, value: 4 }];
    const answers = await Promise.all(Array.from({ length: 6 }, () => year.reassess('MATHEMATICS', results)));
    expect(answers.reduce((sum, { changed }) => sum + changed, 0)).toBe(1);
    expect(await year.reassess('MATHEMATICS', [{ studentId: weak, value: 5.5 }])).toMatchObject({ changed: 1 });
    const rows = await year.rows(
      "select code, superseded_at is null as standing from summer_result where subject_code = 'MATHEMATICS' order by recorded_at, code",
    );
    expect(rows).toEqual([
      { code: 40, standing: false },
      { code: 55, standing: true },
    ]);
  });

  test('ends with the last word; who did not come is kept back', async () => {
    for (const subject of WEAK_IN) {
      await year.reassess(subject, [{ studentId: weak, value: null }]);
    }
    await year.retrain([{ studentId: untrained, level: 'SATISFACTORY' }]);
    const shown = byPupil(await year.decide({ round: 'AFTER_SUMMER', dryRun: true }));
    expect(shown[weak]).toMatchObject({ outcome: 'RETAINED', grounds: ['LEARNING'] });
    await year.reassess('MATHEMATICS', [{ studentId: weak, value: 5.5 }]);
    await year.reassess('FOREIGN_LANGUAGE', [{ studentId: weak, value: 6 }]);
    const decided = await year.decide({ round: 'AFTER_SUMMER' });
    expect(decided.changed).toBe(2);
    const words = byPupil(decided);
    expect(words[weak]).toMatchObject({ round: 'AFTER_SUMMER', outcome: 'PROMOTED', learning: 'FAIR' });
    expect(words[untrained]).toMatchObject({ outcome: 'PROMOTED', training: 'SATISFACTORY' });
    expect(words[lost]).toMatchObject({ round: 'YEAR_END', outcome: 'RETAINED' });
    expect((await year.decide({ round: 'AFTER_SUMMER' })).changed).toBe(0);
    expect((await year.reassess('MATHEMATICS', [{ studentId: weak, value: 9 }])).problems[0].message).toBe(
      'The pupil is decided on already.',
    );
  });

  test('stands on the transcript and the report: the year as it was, what was made good, and the last word', async () => {
    const { data, errors } = await year.city.ask(
      year.principal,
      `query ($id: ID!) { student(id: $id) { transcript(first: 5) { nodes { schoolYear promotion { outcome round } result { level }
        subjects { subject { code } average reassessed } } } schoolReport(schoolYear: "2025-2026") { html } } }`,
      { id: await placed(weak) },
    );
    expect(errors).toEqual([]);
    const past = data.student.transcript.nodes.find(({ schoolYear }: Data) => schoolYear === '2025-2026');
    expect(past).toMatchObject({
      promotion: { outcome: 'PROMOTED', round: 'AFTER_SUMMER' },
      result: { level: 'UNSATISFACTORY' },
    });
    expect(past.subjects.find(({ subject }: Data) => subject.code === 'MATHEMATICS')).toMatchObject({
      average: 3,
      reassessed: 5.5,
    });
    expect(past.subjects.find(({ subject }: Data) => subject.code === 'CIVICS')).toMatchObject({ reassessed: null });
    expect(data.student.schoolReport.html).toContain('Được lên lớp');
    expect(data.student.schoolReport.html).toContain('3,0 → 5,5');
  });

  test('is not opened again for those who have a place in the next year', async () => {
    await placed(absent);
    expect(await year.decide({ absences: absences(), reason: 'Nhầm' })).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          student: { id: absent },
          message: expect.stringContaining('has a place in the next year'),
        }),
      ]),
    });
  });
});

/** Gives a pupil a place at the school in the present year, so that its principal may read on. */
async function placed(studentId: string): Promise<string> {
  await year.rows(
    `insert into placement select gen_random_uuid(), $1, $2, '2026-2027', 8, null, '2026-09-05' on conflict do nothing`,
    [studentId, year.principal.institution],
  );
  return studentId;
}

test('costs the same statements for one pupil as for the class', async () => {
  const DECIDE =
    'mutation ($input: DecidePromotionInput!) { decidePromotion(input: $input) { __typename ... on PromotionDecided { promotions { outcome } } } }';
  const cost = async () =>
    (
      await year.city.ask(year.principal, DECIDE, {
        input: {
          classId: year.classId,
          round: 'YEAR_END',
          dryRun: true,
          absences: [{ studentId: absent, halfDays: 45 }],
          words: [{ studentId: disabled, promote: true, reason: 'Đạt kế hoạch giáo dục cá nhân' }],
        },
      })
    ).statements;
  const whole = await cost();
  await year.rows('update placement set class_id = null where class_id = $1 and not student_id = any($2::uuid[])', [
    year.classId,
    [absent, disabled],
  ]);
  expect(await cost()).toBe(whole);
  expect(whole).toBeLessThanOrEqual(15);
});
