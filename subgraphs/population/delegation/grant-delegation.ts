import { randomUUID } from 'node:crypto';
import { isMinor } from '#kernel/clock/age.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import { digestOf, keyUsedForAnother, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { GrantDelegationInput, ResolversTypes } from '../generated.ts';
import { grantLimit, limitReached } from '../grant/limit.ts';
import { requireScopes, termOf } from '../grant/term.ts';
import { Delegation, type DelegationRow } from './delegation.entity.ts';
import { delegationPolicy } from './delegation.policy.ts';

type Result = Awaited<ResolversTypes['GrantDelegationResult']>;

/**
 * Lets a citizen act in the viewer's name.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT naming the field, CONFLICT for a key used for something else
 */
export async function grantDelegation(input: GrantDelegationInput, context: Context): Promise<Result> {
  const { viewer, clock, loaders } = context;
  const today = clock.today();
  const person = viewer.citizenId ? await loaders.citizenById.load(viewer.citizenId) : null;
  const grantor = { citizenId: person?.id ?? '', ofAge: person !== null && !isMinor(person.dateOfBirth, today) };
  authorize(viewer, delegationPolicy.grant, grantor, 'Persons of full age let others act in their name');
  const delegateId = requireId('input.delegateId', input.delegateId);
  if (delegateId === grantor.citizenId) {
    throw badInput('input.delegateId', 'expected another person, got the viewer');
  }
  const scopes = requireScopes('input.scopes', input.scopes);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const term = termOf(input, today);
  if ('__typename' in term) {
    return term;
  }
  const row = {
    id: randomUUID(),
    citizenId: grantor.citizenId,
    delegateId,
    scopes,
    ...term,
    grantedAt: new Date(),
    revokedAt: null,
    idempotencyKey,
    requestDigest: digestOf([delegateId, scopes, input.validFrom ?? null, input.validTo]),
  };
  const delegation = await record(context, row, today);
  if (!delegation) {
    return grantLimit;
  }
  return {
    __typename: 'GrantDelegationSuccess',
    message: 'The delegation has been granted; you can revoke it at any time.',
    messageVi: 'Đã ủy quyền; bạn có thể thu hồi bất cứ lúc nào.',
    delegation,
  };
}

/** Writes the row unless the request has one already, which is given back then; null where there are too many. */
function record({ em }: Context, row: DelegationRow, today: string): Promise<DelegationRow | null> {
  return em().transactional(async (work) => {
    const { citizenId, idempotencyKey, requestDigest } = row;
    const full = await limitReached(work, 'delegation', citizenId, today);
    if (!full) {
      await work
        .createQueryBuilder(Delegation)
        .insert(row)
        .onConflict(['citizenId', 'idempotencyKey'])
        .ignore()
        .execute();
    }
    const first = await work.findOne(Delegation, { citizenId, idempotencyKey });
    if (first && first.requestDigest !== requestDigest) {
      throw keyUsedForAnother();
    }
    return first;
  });
}
