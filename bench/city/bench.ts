import { parseArgs } from 'node:util';
import type { BenchOptions } from '../run.ts';
import { openStage } from '../tools/stage.ts';
import { openContest } from './contest.ts';
import { type OperationName, operationNames } from './operations.ts';
import type { Report } from './report.ts';
import { DEPARTMENTS, prepare } from './scene.ts';
import { table } from './table.ts';

/** A machine has good and bad minutes: every operation gets its share of each. */
const ROUNDS = 5;

/**
 * `npm run bench -- city [--citizens 20000] [--samples 300] [--folder DIR] [--engine city|apollo] [--only a,b]`: the citizen
 * file and the departments' daily work through the whole path, beside one hand-written service, turn by turn in one run.
 */
export async function run({ argv }: BenchOptions): Promise<Report> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      citizens: { type: 'string', default: '20000' },
      samples: { type: 'string', default: '300' },
      folder: { type: 'string' },
      engine: { type: 'string', default: 'city' },
      only: { type: 'string', default: operationNames.join(',') },
    },
  });
  const only = values.only.split(',');
  const unknown = only.filter((name) => !operationNames.includes(name as OperationName));
  if (unknown.length > 0) {
    throw new Error(`--only: there is no operation ${unknown.join(', ')}; there are ${operationNames.join(', ')}.`);
  }
  await using stage = await openStage({
    departments: DEPARTMENTS,
    citizens: Number(values.citizens),
    folder: values.folder ?? null,
    engine: values.engine,
    trace: new URL('trace.ts', import.meta.url),
  });
  const questions = await prepare(
    stage.world,
    async (department, text, values) =>
      (await stage.databases[department].query<object & Record<string, unknown>>(text, [...values])).rows,
  );
  const byHand = await stage.start(
    'by-hand',
    'bench/city/by-hand/service.ts',
    Object.fromEntries(DEPARTMENTS.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, stage.databaseUrls[name]])),
  );
  const contests = operationNames
    .filter((name) => only.includes(name))
    .map((name) => openContest(stage, byHand, name, questions[name]));
  for (const contest of contests) {
    await contest.check();
  }
  for (let round = 1; round <= ROUNDS; round++) {
    for (const contest of contests) {
      await contest.measure(Math.ceil(Number(values.samples) / ROUNDS));
    }
    process.stderr.write(`round ${round} of ${ROUNDS}\n`);
  }
  const operations = Object.fromEntries(contests.map((contest) => [contest.name, contest.figures()]));
  const report = { citizens: Number(values.citizens), engine: values.engine, operations };
  process.stdout.write(table(report));
  return report;
}
