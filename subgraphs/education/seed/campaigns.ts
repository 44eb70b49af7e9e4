import type { EnrollmentLevel } from '../enrollment/campaign/campaign.entity.ts';

/** How many of each block of applications come over the internet. */
interface Share {
  readonly online: number;
  readonly block: number;
}

export interface PlannedCampaign {
  /** Calendar year in which the school year begins. */
  readonly year: number;
  readonly level: EnrollmentLevel;
  readonly share: Share;
  /** Only whole blocks are entered, so that the share comes out to the digit. */
  readonly exact: boolean;
}

/** Age that a child reaches in the calendar year of the campaign, and the grade that the level leads to; null below five. */
export const LEVELS: Readonly<Record<EnrollmentLevel, { readonly age: number; readonly grade: number }>> = {
  NURSERY: { age: 2, grade: 0 },
  KINDERGARTEN: { age: 5, grade: 0 },
  PRIMARY: { age: 6, grade: 1 },
  SECONDARY: { age: 11, grade: 6 },
};

/** The share of online applications that the city published for 2016-2017: 84.87, 51.11 and 58.18 per cent. */
const PUBLISHED: Partial<Record<EnrollmentLevel, Share>> = {
  KINDERGARTEN: { online: 101, block: 119 },
  PRIMARY: { online: 23, block: 45 },
  SECONDARY: { online: 32, block: 55 },
};
/** More than 85 per cent over all levels, as published for 2019. */
const LATER: Share = { online: 26, block: 30 };
const NOW: Share = { online: 19, block: 20 };

/** Campaigns that the records go back to, and this year's. */
export function planCampaigns(thisYear: number): readonly PlannedCampaign[] {
  const past = (['KINDERGARTEN', 'PRIMARY', 'SECONDARY'] as const).flatMap((level): PlannedCampaign[] => [
    { year: 2016, level, share: PUBLISHED[level]!, exact: true },
    { year: 2019, level, share: LATER, exact: false },
  ]);
  const now = (Object.keys(LEVELS) as EnrollmentLevel[]).map(
    (level): PlannedCampaign => ({ year: thisYear, level, share: NOW, exact: false }),
  );
  return [...past.filter(({ year }) => year < thisYear), ...now];
}

type Window = readonly [opens: string, closes: string];

/**
 * Windows of a campaign, days in Hanoi, the last day included. The online windows of primary, kindergarten and
 * secondary are those of 2025 in every year; all others are made up.
 */
export function windowsOf(
  { year, level }: PlannedCampaign,
  thisYear: number,
): Readonly<Record<'ONLINE' | 'DIRECT' | 'SUPPLEMENTARY', Window>> {
  const online: Readonly<Record<EnrollmentLevel, Window>> = {
    PRIMARY: ['07-01', '07-03'],
    KINDERGARTEN: ['07-04', '07-06'],
    SECONDARY: ['07-07', '07-09'],
    NURSERY: ['07-10', '07-11'],
  };
  const days = ([opens, closes]: Window): Window => [
    `${year}-${opens}T00:00:00+07:00`,
    `${year}-${closes}T24:00:00+07:00`,
  ];
  return {
    ONLINE: days(online[level]),
    DIRECT: days(['07-12', '07-18']),
    SUPPLEMENTARY: days(year === thisYear ? ['10-01', '12-31'] : ['08-01', '08-10']),
  };
}
