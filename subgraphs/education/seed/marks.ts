import type { Id, Random, World } from '#city/world/facts.ts';
import type { BulkTable, BulkWriter } from '#department/orm/bulk.ts';
import type { Line } from '../mark/line.ts';
import { rulesFor } from '../regulation/applicability.ts';
import { SUBJECTS } from '../regulation/curriculum.ts';
import type { Rules } from '../regulation/rules.ts';
import { outcomesOf, termStand } from '../result/outcomes.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import { drawLine, drawTraining } from './draw-marks.ts';
import { exempted, openExemptions } from './exemptions.ts';
import type { Places } from './places.ts';
import type { Plan, PlannedClass } from './plan.ts';
import { openPromotions } from './promotions.ts';
import type { Timetable } from './timetable.ts';

type Term = 1 | 2;
type Course = ReturnType<Timetable['courses']>[number];

/** Enters a pupil's marks of a class: both terms of a past year, the first term of this one as far as it has come. */
export type EnterMarks = (student: Id, index: number, planned: PlannedClass) => void;

/** One mark in so many of a past year was corrected after its term was locked. */
const CORRECTED = 400;

interface Tables {
  readonly lines: BulkTable;
  readonly changes: BulkTable;
  readonly terms: BulkTable;
  readonly years: BulkTable;
}

/** A class with what all its pupils share: found once for each class. */
interface OpenClass {
  readonly rules: Rules;
  readonly courses: readonly (Course & { readonly sheets: { readonly 1: Id; readonly 2: Id | null } })[];
}

export function openGradebook(
  world: World,
  places: Places,
  plan: Plan,
  timetable: Timetable,
  bulk: BulkWriter,
): EnterMarks {
  const open = writeSheets(world, places, plan, timetable, bulk);
  const tables: Tables = {
    lines: bulk.table('mark_line', [
      'sheet_id',
      'student_id',
      'regular',
      'mid_term',
      'end_of_term',
      'mid_term_level',
      'end_of_term_level',
      'average',
      'passed',
      'exempt',
    ]),
    changes: bulk.table('mark_change', [
      'id',
      'sheet_id',
      'student_id',
      'kind',
      'position',
      'old_value',
      'new_value',
      'reason',
      'changed_by',
      'approved_by',
      'changed_at',
    ]),
    terms: bulk.table('term_result', [
      'id',
      'student_id',
      'class_id',
      'school_year',
      'term',
      'regulation',
      'average',
      'level',
      'training',
    ]),
    years: bulk.table('year_result', [
      'id',
      'student_id',
      'class_id',
      'school_year',
      'regulation',
      'average',
      'level',
      'training',
      'title',
    ]),
  };
  const principalOf = (schoolId: Id) => plan.principals.get(schoolId)?.id;
  const exempt = openExemptions(world, bulk, principalOf);
  const promote = openPromotions(world, bulk, principalOf);
  return (student, index, planned) => {
    const schoolClass = open.get(planned.id);
    if (!schoolClass) {
      return;
    }
    const { rules, courses } = schoolClass;
    const past = planned.year < places.year;
    const random = world.random('marks', index, planned.year);
    const ability = 55 + Math.round(40 * Math.sqrt(random.next()));
    const lines = new Map<string, Line>();
    const given = exempt(student, index, planned, past);
    for (const term of past ? ([1, 2] as const) : ([1] as const)) {
      for (const course of courses) {
        const regularMarks = rules.regularMarks(course.assessment, course.periodsPerYear);
        const line = exempted(drawLine(random, course, regularMarks, ability, past), course.subject, given);
        lines.set(`${course.subject} ${term}`, line);
        pushLine(tables.lines, rules, student, course, term, line);
        if (past && random.int(1, CORRECTED) === 1) {
          pushCorrection(
            world,
            tables.changes,
            random,
            student,
            course.sheets[term]!,
            course.teacherId,
            plan.principals.get(planned.schoolId)?.id,
            line,
            planned.year,
          );
        }
      }
    }
    if (past) {
      const trainings = [drawTraining(random, rules, ability), drawTraining(random, rules, ability)] as const;
      const outcomes = pushResults(world, tables, rules, student, planned, courses, lines, trainings);
      promote(student, planned, rules, courses, outcomes);
    }
  };
}

