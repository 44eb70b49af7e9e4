import type { EnrollmentLevel } from '../enrollment/campaign/campaign.entity.ts';

/** Groups of fewer applications are told without figures. */
export const LEAST_GROUP = 10;

/** Applications of one school year, level and commune: the finest group there is. */
export interface Cell {
  readonly schoolYear: string;
  readonly level: EnrollmentLevel;
  readonly communeId: string;
  readonly count: number;
  readonly online: number;
}

/** A group as it is asked for; null means all of them. Communes are told within a school year only. */
export interface Group {
  readonly schoolYear: string | null;
  readonly level: EnrollmentLevel | null;
  readonly communeId: string | null;
}

export interface ProtectedGroup extends Group {
  readonly count: number;
  readonly online: number;
  /** Too small itself, or what is left when small ones are taken from a sum. */
  withheld: boolean;
}

const DIMENSIONS = ['schoolYear', 'level', 'communeId'] as const;
const keyOf = ({ schoolYear, level, communeId }: Group): string =>
  `${schoolYear ?? '*'} ${level ?? '*'} ${communeId ?? '*'}`;

/** Every group that a cell counts towards, itself included. */
const groupsOf = ({ schoolYear, level, communeId }: Cell): Group[] =>
  [schoolYear, null].flatMap((year) =>
    [level, null].flatMap((kind) =>
      (year === null ? [null] : [communeId, null]).map(
        (place): Group => ({ schoolYear: year, level: kind, communeId: place }),
      ),
    ),
  );

/**
 * Every group that can be asked for, with what has to be withheld: groups that are too small, and as many more as it
 * takes that no sum and its parts have a single figure missing, which could be had by subtraction. It is found for
 * all questions together, so that no two answers give away what neither does alone.
 */
export function protect(cells: readonly Cell[]): ProtectedGroup[] {
  const groups = new Map<string, ProtectedGroup>();
  for (const cell of cells) {
    for (const group of groupsOf(cell)) {
      const key = keyOf(group);
      const before = groups.get(key) ?? { ...group, count: 0, online: 0, withheld: false };
      groups.set(key, { ...before, count: before.count + cell.count, online: before.online + cell.online });
    }
  }
  const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  for (const group of all) {
    group.withheld = group.count < LEAST_GROUP;
  }
  const sums = sumsOf(all, groups);
  for (let changed = true; changed; ) {
    changed = false;
    for (const sum of sums) {
      if (sum.filter(({ withheld }) => withheld).length !== 1) {
        continue;
      }
      const told = sum.filter(({ withheld }) => !withheld);
      told.reduce((least, each) => (each.count < least.count ? each : least)).withheld = true;
      changed = true;
    }
  }
  return all;
}

/** A sum together with its parts, for every sum along every dimension. */
function sumsOf(all: readonly ProtectedGroup[], groups: ReadonlyMap<string, ProtectedGroup>): ProtectedGroup[][] {
  const sums = new Map<string, ProtectedGroup[]>();
  for (const part of all) {
    for (const dimension of DIMENSIONS) {
      if (part[dimension] === null) {
        continue;
      }
      const whole = groups.get(keyOf({ ...part, [dimension]: null }));
      if (!whole) {
        continue;
      }
      const key = `${dimension} ${keyOf(whole)}`;
      const sum = sums.get(key);
      if (sum) {
        sum.push(part);
      } else {
        sums.set(key, [whole, part]);
      }
    }
  }
  return [...sums.values()];
}
