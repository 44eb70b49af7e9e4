import DataLoader from 'dataloader';

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
    const shape = JSON.stringify(args, Object.keys(args as object).sort());
    let loader = loaders.get(shape);
    if (!loader) loaders.set(shape, (loader = new DataLoader(batchFor(args))));
    return loader;
  };
}
