import type { DateText, World } from '#city/world/facts.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { benefitDigit } from '../insurance-card/benefit-codes.ts';
import { addDays, laterOf, type Resident } from './resident.ts';

const HANOI = '01';
/** Of a hundred households; estimates. */
const POOR = 0.008;
const NEAR_POOR = 0.015;
/** Families insure themselves for a year and some let it lapse; an estimate. */
const LAPSED = 0.06;

/** Prime to 100,000,000, so that no two of the first hundred million people get the same number. */
const STEP = 61_803_399;
const NUMBERS = 100_000_000;

/** Ten digits that begin with the province, as the social insurance issues them. */
function insuranceNumber(world: World, index: number): string {
  const start = world.random('insurance-number').int(0, NUMBERS - 1);
  return HANOI + String((start + ((index * STEP) % NUMBERS)) % NUMBERS).padStart(8, '0');
}

export function makeCard(resident: Resident): string[] {
  const { world, person, facilityId } = resident;
  const { group, validFrom, validTo } = insure(resident);
  const digit = benefitDigit(group, world.spec.today);
  const number = `${group}${digit}${HANOI}${insuranceNumber(world, person.index)}`;
  return [world.id('insurance-card', person.index), person.id, number, validFrom, validTo, facilityId];
}

interface Insured {
  readonly group: string;
  readonly validFrom: DateText;
  readonly validTo: DateText;
}

/**
 * Under six a child is insured as one, until the day before the sixth birthday or, where that falls before the school
 * year, until 30 September of that year (unverified).
 */
function insure(resident: Resident): Insured {
  const {
    world: {
      spec: { today },
    },
    person: { dateOfBirth },
  } = resident;
  const sixthYear = Number(dateOfBirth.slice(0, 4)) + 6;
  const childUntil = laterOf(addDays(`${sixthYear}${dateOfBirth.slice(4)}`, -1), `${sixthYear}-09-30`);
  if (today <= childUntil) {
    return { group: 'TE', validFrom: dateOfBirth, validTo: childUntil };
  }
  const year = today.slice(0, 4);
  const group = groupOf(resident);
  if (group === 'GD' && !resident.isCast && resident.random.chance(LAPSED)) {
    const lapsed = addDays(today, -resident.random.int(1, 300));
    return { group, validFrom: addDays(lapsed, -364), validTo: lapsed };
  }
  return { group, validFrom: `${year}-01-01`, validTo: `${year}-12-31` };
}

function groupOf({ world: { spec, random: draw }, person, household, random, isCast }: Resident): string {
  const means = isCast ? 1 : draw('means', household.index).next();
  if (means < POOR) {
    return 'HN';
  }
  if (means < POOR + NEAR_POOR) {
    return 'CN';
  }
  const { occupation } = person;
  switch (occupation.kind) {
    case 'INFANT':
    case 'PUPIL':
      return 'HS';
    case 'STUDENT_ELSEWHERE':
      return ageOn(person.dateOfBirth, spec.today) < 18 ? 'HS' : 'SV';
    case 'RETIRED':
      return retiredGroup(ageOn(person.dateOfBirth, spec.today), random.next());
    case 'WORKER':
      return isCast || random.chance(0.64) ? 'DN' : 'GD';
    case 'PHARMACIST':
      return 'DN';
    case 'TEACHER':
    case 'PRINCIPAL':
    case 'DOCTOR':
      return 'HC';
    case 'OFFICIAL':
      return occupation.institution === 'TRAFFIC_POLICE' ? 'CA' : 'HC';
    default:
      return occupation satisfies never;
  }
}

/** Most draw a pension; of those who do not, the old are insured by the state, the others as families. */
function retiredGroup(age: number, chance: number): string {
  if (chance < 0.72) {
    return 'HT';
  }
  if (age >= 80) {
    return 'BT';
  }
  return age >= 75 ? 'LH' : 'GD';
}
