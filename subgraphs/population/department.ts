import { defineDepartment } from '#kernel/department/define.ts';
import { Citizen, Guardianship } from './citizen/citizen.entity.ts';
import { citizen } from './citizen/citizen.resolvers.ts';
import { Commune, District } from './commune/commune.entity.ts';
import { commune } from './commune/commune.resolvers.ts';
import { loaders } from './context.ts';
import { Household, Residence } from './household/household.entity.ts';
import { household } from './household/household.resolvers.ts';
import { registers } from './migrations/0001-registers.ts';

export const population = defineDepartment({
  name: 'population',
  port: 4101,
  folder: new URL('.', import.meta.url),
  entities: [District, Commune, Household, Citizen, Residence, Guardianship],
  migrations: [registers],
  loaders,
  resolvers: [commune, citizen, household],
});
