import { type ClassTable, inCardOrder, type LicenceClass, lastDayOf, withIncluded } from './classes.ts';

/** One class of a licence with its own term: unlimited and limited ones stand on one card. */
export interface Term {
  readonly licenceClass: LicenceClass;
  /** Last day; null for ever. */
  readonly validTo: string | null;
}

export const isValidOn = ({ validTo }: Term, date: string): boolean => validTo === null || validTo >= date;

const lastsAsLong = (one: Term, other: Term): boolean =>
  one.validTo === null || (other.validTo !== null && one.validTo >= other.validTo);

/** Classes whose vehicles the terms allow on a date, included classes too. */
export const coveredOn = (terms: readonly Term[], date: string, table: ClassTable): LicenceClass[] =>
  withIncluded(
    terms.filter((term) => isValidOn(term, date)).map(({ licenceClass }) => licenceClass),
    table,
  );

/**
 * What a new card holds: the classes asked for, each with a fresh term, and those of the card that it
 * replaces that are still valid. A class is left out where another on the card includes it and lasts
 * at least as long, so no one loses a right by gaining a greater one with a shorter term.
 */
export function mergeTerms(
  held: readonly Term[],
  asked: readonly LicenceClass[],
  issuedOn: string,
  table: ClassTable,
): Term[] {
  const fresh = asked.map((licenceClass) => ({ licenceClass, validTo: lastDayOf(licenceClass, issuedOn, table) }));
  const kept = held.filter((term) => isValidOn(term, issuedOn) && !asked.includes(term.licenceClass));
  const all = [...kept, ...fresh];
  const needed = all.filter(
    (term) =>
      !all.some(
        (other) => table.rules[other.licenceClass].includes.includes(term.licenceClass) && lastsAsLong(other, term),
      ),
  );
  return inCardOrder(needed.map(({ licenceClass }) => licenceClass)).map(
    (each) => needed.find(({ licenceClass }) => licenceClass === each)!,
  );
}

/** The first day on which a term of the card ends; null where none does. */
export const earliestEnd = (terms: readonly Term[]): string | null =>
  terms.flatMap(({ validTo }) => validTo ?? []).sort()[0] ?? null;
