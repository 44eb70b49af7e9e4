import type { Call } from '../tools/tap.ts';

/** One request that went by the tap; times are milliseconds of one clock. */
export interface Passage {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly calls: readonly Call[];
}

/** What a call's time went into, in milliseconds. */
export interface CallTime {
  readonly department: string;
  readonly ms: number;
  /** On the way there and back, and until the department's process turned to it. */
  readonly wire: number;
  /** Reading the body, checking the token. */
  readonly guard: number;
  /** Parsing, validating, resolving, writing the answer; SQL taken out. */
  readonly graphql: number;
  readonly sql: number;
  /** Writing the entries of a sensitive answer, and sending. */
  readonly ledger: number;
  /** Waiting until the entries of a sensitive answer are on disk. */
  readonly commit: number;
  readonly statements: number;
  /** Times that SQL was waited for, one after another. */
  readonly rounds: number;
}

/** Calls under way at the same time; the request waits for the last of them. */
export interface Wave {
  readonly ms: number;
  readonly calls: readonly CallTime[];
}

export interface Breakdown {
  readonly totalMs: number;
  /** Before the first call, between waves and after the last; its client and the way there included. */
  readonly gateway: { readonly before: number; readonly between: number; readonly after: number };
  readonly waves: readonly Wave[];
  /** The same time by what it went into, along the slowest call of each wave: adds up to `totalMs`. */
  readonly path: Readonly<Record<PathPart, number>>;
}

export const PATH_PARTS = ['gateway', 'wire', 'guard', 'graphql', 'sql', 'ledger', 'commit'] as const;
export type PathPart = (typeof PATH_PARTS)[number];

/** The middle fifth of the requests by total time, averaged: medians of parts would not add up. */
export function breakdown(passages: readonly Passage[]): Breakdown {
  const sorted = passages.toSorted((one, other) => totalOf(one) - totalOf(other));
  const middle = sorted.slice(Math.floor(sorted.length * 0.4), Math.ceil(sorted.length * 0.6));
  const shape = commonShape(middle);
  const measured = middle.filter((each) => shapeOf(each) === shape).map(measure);
  const [first] = measured;
  if (!first) {
    throw new Error('Expected requests to break down, got none.');
  }
  const mean = (of: (each: Breakdown) => number) => measured.reduce((sum, each) => sum + of(each), 0) / measured.length;
  return {
    totalMs: mean(({ totalMs }) => totalMs),
    gateway: {
      before: mean(({ gateway }) => gateway.before),
      between: mean(({ gateway }) => gateway.between),
      after: mean(({ gateway }) => gateway.after),
    },
    waves: first.waves.map(({ calls }, wave) => ({
      ms: mean(({ waves }) => waves[wave]!.ms),
      calls: calls.map(({ department, statements, rounds }, at) => {
        const part = (name: 'ms' | Exclude<PathPart, 'gateway'>) => mean(({ waves }) => waves[wave]!.calls[at]![name]);
        return {
          department,
          statements,
          rounds,
          ms: part('ms'),
          wire: part('wire'),
          guard: part('guard'),
          graphql: part('graphql'),
          sql: part('sql'),
          ledger: part('ledger'),
          commit: part('commit'),
        };
      }),
    })),
    path: Object.fromEntries(PATH_PARTS.map((name) => [name, mean(({ path }) => path[name])])) as Record<
      PathPart,
      number
    >,
  };
}

const totalOf = ({ askedAt, answeredAt }: Passage): number => answeredAt - askedAt;

function wavesOf({ calls }: Passage): Call[][] {
  const waves: Call[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const call of calls.toSorted((one, other) => one.beganAt - other.beganAt)) {
    const last = waves.at(-1);
    if (last && call.beganAt < until) {
      last.push(call);
    } else {
      waves.push([call]);
    }
    until = Math.max(until, call.endedAt);
  }
  return waves.map((wave) => wave.toSorted((one, other) => one.department.localeCompare(other.department)));
}

const shapeOf = (passage: Passage): string =>
  wavesOf(passage)
    .map((wave) => wave.map(({ department }) => department).join('+'))
    .join(' ');

function commonShape(passages: readonly Passage[]): string {
  const counts = Map.groupBy(passages, shapeOf);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}

function measure(passage: Passage): Breakdown {
  const waves = wavesOf(passage);
  const spans = waves.map((wave) => ({
    from: Math.min(...wave.map(({ beganAt }) => beganAt)),
    to: Math.max(...wave.map(({ endedAt }) => endedAt)),
  }));
  const { askedAt, answeredAt } = passage;
  const firstAt = spans[0]?.from ?? answeredAt;
  const lastAt = spans.at(-1)?.to ?? answeredAt;
  const waited = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const gateway = { before: firstAt - askedAt, between: lastAt - firstAt - waited, after: answeredAt - lastAt };
  const path: Record<PathPart, number> = { gateway: 0, wire: 0, guard: 0, graphql: 0, sql: 0, ledger: 0, commit: 0 };
  for (const wave of waves) {
    const slowest = timeOf(wave.toSorted((one, other) => other.endedAt - one.endedAt)[0]!);
    for (const part of PATH_PARTS) {
      if (part !== 'gateway') {
        path[part] += slowest[part];
      }
    }
  }
  const elsewhere = PATH_PARTS.reduce((sum, part) => sum + path[part], 0);
  path.gateway = totalOf(passage) - elsewhere;
  return {
    totalMs: totalOf(passage),
    gateway,
    waves: waves.map((wave, at) => ({ ms: spans[at]!.to - spans[at]!.from, calls: wave.map(timeOf) })),
    path,
  };
}

function timeOf({ department, beganAt, endedAt, statements, steps }: Call): CallTime {
  const { guard = 0, graphql = 0, sql = 0, ledger = 0, commit = 0, rounds = 0 } = steps;
  const ms = endedAt - beganAt;
  return {
    department,
    ms,
    wire: ms - guard - graphql - sql - ledger - commit,
    guard,
    graphql,
    sql,
    ledger,
    commit,
    statements,
    rounds,
  };
}
