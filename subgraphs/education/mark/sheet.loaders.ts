import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey, sortByKey } from '#department/loaders/batch.ts';
import { loaderFamily } from '#department/loaders/family.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import type { Assessment } from '../regulation/assessment.ts';
import type { PupilRow } from '../student/student.entity.ts';
import { Pupil } from '../student/student.entity.ts';
import { LINE_COLUMNS, type Line } from './line.ts';
import { studentYears } from './student-year.ts';
import { MarkChange, type MarkChangeRow, MarkCorrection, type MarkCorrectionRow } from './sheet.entity.ts';

/** A sheet with what its marks mean; one that nobody wrote on yet has no id and version 0. */
export interface SheetRow {
  readonly id: string | null;
  readonly assignmentId: string;
  readonly classId: string;
  readonly schoolYear: string;
  readonly grade: number;
  readonly schoolId: string;
  readonly term: 1 | 2;
  readonly version: number;
  readonly lockedAt: Date | null;
  readonly subjectCode: string;
  readonly assessment: Assessment;
  readonly periodsPerYear: number;
  readonly teacherId: string | null;
}

/** A line with the pupil and the subject that it belongs to. */
export interface LineRow extends Line {
  readonly classId: string;
  readonly studentId: string;
  readonly subjectCode: string;
  readonly assessment: Assessment;
  readonly periodsPerYear: number;
  readonly term: 1 | 2;
  /** Tenths of a point. */
  readonly average: number | null;
  readonly passed: boolean | null;
}

export type MarkChangePage = Connection<MarkChangeRow>;
export type MarkCorrectionPage = Connection<MarkCorrectionRow>;

const SHEET = `select h.id, a.id as "assignmentId", a.class_id as "classId", c.school_year as "schoolYear", c.grade,
    c.school_id as "schoolId", t.term, coalesce(h.version, 0) as version, h.locked_at as "lockedAt",
    a.subject_code as "subjectCode", a.assessment, a.periods_per_year as "periodsPerYear", a.staff_id as "teacherId"
  from teaching_assignment a join school_class c on c.id = a.class_id join subject s on s.code = a.subject_code
  cross join (values (1), (2)) t(term) left join sheet h on h.assignment_id = a.id and h.term = t.term`;

const LINE = `select h.class_id as "classId", l.student_id as "studentId", a.subject_code as "subjectCode", a.assessment,
    a.periods_per_year as "periodsPerYear", h.term, ${LINE_COLUMNS}, l.average, l.passed
  from sheet h join teaching_assignment a on a.id = h.assignment_id join mark_line l on l.sheet_id = h.id`;

export const onSheet = (sheetId: string): Filter => ({ sql: 't.sheet_id = ?::uuid', values: [sheetId] });
export const withStatus = (status: string): Filter => ({ sql: 't.status = ?', values: [status] });

export function sheetLoaders({ reader, cursors }: LoaderTools) {
  const pupil = reader.table(Pupil);
  return {
    sheetById: new DataLoader<string, SheetRow | null>(async (ids) =>
      sortByKey(ids, await reader.rows<SheetRow>(`${SHEET} where h.id = any($1::uuid[])`, [ids]), ({ id }) => id!),
    ),

    sheetByAssignment: loaderFamily(
      ({ term }: { term: 1 | 2 }) =>
        async (assignments) =>
          sortByKey(
            assignments,
            await reader.rows<SheetRow>(`${SHEET} where a.id = any($1::uuid[]) and t.term = $2`, [assignments, term]),
            ({ assignmentId }) => assignmentId,
          ),
    ),

    /** Every subject of a class in the order of the curriculum. */
    sheetsByClass: loaderFamily(
      ({ term }: { term: 1 | 2 }) =>
        async (classes) =>
          groupByKey(
            classes,
            await reader.rows<SheetRow>(
              `${SHEET} where a.class_id = any($1::uuid[]) and t.term = $2 order by s.position`,
              [classes, term],
            ),
            ({ classId }) => classId,
          ),
    ),

    linesByClass: loaderFamily(
      ({ term }: { term: 1 | 2 }) =>
        async (classes) =>
          groupByKey(
            classes,
            await reader.rows<LineRow>(`${LINE} where h.class_id = any($1::uuid[]) and h.term = $2`, [classes, term]),
            ({ classId }) => classId,
          ),
    ),

    /** Keyed by student and school year; lines of both terms in the order of the curriculum. */
    linesByStudentYear: new DataLoader<string, LineRow[]>(async (keys) =>
      groupByKey(
        keys,
        await reader.rows<LineRow & { key: string }>(
          `select k.key, x.* from unnest($1::uuid[], $2::text[], $3::text[]) k(student, year, key)
           join lateral (${LINE} join subject s on s.code = a.subject_code
             where l.student_id = k.student and h.school_year = k.year order by h.term, s.position) x on true`,
          studentYears(keys),
        ),
        ({ key }) => key,
      ),
    ),

    /** The whole class by given name: a few dozen pupils. */
    classMembers: new DataLoader<string, PupilRow[]>(async (classes) =>
      groupByKey(
        classes,
        await reader.rows<PupilRow>(
          `select ${pupil.columns} from pupil where class_id = any($1::uuid[]) order by sort_name, id`,
          [classes],
        ),
        ({ classId }) => classId!,
      ),
    ),

    changesByStudent: listByParent<MarkChangeRow>(reader, cursors, MarkChange, 'studentId', {
      list: 'student.markChanges',
      order: [
        { by: 'changedAt', descending: true },
        { by: 'id', descending: true },
      ],
    }),
    changesBySheet: listByParent<MarkChangeRow>(reader, cursors, MarkChange, 'sheetId', {
      list: 'sheet.changes',
      order: [
        { by: 'changedAt', descending: true },
        { by: 'id', descending: true },
      ],
    }),
    correctionById: rowByKey<MarkCorrectionRow>(reader, MarkCorrection),
    correctionsBySchool: listByParent<MarkCorrectionRow>(reader, cursors, MarkCorrection, 'schoolId', {
      list: 'school.markCorrections',
      order: [
        { by: 'requestedAt', descending: true },
        { by: 'id', descending: true },
      ],
    }),
  };
}
