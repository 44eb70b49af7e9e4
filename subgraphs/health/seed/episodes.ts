import type { BulkValue } from '#department/orm/bulk.ts';
import { addDays, laterOf, type Resident } from './resident.ts';

/** So many people are under care today, and so many more were in the last year; estimates. */
const OPEN = 0.02;
const CLOSED = 0.08;
const LONGEST_DAYS = 60;

/** Times under care of a person, at most one open and one closed. The cast's are written by hand. */
export function makeEpisodes({ world, person, random, isCast, facilityId }: Resident): BulkValue[][] {
  if (isCast) {
    return [];
  }
  const { today } = world.spec;
  const since = (daysAgo: number) => laterOf(addDays(today, -daysAgo), person.dateOfBirth);
  const episode = (key: string, opened: string, closed: string | null) => [
    world.id('care-episode', key, person.index),
    person.id,
    facilityId,
    opened,
    closed,
  ];
  const episodes: BulkValue[][] = [];
  if (random.chance(OPEN)) {
    episodes.push(episode('open', since(random.int(0, LONGEST_DAYS)), null));
  }
  if (random.chance(CLOSED)) {
    const opened = since(random.int(LONGEST_DAYS + 2, 360));
    const closed = addDays(opened, random.int(0, LONGEST_DAYS));
    if (closed < today) {
      episodes.push(episode('closed', opened, closed));
    }
  }
  return episodes;
}
