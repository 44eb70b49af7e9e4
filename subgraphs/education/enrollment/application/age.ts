import { firstYearOf } from '../../school-class/school-year.ts';
import type { EnrollmentLevel } from '../campaign/campaign.entity.ts';

/** Ages that a child reaches in the calendar year in which the school year begins. */
interface Ages {
  readonly least: number;
  readonly most: number;
  /** Up to this age a certified reason lets a child in. */
  readonly mostWithReason: number;
}

/**
 * Grade 1 is for children who turn six in the calendar year, grade 6 for those who turn eleven; up to three
 * years later for children with disabilities or in particular difficulty.
 *
 * Source: Education Law 2019, article 28, and the ministry's charters of schools. The nursery's ages and the
 * three years are unverified.
 */
const AGES: Readonly<Record<EnrollmentLevel, Ages>> = {
  NURSERY: { least: 2, most: 4, mostWithReason: 4 },
  KINDERGARTEN: { least: 5, most: 5, mostWithReason: 6 },
  PRIMARY: { least: 6, most: 6, mostWithReason: 9 },
  SECONDARY: { least: 11, most: 11, mostWithReason: 14 },
};

/**
 * Whether a child has the age of a level.
 *
 * @param dateOfBirth `YYYY-MM-DD`
 * @param schoolYear `2026-2027`
 */
export function ageFits(
  level: EnrollmentLevel,
  schoolYear: string,
  dateOfBirth: string,
): 'FITS' | 'NEEDS_REASON' | 'DOES_NOT_FIT' {
  const age = firstYearOf(schoolYear) - Number(dateOfBirth.slice(0, 4));
  const { least, most, mostWithReason } = AGES[level];
  if (age < least || age > mostWithReason) {
    return 'DOES_NOT_FIT';
  }
  return age <= most ? 'FITS' : 'NEEDS_REASON';
}
