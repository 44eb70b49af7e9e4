import { defineRoom } from '#department/define.ts';
import { SchoolClass } from './school-class.entity.ts';
import { schoolClassLoaders } from './school-class.loaders.ts';
import { schoolClass } from './school-class.resolvers.ts';

export const schoolClassRoom = defineRoom({
  entities: [SchoolClass],
  loaders: schoolClassLoaders,
  resolvers: schoolClass,
});
