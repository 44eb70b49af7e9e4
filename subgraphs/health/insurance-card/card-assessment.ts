import { benefitRate } from './benefit-codes.ts';
import { insuranceNumberIn, isAllowed, parseCardNumber } from './card-number.ts';

/** As much of a card as the rules ask for. */
export interface CardFacts {
  readonly number: string;
  /** First and last day, both included. */
  readonly validFrom: string;
  readonly validTo: string;
}

export type Defect = 'MALFORMED' | 'UNKNOWN' | 'NOT_YET_VALID' | 'EXPIRED' | 'BENEFIT_CODE_NOT_ALLOWED';
export type Assessment = { readonly outcome: 'VERIFIED'; readonly benefitRate: number } | { readonly outcome: Defect };

/** Of a person's cards the one that counts on a day: the one then valid, else the one that runs longest. */
export function cardOfDay<Card extends CardFacts>(cards: readonly Card[], on: string): Card | null {
  const latest = cards.toSorted((one, other) => (one.validTo < other.validTo ? 1 : -1));
  return latest.find(({ validFrom, validTo }) => validFrom <= on && on <= validTo) ?? latest[0] ?? null;
}

/** Percent that a card is worth on a day, from its number; null where the rules of the day do not have its code. */
export function rateOfCard(number: string, on: string): number | null {
  const card = parseCardNumber(number);
  return card && isAllowed(card, on) ? benefitRate(card.digit, on) : null;
}

/**
 * Judges a card on a day: is the number one, is there such a card, is it valid, what is it worth.
 *
 * @param shown what was read off the card: its number, or its ten last digits; null where the person was named instead
 * @param card the register's card, null where there is none
 * @param on `YYYY-MM-DD`
 */
export function assessCard(shown: string | null, card: CardFacts | null, on: string): Assessment {
  if (shown !== null && insuranceNumberIn(shown) === null) {
    return { outcome: 'MALFORMED' };
  }
  if (!card) {
    const number = parseCardNumber(shown ?? '');
    return { outcome: number && !isAllowed(number, on) ? 'BENEFIT_CODE_NOT_ALLOWED' : 'UNKNOWN' };
  }
  if (on < card.validFrom) {
    return { outcome: 'NOT_YET_VALID' };
  }
  if (on > card.validTo) {
    return { outcome: 'EXPIRED' };
  }
  const rate = rateOfCard(card.number, on);
  return rate === null ? { outcome: 'BENEFIT_CODE_NOT_ALLOWED' } : { outcome: 'VERIFIED', benefitRate: rate };
}
