import type { SchoolRow } from './school.entity.ts';

/** The grades of each level of school; 0 is the last year of kindergarten. */
export const GRADES: Readonly<Record<SchoolRow['level'], readonly [from: number, to: number]>> = {
  KINDERGARTEN: [0, 0],
  PRIMARY: [1, 5],
  LOWER_SECONDARY: [6, 9],
  UPPER_SECONDARY: [10, 12],
  ALL_LEVELS: [1, 12],
};
