import { defineDepartment, type Department } from '#department/define.ts';
import { personRoom } from './person/person.room.ts';
import { convictionRoom } from './conviction/conviction.room.ts';
import { certificateRoom } from './certificate/certificate.room.ts';
import { registers } from './migrations/0001-registers.ts';
import { noCopyOfCustody } from './migrations/0002-no-copy-of-custody.ts';
import type { Loaders } from './context.ts';

export const justice: Department<Loaders> = defineDepartment({
  name: 'justice',
  port: 4105,
  folder: new URL('.', import.meta.url),
  migrations: [registers, noCopyOfCustody],
  rooms: [personRoom, convictionRoom, certificateRoom],
});
