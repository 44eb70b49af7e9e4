import { hash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#kernel/policy/policy.ts';
import { requireId } from '#kernel/scalars/id.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated.ts';
import { readAccessCode } from './access-code.ts';
import { Application, ApplicationChoice, type ApplicationRow, RequestReceipt } from './application.entity.ts';
import { CampaignRound, Catchment, Quota } from './campaign.entity.ts';
import { enrollmentPolicy } from './enrollment.policy.ts';
import { move } from './move.ts';

const MOST_CHOICES = 3;
const VERB = 'submitEnrollmentApplication';

/** Sends a child's application. One transaction under the lock of the child's application; safe to repeat. */
export const submitEnrollmentApplication: NonNullable<MutationResolvers['submitEnrollmentApplication']> = async (
  _,
  { input },
  context,
) => {
  authorize(
    context.viewer,
    enrollmentPolicy.submit,
    null,
    'A citizen who holds the access code may send the application',
  );
  const schoolIds = requireChoices(input.schoolIds);
  const key = requireId('idempotencyKey', input.idempotencyKey);
  const accessCode = readAccessCode(input.accessCode);
  if (accessCode === null) return codeRefused;
  return context.em().transactional(async (em) => {
    const application = await em.findOne(Application, { accessCode }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!application) return codeRefused;
    const actorId = context.viewer.citizenId!;
    const digest = hash('sha256', JSON.stringify([accessCode, schoolIds]), 'base64url');
    const receipt = await em.findOne(RequestReceipt, { actorId, key });
    if (receipt) return repeated(receipt.digest === digest && receipt.verb === VERB, application);
    if (application.status !== 'CODE_ISSUED') return codeRefused;
    const refusal = await register(em, application, schoolIds, actorId, context);
    if (refusal) return refusal;
    em.create(RequestReceipt, {
      actorId,
      key,
      verb: VERB,
      digest,
      outcome: { applicationId: application.id },
      createdAt: context.clock.now(),
    });
    await em.flush();
    return { __typename: 'SubmitEnrollmentApplicationSuccess', application };
  });
};

/** Puts the choices down in the window that is open at this instant. */
async function register(
  em: EntityManager,
  application: ApplicationRow,
  schoolIds: readonly string[],
  actorId: string,
  { clock }: Context,
) {
  const { campaignId, communeId, residence } = application;
  const quotas = await em.find(Quota, { campaignId, schoolId: { $in: [...schoolIds] } }, { disableIdentityMap: true });
  const stranger = schoolIds.find((schoolId) => !quotas.some((quota) => quota.schoolId === schoolId));
  if (stranger) return notInCampaign(stranger);
  const catchments = await em.find(
    Catchment,
    { campaignId, communeId, residence, schoolId: { $in: [...schoolIds] } },
    { disableIdentityMap: true },
  );
  const rounds = await em.find(
    CampaignRound,
    { campaignId, kind: { $in: ['ONLINE', 'SUPPLEMENTARY'] } },
    { orderBy: { opensAt: 'asc' }, disableIdentityMap: true },
  );
  const at = clock.now();
  const round = rounds.find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
  if (!round) return windowClosed(rounds.find(({ opensAt }) => opensAt > at)?.opensAt ?? null);
  move(em, application, { to: 'REGISTERED', at, actorId, actorRole: 'GUARDIAN' });
  Object.assign(application, {
    channel: 'ONLINE',
    registeredAt: at,
    roundId: round.id,
    roundOpensAt: round.opensAt,
    roundClosesAt: round.closesAt,
  });
  schoolIds.forEach((schoolId, index) => {
    const priority = catchments.find((catchment) => catchment.schoolId === schoolId)?.priority ?? null;
    em.create(ApplicationChoice, { applicationId: application.id, position: index + 1, schoolId, priority });
  });
  return null;
}

/** @throws BAD_USER_INPUT naming `idempotencyKey` where the key belongs to another request */
function repeated(same: boolean, application: ApplicationRow) {
  if (!same)
    throw badInput('idempotencyKey', 'expected a key of its own for each request, got one that was used for another');
  return { __typename: 'SubmitEnrollmentApplicationSuccess' as const, application };
}

/** @throws BAD_USER_INPUT naming `schoolIds` */
function requireChoices(given: readonly string[]): string[] {
  const ids = given.map((id) => requireId('schoolIds', id));
  if (ids.length < 1 || ids.length > MOST_CHOICES)
    throw badInput('schoolIds', `expected 1 to ${MOST_CHOICES} schools, got ${ids.length}`);
  if (new Set(ids).size < ids.length) throw badInput('schoolIds', 'expected each school once, got one twice');
  return ids;
}

const codeRefused = {
  __typename: 'AccessCodeRefused' as const,
  message: 'No application that could be sent has this code.',
  messageVi: 'Mã không đúng hoặc đã được sử dụng.',
};

const windowClosed = (opensAt: Date | null) => ({
  __typename: 'EnrollmentWindowClosed' as const,
  message: 'No window of this campaign is open now.',
  messageVi: 'Hiện không trong thời gian đăng ký tuyển sinh.',
  opensAt,
});

const notInCampaign = (schoolId: string) => ({
  __typename: 'SchoolNotInCampaign' as const,
  message: 'The school takes no children in this campaign.',
  messageVi: 'Trường không tuyển sinh trong đợt này.',
  schoolId,
});
