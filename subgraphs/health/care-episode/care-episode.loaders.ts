import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey } from '#department/loaders/batch.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { CareEpisode, type CareEpisodeRow } from './care-episode.entity.ts';

export type CareEpisodePage = Connection<CareEpisodeRow>;

export const careEpisodeLoaders = ({ reader, cursors, clock }: LoaderTools) => ({
  /** Facilities that have a person under their care today. */
  openFacilityIdsByCitizen: new DataLoader<string, string[]>(async (citizens) => {
    const rows = await reader.rows<{ citizen: string; facility: string }>(
      `select citizen_id as citizen, facility_id as facility from care_episode
       where citizen_id = any($1::uuid[]) and opened_on <= $2::date and (closed_on is null or closed_on >= $2::date)`,
      [citizens, clock.today()],
    );
    return groupByKey(citizens, rows, ({ citizen }) => citizen).map((group) => group.map(({ facility }) => facility));
  }),
  episodesByCitizen: listByParent<CareEpisodeRow>(reader, cursors, CareEpisode, 'citizenId', {
    list: 'healthRecord.careEpisodes',
    order: [
      { by: 'openedOn', descending: true },
      { by: 'id', descending: true },
    ],
  }),
});
