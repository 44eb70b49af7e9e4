import { anyOf, type Policy } from '#department/policy/policy.ts';
import { markPolicy, type Teaching } from '../mark/mark.policy.ts';
import { headsSchool, leadsClass, type Place } from '../student/student.policy.ts';

export const promotionPolicy = {
  /** The principal says who moves up: Circular 22/2021, article 12; Circular 27/2020, article 11. */
  decide: headsSchool as Policy<Place>,
  /** The words on a whole class. */
  readClass: anyOf<Place>(leadsClass, headsSchool),
  /** The subject's teacher assesses again; the principal enters it where the teacher is away. */
  reassess: anyOf<Teaching>(markPolicy.record, headsSchool),
  /** The homeroom teacher proposes training anew: Circular 22/2021, article 13. */
  retrain: anyOf<Place>(leadsClass, headsSchool),
};
