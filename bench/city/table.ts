import type { Report } from './report.ts';
import { type Breakdown, type CallTime, PATH_PARTS } from './breakdown.ts';
import type { Figures } from './contest.ts';

const NAMES = {
  gateway: 'gateway',
  wire: 'on the wire',
  guard: 'call read and token checked',
  graphql: 'GraphQL in departments',
  sql: 'SQL',
  ledger: 'ledger and sending',
  commit: 'commit of the ledger',
} as const;

/** For people: the figures of each operation, then where its time goes. */
export function table({ operations }: Report): string {
  const all = Object.values(operations);
  const heads = ['p50 ms', 'p99 ms', 'by hand', 'times', 'SQL', 'calls', 'gateway', 'gate CPU', 'dept CPU', 'hand CPU'];
  return [
    '',
    line('operation', heads),
    ...all.map((each) => line(each.title, figuresOf(each))),
    ...all.flatMap((each) => ['', ...details(each)]),
    '',
  ].join('\n');
}

const figuresOf = (each: Figures): string[] => [
  ...[each.p50Ms, each.p99Ms, each.byHandP50Ms, each.latencyOverByHand].map(ms),
  String(each.statements),
  String(each.calls),
  `${Math.round(100 * each.gatewayShare)} %`,
  ...[each.gatewayCpuMs, each.departmentsCpuMs, each.byHandCpuMs].map(ms),
];

function details({ title, breakdown }: Figures): string[] {
  const { totalMs, gateway, waves } = breakdown;
  return [
    `${title}: ${ms(totalMs)} ms as watched`,
    `  gateway before the first call ${ms(gateway.before)}, between waves ${ms(gateway.between)}, after the last call ${ms(gateway.after)}`,
    ...waves.flatMap((wave, at) => [
      `  wave ${at + 1}: ${ms(wave.ms)}`,
      ...wave.calls.map((call) => `    ${call.department.padEnd(12)}${ms(call.ms)} = ${partsOf(call)}`),
    ]),
    `  along the slowest calls: ${shares(breakdown)}`,
  ];
}

const partsOf = ({ wire, guard, graphql, sql, ledger, commit, statements, rounds }: CallTime): string =>
  `wire ${ms(wire)}, guard ${ms(guard)}, GraphQL ${ms(graphql)}, SQL ${ms(sql)} (${statements} in ${rounds}), ledger ${ms(ledger)}, commit ${ms(commit)}`;

/** Largest first. */
const shares = ({ path, totalMs }: Breakdown): string =>
  PATH_PARTS.toSorted((one, other) => path[other] - path[one])
    .map((part) => `${NAMES[part]} ${ms(path[part])} (${Math.round((100 * path[part]) / totalMs)} %)`)
    .join(', ');

const ms = (value: number): string => value.toFixed(2);
const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(40) + cells.map((cell) => cell.padStart(10)).join('');
