import { type About, anyOf, hasRole, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';
import type { Post } from '../../staff/staff.entity.ts';

/** Schools that an application names, and the posts that the viewer holds. */
export interface Desk {
  readonly schoolIds: readonly string[];
  readonly posts: readonly Post[];
}

/** Principals and clerks keep a school's admissions; the token and the school's register both have to say so. */
const keepsAdmissions: Policy<Desk> = (viewer, { schoolIds, posts }) =>
  viewer.institution !== null &&
  schoolIds.includes(viewer.institution) &&
  posts.some(
    ({ schoolId, role }) =>
      schoolId === viewer.institution &&
      (role === 'PRINCIPAL' || role === 'CLERK') &&
      viewer.roles.includes(role.toLowerCase()),
  );

export const applicationPolicy = {
  /** A citizen makes an act somebody's. */
  holdCode: ((viewer) => viewer.citizenId !== null) as Policy<null>,
  /** The code says for which child, and is good as long as the one who holds it answers for that child. */
  actAsFamily: anyOf<About>(isSelf, isGuardian),
  /** For a child who comes to a counter: of the one-stop shop, or of a school with places in the campaign. */
  issueCode: anyOf<Desk>(hasRole('one-stop-officer'), keepsAdmissions),
  /** Reading and deciding at a school that the application names. */
  atSchool: keepsAdmissions,
};

export const WHO = {
  holdCode: 'A citizen who holds the access code may do this',
  issueCode: 'The one-stop shop and the admissions of a school in the campaign may issue codes',
  allocate: 'The admissions of a school give its places',
  atSchool: 'The admissions of a school that the application names may do this',
};
