import type { LoaderTools } from '#department/define.ts';
import { rowByKey, rowsByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent, listOf } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import {
  Campaign,
  CampaignRound,
  type CampaignRoundRow,
  type CampaignRow,
  Intake,
  type IntakeRecord,
  type IntakeRow,
  Zone,
  type ZoneRow,
} from './campaign.entity.ts';

export type CampaignPage = Connection<CampaignRow>;
export type IntakePage = Connection<IntakeRecord>;

export const ofLevel = (level: string): Filter => ({ sql: 't.level = ?', values: [level] });
export const livingSo = (residence: string): Filter => ({ sql: 't.residence = ?', values: [residence] });
export const withPlacesLeft: Filter = { sql: 't.accepted < t.places', values: [] };

export const campaignLoaders = ({ reader, cursors }: LoaderTools) => ({
  campaignById: rowByKey<CampaignRow>(reader, Campaign),
  roundsByCampaign: rowsByKey<CampaignRoundRow>(reader, CampaignRound, 'campaignId', 'opens_at, id'),
  campaigns: listOf<CampaignRow>(reader, cursors, Campaign, {
    list: 'campaigns',
    order: [{ by: 'schoolYear', descending: true }, { by: 'level' }, { by: 'id' }],
  }),
  intakeByCampaign: listByParent<IntakeRow>(reader, cursors, Intake, 'campaignId', {
    list: 'campaign.schools',
    order: [{ by: 'name' }, { by: 'schoolId' }],
  }),
  zoneByCampaign: listByParent<ZoneRow>(reader, cursors, Zone, 'campaignId', {
    list: 'campaign.catchment',
    order: [{ by: 'priority' }, { by: 'name' }, { by: 'schoolId' }],
  }),
});
