import type { World } from '#city/world/facts.ts';
import { isMinor } from '#kernel/clock/age.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';

/** Enters the synthetic city into the population register. */
export async function seedPopulation(
  world: World,
  bulk: BulkWriter,
  progress: (citizens: number) => void,
): Promise<void> {
  const districts = bulk.table('district', ['id', 'code', 'name', 'kind', 'valid_from', 'valid_to']);
  const communes = bulk.table('commune', ['id', 'code', 'name', 'kind', 'district_id', 'valid_from', 'valid_to']);
  const households = bulk.table('household', ['id', 'code']);
  const citizens = bulk.table('citizen', [
    'id',
    'citizen_number',
    'full_name',
    'sex',
    'date_of_birth',
    'household_id',
    'relationship',
  ]);
  const residences = bulk.table('residence', ['citizen_id', 'commune_id', 'address', 'kind', 'since']);
  const guardianships = bulk.table('guardianship', ['child_id', 'guardian_id', 'kind', 'valid_from']);

  for (const unit of world.districts) {
    districts.push([unit.id, unit.code, unit.name, unit.kind, unit.validFrom, unit.validTo]);
  }
  for (const unit of world.communes) {
    communes.push([unit.id, unit.code, unit.name, unit.kind, unit.districtId, unit.validFrom, unit.validTo]);
  }
  for (const household of world.households()) {
    households.push([household.id, household.code]);
    for (const person of household.members) {
      const { id, citizenNumber, fullName, sex, dateOfBirth, relationship, parentIds } = person;
      citizens.push([id, citizenNumber, fullName, sex, dateOfBirth, household.id, relationship]);
      const since = [dateOfBirth, household.since].sort()[1]!;
      residences.push([id, household.communeId, household.address, 'PERMANENT', since]);
      if (isMinor(dateOfBirth, world.spec.today)) {
        for (const parentId of parentIds) {
          guardianships.push([id, parentId, 'PARENT', dateOfBirth]);
        }
      }
    }
    progress(household.members.length);
    await bulk.drain();
  }
  await bulk.flush();
}
