/** The longest term of an investigation that a first order sets: Criminal Procedure Code 101/2015/QH13, article 172. */
export const LONGEST_TERM_DAYS = 120;

const DAY_MS = 86_400_000;

/** Whether a term is one that can be asked for: it ends in the future, and not later than an investigation may. */
export const isTerm = (endsAt: Date, now: Date): boolean =>
  endsAt.getTime() > now.getTime() && endsAt.getTime() <= now.getTime() + LONGEST_TERM_DAYS * DAY_MS;
