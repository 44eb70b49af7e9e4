import { defineRoom } from '#department/define.ts';
import { Pharmacy } from './pharmacy.entity.ts';
import { pharmacyLoaders } from './pharmacy.loaders.ts';
import { pharmacy } from './pharmacy.resolvers.ts';

export const pharmacyRoom = defineRoom({ entities: [Pharmacy], loaders: pharmacyLoaders, resolvers: pharmacy });
