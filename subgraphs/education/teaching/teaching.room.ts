import { defineRoom } from '#department/define.ts';
import { Subject, TeachingAssignment } from './teaching.entity.ts';
import { teachingLoaders } from './teaching.loaders.ts';
import { teaching } from './teaching.resolvers.ts';

export const teachingRoom = defineRoom({
  entities: [Subject, TeachingAssignment],
  loaders: teachingLoaders,
  resolvers: teaching,
});
