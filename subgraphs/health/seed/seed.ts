import type { Person, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { makeCard } from './cards.ts';
import { makeEpisodes } from './episodes.ts';
import { makeExams } from './exams.ts';
import { openPlaces } from './places.ts';

/** Enters the synthetic city into the department's registers. */
export async function seedHealth(world: World, bulk: BulkWriter, progress: (citizens: number) => void): Promise<void> {
  const facilities = bulk.table('health_facility', [
    'id',
    'code',
    'name',
    'kind',
    'commune_id',
    'connected_to_insurance_verification',
  ]);
  const pharmacies = bulk.table('pharmacy', ['id', 'code', 'name', 'commune_id']);
  const cards = bulk.table('insurance_card', [
    'id',
    'citizen_id',
    'number',
    'valid_from',
    'valid_to',
    'registered_facility_id',
  ]);
  const exams = bulk.table('health_exam', [
    'id',
    'citizen_id',
    'facility_id',
    'examined_on',
    'kind',
    'height_millimetres',
    'weight_grams',
    'systolic',
    'diastolic',
    'vision_left',
    'vision_right',
    'health_class',
  ]);
  const episodes = bulk.table('care_episode', ['id', 'citizen_id', 'facility_id', 'opened_on', 'closed_on']);

  const places = openPlaces(world);
  for (const { id, code, name, kind, communeId } of world.facilities) {
    facilities.push([id, code, name, kind, communeId, places.isConnected(id)]);
  }
  for (const { id, code, name, communeId } of world.pharmacies) {
    pharmacies.push([id, code, name, communeId]);
  }

  const castIds = new Set(Object.values(world.cast).map(({ citizenId }) => citizenId));
  for (const household of world.households()) {
    const isCast = household.members.some(({ id }) => castIds.has(id));
    const patient = isCast ? youngestChildOf(world.cast.mother.citizenId, household.members) : null;
    for (const person of household.members) {
      const random = world.random('health', person.index);
      const resident = {
        world,
        person,
        household,
        random,
        isCast,
        facilityId: places.near(household.communeId, person, random),
      };
      cards.push(makeCard(resident));
      for (const exam of makeExams(resident)) {
        exams.push(exam);
      }
      for (const episode of makeEpisodes(resident)) {
        episodes.push(episode);
      }
      if (person.id === patient) {
        episodes.push(castEpisode(world, person.id));
      }
    }
    progress(household.members.length);
    await bulk.drain();
  }
  await bulk.flush();
}

const youngestChildOf = (parentId: string | null, members: readonly Person[]): string | null =>
  members
    .filter(({ parentIds }) => parentId !== null && parentIds.includes(parentId))
    .toSorted((one, other) => (one.dateOfBirth < other.dateOfBirth ? 1 : -1))[0]?.id ?? null;

/** The doctor of the cast has the mother's youngest child under care, and neither of the others. */
const castEpisode = ({ cast, id, spec }: World, citizenId: string) => [
  id('care-episode', 'cast'),
  citizenId,
  cast.doctor.institution,
  `${Number(spec.today.slice(0, 4)) - 1}-12-01`,
  null,
];
