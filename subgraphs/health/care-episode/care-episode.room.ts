import { defineRoom } from '#department/define.ts';
import { CareEpisode } from './care-episode.entity.ts';
import { careEpisodeLoaders } from './care-episode.loaders.ts';
import { careEpisode } from './care-episode.resolvers.ts';

export const careEpisodeRoom = defineRoom({
  entities: [CareEpisode],
  loaders: careEpisodeLoaders,
  resolvers: careEpisode,
});
