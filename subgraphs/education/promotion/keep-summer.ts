import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { TrainingLevel } from '../regulation/assessment.ts';
import { isOpen } from '../regulation/promotion.ts';
import { namedTwice, notInClass, type PupilProblem, problem, promotionRejected } from './answers.ts';
import { summersOf, wordsOn } from './class-file.ts';
import type { PromotionRow } from './promotion.entity.ts';

/** One result of a summer on its way into the file. */
export interface Entry {
  readonly studentId: string;
  readonly code: number | null;
  readonly training: TrainingLevel | null;
}

export interface Summer {
  readonly classId: string;
  readonly schoolYear: string;
  /** Null for training. */
  readonly subjectCode: string | null;
  readonly entries: readonly Entry[];
  /** What was wrong with the input before it was compared with the file. */
  readonly problems: readonly PupilProblem[];
  readonly recordedBy: string;
}

/** Records a summer's results where the first word asks for them and the last is not said yet; all or none. */
export function keepSummer(
  { classId, schoolYear, subjectCode, entries, problems, recordedBy }: Summer,
  { em, clock }: Context,
) {
  const ids = `{${entries.map(({ studentId }) => studentId).join(',')}}`;
  return em().transactional(async (tx) => {
    const members = await tx.execute<{ id: string }[]>(
      `select s.id from student s where s.id = any(?::uuid[]) and exists (select from pupil p where p.id = s.id and p.class_id = ?)
       order by s.id for no key update of s`,
      [ids, classId],
    );
    const words = Map.groupBy(await wordsOn(tx, schoolYear, ids), ({ studentId }) => studentId);
    const standing = (await summersOf(tx, schoolYear, ids)).filter((row) => (row.subjectCode ?? null) === subjectCode);
    const all = [
      ...problems,
      ...entries.flatMap(({ studentId }, at) =>
        !members.some(({ id }) => id === studentId)
          ? [notInClass()]
          : entries.findIndex((other) => other.studentId === studentId) < at
            ? [namedTwice(studentId)]
            : notAsked(studentId, words.get(studentId) ?? [], subjectCode),
      ),
    ];
    if (all.length > 0) {
      return promotionRejected(all);
    }
    const changed = entries.filter(({ studentId, code, training }) => {
      const before = standing.find((row) => row.studentId === studentId);
      return !before || (before.code ?? null) !== code || (before.training ?? null) !== training;
    });
    if (changed.length > 0) {
      const now = clock.now();
      await tx.execute(
        `update summer_result set superseded_at = ? where student_id = any(?::uuid[]) and school_year = ?
           and subject_code is not distinct from ?::text and superseded_at is null`,
        [now, `{${changed.map(({ studentId }) => studentId).join(',')}}`, schoolYear, subjectCode],
      );
      await tx.execute(
        `insert into summer_result (id, student_id, school_year, subject_code, code, training, recorded_by, recorded_at)
         select x.id, x."studentId", ?, ?, x.code, x.training, ?::uuid, ?::timestamptz
         from json_to_recordset(?::json) as x(id uuid, "studentId" uuid, code smallint, training text)`,
        [
          schoolYear,
          subjectCode,
          recordedBy,
          now,
          JSON.stringify(changed.map((entry) => ({ id: randomUUID(), ...entry }))),
        ],
      );
    }
    return {
      __typename: 'SummerRecorded' as const,
      message: changed.length === 0 ? 'All of it was recorded already.' : `${changed.length} results were recorded.`,
      messageVi: changed.length === 0 ? 'Các kết quả đã có sẵn.' : `Đã ghi nhận ${changed.length} kết quả.`,
      changed: changed.length,
    };
  });
}

function notAsked(studentId: string, words: readonly PromotionRow[], subjectCode: string | null): PupilProblem[] {
  const first = words.find(({ round }) => round === 'YEAR_END');
  const asked =
    first && (subjectCode === null ? first.grounds.includes('TRAINING') : first.subjects.includes(subjectCode));
  if (!first || !asked || !isOpen(first.outcome)) {
    return [
      problem(
        studentId,
        'The first word on the pupil does not ask for this.',
        'Kết quả xét cuối năm của học sinh không yêu cầu đánh giá lại nội dung này.',
      ),
    ];
  }
  if (words.some(({ round }) => round === 'AFTER_SUMMER')) {
    return [problem(studentId, 'The pupil is decided on already.', 'Học sinh đã được xét sau kỳ nghỉ hè.')];
  }
  return [];
}
