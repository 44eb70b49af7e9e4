import { defineRoom } from '#department/define.ts';
import { Campaign, CampaignRound, Catchment, Intake, Quota, Zone } from './campaign.entity.ts';
import { campaignLoaders } from './campaign.loaders.ts';
import { campaign } from './campaign.resolvers.ts';

export const campaignRoom = defineRoom({
  entities: [Campaign, CampaignRound, Catchment, Intake, Quota, Zone],
  loaders: campaignLoaders,
  resolvers: campaign,
});
