import { addYears, later } from '#kernel/clock/calendar.ts';

/** The principal penalty, as far as the time until expungement depends on it. */
export type Penalty =
  | { readonly kind: 'WARNING' | 'FINE' | 'NON_CUSTODIAL_REFORM' | 'SUSPENDED_SENTENCE' | 'LIFE' | 'COMMUTED_DEATH' }
  | { readonly kind: 'PRISON'; readonly months: number };

/** A final judgment, with what has been done about it. All dates `YYYY-MM-DD`. */
export interface Judgment {
  readonly id: string;
  readonly committedOn: string;
  readonly finalOn: string;
  readonly penalty: Penalty;
  /** Crimes against national security, peace and humanity, and war crimes: only a court expunges them. */
  readonly courtOnly: boolean;
  /** Minor or serious crime by negligence, or exemption from penalty: regarded as never convicted. */
  readonly neverConvicted: boolean;
  /** End of the principal penalty, of probation for a suspended sentence; null while it runs. */
  readonly finishedOn: string | null;
  /** When additional penalties, damages, fees and all other duties had been done; null while any is open. */
  readonly dutiesDoneOn: string | null;
  /** Decision of a court that expunges; null where there is none. */
  readonly courtExpungedOn: string | null;
}

const FIVE_YEARS_IN_MONTHS = 60;
const FIFTEEN_YEARS_IN_MONTHS = 180;

/** Years without a new crime after the penalty. Source: Penal Code 2015, article 70 (2). */
export function yearsUntilExpunged(penalty: Penalty): number {
  switch (penalty.kind) {
    case 'WARNING':
    case 'FINE':
    case 'NON_CUSTODIAL_REFORM':
    case 'SUSPENDED_SENTENCE':
      return 1;
    case 'PRISON':
      if (penalty.months <= FIVE_YEARS_IN_MONTHS) {
        return 2;
      }
      return penalty.months <= FIFTEEN_YEARS_IN_MONTHS ? 3 : 5;
    case 'LIFE':
    case 'COMMUTED_DEATH':
      return 5;
    default:
      return penalty satisfies never;
  }
}

/**
 * First day on which a judgment no longer counts; null while none can be told. A crime committed before
 * that day starts the time anew from the end of the penalty for it. Facts known later than a date can
 * change the answer, so it is asked with all judgments known at that time.
 * Source: Penal Code 2015, articles 69 to 73. That the anniversary itself counts as expunged is unverified;
 * juveniles (article 107) and early expungement (article 72) beyond the court's decision are not modelled.
 *
 * @param all every judgment of the person, in any order, `judgment` among them or not
 */
export function expungedFrom(judgment: Judgment, all: readonly Judgment[]): string | null {
  if (judgment.neverConvicted) {
    return judgment.finalOn;
  }
  if (judgment.courtExpungedOn !== null) {
    return judgment.courtExpungedOn;
  }
  if (judgment.courtOnly || judgment.finishedOn === null || judgment.dutiesDoneOn === null) {
    return null;
  }
  const years = yearsUntilExpunged(judgment.penalty);
  let expunged = addYears(judgment.finishedOn, years);
  const newer = all
    .filter(({ id, committedOn }) => id !== judgment.id && committedOn >= judgment.finalOn)
    .sort((one, other) => (one.committedOn < other.committedOn ? -1 : 1));
  for (const { committedOn, finishedOn } of newer) {
    if (committedOn >= later(expunged, judgment.dutiesDoneOn)) {
      break;
    }
    if (finishedOn === null) {
      return null;
    }
    expunged = later(expunged, addYears(finishedOn, years));
  }
  return later(expunged, judgment.dutiesDoneOn);
}

export function isExpungedOn(judgment: Judgment, all: readonly Judgment[], date: string): boolean {
  const from = expungedFrom(judgment, all);
  return from !== null && from <= date;
}
