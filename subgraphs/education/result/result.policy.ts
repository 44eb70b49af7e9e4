import { anyOf, type Policy } from '#department/policy/policy.ts';
import { headsSchool, leadsClass, type Place } from '../student/student.policy.ts';

export const resultPolicy = {
  /** Training is judged by the homeroom teacher: Circular 22/2021, article 8. */
  setTraining: leadsClass,
  readStatistics: anyOf<Place>(leadsClass, headsSchool),
} satisfies Record<string, Policy<Place>>;
