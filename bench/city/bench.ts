import { parseArgs } from 'node:util';
import { cpuMicrosecondsOf } from '../gateway/process.ts';
import type { BenchOptions } from '../run.ts';
import { checkSame, openAsker, percentile, round } from '../tools/samples.ts';
import { openStage } from '../tools/stage.ts';
import { type Breakdown, breakdown, type Passage } from './breakdown.ts';
import { OPERATIONS, type OperationName, operationNames } from './operations.ts';
import { type CityStage, DEPARTMENTS, prepare, type Question } from './scene.ts';
import { table } from './table.ts';

export interface Figures {
  readonly title: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly byHandP50Ms: number;
  /** Median of the whole path over that of the hand-written service. */
  readonly latencyOverByHand: number;
  readonly statements: number;
  readonly calls: number;
  /** User and system time per request. */
  readonly gatewayCpuMs: number;
  readonly departmentsCpuMs: number;
  readonly byHandCpuMs: number;
  readonly breakdown: Breakdown;
}

export interface Report {
  readonly citizens: number;
  readonly engine: string;
  readonly operations: Readonly<Record<string, Figures>>;
}

const WARM_UP = 100;

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
  if (unknown.length > 0)
    throw new Error(`--only: there is no operation ${unknown.join(', ')}; there are ${operationNames.join(', ')}.`);
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
  const operations: Record<string, Figures> = {};
  for (const name of operationNames.filter((each) => only.includes(each))) {
    operations[name] = await measure(stage, byHand, name, questions[name], Number(values.samples));
    process.stderr.write(`${OPERATIONS[name].title}: measured\n`);
  }
  const report = { citizens: Number(values.citizens), engine: values.engine, operations };
  process.stdout.write(table(report));
  return report;
}

async function measure(
  stage: CityStage,
  service: { readonly ready: string; readonly pid: number },
  name: OperationName,
  { viewer, variables, headers: named }: Question,
  samples: number,
): Promise<Figures> {
  const { query, title } = OPERATIONS[name];
  const body = JSON.stringify({ query, variables });
  const headers = { authorization: `Bearer ${stage.token(viewer)}`, ...named };
  const graph = openAsker(stage.gateway.url, headers, body);
  const tapped = openAsker(stage.tapped.url, headers, body);
  const byHand = openAsker(new URL(name, service.ready).href, headers, body);
  checkSame(name, await graph.ask(), await byHand.ask());
  checkSame(name, await tapped.ask(), await byHand.ask());

  for (let turn = 0; turn < WARM_UP; turn++) {
    await graph.ask();
    await tapped.ask();
    await byHand.ask();
  }
  const cpu = () => ({
    gateway: cpuMicrosecondsOf(stage.gateway.pid),
    departments: stage.departmentPids.reduce((sum, pid) => sum + cpuMicrosecondsOf(pid), 0),
    byHand: cpuMicrosecondsOf(service.pid),
  });
  const before = cpu();
  const latencies: { graph: number[]; byHand: number[] } = { graph: [], byHand: [] };
  for (let turn = 0; turn < samples; turn++) {
    const began = performance.now();
    await graph.ask();
    const between = performance.now();
    await byHand.ask();
    latencies.graph.push(between - began);
    latencies.byHand.push(performance.now() - between);
  }
  const after = cpu();
  const passages: Passage[] = [];
  stage.tapped.take();
  for (let turn = 0; turn < samples; turn++) {
    const askedAt = performance.now();
    await tapped.ask();
    const answeredAt = performance.now();
    passages.push({ askedAt, answeredAt, calls: stage.tapped.take() });
  }
  await Promise.all([graph.close(), tapped.close(), byHand.close()]);

  const calls = passages.at(-1)!.calls;
  const p50Ms = percentile(latencies.graph, 0.5);
  const byHandP50Ms = percentile(latencies.byHand, 0.5);
  const cpuMs = (of: keyof typeof before) => round((after[of] - before[of]) / samples / 1_000);
  return {
    title,
    p50Ms: round(p50Ms),
    p99Ms: round(percentile(latencies.graph, 0.99)),
    byHandP50Ms: round(byHandP50Ms),
    latencyOverByHand: round(p50Ms / byHandP50Ms),
    statements: calls.reduce((sum, { statements }) => sum + statements, 0),
    calls: calls.length,
    gatewayCpuMs: cpuMs('gateway'),
    departmentsCpuMs: cpuMs('departments'),
    byHandCpuMs: cpuMs('byHand'),
    breakdown: breakdown(passages),
  };
}
