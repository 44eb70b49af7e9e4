import type { SchoolRow } from '../../school/school.entity.ts';
import type { EnrollmentLevel } from './campaign.entity.ts';

const SCHOOLS: Readonly<Record<EnrollmentLevel, readonly SchoolRow['level'][]>> = {
  NURSERY: ['KINDERGARTEN'],
  KINDERGARTEN: ['KINDERGARTEN'],
  PRIMARY: ['PRIMARY', 'ALL_LEVELS'],
  SECONDARY: ['LOWER_SECONDARY', 'ALL_LEVELS'],
};

/** Whether a school has the grade that a campaign is for. */
export const takesLevel = (school: SchoolRow['level'], level: EnrollmentLevel): boolean =>
  SCHOOLS[level].includes(school);

/** The grade that a level leads to; 0 is the last year of kindergarten, null is below the grades. */
export const gradeOf = (level: EnrollmentLevel): number | null =>
  ({ NURSERY: null, KINDERGARTEN: 0, PRIMARY: 1, SECONDARY: 6 })[level];
