import type { Random, Relationship, Sex } from './facts.ts';
import { drawFamilyName, weighted } from './person-name.ts';

/** A person to be: everything the other members of the household depend on. */
export interface Slot {
  readonly relationship: Relationship;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly familyName: string;
  /** Places of the parents in the same list. */
  readonly parents: readonly number[];
}

/**
 * Kinds of household and how many there are of each in a hundred: chosen so that the mean is about 3.1 people and a
 * school cohort 1.35 % of the city; an estimate, not a census.
 */
const SHARES = {
  YOUNG_SINGLE: 7,
  OLD_SINGLE: 4,
  SIBLINGS: 2,
  YOUNG_COUPLE: 7,
  EMPTY_NEST: 7,
  OLD_COUPLE: 7,
  PARENTS: 44,
  SINGLE_PARENT: 6,
  THREE_GENERATIONS: 16,
} as const;
type Kind = keyof typeof SHARES;
const kinds = weighted(Object.keys(SHARES) as Kind[], Object.values(SHARES));
const childCounts = weighted([1, 2, 3], [36, 55, 9]);

/** Years between a birth and a parent's birth: with these, every parent is 20 to 45 at the birth, to the day. */
const YOUNGEST_PARENT = 21;
const OLDEST_PARENT = 44;

/** The people of one household in the year given; the first is its head. */
export function planFamily(random: Random, year: number): Slot[] {
  const kind = kinds.at(random.next());
  switch (kind) {
    case 'YOUNG_SINGLE':
      return [alone('HEAD', random.chance(0.5) ? 'FEMALE' : 'MALE', year - random.int(20, 45), random)];
    case 'OLD_SINGLE':
      return [alone('HEAD', random.chance(0.72) ? 'FEMALE' : 'MALE', year - random.int(62, 90), random)];
    case 'SIBLINGS':
      return siblings(random, year);
    case 'YOUNG_COUPLE':
      return couple(random, year - random.int(22, 34));
    case 'EMPTY_NEST':
      return couple(random, year - random.int(50, 63));
    case 'OLD_COUPLE':
      return couple(random, year - random.int(62, 84));
    case 'PARENTS':
      return parents(random, year, year - random.int(25, 54));
    case 'SINGLE_PARENT':
      return singleParent(random, year);
    case 'THREE_GENERATIONS':
      return threeGenerations(random, year);
    default:
      return kind satisfies never;
  }
}

function alone(relationship: Relationship, sex: Sex, birthYear: number, random: Random): Slot {
  return { relationship, sex, birthYear, familyName: drawFamilyName(random), parents: [] };
}

function siblings(random: Random, year: number): Slot[] {
  const birthYear = year - random.int(23, 30);
  const elder = alone('HEAD', random.chance(0.5) ? 'FEMALE' : 'MALE', birthYear, random);
  return [
    elder,
    {
      ...elder,
      relationship: 'SIBLING',
      sex: random.chance(0.5) ? 'FEMALE' : 'MALE',
      birthYear: birthYear + random.int(1, 4),
    },
  ];
}

/** Husband and wife in the order of head and spouse; every wife keeps the name she was born with. */
function couple(random: Random, wifeBorn: number): [Slot, Slot] {
  const wife = alone('SPOUSE', 'FEMALE', wifeBorn, random);
  const husband = alone('HEAD', 'MALE', wifeBorn - random.int(-1, 7), random);
  return random.chance(0.75)
    ? [husband, wife]
    : [
        { ...wife, relationship: 'HEAD' },
        { ...husband, relationship: 'SPOUSE' },
      ];
}

/** Years of birth of the children who still live at home, eldest first; perhaps none. */
function childYears(random: Random, year: number, motherBorn: number, fatherBorn: number): number[] {
  const latest = Math.min(year, motherBorn + OLDEST_PARENT, fatherBorn + OLDEST_PARENT);
  const wanted = childCounts.at(random.next());
  const years: number[] = [];
  const first = Math.max(motherBorn + 22, fatherBorn + YOUNGEST_PARENT);
  for (let born = random.int(first, Math.min(motherBorn + 31, latest)); years.length < wanted && born <= latest; ) {
    years.push(born);
    born += random.int(2, 5);
  }
  return years.filter((born) => year - born < 23 || random.chance(0.4));
}

