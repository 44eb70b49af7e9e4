import type { EntityManager } from '@mikro-orm/postgresql';
import { type PupilYearRecord, readYears } from '../result/pupil-years.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';
import { nextYear } from '../school-class/school-year.ts';
import type { PromotionRound, PromotionRow, SummerResultRow } from './promotion.entity.ts';

/** All that a word on a pupil rests on. */
export interface PupilFile {
  readonly studentId: string;
  /** Undefined where the class teaches nothing. */
  readonly year: PupilYearRecord | undefined;
  /** The words that stand. */
  readonly words: Readonly<Partial<Record<PromotionRound, PromotionRow>>>;
  readonly summer: readonly Summer[];
  /** Exempt from a subject for a disability: the principal decides. */
  readonly disabled: boolean;
  /** Has a place in the year that follows. */
  readonly moved: boolean;
}

type Summer = Pick<SummerResultRow, 'studentId' | 'subjectCode' | 'code' | 'training'>;

/** Columns of `promotion` as its rows have them. */
const PROMOTION_COLUMNS = `id, student_id as "studentId", class_id as "classId", school_year as "schoolYear", grade, round, outcome,
  grounds, subjects, regulation, level, training, absent_half_days as "absentHalfDays", note, decided_by as "decidedBy",
  decided_at as "decidedAt"`;

/** The words that stand on pupils' years; their rows are locked by whoever asks. */
export const wordsOn = (em: EntityManager, schoolYear: string, studentIds: string): Promise<PromotionRow[]> =>
  em.execute<PromotionRow[]>(
    `select ${PROMOTION_COLUMNS} from promotion where student_id = any(?::uuid[]) and school_year = ? and superseded_at is null`,
    [studentIds, schoolYear],
  );

/** What stands of pupils' summers. */
export const summersOf = (em: EntityManager, schoolYear: string, studentIds: string): Promise<Summer[]> =>
  em.execute<Summer[]>(
    `select student_id as "studentId", subject_code as "subjectCode", code, training from summer_result
     where student_id = any(?::uuid[]) and school_year = ? and superseded_at is null`,
    [studentIds, schoolYear],
  );

/**
 * Opens the files of a class's pupils, by given name, under the pupils' locks: a second word on them waits, and
 * sees the first. Eight statements, however many pupils.
 */
export async function openClassFile(em: EntityManager, { id, schoolYear }: SchoolClassRow): Promise<PupilFile[]> {
  const pupils = await em.execute<{ id: string }[]>('select id from pupil where class_id = ? order by sort_name, id', [
    id,
  ]);
  const ids = `{${pupils.map((pupil) => pupil.id).join(',')}}`;
  const years = await readYears(
    em,
    schoolYear,
    pupils.map((pupil) => pupil.id),
  );
  const words = await wordsOn(em, schoolYear, ids);
  const summers = await summersOf(em, schoolYear, ids);
  const flags = await em.execute<{ id: string; disabled: boolean; moved: boolean }[]>(
    `select s.id,
       exists (select from exemption e where e.student_id = s.id and e.school_year = ? and e.ground = 'DISABILITY' and e.revoked_at is null) as disabled,
       exists (select from placement p where p.student_id = s.id and p.school_year = ? and p.left_on is null) as moved
     from student s where s.id = any(?::uuid[])`,
    [schoolYear, nextYear(schoolYear), ids],
  );
  const yearOf = new Map(years.map((year) => [year.studentId, year]));
  const wordsOf = Map.groupBy(words, ({ studentId }) => studentId);
  const summerOf = Map.groupBy(summers, ({ studentId }) => studentId);
  const flagsOf = new Map(flags.map(({ id: studentId, ...rest }) => [studentId, rest]));
  return pupils.map(({ id: studentId }) => ({
    studentId,
    year: yearOf.get(studentId),
    words: Object.fromEntries((wordsOf.get(studentId) ?? []).map((word) => [word.round, word])),
    summer: summerOf.get(studentId) ?? [],
    ...flagsOf.get(studentId)!,
  }));
}
