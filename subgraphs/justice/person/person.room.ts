import { defineRoom } from '#department/define.ts';
import { Person } from './person.entity.ts';

export const personRoom = defineRoom({ entities: [Person] });