/** Enters subjects, who teaches what, and the sheets of every class; sheets of a past year are locked. */
function writeSheets(
  world: World,
  places: Places,
  plan: Plan,
  timetable: Timetable,
  bulk: BulkWriter,
): ReadonlyMap<Id, OpenClass> {
  const subjects = bulk.table('subject', ['code', 'name', 'name_vi', 'position']);
  const assignments = bulk.table('teaching_assignment', [
    'id',
    'class_id',
    'subject_code',
    'assessment',
    'periods_per_year',
    'staff_id',
  ]);
  const sheets = bulk.table('sheet', [
    'id',
    'assignment_id',
    'class_id',
    'school_year',
    'term',
    'version',
    'locked_at',
    'locked_by',
  ]);
  SUBJECTS.forEach(({ code, name, nameVi }, position) => void subjects.push([code, name, nameVi, position]));
  const open = new Map<Id, OpenClass>();
  for (const planned of plan.classes) {
    const { id, schoolId, year, grade } = planned;
    const rules = rulesFor(grade, schoolYearFrom(year));
    const courses = timetable.courses(planned).map((course) => {
      const assignment = world.id('teaching-assignment', id, course.subject);
      assignments.push([assignment, id, course.subject, course.assessment, course.periodsPerYear, course.teacherId]);
      const sheet = (term: Term): Id => {
        const sheetId = world.id('sheet', id, course.subject, term);
        const lockedBy = year < places.year ? (plan.principals.get(schoolId)?.id ?? null) : null;
        const lockedAt =
          year < places.year ? (term === 1 ? `${year + 1}-01-15T10:00:00Z` : `${year + 1}-05-25T10:00:00Z`) : null;
        sheets.push([sheetId, assignment, id, schoolYearFrom(year), term, 1, lockedAt, lockedBy]);
        return sheetId;
      };
      return { ...course, sheets: { 1: sheet(1), 2: year < places.year ? sheet(2) : null } };
    });
    if (rules) {
      open.set(id, { rules, courses });
    }
  }
  return open;
}

function pushLine(
  table: BulkTable,
  rules: Rules,
  student: Id,
  { subject, assessment, periodsPerYear, sheets }: OpenClass['courses'][number],
  term: Term,
  line: Line,
): void {
  const stand = termStand(rules, { subjectCode: subject, assessment, periodsPerYear }, line);
  const standing = stand === 'EXEMPT' ? null : stand;
  table.push([
    sheets[term]!,
    student,
    `{${line.regular.join(',')}}`,
    line.midTerm,
    line.endOfTerm,
    line.midTermLevel,
    line.endOfTermLevel,
    standing?.assessment === 'SCORED' ? standing.average : null,
    standing?.assessment === 'COMMENT' ? standing.passed : null,
    line.exempt,
  ]);
}

function pushCorrection(
  world: World,
  table: BulkTable,
  random: Random,
  student: Id,
  sheet: Id,
  teacher: Id | null,
  principal: Id | undefined,
  { endOfTerm }: Line,
  year: number,
): void {
  if (!teacher || !principal || endOfTerm === null || endOfTerm < 10) {
    return;
  }
  table.push([
    world.id('mark-change', sheet, student),
    sheet,
    student,
    'END_OF_TERM',
    1,
    endOfTerm - 10,
    endOfTerm,
    random.pick(['Cộng sót điểm bài kiểm tra', 'Phúc khảo bài kiểm tra', 'Nhập nhầm điểm']),
    teacher,
    principal,
    `${year + 1}-06-02T03:00:00Z`,
  ]);
}

function pushResults(
  world: World,
  { terms, years }: Tables,
  rules: Rules,
  student: Id,
  planned: PlannedClass,
  courses: OpenClass['courses'],
  lines: ReadonlyMap<string, Line>,
  trainings: readonly [ReturnType<typeof drawTraining>, ReturnType<typeof drawTraining>],
): ReturnType<typeof outcomesOf> {
  const schoolYear = schoolYearFrom(planned.year);
  const outcomes = outcomesOf(rules, {
    courses: courses.map(({ subject, ...course }) => ({ subjectCode: subject, ...course })),
    line: (subject, term) => lines.get(`${subject} ${term}`),
    training: (term) => trainings[term - 1]!,
  });
  outcomes.terms.forEach(
    ({ average, level, training }, at) =>
      void terms.push([
        world.id('term-result', student, planned.year, at + 1),
        student,
        planned.id,
        schoolYear,
        at + 1,
        rules.regulation,
        average,
        level,
        training,
      ]),
  );
  const { average, level, training, title } = outcomes.year;
  years.push([
    world.id('year-result', student, planned.year),
    student,
    planned.id,
    schoolYear,
    rules.regulation,
    average,
    level,
    training,
    title,
  ]);
  return outcomes;
}
