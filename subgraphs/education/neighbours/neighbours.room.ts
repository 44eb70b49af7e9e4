import { defineRoom } from '#department/define.ts';
import { neighbours } from './neighbours.resolvers.ts';

export const neighboursRoom = defineRoom({ resolvers: neighbours });
