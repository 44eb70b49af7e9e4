import type { World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { openCertificates } from './certificates.ts';
import { convictionTable, openConvictions } from './convictions.ts';

/** Fills justice's registers for the synthetic city. */
export async function seedJustice(world: World, bulk: BulkWriter, progress: (citizens: number) => void): Promise<void> {
  const people = bulk.table('person', ['id', 'date_of_birth']);
  const convictionsOf = openConvictions(world, convictionTable(bulk));
  const certificates = openCertificates(world, bulk);
  for (const { members } of world.households()) {
    for (const person of members) {
      people.push([person.id, person.dateOfBirth]);
      certificates(person, convictionsOf(person));
    }
    progress(members.length);
    await bulk.drain();
  }
  await bulk.flush();
}
