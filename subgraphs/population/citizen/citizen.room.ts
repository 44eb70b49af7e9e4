import { defineRoom } from '#department/define.ts';
import { Citizen, Guardianship } from './citizen.entity.ts';
import { citizenLoaders } from './citizen.loaders.ts';
import { citizen } from './citizen.resolvers.ts';

export const citizenRoom = defineRoom({
  entities: [Citizen, Guardianship],
  loaders: citizenLoaders,
  resolvers: citizen,
});
