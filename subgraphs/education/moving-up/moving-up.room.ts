import { defineRoom } from '#department/define.ts';
import { movingUp } from './moving-up.resolvers.ts';

export const movingUpRoom = defineRoom({ resolvers: movingUp });
