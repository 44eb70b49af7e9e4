/**
 * Completed years of life on a date. Someone born on 29 February completes a year on 1 March in
 * common years: a person has not reached an age before the anniversary has come.
 *
 * @param dateOfBirth `YYYY-MM-DD`
 * @param on `YYYY-MM-DD`
 */
export function ageOn(dateOfBirth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Majority, in completed years. Source: Civil Code 2015, article 20. */
export const MAJORITY_YEARS = 18;

export const isMinor = (dateOfBirth: string, on: string): boolean => ageOn(dateOfBirth, on) < MAJORITY_YEARS;
