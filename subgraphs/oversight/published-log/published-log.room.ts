import { defineRoom } from '#department/define.ts';
import { LogHead } from './published-log.entity.ts';
import { publishedLogLoaders } from './published-log.loaders.ts';
import { publishedLog } from './published-log.resolvers.ts';

export const publishedLogRoom = defineRoom({
  entities: [LogHead],
  loaders: publishedLogLoaders,
  resolvers: publishedLog,
});
