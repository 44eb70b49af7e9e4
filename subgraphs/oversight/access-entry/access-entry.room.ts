import { defineRoom } from '#department/define.ts';
import { Access, Entry } from './access-entry.entity.ts';
import { accessLoaders } from './access-entry.loaders.ts';
import { accessEntry } from './access-entry.resolvers.ts';

export const accessEntryRoom = defineRoom({
  entities: [Access, Entry],
  loaders: accessLoaders,
  resolvers: accessEntry,
});
