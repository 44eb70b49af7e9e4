import { defineDepartment } from '#department/define.ts';
import { attestation } from './attestation/attestation.resolvers.ts';
import { Citizen, Guardianship } from './citizen/citizen.entity.ts';
import { citizen } from './citizen/citizen.resolvers.ts';
import { Commune, District } from './commune/commune.entity.ts';
import { commune } from './commune/commune.resolvers.ts';
import { Consent } from './consent/consent.entity.ts';
import { consent } from './consent/consent.resolvers.ts';
import { loaders } from './context.ts';
import { Delegation } from './delegation/delegation.entity.ts';
import { delegation } from './delegation/delegation.resolvers.ts';
import { grant } from './grant/grant.resolvers.ts';
import { Household, Residence } from './household/household.entity.ts';
import { household } from './household/household.resolvers.ts';
import { registers } from './migrations/0001-registers.ts';
import { grants } from './migrations/0002-grants.ts';

export const population = defineDepartment({
  name: 'population',
  port: 4101,
  folder: new URL('.', import.meta.url),
  entities: [District, Commune, Household, Citizen, Residence, Guardianship, Delegation, Consent],
  migrations: [registers, grants],
  loaders,
  resolvers: [attestation, commune, citizen, household, grant, delegation, consent],
});
