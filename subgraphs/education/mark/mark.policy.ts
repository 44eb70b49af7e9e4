import { allOf, anyOf, type Policy } from '#department/policy/policy.ts';
import { headsSchool, leadsClass, type Place } from '../student/student.policy.ts';

/** A subject taught to a class. */
export interface Teaching extends Place {
  /** Staff id of the subject's teacher; null while there is none. */
  readonly teacherId: string | null;
}

/** A correction that waits for a word. */
export interface Correction extends Place {
  /** Staff id of the one who asked. */
  readonly requestedBy: string;
}

const teachesSubject: Policy<Teaching> = (viewer, { schoolId, teacherId, posts }) =>
  teacherId !== null &&
  viewer.institution === schoolId &&
  viewer.roles.includes('teacher') &&
  posts.some(({ staffId }) => staffId === teacherId);

const askedByAnother: Policy<Correction> = (_, { requestedBy, posts }) =>
  posts.every(({ staffId }) => staffId !== requestedBy);

export const markPolicy = {
  /** Enter and alter marks of a subject, or ask for a correction. */
  record: teachesSubject,
  /** One subject of a class. */
  readSheet: anyOf<Teaching>(teachesSubject, leadsClass, headsSchool),
  /** All subjects of a class. */
  readClass: anyOf<Place>(leadsClass, headsSchool),
  lockTerm: headsSchool,
  readCorrections: headsSchool,
  /** Four eyes: nobody approves what they asked for. */
  decideCorrection: allOf<Correction>(headsSchool, askedByAnother),
};
