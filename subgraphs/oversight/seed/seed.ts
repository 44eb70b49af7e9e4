import type { World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';

/** Nobody has looked at anything in a city that has just been made: oversight begins empty. */
export async function seedOversight(
  world: World,
  _bulk: BulkWriter,
  progress: (citizens: number) => void,
): Promise<void> {
  progress(world.spec.citizens);
}
