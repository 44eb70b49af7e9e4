import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rulesFor } from '../regulation/applicability.ts';
import { settleResults } from '../result/settle-results.ts';
import { LINE_COLUMNS, type Line, markAt, marksOf, withMark } from './line.ts';
import { type MarkKind, type MarkValue, notationOf } from './mark-value.ts';
import type { SheetRow } from './sheet.loaders.ts';

/** A mark on its way onto a sheet. */
export interface Entry {
  /** Place in the input, or line of a table; named in problems. */
  readonly row: number;
  readonly column?: string;
  readonly studentId: string;
  readonly kind: MarkKind;
  readonly position: number;
  /** Null takes away what stands there. */
  readonly value: MarkValue | null;
}

export interface Problem {
  readonly row: number;
  readonly column?: string;
  readonly studentId?: string;
  readonly message: string;
  readonly messageVi: string;
}

/** A mark that is to be other than before. */
export interface Change {
  readonly entry: Entry;
  readonly old: number | null;
  readonly new: number | null;
}

/** A sheet whose row is locked for the rest of the transaction, with every line of its class. */
export interface OpenSheet {
  readonly sheet: SheetRow & { readonly id: string };
  readonly lines: ReadonlyMap<string, Line>;
}

type PupilLine = Line & { readonly studentId: string };

/**
 * Opens a sheet for writing: whoever comes second waits here and sees what the first one wrote.
 * A sheet that nobody wrote on yet is made. An exemption counts from another class of the year, too.
 */
export async function openSheet(em: EntityManager, sheet: SheetRow): Promise<OpenSheet> {
  const { assignmentId, classId, schoolYear, subjectCode, term } = sheet;
  const [row] = await em.execute<{ id: string; version: number; lockedAt: Date | null }[]>(
    `insert into sheet (id, assignment_id, class_id, school_year, term, version) values (?, ?, ?, ?, ?, 0)
     on conflict (assignment_id, term) do update set version = sheet.version
     returning id, version, locked_at as "lockedAt"`,
    [randomUUID(), assignmentId, classId, schoolYear, term],
  );
  const lines = await em.execute<PupilLine[]>(
    `select p.id as "studentId", ${LINE_COLUMNS}, coalesce(l.exempt, e.scope) as exempt from pupil p
     left join mark_line l on l.student_id = p.id and l.sheet_id = ?
     left join exemption e on e.student_id = p.id and e.school_year = p.school_year and e.subject_code = ? and e.revoked_at is null
       and case ?::smallint when 1 then e.first_term else e.second_term end
     where p.class_id = ?`,
    [row!.id, subjectCode, term, classId],
  );
  return {
    sheet: { ...sheet, ...row! },
    lines: new Map(lines.map(({ studentId, ...line }) => [studentId, { ...line, regular: line.regular ?? [] }])),
  };
}

/** Compares marks with what stands on the sheet: what is wrong with each, and which of them change something. */
export function judge(
  { sheet, lines }: OpenSheet,
  entries: readonly Entry[],
): { problems: Problem[]; changes: Change[] } {
  const problems: Problem[] = [];
  const changes: Change[] = [];
  const seen = new Set<string>();
  const most = regularMarks(sheet);
  for (const entry of entries) {
    const { row, column, studentId, kind, position, value } = entry;
    const problem = (message: string, messageVi: string) =>
      problems.push({ row, column, studentId: lines.has(studentId) ? studentId : undefined, message, messageVi });
    const line = lines.get(studentId);
    const notation = notationOf(sheet.assessment, kind);
    const last = kind === 'REGULAR' ? most : 1;
    const place = `${studentId} ${kind} ${position}`;
    const code = value === null || notation === null ? null : notation.read(value);
    if (!line) {
      problem('The student is not in this class.', 'Học sinh không thuộc lớp này.');
    } else if (line.exempt === 'SUBJECT' && value !== null) {
      problem('The pupil is exempt from this subject.', 'Học sinh được miễn học môn này.');
    } else if (!notation) {
      problem('The subject has no marks of this kind.', 'Môn học không có loại điểm này.');
    } else if (position < 1 || position > last) {
      problem(
        `Expected a position from 1 to ${last}, got ${position}.`,
        `Thứ tự phải từ 1 đến ${last}, nhận được ${position}.`,
      );
    } else if (seen.has(place)) {
      problem('The same place is filled twice.', 'Cùng một vị trí được nhập hai lần.');
    } else if (value !== null && code === null) {
      const got = String(value).slice(0, 12);
      problem(
        `Expected ${notation.expected}, got ${JSON.stringify(got)}.`,
        `Cần ${notation.expectedVi}, nhận được ${JSON.stringify(got)}.`,
      );
    } else {
      const old = markAt(line, kind, position);
      if (old !== code) {
        changes.push({ entry, old, new: code });
      }
    }
    seen.add(place);
  }
  return { problems, changes };
}

