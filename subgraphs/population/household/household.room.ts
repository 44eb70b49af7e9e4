import { defineRoom } from '#department/define.ts';
import { Household, Residence } from './household.entity.ts';
import { householdLoaders } from './household.loaders.ts';
import { household } from './household.resolvers.ts';

export const householdRoom = defineRoom({
  entities: [Household, Residence],
  loaders: householdLoaders,
  resolvers: household,
});
