import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Citizen } from '../citizen/citizen.entity.ts';

/** Consents, and delegations, that a person's data may be open by at a time, those to come included. */
export const LIVE_GRANTS = 20;

/**
 * True where the person has as many as there may be. Holds the person's row until the transaction ends, so that
 * requests at the same time count each other.
 */
export async function limitReached(
  work: EntityManager,
  table: 'consent' | 'delegation',
  citizenId: string,
  today: string,
): Promise<boolean> {
  await work.findOneOrFail(Citizen, citizenId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [row] = await work.execute<{ live: number }[]>(
    `select count(*)::int as live from ${table} where citizen_id = ? and revoked_at is null and valid_to >= ?`,
    [citizenId, today],
  );
  return row!.live >= LIVE_GRANTS;
}

export const grantLimit = {
  __typename: 'GrantLimitReached' as const,
  message: `At most ${LIVE_GRANTS} may be in force or about to begin at a time; revoke one to make room.`,
  messageVi: `Tối đa ${LIVE_GRANTS} ủy quyền hoặc đồng ý được có hiệu lực hay chờ hiệu lực cùng lúc; hãy thu hồi bớt trước.`,
  limit: LIVE_GRANTS,
};
