import type { LoaderTools } from '#kernel/department/define.ts';
import { rowByKey, rowsByKey } from '#kernel/loaders/batch.ts';
import { listByParent } from '#kernel/pagination/lists.ts';
import type { Connection } from '#kernel/pagination/page.ts';
import {
  Application,
  ApplicationChoice,
  type ApplicationChoiceRow,
  type ApplicationRow,
} from './application.entity.ts';
import { Campaign, type CampaignRow, CampaignRound, type CampaignRoundRow } from './campaign.entity.ts';

export type ApplicationPage = Connection<ApplicationRow>;

export const enrollmentLoaders = ({ reader, cursors }: LoaderTools) => ({
  campaignById: rowByKey<CampaignRow>(reader, Campaign),
  roundsByCampaign: rowsByKey<CampaignRoundRow>(reader, CampaignRound, 'campaignId', 'opens_at, id'),
  choicesByApplication: rowsByKey<ApplicationChoiceRow>(reader, ApplicationChoice, 'applicationId', 'position'),
  applicationsByStudent: listByParent<ApplicationRow>(reader, cursors, Application, 'studentId', {
    list: 'student.enrollmentApplications',
    order: [
      { by: 'issuedAt', descending: true },
      { by: 'id', descending: true },
    ],
  }),
});
