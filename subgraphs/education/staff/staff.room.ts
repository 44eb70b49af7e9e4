import { defineRoom } from '#department/define.ts';
import { Staff } from './staff.entity.ts';
import { staffLoaders } from './staff.loaders.ts';
import { staff } from './staff.resolvers.ts';

export const staffRoom = defineRoom({ entities: [Staff], loaders: staffLoaders, resolvers: staff });
