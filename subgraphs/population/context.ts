import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { attestationLoaders } from './attestation/attestation.loaders.ts';
import { citizenLoaders } from './citizen/citizen.loaders.ts';
import { communeLoaders } from './commune/commune.loaders.ts';
import { consentLoaders } from './consent/consent.loaders.ts';
import { delegationLoaders } from './delegation/delegation.loaders.ts';
import { grantLoaders } from './grant/grant.loaders.ts';
import { householdLoaders } from './household/household.loaders.ts';

export function loaders(tools: LoaderTools) {
  const grants = grantLoaders(tools);
  return {
    ...attestationLoaders(tools),
    ...communeLoaders(tools),
    ...citizenLoaders(tools, grants.learnStanding),
    ...householdLoaders(tools),
    ...grants,
    ...delegationLoaders(tools),
    ...consentLoaders(tools),
  };
}

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
