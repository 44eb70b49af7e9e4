import { standingFrom } from '../mark/line.ts';
import {
  afterSummer,
  atYearEnd,
  isOpen,
  movedUp,
  type PromotionGround,
  type Verdict,
  type YearEnd,
} from '../regulation/promotion.ts';
import { type PupilProblem, problem } from './answers.ts';
import type { PupilFile } from './class-file.ts';
import type { PromotionRecord, PromotionRound } from './promotion.entity.ts';

/** What an input says of one pupil. */
export interface Said {
  /** Half-days missed; undefined where nothing is said. */
  readonly absentHalfDays?: number;
  /** The principal's word. */
  readonly word?: { readonly promote: boolean; readonly reason: string };
}

/** What follows for one pupil, without who decides and when; or what stands in the way. */
export type Judgement = Pick<
  PromotionRecord,
  'studentId' | 'round' | 'outcome' | 'grounds' | 'subjects' | 'level' | 'training' | 'absentHalfDays' | 'note'
>;
type Judged = Judgement | readonly PupilProblem[] | null;

export const isJudgement = (judged: Judged): judged is Judgement => judged !== null && 'outcome' in judged;

/**
 * Judges a pupil's year by the regulation; null where the round has nothing to say of the pupil. The principal's own
 * word counts on pupils with a disability, and on primary pupils who fall short even after support.
 *
 * Source: Circular 22/2021, article 12, clause 4; Circular 58/2011 as amended by 26/2020, article 15; Circular 27/2020,
 * article 11. That an exemption for a disability is what tells such a pupil is this register's own reading, and so is
 * the principal's word on them at primary school: unverified.
 */
export function judgePupil(file: PupilFile, round: PromotionRound, said: Said): Judged {
  const { studentId, year, words } = file;
  const first = words.YEAR_END;
  if (round === 'AFTER_SUMMER') {
    if (!first) {
      return [problem(studentId, 'The year of the pupil is not decided yet.', 'Học sinh chưa được xét cuối năm.')];
    }
    if (!isOpen(first.outcome)) {
      return said.word ? [noWord(studentId)] : null;
    }
  }
  if (!year?.year.level) {
    return [
      problem(studentId, 'The year has no result: marks are missing.', 'Chưa có kết quả cả năm: còn thiếu điểm.'),
    ];
  }
  if (!year.year.training) {
    return [problem(studentId, 'Training is missing in a term.', 'Còn thiếu kết quả rèn luyện của học kỳ.')];
  }
  const absentHalfDays = said.absentHalfDays ?? (round === 'AFTER_SUMMER' ? first!.absentHalfDays : 0);
  const end: YearEnd = {
    grade: year.grade,
    level: year.year.level,
    training: year.year.training,
    standings: year.standings,
    absentHalfDays,
  };
  const { rules } = year;
  const found = { studentId, round, absentHalfDays, level: end.level, training: end.training };
  if (round === 'YEAR_END') {
    const verdict = atYearEnd(rules.regulation, end);
    if (!said.word) {
      return { ...found, ...listed(verdict), note: null };
    }
    return file.disabled ? { ...found, ...byWord(verdict, end.grade, said.word) } : [noWord(studentId)];
  }
  const missing = said.word && file.disabled ? [] : missingFrom(file);
  if (missing.length > 0) {
    return missing;
  }
  const { level, training, principalDecides, ...verdict } = afterSummer(rules, end, {
    standings: file.summer.flatMap(({ subjectCode, code }) => {
      const course = year.courses.find((each) => each.subjectCode === subjectCode);
      return course && code != null ? [standingFrom(course, code)] : [];
    }),
    training: file.summer.find((each) => each.training != null)?.training ?? null,
  });
  const settled = { ...found, level, training };
  if (said.word) {
    return principalDecides || file.disabled
      ? { ...settled, ...byWord(verdict, end.grade, said.word) }
      : [noWord(studentId)];
  }
  if (principalDecides) {
    return [
      problem(
        studentId,
        'The pupil falls short even after support: the principal has to say what follows.',
        'Học sinh chưa hoàn thành sau khi được giúp đỡ: cần quyết định của hiệu trưởng.',
      ),
    ];
  }
  return { ...settled, ...listed(verdict), note: null };
}

const listed = ({ outcome, grounds, subjects }: Verdict) => ({
  outcome,
  grounds: [...grounds],
  subjects: [...subjects],
});

const byWord = ({ grounds }: Verdict, grade: number, { promote, reason }: NonNullable<Said['word']>) => ({
  outcome: promote ? movedUp(grade) : ('RETAINED' as const),
  grounds: [...grounds, 'PRINCIPAL'] satisfies PromotionGround[],
  subjects: [],
  note: reason,
});

const noWord = (studentId: string): PupilProblem =>
  problem(
    studentId,
    'The regulation decides on this pupil and leaves nothing to the principal.',
    'Quy chế đã xác định kết quả của học sinh này, hiệu trưởng không quyết định khác.',
  );

/** What the first word asked for and the summer has not brought. */
function missingFrom({ studentId, words, summer }: PupilFile): PupilProblem[] {
  const { subjects, grounds } = words.YEAR_END!;
  const open = subjects.filter((code) => !summer.some(({ subjectCode }) => subjectCode === code));
  return [
    ...open.map((code) =>
      problem(
        studentId,
        `${code} was not assessed again; record it, or that the pupil did not come.`,
        `Chưa có kết quả đánh giá lại môn ${code}; hãy ghi kết quả hoặc ghi học sinh vắng.`,
      ),
    ),
    ...(grounds.includes('TRAINING') && !summer.some(({ training }) => training != null)
      ? [problem(studentId, 'Training was not judged again.', 'Chưa đánh giá lại kết quả rèn luyện.')]
      : []),
  ];
}
