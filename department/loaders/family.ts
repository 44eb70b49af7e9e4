import DataLoader from 'dataloader';
import { remember } from '#kernel/cache/remember.ts';

/**
 * A loader per shape of arguments: two aliases of one field with different arguments never meet in
 * one batch, two with the same arguments share it.
 *
 * @example const vehiclesByOwner = loaderFamily((args: { kind: string }) => async (owners) => …);
 *          vehiclesByOwner({ kind: 'CAR' }).load(owner)
 */
export function loaderFamily<Arguments, Value>(
  batchFor: (args: Arguments) => (keys: readonly string[]) => Promise<(Value | Error)[]>,
): (args: Arguments) => DataLoader<string, Value> {
  const loaders = new Map<string, DataLoader<string, Value>>();
  return (args) => {
    // Callers build their arguments in one place, so equal arguments have equal text.
    return remember(loaders, JSON.stringify(args), () => new DataLoader(batchFor(args)));
  };
}
