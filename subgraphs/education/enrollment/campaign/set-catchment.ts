import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { CatchmentPriorityInput, MutationResolvers } from '../../generated.ts';
import { School } from '../../school/school.entity.ts';
import { Campaign, Catchment, Quota } from './campaign.entity.ts';
import { campaignPolicy, WHO_PLANS } from './campaign.policy.ts';
import { planned, planRefused } from './plan-result.ts';

const FURTHEST = 9;

/** Says who of a commune belongs to a school. Applications that are registered keep the priority they had. */
export const setCatchment: NonNullable<MutationResolvers['setCatchment']> = async (_, { input }, context) => {
  authorize(context.viewer, campaignPolicy.plan, null, WHO_PLANS);
  const priorities = requirePriorities(input.priorities);
  const communeId = requireId('input.communeId', input.communeId);
  const [campaignId, schoolId] = [
    requireId('input.campaignId', input.campaignId),
    requireId('input.schoolId', input.schoolId),
  ];
  return context.em().transactional(async (em) => {
    const campaign = await em.findOne(Campaign, campaignId);
    const school = await em.findOne(School, { id: schoolId, ownership: 'PUBLIC' });
    if (!campaign || !school || !(await em.findOne(Quota, { campaignId, schoolId }))) {
      return planRefused(
        'The campaign has no such public school with places.',
        'Đợt tuyển sinh không có trường công lập này.',
      );
    }
    await em.nativeDelete(Catchment, { campaignId, schoolId, communeId });
    if (priorities.length > 0) {
      await em.insertMany(
        Catchment,
        priorities.map((each) => ({ campaignId, schoolId, communeId, ...each })),
      );
    }
    return planned(campaign);
  });
};

/** @throws BAD_USER_INPUT naming `input.priorities` */
function requirePriorities(given: readonly CatchmentPriorityInput[]): readonly CatchmentPriorityInput[] {
  if (new Set(given.map(({ residence }) => residence)).size < given.length) {
    throw badInput('input.priorities', 'expected each residence once, got one twice');
  }
  const wrong = given.find(({ priority }) => priority < 1 || priority > FURTHEST);
  if (wrong) {
    throw badInput('input.priorities', `expected priorities from 1 to ${FURTHEST}, got ${wrong.priority}`);
  }
  return given.map(({ residence, priority }) => ({ residence, priority }));
}
