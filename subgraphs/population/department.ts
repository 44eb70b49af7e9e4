import { defineDepartment, type Department } from '#department/define.ts';
import { attestationRoom } from './attestation/attestation.room.ts';
import { communeRoom } from './commune/commune.room.ts';
import { grantRoom } from './grant/grant.room.ts';
import { citizenRoom } from './citizen/citizen.room.ts';
import { householdRoom } from './household/household.room.ts';
import { delegationRoom } from './delegation/delegation.room.ts';
import { consentRoom } from './consent/consent.room.ts';
import { registers } from './migrations/0001-registers.ts';
import { grants } from './migrations/0002-grants.ts';
import type { Loaders } from './context.ts';

export const population: Department<Loaders> = defineDepartment({
  name: 'population',
  port: 4101,
  folder: new URL('.', import.meta.url),
  migrations: [registers, grants],
  rooms: [attestationRoom, communeRoom, grantRoom, citizenRoom, householdRoom, delegationRoom, consentRoom],
});
