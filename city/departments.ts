import type { Department } from '#department/define.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { education } from '../subgraphs/education/department.ts';
import { seedEducation } from '../subgraphs/education/seed/seed.ts';
import { health } from '../subgraphs/health/department.ts';
import { seedHealth } from '../subgraphs/health/seed/seed.ts';
import { justice } from '../subgraphs/justice/department.ts';
import { seedJustice } from '../subgraphs/justice/seed/seed.ts';
import { oversight } from '../subgraphs/oversight/department.ts';
import { seedOversight } from '../subgraphs/oversight/seed/seed.ts';
import { population } from '../subgraphs/population/department.ts';
import { seedPopulation } from '../subgraphs/population/seed/seed.ts';
import { transport } from '../subgraphs/transport/department.ts';
import { seedTransport } from '../subgraphs/transport/seed/seed.ts';
import type { World } from './world/facts.ts';

/** Fills a department's empty database; tells how many citizens it has been through since it last told. */
export type Seed = (world: World, bulk: BulkWriter, progress: (citizens: number) => void) => Promise<void>;

export interface House {
  readonly department: Department<never>;
  readonly seed: Seed;
}

const house = <Loaders, Background>(department: Department<Loaders, Background>, seed: Seed): House => ({
  department: department as unknown as Department<never>,
  seed,
});

/** The departments of the synthetic city, each with what fills it. */
export const houses: readonly House[] = [
  house(population, seedPopulation),
  house(education, seedEducation),
  house(health, seedHealth),
  house(transport, seedTransport),
  house(justice, seedJustice),
  house(oversight, seedOversight),
];

export function houseOf(name: string): House {
  const found = houses.find(({ department }) => department.name === name);
  if (!found) {
    throw new Error(
      `There is no department ${JSON.stringify(name)}; known are ${houses.map((each) => each.department.name).join(', ')}.`,
    );
  }
  return found;
}
