import { LockMode } from '@mikro-orm/core';
import { graphError } from '#kernel/errors/graph-error.ts';
import { allowed } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { ResolversTypes, RevokeDelegationInput } from '../generated.ts';
import { grantNotFound } from '../grant/term.ts';
import { Delegation } from './delegation.entity.ts';
import { delegationPolicy } from './delegation.policy.ts';

type Result = Awaited<ResolversTypes['RevokeDelegationResult']>;

/**
 * Ends a delegation. One that somebody else granted and one that is not there are answered alike.
 *
 * @throws UNAUTHENTICATED, BAD_USER_INPUT
 */
export async function revokeDelegation(input: RevokeDelegationInput, { viewer, em }: Context): Promise<Result> {
  if (viewer.citizenId === null) {
    throw graphError('UNAUTHENTICATED', 'Citizens revoke their own delegations; the viewer is not known as one.');
  }
  const id = requireId('input.delegationId', input.delegationId);
  return em().transactional(async (work) => {
    const delegation = await work.findOne(Delegation, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!delegation || !allowed(viewer, delegationPolicy.revoke, delegation)) {
      return grantNotFound;
    }
    delegation.revokedAt ??= new Date();
    return {
      __typename: 'RevokeDelegationSuccess',
      message: 'The delegation has ended.',
      messageVi: 'Đã thu hồi ủy quyền.',
      delegation,
    };
  });
}
