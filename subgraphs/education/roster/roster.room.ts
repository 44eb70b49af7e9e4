import { defineRoom } from '#department/define.ts';
import { rosterLoaders } from './roster.loaders.ts';
import { roster } from './roster.resolvers.ts';

export const rosterRoom = defineRoom({ loaders: rosterLoaders, resolvers: roster });
