import { defineRoom } from '#department/define.ts';
import { Commune, District } from './commune.entity.ts';
import { communeLoaders } from './commune.loaders.ts';
import { commune } from './commune.resolvers.ts';

export const communeRoom = defineRoom({ entities: [Commune, District], loaders: communeLoaders, resolvers: commune });
