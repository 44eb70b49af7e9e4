import type { World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { seedInfrastructure } from './infrastructure.ts';
import { openLicences } from './licences.ts';
import { openVehicles } from './vehicles.ts';

/** Fills transport's registers for the synthetic city. */
export async function seedTransport(
  world: World,
  bulk: BulkWriter,
  progress: (citizens: number) => void,
): Promise<void> {
  const people = bulk.table('person', ['id', 'date_of_birth', 'sex']);
  const licence = openLicences(world, bulk);
  const vehicles = openVehicles(world, bulk);
  seedInfrastructure(world, bulk);
  for (const { members } of world.households()) {
    for (const person of members) {
      people.push([person.id, person.dateOfBirth, person.sex]);
      vehicles(person, licence(person));
    }
    progress(members.length);
    await bulk.drain();
  }
  await bulk.flush();
}
