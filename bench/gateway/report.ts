import type { Contestant } from './stage.ts';
import { type OperationName, operationNames } from './workload/operations.ts';

/** One window of load on one candidate. */
export interface Figures {
  readonly candidate: string;
  readonly operation: OperationName;
  readonly connections: number;
  /** Of the gateway, per request. */
  readonly cpuMicroseconds: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Missing {
  readonly name: string;
  readonly reason: string;
}

type Cell = Omit<Figures, 'candidate' | 'operation' | 'connections'>;

type RatioName =
  | 'stockOverOurs'
  | 'hiveRustOverOurs'
  | 'oursOverGrafbase'
  | 'oursOverByHand'
  | 'stockOverOursAt16'
  | 'hiveRustOverOursAt16'
  | 'smallStockOverOurs'
  | 'smallStockOverOursAt16';

interface CandidateReport {
  readonly title: string;
  readonly sharing: boolean;
  readonly peakMemoryMegabytes: number;
  /** By operation, then by number of connections: medians of the rounds. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

export interface Report {
  /** CPU per request, on the large operation at one connection unless the name says otherwise. */
  readonly ratios: Readonly<Record<RatioName, number | null>>;
  readonly candidates: Readonly<Record<string, CandidateReport>>;
  readonly missing: readonly Missing[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

export function report(
  contestants: readonly Contestant[],
  figures: readonly Figures[],
  missing: readonly Missing[],
): Report {
  const cell = (some: readonly Figures[]): Cell => ({
    cpuMicroseconds: rounded(median(some.map((each) => each.cpuMicroseconds)), 1),
    requestsPerSecond: rounded(median(some.map((each) => each.requestsPerSecond)), 0),
    p50Ms: rounded(median(some.map((each) => each.p50Ms))),
    p99Ms: rounded(median(some.map((each) => each.p99Ms))),
  });
  const reportOf = ({ candidate, watched }: Contestant): CandidateReport => {
    const own = figures.filter((each) => each.candidate === candidate.name);
    const byOperation = Object.entries(Object.groupBy(own, ({ operation }) => operation));
    return {
      title: candidate.title,
      sharing: candidate.sharing,
      peakMemoryMegabytes: rounded(watched.peakMemoryBytes() / 1024 ** 2, 0),
      operations: Object.fromEntries(
        byOperation.map(([operation, some]) => [
          operation,
          Object.fromEntries(
            Object.entries(Object.groupBy(some, ({ connections }) => connections)).map(([connections, same]) => [
              connections,
              cell(same ?? []),
            ]),
          ),
        ]),
      ),
    };
  };
  const candidates = Object.fromEntries(contestants.map((each) => [each.candidate.name, reportOf(each)]));
  const ratio = (over: string, under: string, connections = 1, operation: OperationName = 'large'): number | null => {
    const cpu = (name: string) => candidates[name]?.operations[operation]?.[connections]?.cpuMicroseconds;
    const [upper, lower] = [cpu(over), cpu(under)];
    return upper === undefined || lower === undefined ? null : rounded(upper / lower);
  };
  return {
    ratios: {
      stockOverOurs: ratio('stock', 'ours'),
      hiveRustOverOurs: ratio('hiveRust', 'ours'),
      oursOverGrafbase: ratio('ours', 'grafbase'),
      oursOverByHand: ratio('ours', 'backendForFrontend'),
      stockOverOursAt16: ratio('stock', 'ours', 16),
      hiveRustOverOursAt16: ratio('hiveRust', 'ours', 16),
      smallStockOverOurs: ratio('stock', 'ours', 1, 'small'),
      smallStockOverOursAt16: ratio('stock', 'ours', 16, 'small'),
    },
    candidates,
    missing,
  };
}

/** For people: one table per operation, then the ratios. */
export function tables({ ratios, candidates, missing }: Report): string {
  const lines: string[] = [];
  for (const operation of operationNames) {
    const rows = Object.values(candidates).flatMap(({ title, sharing, peakMemoryMegabytes, operations }) =>
      Object.entries(operations[operation] ?? {}).map(([connections, each]) => [
        title + (sharing ? ', sharing' : ''),
        connections,
        each.cpuMicroseconds.toFixed(0),
        each.requestsPerSecond.toFixed(0),
        each.p50Ms.toFixed(2),
        each.p99Ms.toFixed(2),
        peakMemoryMegabytes.toFixed(0),
      ]),
    );
    if (rows.length === 0) {
      continue;
    }
    const heads = [`${operation} operation`, 'connections', 'CPU µs', 'per second', 'p50 ms', 'p99 ms', 'peak MB'];
    lines.push('', line(heads), ...rows.map(line));
  }
  lines.push('', ...Object.entries(ratios).map(([name, ratio]) => `${name}: ${ratio ?? 'not measured'}`));
  lines.push(...missing.map(({ name, reason }) => `missing: ${name} (${reason})`));
  return `${lines.join('\n')}\n`;
}

const line = ([name = '', ...cells]: readonly string[]): string =>
  name.padEnd(58) + cells.map((cell) => cell.padStart(12)).join('');
