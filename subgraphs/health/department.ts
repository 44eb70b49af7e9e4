import { defineDepartment, type Department } from '#department/define.ts';
import { facilityRoom } from './facility/facility.room.ts';
import { pharmacyRoom } from './pharmacy/pharmacy.room.ts';
import { insuranceCardRoom } from './insurance-card/insurance-card.room.ts';
import { healthRecordRoom } from './health-record/health-record.room.ts';
import { careEpisodeRoom } from './care-episode/care-episode.room.ts';
import { emergencyAccessRoom } from './emergency-access/emergency-access.room.ts';
import { neighboursRoom } from './neighbours/neighbours.room.ts';
import { careAndInsurance } from './migrations/0001-care-and-insurance.ts';
import { emergencyAccessMigration } from './migrations/0002-emergency-access.ts';
import { measureOfEmergencies } from './migrations/0003-measure-of-emergencies.ts';
import type { Loaders } from './context.ts';

export const health: Department<Loaders> = defineDepartment({
  name: 'health',
  port: 4103,
  folder: new URL('.', import.meta.url),
  migrations: [careAndInsurance, emergencyAccessMigration, measureOfEmergencies],
  rooms: [
    facilityRoom,
    pharmacyRoom,
    insuranceCardRoom,
    healthRecordRoom,
    careEpisodeRoom,
    emergencyAccessRoom,
    neighboursRoom,
  ],
});
