import type { Department } from '#department/define.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import * as listed from './department-list.ts';
import type { World } from './world/facts.ts';

/** Fills a department's empty database; tells how many citizens it has been through since it last told. */
export type Seed = (world: World, bulk: BulkWriter, progress: (citizens: number) => void) => Promise<void>;

export interface House {
  readonly department: Department<never>;
  readonly seed: Seed;
}

/** The departments of the synthetic city, each with what fills it, in the order of their ports. */
export const houses: readonly House[] = Object.values(listed)
  .map(({ department, seed }): House => ({ department: department as unknown as Department<never>, seed }))
  .sort((one, other) => one.department.port - other.department.port);

export function houseOf(name: string): House {
  const found = houses.find(({ department }) => department.name === name);
  if (!found) {
    throw new Error(
      `There is no department ${JSON.stringify(name)}; known are ${houses.map((each) => each.department.name).join(', ')}.`,
    );
  }
  return found;
}
