import { MAJORITY_YEARS } from '#kernel/clock/age.ts';

/** A guardian answers for a child on a date (`$2`) while custody lasts and the child is a minor. */
export const IN_CUSTODY = `g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date)
  and c.date_of_birth + make_interval(years => ${MAJORITY_YEARS}) > $2::date`;
