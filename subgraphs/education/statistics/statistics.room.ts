import { defineRoom } from '#department/define.ts';
import { statistics } from './statistics.resolvers.ts';

export const statisticsRoom = defineRoom({ resolvers: statistics });
