import { defineRoom } from '#department/define.ts';
import { School } from './school.entity.ts';
import { schoolLoaders } from './school.loaders.ts';
import { school } from './school.resolvers.ts';

export const schoolRoom = defineRoom({ entities: [School], loaders: schoolLoaders, resolvers: school });
