import { anyOf, type Policy } from '#kernel/policy/policy.ts';
import { headsSchool, leadsClass, type Place } from '../student/student.policy.ts';

/** A subject taught to a class. */
export interface Sheet extends Place {
  /** Staff id of the subject's teacher; null while there is none. */
  readonly teacherId: string | null;
}

const teachesSubject: Policy<Sheet> = (viewer, { schoolId, teacherId, posts }) =>
  teacherId !== null &&
  viewer.institution === schoolId &&
  viewer.roles.includes('teacher') &&
  posts.some(({ staffId }) => staffId === teacherId);

export const markPolicy = {
  record: teachesSubject,
  readSheet: anyOf<Sheet>(teachesSubject, leadsClass, headsSchool),
};
