import type { Random } from '#city/world/facts.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { bodyMassIndex } from '../health-record/body-mass-index.ts';
import type { BulkValue } from '#department/orm/bulk.ts';
import { addDays, type Resident } from './resident.ts';

/** So many people have been examined, in the last years; an estimate. */
const EXAMINED = 0.7;
const DAYS_BETWEEN = 365;

/** Mean height in millimetres and body mass index at an age: rows of [age, boys, girls, index]; estimates. */
const GROWTH: readonly (readonly [number, number, number, number])[] = [
  [0, 620, 605, 16.5],
  [1, 760, 745, 16.5],
  [3, 950, 940, 15.6],
  [6, 1160, 1150, 15.6],
  [9, 1320, 1320, 16.6],
  [12, 1490, 1500, 18.2],
  [15, 1650, 1560, 19.8],
  [18, 1685, 1570, 20.8],
  [40, 1670, 1560, 22.8],
  [60, 1645, 1535, 23.1],
  [110, 1600, 1490, 22],
];

/** Examinations of a person, the last one first: none, or one a year. */
export function makeExams({ world, person, random, isCast, facilityId }: Resident): BulkValue[][] {
  if (!isCast && !random.chance(EXAMINED)) {
    return [];
  }
  const build = random.next() + random.next() - 1;
  const sight = random.next();
  const count = random.int(1, 3);
  const latest = random.int(5, 330);
  return Array.from({ length: count }, (_, index) => addDays(world.spec.today, -latest - index * DAYS_BETWEEN))
    .filter((date) => date > addDays(person.dateOfBirth, 30))
    .map((date, index) => {
      const age = ageOn(person.dateOfBirth, date);
      const { heightMillimetres, weightGrams } = measure(person.sex, age, build, random);
      const pressure = age >= 6 ? pressureAt(age, build, random) : [null, null];
      const vision = age >= 5 ? [tenths(sight, age, random), tenths(sight, age, random)] : [null, null];
      const healthClass = classOf(age, bodyMassIndex(weightGrams, heightMillimetres), pressure[0], random);
      const kind = kindOf(person.occupation.kind, age, random);
      const id = world.id('health-exam', person.index, index);
      return [
        id,
        person.id,
        facilityId,
        date,
        kind,
        heightMillimetres,
        weightGrams,
        ...pressure,
        ...vision,
        healthClass,
      ];
    });
}

function kindOf(occupation: string, age: number, random: Random): string {
  if (occupation === 'PUPIL' && age >= 5) {
    return 'STUDENT';
  }
  return age >= 18 && age < 70 && random.chance(0.2) ? 'DRIVER' : 'ANNUAL';
}

function measure(sex: 'MALE' | 'FEMALE', age: number, build: number, random: Random) {
  const at = GROWTH.findIndex(([until]) => age < until);
  const [before, after] = [GROWTH[Math.max(at, 1) - 1]!, GROWTH[Math.max(at, 1)]!];
  const part = (age - before[0]) / (after[0] - before[0]);
  const mean = (column: 1 | 2 | 3) => before[column] + part * (after[column] - before[column]);
  const height = Math.round((mean(sex === 'MALE' ? 1 : 2) * (1 + 0.06 * build)) / 5) * 5;
  const index = mean(3) * (1 + 0.12 * (random.next() + random.next() - 1) + 0.1 * build);
  return { heightMillimetres: height, weightGrams: Math.round((index * height * height) / 1_000 / 100) * 100 };
}

function pressureAt(age: number, build: number, random: Random): [number, number] {
  const systolic = Math.round(98 + Math.min(age, 75) * 0.42 + 8 * build + random.int(-8, 10));
  return [systolic, Math.round(systolic * 0.62) + random.int(-4, 5)];
}

function tenths(sight: number, age: number, random: Random): number {
  const worn = age > 45 ? random.int(0, 3) : 0;
  return Math.max(1, 10 - worn - (sight < 0.3 ? random.int(2, 6) : random.int(0, 1)));
}

/** Points taken off for what was found; one class for each, V for the rare bad case. */
function classOf(age: number, index: number, systolic: number | null, random: Random): string {
  const found = [
    age > 50,
    age >= 18 && (index >= 25 || index < 18.5),
    (systolic ?? 0) >= 140,
    random.chance(0.3),
    random.chance(0.05),
  ];
  return ['I', 'II', 'III', 'IV', 'V', 'V'][found.filter(Boolean).length]!;
}