/** Regular marks that the regulation asks for on a sheet. */
export const regularMarks = ({ grade, schoolYear, assessment, periodsPerYear }: SheetRow): number =>
  rulesFor(grade, schoolYear)?.regularMarks(assessment, periodsPerYear) ?? 0;

export interface Signature {
  /** Staff id of the one who enters. */
  readonly by: string;
  readonly approvedBy: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * Writes changes, their history and every result that follows from them.
 *
 * @returns the sheet's new version
 */
export async function writeChanges(
  em: EntityManager,
  { sheet, lines }: OpenSheet,
  changes: readonly Change[],
  signature: Signature,
): Promise<number> {
  const written = new Map<string, Line>();
  for (const { entry, new: code } of changes) {
    const line = written.get(entry.studentId) ?? lines.get(entry.studentId)!;
    written.set(entry.studentId, withMark(line, entry.kind, entry.position, code));
  }
  const { by, approvedBy, reason, at } = signature;
  await em.execute(
    `insert into mark_line (sheet_id, student_id, regular, mid_term, end_of_term, mid_term_level, end_of_term_level, exempt, average, passed)
     select ?::uuid, x.* from json_to_recordset(?::json) as x(student uuid, regular smallint[], mid_term smallint, end_of_term smallint,
       mid_term_level smallint, end_of_term_level smallint, exempt text, average smallint, passed boolean)
     on conflict (sheet_id, student_id) do update set regular = excluded.regular, mid_term = excluded.mid_term,
       end_of_term = excluded.end_of_term, mid_term_level = excluded.mid_term_level,
       end_of_term_level = excluded.end_of_term_level, average = excluded.average, passed = excluded.passed`,
    [
      sheet.id,
      JSON.stringify(
        [...written].map(([student, line]) => ({ student, ...columnsOf(line), ...standingOf(sheet, line) })),
      ),
    ],
  );
  await em.execute(
    `insert into mark_change (sheet_id, student_id, kind, position, old_value, new_value, reason, changed_by, approved_by, changed_at)
     select ?::uuid, x.student, x.kind, x.position, x.old, x.new, ?::text, ?::uuid, ?::uuid, ?::timestamptz
     from json_to_recordset(?::json) as x(student uuid, kind text, position smallint, old smallint, new smallint)`,
    [
      sheet.id,
      reason,
      by,
      approvedBy,
      at,
      JSON.stringify(
        changes.map(({ entry, old, new: code }) => ({
          student: entry.studentId,
          kind: entry.kind,
          position: entry.position,
          old,
          new: code,
        })),
      ),
    ],
  );
  const [{ version }] = await em.execute<[{ version: number }]>(
    'update sheet set version = version + 1 where id = ? returning version',
    [sheet.id],
  );
  await settleResults(em, sheet.schoolYear, [...written.keys()]);
  return version;
}

const columnsOf = ({ regular, midTerm, endOfTerm, midTermLevel, endOfTermLevel, exempt }: Line) => ({
  regular,
  mid_term: midTerm,
  end_of_term: endOfTerm,
  mid_term_level: midTermLevel,
  end_of_term_level: endOfTermLevel,
  exempt,
});

/** What a line comes to, kept beside it. */
export function standingOf(
  {
    grade,
    schoolYear,
    subjectCode,
    assessment,
    periodsPerYear,
  }: Pick<SheetRow, 'grade' | 'schoolYear' | 'subjectCode' | 'assessment' | 'periodsPerYear'>,
  line: Line,
) {
  const standing =
    rulesFor(grade, schoolYear)?.termStanding(subjectCode, marksOf(assessment, line), periodsPerYear) ?? null;
  return {
    average: standing?.assessment === 'SCORED' ? standing.average : null,
    passed: standing?.assessment === 'COMMENT' ? standing.passed : null,
  };
}
