import type { ExecutionResult } from 'graphql';
import { validate, parse } from 'graphql';
import { indiscretions } from '../harness/answer.ts';
import { type Department, openDepartment } from '../harness/departments.ts';
import { engineNamed, fixed, type OpenEngine, start } from '../harness/engines.ts';
import { askMonolith } from '../harness/monolith.ts';
import type { EngineName } from '../harness/puzzle.ts';
import { type Composed, compose } from '../harness/supergraph.ts';
import { planCity } from './city.ts';
import { randomOperation } from './operation.ts';
import { sdlOf } from './sdl.ts';
import { worldOf } from './world.ts';

/** A random graph brought to life, to put operations to. */
export interface RandomCity extends AsyncDisposable {
  readonly composed: Composed;
  /** Says what is wrong with an answer; nothing where all is right. */
  judge(numbers: readonly number[]): Promise<string | undefined>;
}

export async function openRandomCity(numbers: readonly number[], engine: EngineName): Promise<RandomCity> {
  const plan = planCity(numbers);
  const composed = compose(sdlOf(plan));
  const world = worldOf(plan);
  const departments = new Map<string, Department>(
    [...composed.departments].map(([name, typeDefs]) => [name, openDepartment(name, typeDefs, world)]),
  );
  const open: OpenEngine = await start(
    engineNamed(engine, {
      supergraph: fixed(composed.sdl),
      call: async ({ department, body }) => (departments.get(department) as Department).serve(body),
    }),
  );
  return {
    composed,
    async judge(tape) {
      const operation = randomOperation(composed.apiSchema, tape);
      const errors = validate(composed.apiSchema, parse(operation.query));
      if (errors.length > 0) {
        return `the generator made an invalid operation: ${errors[0]?.message}\n${operation.query}`;
      }
      const expected = await askMonolith(composed.apiSchema, world, operation);
      const answer: ExecutionResult = JSON.parse(JSON.stringify(await open.run(operation)));
      const faults = [...differences(expected, answer), ...indiscretions(answer)];
      return faults.length === 0
        ? undefined
        : [operation.query, JSON.stringify(operation.variables), ...faults].join('\n');
    },
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
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
