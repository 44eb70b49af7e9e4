import { parseArgs } from 'node:util';
import type { BenchOptions } from '../run.ts';
import { type ByHand, classSheetByHand, parentsViewByHand, principalsPageByHand } from './by-hand.ts';
import { CLASS_SHEET, type Operation, PARENTS_VIEW, PRINCIPALS_PAGE } from './operations.ts';
import { checkSame, openAsker, percentile, round } from '../tools/samples.ts';
import { openStage, type Stage } from '../tools/stage.ts';

interface Figures {
  /** Median latency through gateway and departments over that of the hand-written statement. */
  readonly latencyOverSql: number;
  readonly statements: number;
  readonly statementBudget: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly sqlP50Ms: number;
  /** Rows that the hand-written statement reads. */
  readonly rows: number;
}

interface Contest {
  readonly name: string;
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly byHand: () => Promise<ByHand>;
}

const DEPARTMENTS = ['population', 'education'] as const;
type EducationStage = Stage<(typeof DEPARTMENTS)[number]>;
const WARM_UP = 60;
const SCHOOL_YEAR = '2026-2027';

/**
 * `npm run bench -- education [--citizens 20000] [--samples 300] [--folder DIR] [--engine city|apollo]`: each
 * operation through the whole path beside hand-written SQL for the same data, turn by turn in one run.
 */
export async function run({
  argv,
}: BenchOptions): Promise<{ citizens: number; engine: string; operations: Record<string, Figures> }> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      citizens: { type: 'string', default: '20000' },
      samples: { type: 'string', default: '300' },
      folder: { type: 'string' },
      engine: { type: 'string', default: 'city' },
    },
  });
  const citizens = Number(values.citizens);
  await using stage = await openStage({
    departments: DEPARTMENTS,
    citizens,
    folder: values.folder ?? null,
    engine: values.engine,
  });
  const operations: Record<string, Figures> = {};
  for (const contest of await contests(stage)) {
    operations[contest.name] = await measure(stage, contest, Number(values.samples));
    print(contest.operation, operations[contest.name]!);
  }
  return { citizens, engine: values.engine, operations };
}

async function contests({ world, databases: { population, education } }: EducationStage): Promise<Contest[]> {
  const { mother, principal } = world.cast;
  const {
    rows: [largest],
  } = await education.query<{ id: string }>(
    `select c.id from school_class c join placement p on p.class_id = c.id where c.school_id = $1 and c.school_year = '2025-2026' and c.grade between 6 and 9
     group by 1 order by count(*) desc, 1 limit 1`,
    [principal.institution],
  );
  const classId = largest!.id;
  const schoolId = principal.institution!;
  return [
    {
      name: 'classSheet',
      operation: CLASS_SHEET,
      variables: { classId },
      byHand: () => classSheetByHand(education, classId),
    },
    {
      name: 'parentsView',
      operation: PARENTS_VIEW,
      variables: {},
      byHand: () => parentsViewByHand(population, education, mother.citizenId!, SCHOOL_YEAR, world.spec.today),
    },
    {
      name: 'principalsPage',
      operation: PRINCIPALS_PAGE,
      variables: { schoolId },
      byHand: () => principalsPageByHand(education, schoolId, SCHOOL_YEAR),
    },
  ];
}

async function measure(
  stage: EducationStage,
  { name, operation, variables, byHand }: Contest,
  samples: number,
): Promise<Figures> {
  const body = JSON.stringify({ query: operation.query, variables });
  const headers = { authorization: `Bearer ${stage.token(operation.viewer)}` };
  const graph = openAsker(stage.gateway.url, headers, body);
  const counted = openAsker(stage.tapped.url, headers, body);
  async function sql() {
    const { data, rows } = await byHand();
    return { text: JSON.stringify({ data }), rows };
  }
  const [answer, hand] = [await graph.ask(), await sql()];
  checkSame(name, answer, hand.text);
  await counted.ask();
  stage.tapped.take();
  await counted.ask();
  const statements = stage.tapped.take().reduce((sum, call) => sum + call.statements, 0);
  const latencies: { graph: number[]; sql: number[] } = { graph: [], sql: [] };
  for (let turn = -WARM_UP; turn < samples; turn++) {
    const began = performance.now();
    await graph.ask();
    const between = performance.now();
    await sql();
    const ended = performance.now();
    if (turn < 0) {
      continue;
    }
    latencies.graph.push(between - began);
    latencies.sql.push(ended - between);
  }
  await Promise.all([graph.close(), counted.close()]);
  const p50Ms = percentile(latencies.graph, 0.5);
  const sqlP50Ms = percentile(latencies.sql, 0.5);
  return {
    latencyOverSql: round(p50Ms / sqlP50Ms),
    statements,
    statementBudget: operation.statementBudget,
    p50Ms: round(p50Ms),
    p99Ms: round(percentile(latencies.graph, 0.99)),
    sqlP50Ms: round(sqlP50Ms),
    rows: hand.rows,
  };
}

function print(
  { title }: Operation,
  { latencyOverSql, statements, statementBudget, p50Ms, p99Ms, sqlP50Ms, rows }: Figures,
): void {
  process.stdout.write(
    `${title.padEnd(32)} ${String(latencyOverSql).padStart(6)} × SQL   p50 ${p50Ms} ms   p99 ${p99Ms} ms   SQL p50 ${sqlP50Ms} ms   ${statements} of ${statementBudget} statements   ${rows} rows\n`,
  );
}
