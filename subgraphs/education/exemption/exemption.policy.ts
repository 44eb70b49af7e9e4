import type { Policy } from '#department/policy/policy.ts';
import { headsSchool, type Place } from '../student/student.policy.ts';

export const exemptionPolicy = {
  /** The principal exempts: Circular 22/2021, article 10; Circular 58/2011, article 12. */
  decide: headsSchool,
} satisfies Record<string, Policy<Place>>;
