import { defineRoom } from '#department/define.ts';
import { Placement, Pupil, Student } from './student.entity.ts';
import { studentLoaders } from './student.loaders.ts';
import { student } from './student.resolvers.ts';

export const studentRoom = defineRoom({
  entities: [Placement, Pupil, Student],
  loaders: studentLoaders,
  resolvers: student,
});
