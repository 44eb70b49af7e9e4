import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Quota } from '../campaign/campaign.entity.ts';

/**
 * Holds the places of several schools until the transaction ends, in an order that is the same for
 * everyone: two applications with the same wishes the other way round never wait for each other.
 */
export async function holdPlaces(em: EntityManager, campaignId: string, schoolIds: readonly string[]): Promise<void> {
  const which = { campaignId, schoolId: { $in: [...schoolIds] } };
  await em.find(Quota, which, {
    orderBy: { schoolId: 'asc' },
    lockMode: LockMode.PESSIMISTIC_WRITE,
    disableIdentityMap: true,
  });
}

/** Gives a place away if there is one; false where all are given. */
export async function takePlace(em: EntityManager, campaignId: string, schoolId: string): Promise<boolean> {
  const taken = await em.execute<object[]>(
    'update quota set accepted = accepted + 1 where campaign_id = ? and school_id = ? and accepted < places returning accepted',
    [campaignId, schoolId],
  );
  return taken.length === 1;
}

/** Takes a place back that an application held. */
export async function freePlace(em: EntityManager, campaignId: string, schoolId: string): Promise<void> {
  await em.execute('update quota set accepted = accepted - 1 where campaign_id = ? and school_id = ?', [
    campaignId,
    schoolId,
  ]);
}
