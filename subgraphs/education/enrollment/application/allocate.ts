import type { EntityManager } from '@mikro-orm/postgresql';
import { School } from '../../school/school.entity.ts';
import type { ApplicationChoiceRow, ApplicationRow } from './application.entity.ts';
import { move } from './move.ts';
import { holdPlaces, takePlace } from './places.ts';

const BY_RULE = { actorId: null, actorRole: 'SYSTEM' } as const;

/**
 * Gives the first of the wishes that has a place for the child, where places go in order of arrival: accepted or
 * rejected at once. The application is under check already.
 */
export async function allocateInOrder(
  em: EntityManager,
  application: ApplicationRow,
  choices: readonly ApplicationChoiceRow[],
  at: Date,
): Promise<void> {
  const open = choices.filter(({ refusedFor }) => refusedFor == null);
  const schools = await em.find(
    School,
    { id: { $in: open.map(({ schoolId }) => schoolId) } },
    { disableIdentityMap: true },
  );
  const zoned = new Set(schools.filter(({ ownership }) => ownership === 'PUBLIC').map(({ id }) => id));
  await holdPlaces(
    em,
    application.campaignId,
    open.map(({ schoolId }) => schoolId),
  );
  for (const choice of open) {
    if (zoned.has(choice.schoolId) && choice.priority === null) {
      choice.refusedFor = 'CATCHMENT';
    } else if (await takePlace(em, application.campaignId, choice.schoolId)) {
      application.schoolId = choice.schoolId;
      move(em, application, { ...BY_RULE, to: 'ACCEPTED', at, reason: 'place given in order of arrival' });
      return;
    } else {
      choice.refusedFor = 'QUOTA';
    }
  }
  application.rejection = open.at(-1)?.refusedFor ?? 'QUOTA';
  move(em, application, { ...BY_RULE, to: 'REJECTED', at });
}
