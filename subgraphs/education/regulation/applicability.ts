import { circular22 } from './circular-22.ts';
import { circular27 } from './circular-27.ts';
import { circular58 } from './circular-58.ts';
import type { Rules } from './rules.ts';

interface Span {
  readonly rules: Rules;
  readonly grades: readonly number[];
  /** Year in which the first school year under the rules begins. */
  readonly from: number;
}

/**
 * Which regulation judges which grade from which school year on; a later row takes an earlier one's place.
 *
 * Source: Circular 27/2020, article 2, for grades 1 to 5. Circular 22/2021, article 21, for grades 6 to 12,
 * and that Circular 26/2020 governs the whole school year 2020-2021: unverified.
 */
export const APPLICABILITY: readonly Span[] = [
  { rules: circular27, grades: [1], from: 2020 },
  { rules: circular27, grades: [2], from: 2021 },
  { rules: circular27, grades: [3], from: 2022 },
  { rules: circular27, grades: [4], from: 2023 },
  { rules: circular27, grades: [5], from: 2024 },
  { rules: circular58, grades: [6, 7, 8, 9, 10, 11, 12], from: 2020 },
  { rules: circular22, grades: [6], from: 2021 },
  { rules: circular22, grades: [7, 10], from: 2022 },
  { rules: circular22, grades: [8, 11], from: 2023 },
  { rules: circular22, grades: [9, 12], from: 2024 },
];

/**
 * The rules that a grade is judged by in a school year; null for grades without marks (kindergarten)
 * and for years before the regulations kept here.
 *
 * @param grade 1 to 12; 0 is kindergarten
 * @param schoolYear as written: `2025-2026`
 */
export function rulesFor(grade: number, schoolYear: string): Rules | null {
  const began = Number(schoolYear.slice(0, 4));
  return APPLICABILITY.findLast(({ grades, from }) => grades.includes(grade) && from <= began)?.rules ?? null;
}
