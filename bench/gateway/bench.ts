import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchOptions } from '../run.ts';
import { type Candidate, candidates, isInstalled } from './candidates.ts';
import { load, percentile } from './load.ts';
import { keepAwake, pinSelf } from './process.ts';
import { type Figures, type Missing, type Report, report, tables } from './report.ts';
import { CANDIDATE_CORE, type Contestant, LOAD_CORE, openContestant, openStage } from './stage.ts';
import { bodyOf, type OperationName, operationNames } from './workload/operations.ts';

interface Settings {
  readonly rounds: number;
  readonly seconds: number;
  readonly leastRequests: number;
  readonly warmRequests: number;
  readonly warmSeconds: number;
  readonly operations: readonly OperationName[];
  readonly connections: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** Just long enough to be hot again after the others had their turn. */
const AGAIN_SECONDS = 0.3;
const WARM_CONNECTIONS = 4;

/**
 * Measures gateways beside one another over the well-known workload: CPU per request, throughput, latency, memory.
 * Candidates take turns within every round, many short ones: a machine has moods. Figures are medians over the rounds.
 *
 * Flags: `--rounds 5 --seconds 0.7 --requests 100 --warm 1000 --only ours,stock --operations large --connections 1,16,64`
 */
export async function run({ argv }: BenchOptions): Promise<Report> {
  const settings = settingsOf(argv);
  if (settings.candidates.some(({ needs }) => needs && !isInstalled(needs))) {
    install();
  }
  await using opened = new AsyncDisposableStack();
  const stage = opened.use(await openStage());
  pinSelf(LOAD_CORE);
  opened.use(keepAwake(CANDIDATE_CORE));
  const missing: Missing[] = [];
  const contestants: Contestant[] = [];
  let expected: ReadonlyMap<OperationName, unknown> | undefined;
  for (const candidate of settings.candidates) {
    try {
      if (candidate.needs && !isInstalled(candidate.needs)) {
        throw new Error(`${candidate.needs} cannot be installed`);
      }
      const contestant = opened.use(await openContestant(candidate, stage, expected));
      expected ??= contestant.answers;
      contestants.push(contestant);
      say(`${candidate.name} answers, and rightly`);
    } catch (error) {
      missing.push({ name: candidate.name, reason: (error as Error).message });
      say(`${candidate.name} is missing: ${(error as Error).message}`);
    }
  }
  const figures = await measure(contestants, settings);
  const result = report(contestants, figures, missing);
  process.stdout.write(tables(result));
  return result;
}

/** Everyone in turn, for each operation and number of connections, again and again. */
async function measure(contestants: readonly Contestant[], settings: Settings): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const operation of settings.operations) {
    for (const contestant of contestants) {
      const warming = loadOf(contestant, operation, WARM_CONNECTIONS, settings.warmSeconds);
      await load({ ...warming, leastRequests: settings.warmRequests });
    }
    for (let round = 1; round <= settings.rounds; round++) {
      for (const connections of settings.connections) {
        for (const contestant of contestants) {
          await load(loadOf(contestant, operation, connections, AGAIN_SECONDS));
          figures.push(await measureOnce(contestant, operation, connections, settings));
        }
      }
      say(`${operation}: round ${round} of ${settings.rounds}`);
    }
  }
  return figures;
}

async function measureOnce(
  contestant: Contestant,
  operation: OperationName,
  connections: number,
  { seconds, leastRequests }: Settings,
): Promise<Figures> {
  const before = contestant.watched.cpuMicroseconds();
  const done = await load({ ...loadOf(contestant, operation, connections, seconds), leastRequests });
  const cpu = contestant.watched.cpuMicroseconds() - before;
  if (done.failures > 0) {
    throw new Error(
      `${contestant.candidate.name} failed ${done.failures} of ${done.requests} ${operation} operations.`,
    );
  }
  return {
    candidate: contestant.candidate.name,
    operation,
    connections,
    cpuMicroseconds: cpu / done.requests,
    requestsPerSecond: done.requests / done.seconds,
    p50Ms: percentile(done.latencies, 0.5),
    p99Ms: percentile(done.latencies, 0.99),
  };
}

const loadOf = ({ url, lengths }: Contestant, operation: OperationName, connections: number, seconds: number) => ({
  url,
  body: bodyOf(operation),
  connections,
  seconds,
  leastRequests: 0,
  length: lengths.get(operation) ?? -1,
});

function settingsOf(argv: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '0.7' },
      requests: { type: 'string', default: '100' },
      warm: { type: 'string', default: '1000' },
      'warm-seconds': { type: 'string', default: '5' },
      only: { type: 'string', default: candidates.map(({ name }) => name).join(',') },
      operations: { type: 'string', default: operationNames.join(',') },
      connections: { type: 'string', default: '1,16,64' },
    },
  });
  const only = values.only.split(',');
  const unknown = only.filter((name) => !candidates.some((candidate) => candidate.name === name));
  if (unknown.length > 0) {
    throw new Error(`--only: there is no candidate ${unknown.join(', ')}.`);
  }
  return {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    leastRequests: Number(values.requests),
    warmRequests: Number(values.warm),
    warmSeconds: Number(values['warm-seconds']),
    operations: operationNames.filter((name) => values.operations.split(',').includes(name)),
    connections: values.connections.split(',').map(Number),
    candidates: candidates.filter(({ name }) => only.includes(name)),
  };
}

/** The peers have a lock file of their own, so that they never weigh on the project. */
function install(): void {
  say('installing the peers');
  const cwd = fileURLToPath(new URL('peers/', import.meta.url));
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
