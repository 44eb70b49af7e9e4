import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openRandomCity } from './generator/check.ts';

/** Operations put to each random graph: composing one costs as much as running many. */
const OPERATIONS_PER_CITY = { minLength: 50, maxLength: 100 };
const RUNS = Number(process.env.ENGINE_RUNS ?? (process.env.CI === 'true' ? 2_000 : 500));
const SEED = process.env.ENGINE_SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.ENGINE_SEED);

/** Making a counterexample small may take forever; then the smallest so far is told. */
const TIME_LIMIT_MS = 10 * 60_000;

/** Plans with parts are made by the slower planner, which takes most of a second to open a graph. */
const RUNS_IN_PARTS = Math.ceil(RUNS / 10);

const numbers = (maxLength: number) => fc.array(fc.nat(10_000), { maxLength, size: 'max' });

type Judge = 'judge' | 'judgeParts';

/** Puts operations to random graphs until one is answered wrongly; returns how many parts there were. */
async function put(judge: Judge, runs: number): Promise<number> {
  let parts = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      numbers(200),
      fc.array(numbers(240), { ...OPERATIONS_PER_CITY, size: 'max' }),
      async (city, operations) => {
        await using random = await openRandomCity(city, 'city');
        for (const operation of operations) {
          const fault = await random[judge](operation);
          if (fault !== undefined) {
            throw new Error(`${fault}\n\nin the graph\n${[...random.composed.departments.keys()].join(', ')}`);
          }
        }
        parts += random.parts();
        refused += random.refused();
      },
    ),
    {
      seed: SEED,
      numRuns: Math.ceil(runs / OPERATIONS_PER_CITY.minLength),
      interruptAfterTimeLimit: TIME_LIMIT_MS,
      markInterruptAsFailure: true,
    },
  );
  expect(refused).toBeLessThanOrEqual(runs / 50);
  return parts;
}

describe('random graphs, data and operations', () => {
  test(
    `agree with the monolith (at least ${RUNS} operations, ENGINE_SEED=${SEED})`,
    async () => {
      await put('judge', RUNS);
    },
    TIME_LIMIT_MS + 60_000,
  );

  test(
    `agree with it when fragments are deferred (at least ${RUNS_IN_PARTS} operations, ENGINE_SEED=${SEED})`,
    async () => {
      expect(await put('judgeParts', RUNS_IN_PARTS)).toBeGreaterThan(RUNS_IN_PARTS / 2);
    },
    TIME_LIMIT_MS + 60_000,
  );
});
