import { defineRoom } from '#department/define.ts';
import { grantLoaders } from './grant.loaders.ts';
import { grant } from './grant.resolvers.ts';

export const grantRoom = defineRoom({ loaders: grantLoaders, resolvers: grant });
