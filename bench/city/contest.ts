import { cpuMicrosecondsOf } from '../gateway/process.ts';
import { checkSame, openAsker, percentile, round } from '../tools/samples.ts';
import { type Breakdown, breakdown, type Passage } from './breakdown.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import type { CityStage, Question } from './scene.ts';

export interface Figures {
  readonly title: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly byHandP50Ms: number;
  /** Median of the whole path over that of the hand-written service. */
  readonly latencyOverByHand: number;
  readonly statements: number;
  readonly calls: number;
  /** The gateway's part of the whole path, 0 to 1. */
  readonly gatewayShare: number;
  /** User and system time per request. */
  readonly gatewayCpuMs: number;
  readonly departmentsCpuMs: number;
  readonly byHandCpuMs: number;
  readonly breakdown: Breakdown;
}

/** One operation on its way to figures, round by round. */
export interface Contest {
  readonly name: OperationName;
  /** @throws Error where the sides do not tell the same */
  check(): Promise<void>;
  measure(samples: number): Promise<void>;
  figures(): Figures;
}

/** Requests of each kind before those that count, in every round. */
const WARM_UP = 30;

export function openContest(
  stage: CityStage,
  service: { readonly ready: string; readonly pid: number },
  name: OperationName,
  { viewer, variables, headers: named }: Question,
): Contest {
  const { query, title } = OPERATIONS[name];
  const body = JSON.stringify({ query, variables });
  const headers = { authorization: `Bearer ${stage.token(viewer)}`, ...named };
  function open() {
    const graph = openAsker(stage.gateway.url, headers, body);
    const tapped = openAsker(stage.tapped.url, headers, body);
    const byHand = openAsker(new URL(name, service.ready).href, headers, body);
    const close = () => Promise.all([graph.close(), tapped.close(), byHand.close()]);
    return { graph, tapped, byHand, [Symbol.asyncDispose]: async () => void (await close()) };
  }
  const cpuNow = () => ({
    gateway: cpuMicrosecondsOf(stage.gateway.pid),
    departments: stage.departmentPids.reduce((sum, pid) => sum + cpuMicrosecondsOf(pid), 0),
    byHand: cpuMicrosecondsOf(service.pid),
  });
  const cpu = { gateway: 0, departments: 0, byHand: 0 };
  const latencies: { graph: number[]; byHand: number[] } = { graph: [], byHand: [] };
  const passages: Passage[] = [];

  return {
    name,
    async check() {
      await using askers = open();
      const byHand = await askers.byHand.ask();
      checkSame(name, await askers.graph.ask(), byHand);
      checkSame(name, await askers.tapped.ask(), byHand);
    },

    async measure(samples) {
      await using askers = open();
      for (let turn = 0; turn < WARM_UP; turn++) {
        await askers.graph.ask();
        await askers.tapped.ask();
        await askers.byHand.ask();
      }
      const before = cpuNow();
      for (let turn = 0; turn < samples; turn++) {
        const began = performance.now();
        await askers.graph.ask();
        const between = performance.now();
        await askers.byHand.ask();
        latencies.graph.push(between - began);
        latencies.byHand.push(performance.now() - between);
      }
      const after = cpuNow();
      for (const each of ['gateway', 'departments', 'byHand'] as const) {
        cpu[each] += after[each] - before[each];
      }
      stage.tapped.take();
      for (let turn = 0; turn < samples; turn++) {
        const askedAt = performance.now();
        await askers.tapped.ask();
        passages.push({ askedAt, answeredAt: performance.now(), calls: stage.tapped.take() });
      }
    },

    figures() {
      const calls = passages.at(-1)?.calls ?? [];
      const parts = breakdown(passages);
      const p50Ms = percentile(latencies.graph, 0.5);
      const byHandP50Ms = percentile(latencies.byHand, 0.5);
      const cpuMs = (of: keyof typeof cpu) => round(cpu[of] / latencies.graph.length / 1_000);
      return {
        title,
        p50Ms: round(p50Ms),
        p99Ms: round(percentile(latencies.graph, 0.99)),
        byHandP50Ms: round(byHandP50Ms),
        latencyOverByHand: round(p50Ms / byHandP50Ms),
        statements: calls.reduce((sum, { statements }) => sum + statements, 0),
        calls: calls.length,
        gatewayShare: round(parts.path.gateway / parts.totalMs),
        gatewayCpuMs: cpuMs('gateway'),
        departmentsCpuMs: cpuMs('departments'),
        byHandCpuMs: cpuMs('byHand'),
        breakdown: parts,
      };
    },
  };
}
