import type { Person, Random, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { addYears, earlier, later } from '#kernel/clock/calendar.ts';
import { classTableOn, type LicenceClass, lastDayOf } from '../driving-licence/classes.ts';
import { licenceNumber } from '../driving-licence/licence-number.ts';
import { FULL_POINTS } from '../points/points.ts';
import { between } from './dates.ts';
import { licenceSerial } from './numbers.ts';

/** Which licences a person holds, for the vehicles that fit. */
export interface Holding {
  readonly motorcycle: boolean;
  readonly car: boolean;
  readonly truck: boolean;
}

const NOTHING: Holding = { motorcycle: false, car: false, truck: false };

/** Share of holders by age, so that three adults in five hold A1 or A and one in four B; estimates. */
const SHARES = [
  { under: 23, motorcycle: 0.5, car: 0.08 },
  { under: 60, motorcycle: 0.72, car: 0.32 },
  { under: 70, motorcycle: 0.5, car: 0.17 },
  { under: 200, motorcycle: 0.15, car: 0.02 },
] as const;

/** The registers began in the classes of today; older cards were entered in the classes they correspond to. */
const POINTS_SINCE = '2025-01-01';

/** Opens the writer of licences and ledgers; call the result for every adult. */
export function openLicences(world: World, bulk: BulkWriter): (person: Person) => Holding {
  const { today } = world.spec;
  const table = classTableOn(today);
  const licences = bulk.table('driving_licence', ['id', 'citizen_id', 'licence_number', 'issued_on']);
  const entitlements = bulk.table('entitlement', ['licence_id', 'licence_class', 'valid_to']);
  const entries = bulk.table('point_entry', ['id', 'citizen_id', 'kind', 'decision_id', 'effective_on', 'points']);
  let count = 0;

  return (person) => {
    const { id: citizenId, index, dateOfBirth, occupation } = person;
    const age = ageOn(dateOfBirth, today);
    if (age < 18) {
      return NOTHING;
    }
    const random = world.random('driving-licence', index);
    const share = SHARES.find(({ under }) => age < under)!;
    const carFactor = person.sex === 'MALE' ? 1.3 : 0.7;
    const motorcycle = random.chance(share.motorcycle);
    const car = random.chance(share.car * carFactor);
    if (!motorcycle && !car) {
      return NOTHING;
    }
    const truck = car && occupation.kind === 'WORKER' && person.sex === 'MALE' && age >= 24 && random.chance(0.08);

    const firstPassed = between(random, addYears(dateOfBirth, 18), earlier(addYears(dateOfBirth, 24), today));
    const limited: LicenceClass | null = truck ? (random.chance(0.3) ? 'C' : 'C1') : car ? 'B' : null;
    const issuedOn = limited ? carIssued(random, limited, dateOfBirth, firstPassed) : firstPassed;
    const licenceId = world.id('driving-licence', index);
    licences.push([licenceId, citizenId, licenceNumber(person, firstPassed, licenceSerial(count++)), issuedOn]);
    if (motorcycle) {
      entitlements.push([licenceId, random.chance(0.08) ? 'A' : 'A1', null]);
    }
    if (limited) {
      entitlements.push([licenceId, limited, lastDayOf(limited, issuedOn, table)]);
    }
    if (random.chance(0.05)) {
      deduct(person, issuedOn, random);
    }
    return { motorcycle, car, truck };
  };

  /** Three in a hundred forgot to renew; the others hold a card whose term runs. */
  function carIssued(random: Random, limited: LicenceClass, dateOfBirth: string, firstPassed: string): string {
    const { minimumAge, validityYears } = table.rules[limited];
    const earliest = later(addYears(dateOfBirth, minimumAge), firstPassed);
    const years = validityYears ?? 0;
    const forgotten = random.chance(0.03) ? 1 : 0;
    return between(
      random,
      later(earliest, addYears(today, -years - forgotten)),
      forgotten ? later(earliest, addYears(today, -years)) : today,
    );
  }

  function deduct({ id, index }: Person, issuedOn: string, random: Random): void {
    const decisions = random.chance(0.15) ? 2 : 1;
    for (let decision = 0; decision < decisions; decision++) {
      const effectiveOn = between(random, later(issuedOn, POINTS_SINCE), today);
      const decisionId = world.id('sanction-decision', index, decision);
      const violations = random.chance(0.2) ? 2 : 1;
      for (let violation = 0; violation < violations; violation++) {
        const points = random.chance(0.02) ? FULL_POINTS : random.pick([2, 2, 2, 4, 4, 6, 10]);
        entries.push([
          world.id('point-entry', index, decision, violation),
          id,
          'DEDUCTION',
          decisionId,
          effectiveOn,
          points,
        ]);
      }
    }
  }
}
