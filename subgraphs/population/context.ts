import type { DepartmentContext } from '#department/define.ts';
import type { attestationLoaders } from './attestation/attestation.loaders.ts';
import type { citizenLoaders } from './citizen/citizen.loaders.ts';
import type { communeLoaders } from './commune/commune.loaders.ts';
import type { consentLoaders } from './consent/consent.loaders.ts';
import type { delegationLoaders } from './delegation/delegation.loaders.ts';
import type { grantLoaders } from './grant/grant.loaders.ts';
import type { householdLoaders } from './household/household.loaders.ts';

export type Loaders = ReturnType<typeof attestationLoaders> &
  ReturnType<typeof communeLoaders> &
  ReturnType<typeof grantLoaders> &
  ReturnType<typeof citizenLoaders> &
  ReturnType<typeof householdLoaders> &
  ReturnType<typeof delegationLoaders> &
  ReturnType<typeof consentLoaders>;

export type Context = DepartmentContext<Loaders>;
