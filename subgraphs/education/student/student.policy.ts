import { type About, anyOf, isDelegate, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Post } from '../staff/staff.entity.ts';

/** A place in a school, and the posts that the viewer holds. */
export interface Place {
  readonly schoolId: string | null;
  readonly classId: string | null;
  readonly posts: readonly Post[];
}

/** A student with the place held in the present school year. */
export type StudentFacts = About & Place;

/** A role counts where the token names the school and the school's own register agrees. */
const postAt = (viewer: Viewer, { schoolId, posts }: Place, role: Post['role']): Post | undefined =>
  schoolId !== null && viewer.institution === schoolId && viewer.roles.includes(role.toLowerCase())
    ? posts.find((post) => post.schoolId === schoolId && post.role === role)
    : undefined;

export const headsSchool: Policy<Place> = (viewer, place) => postAt(viewer, place, 'PRINCIPAL') !== undefined;

export const teachesClass: Policy<Place> = (viewer, place) =>
  place.classId !== null && (postAt(viewer, place, 'TEACHER')?.classesTaught.includes(place.classId) ?? false);

export const leadsClass: Policy<Place> = (viewer, place) =>
  place.classId !== null && (postAt(viewer, place, 'TEACHER')?.homerooms.includes(place.classId) ?? false);

export const studentPolicy = {
  /** Name, class and school. */
  read: anyOf<StudentFacts>(isSelf, isGuardian, isDelegate('EDUCATION'), headsSchool, leadsClass, teachesClass),
  /** What the terms came to, over all subjects. */
  readResults: anyOf<StudentFacts>(isSelf, isGuardian, isDelegate('EDUCATION'), headsSchool, leadsClass),
  readApplications: anyOf<StudentFacts>(isSelf, isGuardian),
  /** Who is in a class. */
  readClass: anyOf<Place>(headsSchool, leadsClass, teachesClass),
  /** Who is in a school. */
  readSchool: headsSchool,
};
