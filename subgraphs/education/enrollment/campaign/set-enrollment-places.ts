import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../../generated.ts';
import { School } from '../../school/school.entity.ts';
import { Campaign } from './campaign.entity.ts';
import { campaignPolicy, WHO_PLANS } from './campaign.policy.ts';
import { takesLevel } from './levels.ts';
import { planned, planRefused, violates } from './plan-result.ts';

const MOST_PLACES = 5_000;

/** Sets a school's places; never to fewer than are given, which the database sees to. */
export const setEnrollmentPlaces: NonNullable<MutationResolvers['setEnrollmentPlaces']> = async (
  _,
  { input },
  context,
) => {
  authorize(context.viewer, campaignPolicy.plan, null, WHO_PLANS);
  const { places } = input;
  if (places < 0 || places > MOST_PLACES) {
    throw badInput('input.places', `expected a number from 0 to ${MOST_PLACES}, got ${places}`);
  }
  const [campaignId, schoolId] = [
    requireId('input.campaignId', input.campaignId),
    requireId('input.schoolId', input.schoolId),
  ];
  try {
    return await context.em().transactional(async (em) => {
      const [campaign, school] = [await em.findOne(Campaign, campaignId), await em.findOne(School, schoolId)];
      if (!campaign || !school || !takesLevel(school.level, campaign.level)) {
        return planRefused(
          'There is no such campaign, or no such school with its level.',
          'Không có đợt tuyển sinh này, hoặc trường không có cấp học này.',
        );
      }
      await em.execute(
        'insert into quota (campaign_id, school_id, places) values (?, ?, ?) on conflict (campaign_id, school_id) do update set places = excluded.places',
        [campaignId, schoolId, places],
      );
      return planned(campaign);
    });
  } catch (error) {
    if (!violates(error, 'quota_never_exceeded')) {
      throw error;
    }
    return planRefused(
      'More places than these are given already.',
      'Số học sinh đã trúng tuyển nhiều hơn chỉ tiêu này.',
    );
  }
};
