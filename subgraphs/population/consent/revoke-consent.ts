import { LockMode } from '@mikro-orm/core';
import { graphError } from '#kernel/errors/graph-error.ts';
import { allowed } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { ResolversTypes, RevokeConsentInput } from '../generated.ts';
import { grantNotFound } from '../grant/term.ts';
import { Consent } from './consent.entity.ts';
import { consentPolicy } from './consent.policy.ts';

type Result = Awaited<ResolversTypes['RevokeConsentResult']>;

/**
 * Ends a consent. One that the viewer has no say in and one that is not there are answered alike.
 *
 * @throws UNAUTHENTICATED, BAD_USER_INPUT
 */
export async function revokeConsent(input: RevokeConsentInput, { viewer, loaders, em }: Context): Promise<Result> {
  if (viewer.citizenId === null) {
    throw graphError('UNAUTHENTICATED', 'Citizens revoke consents; the viewer is not known as one.');
  }
  const id = requireId('input.consentId', input.consentId);
  return em().transactional(async (work) => {
    const consent = await work.findOne(Consent, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!consent) {
      return grantNotFound;
    }
    const whom = { citizenId: consent.citizenId, ...(await loaders.standingByCitizen.load(consent.citizenId)) };
    if (!allowed(viewer, consentPolicy.revoke, whom)) {
      return grantNotFound;
    }
    consent.revokedAt ??= new Date();
    return {
      __typename: 'RevokeConsentSuccess',
      message: 'The consent has ended.',
      messageVi: 'Đã rút lại sự đồng ý.',
      consent,
    };
  });
}
