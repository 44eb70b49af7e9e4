import { defineRoom } from '#department/define.ts';
import { HealthFacility } from './facility.entity.ts';
import { facilityLoaders } from './facility.loaders.ts';
import { facility } from './facility.resolvers.ts';

export const facilityRoom = defineRoom({ entities: [HealthFacility], loaders: facilityLoaders, resolvers: facility });
