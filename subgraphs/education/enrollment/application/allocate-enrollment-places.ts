import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../../generated.ts';
import { postsOf } from '../../staff/posts.ts';
import { Quota } from '../campaign/campaign.entity.ts';
import {
  Application,
  ApplicationChoice,
  type ApplicationChoiceRow,
  type ApplicationRow,
} from './application.entity.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import { move, note } from './move.ts';
import { holdPlaces } from './places.ts';
import { keepReceipt, receiptOf, requestOf } from './receipt.ts';

/**
 * Applications that are ready for a school's decision: documents seen, no earlier wish open, and at a public school
 * within its catchment; the others are judged one by one. Locked in one order for everyone, before any place is held.
 */
const READY = `select a.id from application a join application_choice c on c.application_id = a.id and c.school_id = ?
  join school s on s.id = c.school_id
  where a.campaign_id = ? and a.status = 'DOCUMENTS_CHECK' and c.refused_for is null and (c.priority is not null or s.ownership = 'PRIVATE')
    and not exists (select from application_choice e where e.application_id = a.id and e.position < c.position and e.refused_for is null)
    and not exists (select from application_document d where d.application_id = a.id and d.state <> 'VERIFIED')
  order by a.id for update of a`;

const success = <Outcome extends object>(outcome: Outcome) => ({
  __typename: 'EnrollmentAllocationSuccess' as const,
  ...outcome,
});

/** Gives the school's places to those with the nearest right, and among equals to those who came first; refuses the rest when none is left. */
export const allocateEnrollmentPlaces: NonNullable<MutationResolvers['allocateEnrollmentPlaces']> = async (
  _,
  { input },
  context,
) => {
  const { viewer, clock } = context;
  const schoolId = viewer.institution ?? '';
  authorize(viewer, applicationPolicy.atSchool, { schoolIds: [schoolId], posts: await postsOf(context) }, WHO.allocate);
  const campaignId = requireId('input.campaignId', input.campaignId);
  const request = requestOf(viewer.citizenId!, 'allocateEnrollmentPlaces', input);
  return context.em().transactional(async (em) => {
    const ready = (await em.execute<{ id: string }[]>(READY, [schoolId, campaignId])).map(({ id }) => id);
    await holdPlaces(em, campaignId, [schoolId]);
    const { places, accepted } = (await em.findOne(Quota, { campaignId, schoolId }, { disableIdentityMap: true })) ?? {
      places: 0,
      accepted: 0,
    };
    const before = await receiptOf(em, request);
    if (before && 'accepted' in before) {
      return success(before);
    }
    const by = { at: clock.now(), actorId: request.actorId, actorRole: 'SCHOOL' as const };
    const candidates = await inOrder(em, ready, schoolId);
    const given = candidates.slice(0, places - accepted);
    const rest = given.length === places - accepted ? candidates.slice(given.length) : [];
    for (const { application } of given) {
      application.schoolId = schoolId;
      move(em, application, { ...by, to: 'ACCEPTED', reason: 'place given by priority' });
    }
    for (const { application, choices } of rest) {
      choices.find((choice) => choice.schoolId === schoolId)!.refusedFor = 'QUOTA';
      const last = choices.every(({ refusedFor }) => refusedFor != null);
      if (last) {
        application.rejection = 'QUOTA';
      }
      if (last) {
        move(em, application, { ...by, to: 'REJECTED', reason: 'places given by priority' });
      } else {
        note(em, application, { ...by, reason: 'places given by priority' });
      }
    }
    await em.execute('update quota set accepted = accepted + ? where campaign_id = ? and school_id = ?', [
      given.length,
      campaignId,
      schoolId,
    ]);
    const outcome = { accepted: given.length, refused: rest.length, left: places - accepted - given.length };
    keepReceipt(em, request, outcome, by.at);
    return success(outcome);
  });
};

interface Candidate {
  readonly application: ApplicationRow;
  readonly choices: readonly ApplicationChoiceRow[];
}

/** By the priority of the wish for the school, then by order of arrival. */
async function inOrder(em: EntityManager, ids: readonly string[], schoolId: string): Promise<Candidate[]> {
  const applications = await em.find(Application, { id: { $in: [...ids] } });
  const choices = Map.groupBy(
    await em.find(ApplicationChoice, { applicationId: { $in: [...ids] } }),
    ({ applicationId }) => applicationId,
  );
  const rank = ({ choices: wishes }: Candidate) => wishes.find((wish) => wish.schoolId === schoolId)?.priority ?? 99;
  return applications
    .map((application) => ({ application, choices: choices.get(application.id) ?? [] }))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.application.registeredAt!.getTime() - b.application.registeredAt!.getTime() ||
        (a.application.id < b.application.id ? -1 : 1),
    );
}
