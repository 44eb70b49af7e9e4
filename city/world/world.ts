import { isDate } from './calendar.ts';
import { openCast } from './cast.ts';
import type { World, WorldSpec } from './facts.ts';
import { openGeography } from './geography.ts';
import { makeFacilities, makePharmacies } from './health-places.ts';
import { openHouseholds, personId } from './households.ts';
import { hash, type Key, randomFrom, uuid } from './random.ts';
import { planScale } from './scale.ts';
import { openSchools } from './schools.ts';

const FEWEST_CITIZENS = 300;
const MOST_CITIZENS = 10_000_000;
const MOST_SEED = 0xffff_ffff;

/**
 * The synthetic city that follows from `spec`. Cheap: places and cast are made at once, people only as they are asked
 * for. Throws a RangeError when the seed is no whole number of 32 bits, the citizens are not between 300 and 10,000,000, or
 * today is no date of this century.
 */
export function openWorld(spec: WorldSpec): World {
  checkSpec(spec);
  const { seed } = spec;
  const id = (kind: string, ...keys: readonly Key[]) => uuid(hash(seed, [kind, ...keys]));
  const { districts, communes } = openGeography(id);
  const scale = planScale(spec, communes);
  const schools = openSchools(spec, id, districts, communes);
  const facilities = makeFacilities(spec, id, districts, communes);
  const pharmacies = makePharmacies(spec, id, communes, scale.people);
  const inDemo = ({ communeId }: { communeId: string }) => communeId === schools.demo.communeId;
  const castPlaces = {
    schoolId: schools.demo.id,
    facilityId: facilities.find(inDemo)!.id,
    pharmacyId: pharmacies.find(inDemo)!.id,
  };
  return {
    spec,
    districts,
    communes,
    schools: schools.all,
    facilities,
    pharmacies,
    households: openHouseholds(spec, { communes, schools, facilities, pharmacies }, scale, castPlaces),
    cast: openCast(castPlaces, (index) => personId(seed, index)),
    random: (...keys) => randomFrom(hash(seed, ['random', ...keys])),
    id,
  };
}

function checkSpec({ seed, citizens, today }: WorldSpec): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED) {
    throw new RangeError(`Expected a whole number from 0 to ${MOST_SEED} as seed, got ${seed}.`);
  }
  if (!Number.isInteger(citizens) || citizens < FEWEST_CITIZENS || citizens > MOST_CITIZENS) {
    throw new RangeError(`Expected from ${FEWEST_CITIZENS} to ${MOST_CITIZENS} citizens, got ${citizens}.`);
  }
  if (!isDate(today) || today < '2000-01-01' || today > '2099-12-31') {
    throw new RangeError(`Expected today as a date from 2000-01-01 to 2099-12-31, got "${today}".`);
  }
}
