import type { EnrollmentLevel } from '../enrollment/campaign/campaign.entity.ts';

/** Groups of fewer applications are told without figures. */
export const LEAST_GROUP = 10;

/** A group as the public may see it; its share in per cent with two decimals, rounded half up. */
export function disclosed<Group extends { readonly count: number; readonly online: number }>({
  count,
  online,
  ...group
}: Group) {
  const told = count >= LEAST_GROUP;
  return {
    ...group,
    count: told ? count : null,
    onlineShare: told ? Math.round((online * 10_000) / count) / 100 : null,
  };
}

/** A group of applications without figures where it is too small. */
export interface StatisticsRow {
  readonly schoolYear: string | null;
  readonly level: EnrollmentLevel | null;
  readonly communeId: string | null;
  readonly count: number | null;
  readonly onlineShare: number | null;
}
