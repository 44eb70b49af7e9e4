import type { Policy } from '#department/policy/policy.ts';
import { headsSchool, type Place } from '../student/student.policy.ts';

export const rosterPolicy = {
  /** Who sits and who teaches where is the principal's to say, and so is whom there is to choose from. */
  arrange: headsSchool,
} satisfies Record<string, Policy<Place>>;
