import type { Person, Random, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { ageOn } from '#kernel/clock/age.ts';
import { addDays, addYears, later } from '#kernel/clock/calendar.ts';
import type { VehicleKind } from '../vehicle/plate.ts';
import { between } from './dates.ts';
import type { Holding } from './licences.ts';
import { carPlate, motorcyclePlate } from './numbers.ts';

/** From this day plates stay with the owner when a vehicle is sold. Source: Circular 24/2023/TT-BCA (unverified). */
const PLATES_STAY_WITH_OWNER = '2023-08-15';
/** Vehicles older than this are no longer on the road. */
const OLDEST_YEARS = 18;

/** Opens the writer of vehicles, their owners and plates; call the result for every adult. */
export function openVehicles(world: World, bulk: BulkWriter): (person: Person, holding: Holding) => void {
  const { today } = world.spec;
  const vehicles = bulk.table('vehicle', ['id', 'kind', 'first_registered_on']);
  const ownerships = bulk.table('vehicle_ownership', ['vehicle_id', 'owner_id', 'valid_from', 'valid_to']);
  const plates = bulk.table('plate_assignment', ['vehicle_id', 'valid_from', 'plate', 'valid_to']);
  let motorcycles = 0;
  let cars = 0;
  /** Somebody who was of age long before: whoever sold a vehicle to those who come later. */
  let seller: Person | null = null;
  const nextPlate = (kind: VehicleKind) => (kind === 'MOTORCYCLE' ? motorcyclePlate(motorcycles++) : carPlate(cars++));

  return (person, holding) => {
    const age = ageOn(person.dateOfBirth, today);
    if (age < 18) {
      return;
    }
    const random = world.random('vehicles', person.index);
    kindsOf(random, holding, age).forEach((kind, place) => {
      register(person, kind, world.id('vehicle', person.index, place), random);
    });
    if (age >= 45) {
      seller = person;
    }
  };

  function register(owner: Person, kind: VehicleKind, id: string, random: Random): void {
    const oldest = addYears(today, -OLDEST_YEARS);
    const ownedFrom = between(random, later(addYears(owner.dateOfBirth, 18), oldest), today);
    const second = seller !== null && ownedFrom > addYears(today, -10) && random.chance(0.15);
    const firstRegisteredOn = second ? addDays(ownedFrom, -random.int(400, 2_500)) : ownedFrom;
    vehicles.push([id, kind, firstRegisteredOn]);
    if (second) {
      ownerships.push([id, seller!.id, firstRegisteredOn, ownedFrom]);
    }
    ownerships.push([id, owner.id, ownedFrom, null]);
    const newPlate = second && ownedFrom >= PLATES_STAY_WITH_OWNER;
    if (newPlate) {
      plates.push([id, firstRegisteredOn, nextPlate(kind), ownedFrom]);
    }
    plates.push([id, newPlate ? ownedFrom : firstRegisteredOn, nextPlate(kind), null]);
  }
}

/** About four vehicles for five adults, most of them motorcycles; estimates. */
function kindsOf(random: Random, { motorcycle, car, truck }: Holding, age: number): VehicleKind[] {
  const kinds: VehicleKind[] = [];
  if (motorcycle ? random.chance(0.95) : age < 70 && random.chance(0.1)) {
    kinds.push('MOTORCYCLE');
  }
  if (motorcycle && random.chance(0.12)) {
    kinds.push('MOTORCYCLE');
  }
  if (car && random.chance(0.4)) {
    kinds.push('CAR');
  }
  if (truck && random.chance(0.3)) {
    kinds.push('TRUCK');
  }
  return kinds;
}
