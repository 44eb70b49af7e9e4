import type { Id, Random, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#kernel/orm/bulk.ts';
import { marksOf } from '../mark/line.ts';
import { EMPTY_LINE, type Line } from '../mark/line.ts';
import { rulesFor } from '../regulation/applicability.ts';
import type { Standing } from '../regulation/assessment.ts';
import { type Course, SUBJECTS } from '../regulation/curriculum.ts';
import { writeTenths } from '../regulation/tenths.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import type { Places } from './places.ts';
import type { Plan, PlannedClass } from './plan.ts';
import type { Timetable } from './timetable.ts';

const TERMS = [1, 2] as const;
type Term = (typeof TERMS)[number];

/** Enters a pupil's marks of a class: both terms of a past year, the first term of this one as far as it has come. */
export type EnterMarks = (student: Id, index: number, planned: PlannedClass) => void;

export function openGradebook(
  world: World,
  places: Places,
  plan: Plan,
  timetable: Timetable,
  bulk: BulkWriter,
): EnterMarks {
  const subjects = bulk.table('subject', ['code', 'name', 'name_vi', 'position']);
  const assignments = bulk.table('teaching_assignment', [
    'id',
    'class_id',
    'subject_code',
    'assessment',
    'periods_per_year',
    'staff_id',
  ]);
  const marks = bulk.table('mark', [
    'id',
    'assignment_id',
    'student_id',
    'term',
    'kind',
    'position',
    'score',
    'passed',
    'level',
    'recorded_at',
  ]);
  const results = bulk.table('term_result', [
    'id',
    'student_id',
    'class_id',
    'school_year',
    'term',
    'regulation',
    'average',
    'level',
    'decided_on',
  ]);

  for (const [position, { code, name, nameVi }] of SUBJECTS.entries()) subjects.push([code, name, nameVi, position]);
  for (const planned of plan.classes) {
    for (const { subject, assessment, periodsPerYear, teacherId } of timetable.courses(planned)) {
      assignments.push([assignmentId(planned, subject), planned.id, subject, assessment, periodsPerYear, teacherId]);
    }
  }

  function assignmentId({ id }: PlannedClass, subject: string): Id {
    return world.id('teaching-assignment', id, subject);
  }

  function enter(student: Id, planned: PlannedClass, term: Term, course: Course, line: Line): void {
    const { assessment, subject } = course;
    const assignment = assignmentId(planned, subject);
    const at = term === 1 ? `${planned.year}-11-15T01:00:00Z` : `${planned.year + 1}-05-15T01:00:00Z`;
    const push = (kind: string, position: number, score: string | null, passed: boolean | null, level: string | null) =>
      marks.push([
        world.id('mark', assignment, student, term, kind, position),
        assignment,
        student,
        term,
        kind,
        position,
        score,
        passed,
        level,
        at,
      ]);
    const value = (kind: string, position: number, code: number | null) => {
      if (code === null) return;
      if (assessment === 'COMMENT') push(kind, position, null, code === 1, null);
      else push(kind, position, writeTenths(code), null, null);
    };
    for (const [index, code] of line.regular.entries()) value('REGULAR', index + 1, code);
    value('MID_TERM', 1, line.midTerm);
    value('END_OF_TERM', 1, line.endOfTerm);
    if (line.endOfTermLevel !== null)
      push('LEVEL', 1, null, null, ['NOT_COMPLETED', 'COMPLETED', 'COMPLETED_WELL'][line.endOfTermLevel - 1]!);
  }

  return (student, index, planned) => {
    const rules = rulesFor(planned.grade, schoolYearFrom(planned.year));
    if (!rules) return;
    const random = world.random('marks', index, planned.year);
    const ability = 55 + Math.round(40 * Math.sqrt(random.next()));
    const past = planned.year < places.year;
    for (const term of past ? TERMS : ([1] as const)) {
      const standings: Standing[] = [];
      for (const course of timetable.courses(planned)) {
        const line = draw(random, course, rules.regularMarks(course.assessment, course.periodsPerYear), ability, past);
        enter(student, planned, term, course, line);
        const standing = past
          ? rules.termStanding(course.subject, marksOf(course.assessment, line), course.periodsPerYear)
          : null;
        if (standing) standings.push(standing);
      }
      const level = rules.level(standings, null);
      if (!level) continue;
      const average = rules.average(standings);
      const decided = term === 1 ? `${planned.year + 1}-01-15` : `${planned.year + 1}-05-25`;
      results.push([
        world.id('term-result', student, planned.year, term),
        student,
        planned.id,
        schoolYearFrom(planned.year),
        term,
        rules.regulation,
        average === null ? null : writeTenths(average),
        level,
        decided,
      ]);
    }
  };
}

const within = (value: number): number => Math.max(20, Math.min(100, value));

/** Marks around a pupil's ability; at the end of a term all of them, in the middle those of its first half. */
function draw(random: Random, { assessment }: Course, regularMarks: number, ability: number, complete: boolean): Line {
  const subject = ability + random.int(-12, 10);
  const score = () => within(5 * Math.round((subject + random.int(-12, 12)) / 5));
  const whole = () => within(10 * Math.round((subject + random.int(-8, 12)) / 10));
  const passes = () => (random.int(1, 400) === 1 ? 0 : 1);
  const level = () => (subject >= 78 ? 3 : subject >= 45 ? 2 : 1);
  switch (assessment) {
    case 'SCORED':
    case 'COMMENT': {
      const mark = assessment === 'SCORED' ? score : passes;
      const regular = Array.from({ length: complete ? regularMarks : Math.ceil(regularMarks / 2) }, mark);
      return { ...EMPTY_LINE, regular, midTerm: mark(), endOfTerm: complete ? mark() : null };
    }
    case 'LEVEL':
      return { ...EMPTY_LINE, endOfTermLevel: complete ? level() : null };
    case 'LEVEL_AND_TEST':
      return { ...EMPTY_LINE, endOfTermLevel: complete ? level() : null, endOfTerm: complete ? whole() : null };
    default:
      throw assessment satisfies never;
  }
}
