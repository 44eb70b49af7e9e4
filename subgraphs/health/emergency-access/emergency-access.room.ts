import { defineRoom } from '#department/define.ts';
import { EmergencyAccess, HealthNotice } from './emergency-access.entity.ts';
import { emergencyAccessLoaders } from './emergency-access.loaders.ts';
import { emergencyAccess } from './emergency-access.resolvers.ts';

export const emergencyAccessRoom = defineRoom({
  entities: [EmergencyAccess, HealthNotice],
  loaders: emergencyAccessLoaders,
  resolvers: emergencyAccess,
});
