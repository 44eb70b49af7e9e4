import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '#kernel/clock/clock.ts';
import { Student } from '../../student/student.entity.ts';
import { Campaign, CampaignRound, type CampaignRoundRow, Catchment, Quota } from '../campaign/campaign.entity.ts';
import { ageFits } from './age.ts';
import { allocateInOrder } from './allocate.ts';
import {
  type ActorRole,
  ApplicationChoice,
  ApplicationDocument,
  type ApplicationRow,
  type DocumentKind,
} from './application.entity.ts';
import { requiredDocuments } from './documents.ts';
import { move } from './move.ts';
import { ageNotAccepted, notInCampaign, windowClosed } from './refusals.ts';

/** What the family wishes, and who sends it. */
export interface Registration {
  readonly schoolIds: readonly string[];
  readonly documents: readonly DocumentKind[];
  readonly channel: 'ONLINE' | 'DIRECT';
  readonly actorId: string;
  readonly actorRole: ActorRole;
}

/** Each way has its own window; the supplementary round is open to both. */
const openTo = ({ channel }: Registration, { kind }: CampaignRoundRow): boolean =>
  kind === channel || kind === 'SUPPLEMENTARY';

/**
 * Registers an application that has its code and is locked, in the window that is open at this instant; where
 * places go in order of arrival, goes on to give one.
 *
 * @returns what keeps it from being registered; then nothing has changed
 */
export async function register(
  em: EntityManager,
  application: ApplicationRow,
  registration: Registration,
  clock: Clock,
) {
  const { campaignId, communeId, residence } = application;
  const { schoolIds, documents, channel, actorId, actorRole } = registration;
  const apart = { disableIdentityMap: true };
  const wished = { $in: [...schoolIds] };
  const quotas = await em.find(Quota, { campaignId, schoolId: wished }, apart);
  const stranger = schoolIds.find((schoolId) => !quotas.some((quota) => quota.schoolId === schoolId));
  if (stranger) {
    return notInCampaign(stranger);
  }
  const { level, schoolYear } = await em.findOneOrFail(Campaign, campaignId, apart);
  const { dateOfBirth } = await em.findOneOrFail(Student, application.studentId, apart);
  const age = ageFits(level, schoolYear, dateOfBirth);
  if (age === 'DOES_NOT_FIT') {
    return ageNotAccepted;
  }
  const catchments = await em.find(Catchment, { campaignId, communeId, residence, schoolId: wished }, apart);
  const rounds = await em.find(CampaignRound, { campaignId }, { ...apart, orderBy: { opensAt: 'asc' } });

  const at = clock.now();
  const open = rounds.filter((round) => openTo(registration, round));
  const round = open.find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
  if (!round) {
    return windowClosed(open.find(({ opensAt }) => opensAt > at)?.opensAt ?? null);
  }

  move(em, application, { to: 'REGISTERED', at, actorId, actorRole });
  Object.assign(application, {
    channel,
    registeredAt: at,
    roundId: round.id,
    roundOpensAt: round.opensAt,
    roundClosesAt: round.closesAt,
  });
  const choices = schoolIds.map((schoolId, index) => {
    const priority = catchments.find((catchment) => catchment.schoolId === schoolId)?.priority ?? null;
    return em.create(ApplicationChoice, { applicationId: application.id, position: index + 1, schoolId, priority });
  });
  for (const kind of new Set(documents)) {
    em.create(ApplicationDocument, { applicationId: application.id, kind, state: 'LISTED' });
  }
  if (round.allocation === 'BY_PRIORITY') {
    return null;
  }

  move(em, application, { to: 'DOCUMENTS_CHECK', at, actorId: null, actorRole: 'SYSTEM' });
  const missing = requiredDocuments(level, age === 'NEEDS_REASON').filter((kind) => !documents.includes(kind));
  if (missing.length === 0) {
    await allocateInOrder(em, application, choices, at);
  } else {
    for (const kind of missing) {
      em.create(ApplicationDocument, { applicationId: application.id, kind, state: 'MISSING' });
    }
    move(em, application, { to: 'NEED_MORE', at, actorId: null, actorRole: 'SYSTEM', reason: 'documents are missing' });
  }
  return null;
}
