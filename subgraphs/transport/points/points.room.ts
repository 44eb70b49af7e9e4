import { defineRoom } from '#department/define.ts';
import { PointEntry } from './points.entity.ts';
import { pointsLoaders } from './points.loaders.ts';

export const pointsRoom = defineRoom({ entities: [PointEntry], loaders: pointsLoaders });
