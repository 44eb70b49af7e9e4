import { addYears } from '#kernel/clock/calendar.ts';

/** In the order of the law, which is also the order on the card. */
export const LICENCE_CLASSES = [
  'A1',
  'A',
  'B1',
  'B',
  'C1',
  'C',
  'D1',
  'D2',
  'D',
  'BE',
  'C1E',
  'CE',
  'D1E',
  'D2E',
  'DE',
] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

export interface ClassRule {
  /** Completed years of life. */
  readonly minimumAge: number;
  /** Null where the class never expires. */
  readonly validityYears: number | null;
  /** Classes whose vehicles may be driven too. */
  readonly includes: readonly LicenceClass[];
}

export interface ClassTable {
  /** First day on which the rules hold. */
  readonly from: string;
  readonly rules: Readonly<Record<LicenceClass, ClassRule>>;
}

const rule = (minimumAge: number, validityYears: number | null, ...includes: LicenceClass[]): ClassRule => ({
  minimumAge,
  validityYears,
  includes,
});

/**
 * Rules by the day from which they hold, oldest first. Source: Law on Road Traffic Order and Safety
 * 36/2024/QH15, articles 57 (classes, inclusion, validity) and 59 (ages). That a class for trailers
 * includes none is unverified; the maximum age of drivers of the largest buses is not applied.
 */
export const classTables: readonly ClassTable[] = [
  {
    from: '2025-01-01',
    rules: {
      A1: rule(18, null),
      A: rule(18, null, 'A1'),
      B1: rule(18, null, 'A1'),
      B: rule(18, 10),
      C1: rule(18, 10, 'B'),
      C: rule(21, 5, 'B', 'C1'),
      D1: rule(24, 5, 'B', 'C1', 'C'),
      D2: rule(24, 5, 'B', 'C1', 'C', 'D1'),
      D: rule(27, 5, 'B', 'C1', 'C', 'D1', 'D2'),
      BE: rule(21, 5),
      C1E: rule(24, 5),
      CE: rule(24, 5),
      D1E: rule(27, 5),
      D2E: rule(27, 5),
      DE: rule(27, 5),
    },
  },
];

/** @throws RangeError for a date before the first table */
export function classTableOn(date: string): ClassTable {
  const table = classTables.findLast(({ from }) => from <= date);
  if (!table) {
    throw new RangeError(`Expected a date from ${classTables[0]!.from} on, got ${date}.`);
  }
  return table;
}

export function inCardOrder(classes: Iterable<LicenceClass>): LicenceClass[] {
  const given = new Set(classes);
  return LICENCE_CLASSES.filter((each) => given.has(each));
}

/** The classes given and all that they include. */
export const withIncluded = (classes: readonly LicenceClass[], { rules }: ClassTable): LicenceClass[] =>
  inCardOrder(classes.flatMap((each) => [each, ...rules[each].includes]));

/**
 * Last day of a class that is issued on a date; null where it never expires. A term that begins on
 * 29 February ends on the 28th of a common year (unverified).
 */
export function lastDayOf(licenceClass: LicenceClass, issuedOn: string, { rules }: ClassTable): string | null {
  const { validityYears } = rules[licenceClass];
  return validityYears === null ? null : addYears(issuedOn, validityYears);
}
