import { defineRoom } from '#department/define.ts';
import { Conviction } from './conviction.entity.ts';

export const convictionRoom = defineRoom({ entities: [Conviction] });
