import type { Random, Sex } from './facts.ts';
import { FAMILY_NAMES, FEMALE_POOLS, MALE_POOLS, type NamePool } from './name-pools.ts';

/** Draws from a list with given weights. */
export type Draw<T> = (random: Random) => T;

/** Shares a random number out over weighted items; `at` takes the number itself, from 0 up to 1. */
export function weighted<T>(items: readonly T[], weights: readonly number[]): { at(share: number): T } {
  const upTo = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += weight;
    upTo[index] = sum;
  });
  return {
    at: (share) => {
      const wanted = share * sum;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo[middle]! > wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return items[low]!;
    },
  };
}

/** Names stand in order of how common they are; their shares fall off as shares of names do. */
function byRank(list: string, offset: number): Draw<string> {
  const names = list.split(',');
  const table = weighted(
    names,
    names.map((_, rank) => 1 / (rank + offset)),
  );
  return (random) => table.at(random.next());
}

const families = weighted(
  FAMILY_NAMES.map(([name]) => name),
  FAMILY_NAMES.map(([, share]) => share),
);

export const drawFamilyName: Draw<string> = (random) => families.at(random.next());

function prepare(pools: readonly NamePool[]) {
  return pools.map((pool) => ({ ...pool, middle: byRank(pool.middle, 3), given: byRank(pool.given, 12) }));
}
const POOLS = { FEMALE: prepare(FEMALE_POOLS), MALE: prepare(MALE_POOLS) };
const TRADITIONAL = { FEMALE: 'Thị', MALE: 'Văn' } as const;

/** A full name as it was given in that year: family name, middle names, given name. */
export function drawFullName(random: Random, familyName: string, sex: Sex, birthYear: number): string {
  const pool = POOLS[sex].find(({ bornFrom }) => birthYear >= bornFrom)!;
  const drawMiddle = () => (random.chance(pool.traditionalShare) ? TRADITIONAL[sex] : pool.middle(random));
  let middle = drawMiddle();
  while (middle.split(' ').includes(familyName)) {
    middle = drawMiddle();
  }
  const taken = `${familyName} ${middle}`.split(' ');
  let given = pool.given(random);
  while (taken.includes(given)) {
    given = pool.given(random);
  }
  return `${familyName} ${middle} ${given}`;
}
