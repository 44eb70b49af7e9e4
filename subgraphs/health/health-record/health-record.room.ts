import { defineRoom } from '#department/define.ts';
import { HealthExam } from './health-record.entity.ts';
import { healthRecordLoaders } from './health-record.loaders.ts';
import { healthRecord } from './health-record.resolvers.ts';

export const healthRecordRoom = defineRoom({
  entities: [HealthExam],
  loaders: healthRecordLoaders,
  resolvers: healthRecord,
});
