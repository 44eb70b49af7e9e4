import { termName } from '../mark/term.ts';

/** What stands in the way with one pupil. */
export interface PupilProblem {
  /** Of a pupil of the class or school; left out for others. */
  readonly studentId?: string;
  readonly message: string;
  readonly messageVi: string;
}

export const problem = (studentId: string | undefined, message: string, messageVi: string): PupilProblem => ({
  studentId,
  message,
  messageVi,
});

/** Said of pupils that an input names and the class does not have. */
export const notInClass = (): PupilProblem =>
  problem(undefined, 'The student is not in this class.', 'Học sinh không thuộc lớp này.');

export const namedTwice = (studentId: string): PupilProblem =>
  problem(studentId, 'The pupil is named twice.', 'Học sinh được nêu hai lần.');

export const promotionRejected = (problems: PupilProblem[]) => ({
  __typename: 'PromotionRejected' as const,
  message: `Nothing was written: something stands in the way in ${problems.length} places.`,
  messageVi: `Chưa ghi nhận: có ${problems.length} vướng mắc.`,
  problems,
});

export const termsNotLocked = (terms: readonly (1 | 2)[]) => ({
  __typename: 'TermsNotLocked' as const,
  message: 'Nothing was decided: lock both terms of the class first.',
  messageVi: 'Chưa xét: cần khóa sổ cả hai học kỳ của lớp trước.',
  terms: terms.map(termName),
});
