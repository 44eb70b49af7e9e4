import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import type { EnrollmentRoundInput, MutationResolvers } from '../../generated.ts';
import { requireSchoolYear } from '../../school-class/school-year.ts';
import { Campaign } from './campaign.entity.ts';
import { campaignPolicy, WHO_PLANS } from './campaign.policy.ts';
import { planned, planRefused, violates } from './plan-result.ts';

/** Opens a campaign, or moves the windows of one; school year, level and kind say which, so it may be repeated. */
export const planEnrollmentCampaign: NonNullable<MutationResolvers['planEnrollmentCampaign']> = async (
  _,
  { input },
  context,
) => {
  authorize(context.viewer, campaignPolicy.plan, null, WHO_PLANS);
  const schoolYear = requireSchoolYear('input.schoolYear', input.schoolYear);
  const rounds = requireRounds(input.rounds);
  try {
    return await context.em().transactional(async (em) => {
      await em.execute(
        'insert into campaign (id, school_year, level) values (?, ?, ?) on conflict (school_year, level) do nothing',
        [randomUUID(), schoolYear, input.level],
      );
      const campaign = await em.findOneOrFail(Campaign, { schoolYear, level: input.level });
      for (const { kind, allocation, opensAt, closesAt } of rounds) {
        await em.execute(
          `insert into campaign_round (id, campaign_id, kind, allocation, opens_at, closes_at) values (?, ?, ?, ?, ?, ?)
           on conflict (campaign_id, kind) do update set allocation = excluded.allocation, opens_at = excluded.opens_at, closes_at = excluded.closes_at`,
          [randomUUID(), campaign.id, kind, allocation, opensAt, closesAt],
        );
      }
      return planned(campaign);
    });
  } catch (error) {
    if (!violates(error, 'application_registered_within_window')) {
      throw error;
    }
    return planRefused(
      'Children have registered at instants that would lie outside the window.',
      'Đã có hồ sơ đăng ký vào thời điểm nằm ngoài khung thời gian mới.',
    );
  }
};

/** @throws BAD_USER_INPUT naming `input.rounds` */
function requireRounds(rounds: readonly EnrollmentRoundInput[]): readonly EnrollmentRoundInput[] {
  if (rounds.length === 0) {
    throw badInput('input.rounds', 'expected at least one window, got none');
  }
  if (new Set(rounds.map(({ kind }) => kind)).size < rounds.length) {
    throw badInput('input.rounds', 'expected each kind once, got one twice');
  }
  if (rounds.some(({ opensAt, closesAt }) => opensAt >= closesAt)) {
    throw badInput('input.rounds', 'expected windows that close after they open');
  }
  return rounds;
}
