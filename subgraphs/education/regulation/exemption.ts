import type { Standing } from './assessment.ts';
import type { Regulation, Rules } from './rules.ts';

/** What a pupil need not do: the whole subject, or its practical part while theory is assessed in its place. */
export type ExemptionScope = 'SUBJECT' | 'PRACTICE';

/** Why a pupil is exempt. */
export type ExemptionGround = 'DISABILITY' | 'ILLNESS' | 'ACCIDENT';

/** Which subjects may be left out under a regulation, and for what. */
interface Allowance {
  readonly scope: ExemptionScope;
  readonly grounds: readonly ExemptionGround[];
  /** Null for every subject. */
  readonly subjects: readonly string[] | null;
}

const HEALTH: readonly ExemptionGround[] = ['DISABILITY', 'ILLNESS', 'ACCIDENT'];
/** Pupils with a disability are not assessed in subjects, or parts of them, that they were exempted from. */
const BY_DISABILITY: Allowance = { scope: 'SUBJECT', grounds: ['DISABILITY'], subjects: null };

/**
 * What may be granted, by regulation. Since 2021 illness and accidents exempt from practice alone; under the
 * older circular they took physical education out of the year's results.
 *
 * Source: Circular 22/2021, article 10 (practice of physical education and of defence education) and article 11,
 * clause 2 (disability); Circular 58/2011, article 12 (physical education). Unverified: music, fine arts and the
 * practice of defence education under 58/2011, that a disability exempts from any subject under it, and the
 * exemptions of primary schools (Circular 27/2020, article 12).
 */
const ALLOWANCES: Readonly<Record<Regulation, readonly Allowance[]>> = {
  CIRCULAR_22_2021: [
    BY_DISABILITY,
    { scope: 'PRACTICE', grounds: HEALTH, subjects: ['PHYSICAL_EDUCATION', 'DEFENCE_EDUCATION'] },
  ],
  CIRCULAR_58_2011: [
    BY_DISABILITY,
    { scope: 'SUBJECT', grounds: HEALTH, subjects: ['PHYSICAL_EDUCATION', 'MUSIC', 'FINE_ARTS'] },
    { scope: 'PRACTICE', grounds: HEALTH, subjects: ['DEFENCE_EDUCATION'] },
  ],
  CIRCULAR_27_2020: [BY_DISABILITY],
};

/** The scopes in which a pupil may be exempted from a subject on a ground; none where the regulation knows no such exemption. */
export const exemptionsAllowed = (
  regulation: Regulation,
  subject: string,
  ground: ExemptionGround,
): readonly ExemptionScope[] =>
  ALLOWANCES[regulation]
    .filter(({ grounds, subjects }) => grounds.includes(ground) && (subjects === null || subjects.includes(subject)))
    .map(({ scope }) => scope);

/** How a pupil stands in a subject: exempt from all of it, judged, or with marks missing. */
export type Stand = Standing | 'EXEMPT' | null;

export const judged = (stands: readonly Stand[]): (Standing | null)[] => stands.filter((stand) => stand !== 'EXEMPT');

/**
 * A subject over the year. Exempt in both terms it takes no part in the year's results, neither in the mean nor
 * among the subjects that a level counts; exempt in one, the other term is the year.
 *
 * Source: Circular 58/2011, article 12. That 22/2021 and 27/2020 would do the same is unverified, as is that the
 * six subjects of a level's higher threshold stay six however many subjects are left.
 */
export function yearStand(rules: Rules, first: Stand, second: Stand): Stand {
  if (first === 'EXEMPT') {
    return second;
  }
  if (second === 'EXEMPT') {
    return first;
  }
  return rules.yearStanding(first, second);
}
