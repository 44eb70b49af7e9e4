import type { Id, World } from '#city/world/facts.ts';
import type { BulkTable, BulkWriter } from '#department/orm/bulk.ts';
import { standingFrom } from '../mark/line.ts';
import type { PromotionRound } from '../promotion/promotion.entity.ts';
import { afterSummer, atYearEnd, isOpen, movedUp, type Verdict, type YearEnd } from '../regulation/promotion.ts';
import type { Rules } from '../regulation/rules.ts';
import type { outcomesOf } from '../result/outcomes.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import type { PlannedClass } from './plan.ts';
import type { Timetable } from './timetable.ts';

type Courses = ReturnType<Timetable['courses']>;
type Outcomes = ReturnType<typeof outcomesOf>;

/** What a subject comes to when it is assessed again: everybody of the synthetic city made it, since everybody is a grade further. */
const AGAIN = { SCORED: 60, COMMENT: 1, LEVEL: 2, LEVEL_AND_TEST: 2 } as const;

/** Enters what was decided of a year that is over: the first word, the summer where one was asked for, and the last. */
export function openPromotions(world: World, bulk: BulkWriter, principalOf: (schoolId: Id) => Id | undefined) {
  const promotions: BulkTable = bulk.table('promotion', [
    'id',
    'student_id',
    'class_id',
    'school_year',
    'grade',
    'round',
    'outcome',
    'grounds',
    'subjects',
    'regulation',
    'level',
    'training',
    'note',
    'decided_by',
    'decided_at',
  ]);
  const summers: BulkTable = bulk.table('summer_result', [
    'id',
    'student_id',
    'school_year',
    'subject_code',
    'code',
    'recorded_by',
    'recorded_at',
  ]);
  return (
    student: Id,
    { id, schoolId, year, grade }: PlannedClass,
    rules: Rules,
    courses: Courses,
    { year: { level, training }, standings }: Outcomes,
  ): void => {
    const principal = principalOf(schoolId);
    if (!principal || !level || !training) {
      return;
    }
    const schoolYear = schoolYearFrom(year);
    const push = (
      round: PromotionRound,
      on: string,
      verdict: Verdict & Pick<YearEnd, 'level' | 'training'>,
      note: string | null,
    ) =>
      promotions.push([
        world.id('promotion', student, year, round),
        student,
        id,
        schoolYear,
        grade,
        round,
        verdict.outcome,
        `{${verdict.grounds.join(',')}}`,
        `{${verdict.subjects.join(',')}}`,
        rules.regulation,
        verdict.level,
        verdict.training,
        note,
        principal,
        `${year + 1}-${on}T03:00:00Z`,
      ]);
    const end: YearEnd = { grade, level, training, standings, absentHalfDays: 0 };
    const first = atYearEnd(rules.regulation, end);
    push('YEAR_END', '05-29', { ...first, level, training }, null);
    if (!isOpen(first.outcome)) {
      return;
    }
    const again = courses.filter(({ subject }) => first.subjects.includes(subject));
    for (const { subject, assessment, teacherId } of again) {
      summers.push([
        world.id('summer-result', student, year, subject),
        student,
        schoolYear,
        subject,
        AGAIN[assessment],
        teacherId ?? principal,
        `${year + 1}-08-10T03:00:00Z`,
      ]);
    }
    const made = again.map(({ subject, assessment }) =>
      standingFrom({ subjectCode: subject, assessment }, AGAIN[assessment]),
    );
    const last = afterSummer(rules, end, { standings: made, training: null });
    if (!last.principalDecides) {
      push('AFTER_SUMMER', '08-14', last, null);
    } else {
      const byWord = { ...last, outcome: movedUp(grade), grounds: [...last.grounds, 'PRINCIPAL' as const] };
      push('AFTER_SUMMER', '08-14', byWord, 'Tiến bộ rõ rệt trong thời gian hè');
    }
  };
}