function children(random: Random, years: readonly number[], familyName: string, parents: number[]): Slot[] {
  return years.map((birthYear) => ({
    relationship: 'CHILD',
    sex: random.chance(0.527) ? 'MALE' : 'FEMALE',
    birthYear,
    familyName,
    parents,
  }));
}

const bySex = (pair: readonly Slot[], sex: Sex): Slot => pair.find((slot) => slot.sex === sex)!;

function parents(random: Random, year: number, motherBorn: number): Slot[] {
  const pair = couple(random, motherBorn);
  const father = bySex(pair, 'MALE');
  return [
    ...pair,
    ...children(random, childYears(random, year, motherBorn, father.birthYear), father.familyName, [0, 1]),
  ];
}

function singleParent(random: Random, year: number): Slot[] {
  const sex = random.chance(0.82) ? 'FEMALE' : 'MALE';
  const parent = alone('HEAD', sex, year - random.int(26, 50), random);
  const familyName = sex === 'MALE' || random.chance(0.3) ? parent.familyName : drawFamilyName(random);
  const years = childYears(random, year, parent.birthYear, parent.birthYear).slice(0, 2);
  return [parent, ...children(random, years, familyName, [0])];
}

/** Parents, their children, and the father's parents (seven times of ten) or the mother's. */
function threeGenerations(random: Random, year: number): Slot[] {
  const motherBorn = year - random.int(26, 46);
  const paternal = random.chance(0.7);
  const pair = couple(random, motherBorn);
  const father = bySex(pair, 'MALE');
  const mother = bySex(pair, 'FEMALE');
  const heir = paternal ? father : mother;
  const inLaw = paternal ? mother : father;
  const kids = childYears(random, year, motherBorn, father.birthYear);
  const grandfatherBorn = heir.birthYear - random.int(24, 36);
  const grandmotherBorn = Math.min(grandfatherBorn + random.int(0, 5), heir.birthYear - YOUNGEST_PARENT);
  const grandmother = alone('PARENT', 'FEMALE', grandmotherBorn, random);
  const grandfather: Slot = { ...alone('PARENT', 'MALE', grandfatherBorn, random), familyName: heir.familyName };
  const living = random.next();
  const elders = living < 0.5 ? [grandfather, grandmother] : living < 0.88 ? [grandmother] : [grandfather];
  return random.chance(0.4)
    ? ledByElders(random, elders, heir, inLaw, kids, father.familyName)
    : ledByHeir(random, elders, heir, inLaw, kids, father.familyName);
}

function ledByElders(
  random: Random,
  elders: Slot[],
  heir: Slot,
  inLaw: Slot,
  kids: number[],
  familyName: string,
): Slot[] {
  const at = elders.length;
  return [
    ...elders.map((slot, place): Slot => ({ ...slot, relationship: place === 0 ? 'HEAD' : 'SPOUSE' })),
    { ...heir, relationship: 'CHILD', parents: elders.map((_, place) => place) },
    { ...inLaw, relationship: 'OTHER' },
    ...children(random, kids, familyName, [at, at + 1]).map((kid): Slot => ({ ...kid, relationship: 'GRANDCHILD' })),
  ];
}

function ledByHeir(
  random: Random,
  elders: Slot[],
  heir: Slot,
  inLaw: Slot,
  kids: number[],
  familyName: string,
): Slot[] {
  const at = 2 + kids.length;
  return [
    { ...heir, relationship: 'HEAD', parents: elders.map((_, place) => at + place) },
    { ...inLaw, relationship: 'SPOUSE' },
    ...children(random, kids, familyName, [0, 1]),
    ...elders,
  ];
}
