import type { DepartmentContext, LoaderTools } from '#kernel/department/define.ts';
import { citizenLoaders } from './citizen/citizen.loaders.ts';
import { communeLoaders } from './commune/commune.loaders.ts';
import { householdLoaders } from './household/household.loaders.ts';

export const loaders = (tools: LoaderTools) => ({
  ...communeLoaders(tools),
  ...citizenLoaders(tools),
  ...householdLoaders(tools),
});

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
