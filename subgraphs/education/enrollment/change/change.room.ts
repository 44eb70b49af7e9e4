import { defineRoom } from '#department/define.ts';
import { change } from './change.resolvers.ts';

export const changeRoom = defineRoom({ resolvers: change });
