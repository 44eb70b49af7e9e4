import type { ExecutionResult } from 'graphql';
import { validate, parse } from 'graphql';
import { indiscretions } from '../harness/answer.ts';
import { type Department, openDepartment } from '../harness/departments.ts';
import { engineNamed, fixed, type OpenEngine, start } from '../harness/engines.ts';
import { askMonolith } from '../harness/monolith.ts';
import type { EngineName } from '../harness/puzzle.ts';
import { type Composed, compose } from '../harness/supergraph.ts';
import { planCity } from './city.ts';
import { assemble, sorted } from '../harness/parts.ts';
import { type RandomOperation, randomOperation } from './operation.ts';
import { sdlOf } from './sdl.ts';
import { worldOf } from './world.ts';

/** A random graph brought to life, to put operations to. */
export interface RandomCity extends AsyncDisposable {
  readonly composed: Composed;
  /** Says what is wrong with an answer; nothing where all is right. */
  judge(numbers: readonly number[]): Promise<string | undefined>;
  /** The same for an operation with deferred fragments, whose parts are put together again. */
  judgeParts(numbers: readonly number[]): Promise<string | undefined>;
  /** Entries of parts so far. */
  readonly parts: () => number;
  /** Operations so far whose plan was given up for taking too long: how many depends on the machine. */
  readonly refused: () => number;
}

export async function openRandomCity(numbers: readonly number[], engine: EngineName): Promise<RandomCity> {
  const plan = planCity(numbers);
  const composed = compose(sdlOf(plan));
  const world = worldOf(plan);
  const departments = new Map<string, Department>(
    [...composed.departments].map(([name, typeDefs]) => [name, openDepartment(name, typeDefs, world)]),
  );
  let inParts = false;
  let count = 0;
  let asked = 0;
  let refused = 0;
  const open: OpenEngine = await start(
    engineNamed(engine, {
      acceptsIncremental: () => inParts,
      deferPlanTimeoutMs: 30_000,
      // Each a caller of its own: one who has lost several planner processes is answered whole for a minute.
      caller: () => ({ name: `caller ${asked++}`, stranger: false }),
      supergraph: fixed(composed.sdl),
      call: async ({ subgraph, body }) => (departments.get(subgraph) as Department).serve(body),
    }),
  );
  async function judge({ query, variables }: RandomOperation, compare: typeof differences) {
    const errors = validate(composed.apiSchema, parse(query));
    if (errors.length > 0) {
      return `the generator made an invalid operation: ${errors[0]?.message}\n${query}`;
    }
    const expected = await askMonolith(composed.apiSchema, world, { query, variables });
    const { result, parts } = await assemble(await open.run({ query, variables }));
    count += parts.length;
    if (result.errors?.some(({ extensions }) => extensions?.code === 'PLAN_TOO_LARGE')) {
      refused += 1;
      return undefined;
    }
    const faults = [...compare(expected, result), ...indiscretions(result)];
    return faults.length === 0 ? undefined : [query, JSON.stringify(variables), ...faults].join('\n');
  }
  return {
    composed,
    parts: () => count,
    refused: () => refused,
    judge(tape) {
      inParts = false;
      return judge(randomOperation(composed.apiSchema, tape), differences);
    },
    judgeParts(tape) {
      inParts = true;
      return judge(randomOperation(composed.apiSchema, tape, true), contradictions);
    },
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

/**
 * Without errors, data must be equal but for the order of keys. A null that may not be goes no further than to its
 * fragment: so beside errors there may be more than the monolith has, but nothing else and nothing less.
 */
function contradictions(expected: ExecutionResult, answer: ExecutionResult): string[] {
  const [right, given] = [expected, answer].map(({ data }) => sorted(data));
  const agrees = (expected.errors ?? []).length === 0 ? right === given : holds(answer.data, expected.data);
  return [
    ...(agrees ? [] : [`expected ${right}`, `got      ${given}`, `errors   ${JSON.stringify(answer.errors)}`]),
    ...((expected.errors ?? []).length > 0 === (answer.errors ?? []).length > 0 ? [] : ['errors on one side only']),
  ];
}

/** True where all that `less` knows stands in `more` as well. */
function holds(more: unknown, less: unknown): boolean {
  if (less === null || less === undefined || more === less) {
    return true;
  }
  if (typeof less !== 'object' || typeof more !== 'object' || more === null) {
    return false;
  }
  return Object.entries(less).every(([key, value]) => holds((more as Record<string, unknown>)[key], value));
}

/**
 * Data must be equal to the letter. Errors must explain the same nulls: where several siblings fail, the
 * specification leaves open which of them is told.
 */
function differences(expected: ExecutionResult, answer: ExecutionResult): string[] {
  const [right, given] = [expected, answer].map(({ data }) => JSON.stringify(data));
  if (right !== given) {
    return [`expected ${right}`, `got      ${given}`, `errors   ${JSON.stringify(answer.errors)}`];
  }
  const [told, toldByUs] = [expected, answer].map(({ data, errors = [] }) =>
    errors.map(({ path }) => nullAt(data, path ?? [])),
  ) as [string[], string[]];
  return [
    ...told.filter((place) => !toldByUs.some((other) => related(place, other))).map((place) => `no error for ${place}`),
    ...toldByUs
      .filter((place) => !told.some((other) => related(place, other)))
      .map((place) => `an error too many for ${place}: ${JSON.stringify(answer.errors)}`),
  ];
}

/** The place that became null because of an error: itself or above. */
function nullAt(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  const place: (string | number)[] = [];
  for (const key of path) {
    if (typeof value !== 'object' || value === null) {
      break;
    }
    value = (value as Record<string | number, unknown>)[key];
    place.push(key);
  }
  return place.join('.');
}

/** The same place, or one within the other: a failed requirement is told at the object that required it. */
function related(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`) || one === '' || other === '';
}
