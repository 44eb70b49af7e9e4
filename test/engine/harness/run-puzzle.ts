import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { CallSubgraph } from '../../../gateway/engine/engine.ts';
import { compared, indiscretions } from './answer.ts';
import { openDepartment } from './departments.ts';
import { engineNamed, fixed, type OpenEngine, start } from './engines.ts';
import { askMonolith } from './monolith.ts';
import { assemble, sorted } from './parts.ts';
import { type Case, ENGINES, type EngineName, type Puzzle } from './puzzle.ts';
import { subgraphsIn } from './subgraphs-in.ts';
import { type Composed, compose } from './supergraph.ts';

/** Runs every case of a puzzle through every engine and holds the answers against the monolith. */
export function describePuzzle(folder: string, puzzle: Puzzle): void {
  describe(basename(folder), () => {
    let composed: Composed;
    beforeAll(() => {
      composed = compose(subgraphsIn(folder), puzzle.header);
    });
    for (const name of ENGINES) {
      describe(name, () => {
        const house = new House(name, () => composed, puzzle);
        beforeAll(() => house.open());
        afterAll(() => house.close());
        for (const each of puzzle.cases) {
          test(each.name, () => check(each, house));
        }
      });
    }
  });
}

/** One engine over the puzzle's departments, whose world is made anew for every case. */
class House {
  readonly name: EngineName;
  readonly #composed: () => Composed;
  readonly #puzzle: Puzzle;
  #engine: OpenEngine | undefined;
  #call: CallSubgraph = async () => ({});
  calls: string[] = [];
  parts: readonly string[] = [];
  #labels: readonly string[] = [];
  #takesParts = false;

  constructor(name: EngineName, composed: () => Composed, puzzle: Puzzle) {
    this.name = name;
    this.#composed = composed;
    this.#puzzle = puzzle;
  }

  async open(): Promise<void> {
    const engine = engineNamed(this.name, {
      supergraph: fixed(this.#composed().sdl),
      call: (call, context) => this.#call(call, context),
      labels: () => this.#labels,
      acceptsIncremental: () => this.#takesParts,
      deferPlanTimeoutMs: 30_000,
      random: () => 0.5,
    });
    this.#engine = await start(engine);
  }

  async close(): Promise<void> {
    await this.#engine?.[Symbol.asyncDispose]();
  }

  async run({ query, variables, operationName, labels = [], parts }: Case): Promise<ExecutionResult> {
    const world = this.#puzzle.world();
    const departments = new Map(
      [...this.#composed().departments].map(([name, typeDefs]) => [name, openDepartment(name, typeDefs, world)]),
    );
    this.calls = [];
    this.#labels = labels;
    this.#takesParts = parts !== undefined;
    this.#call = async ({ subgraph, body }) => {
      this.calls.push(subgraph);
      const found = departments.get(subgraph);
      if (found === undefined) {
        throw new Error(`no department ${subgraph}`);
      }
      return found.serve(body);
    };
    const result = await (this.#engine as OpenEngine).run({ query, variables, operationName });
    const assembled = await assemble(result);
    this.parts = assembled.parts;
    return assembled.result;
  }

  reference({ query, variables, operationName }: Case): Promise<ExecutionResult> {
    return askMonolith(this.#composed().apiSchema, this.#puzzle.world(), { query, variables, operationName });
  }
}

async function check(each: Case, house: House): Promise<void> {
  const inParts = each.parts !== undefined && house.name !== 'stock';
  const form = inParts ? sorted : JSON.stringify;
  const reference = compared(await house.reference(each), form);
  // A null goes no further than to its fragment, which is to say less far than in an answer at once.
  const { answer: right, errorPaths }: Partial<Case> = each.parts !== undefined && !inParts ? {} : each;
  const expected = {
    data: right === undefined ? reference.data : form(right),
    errorPaths: errorPaths ?? reference.errorPaths,
  };
  const fault = each.faults?.[house.name];
  const result = await house.run(each).catch((thrown: unknown) => {
    if (fault === undefined) {
      throw thrown;
    }
    return { errors: [new GraphQLError(`thrown: ${thrown}`)] };
  });
  const answer = compared(result, form);
  if (fault !== undefined) {
    expect({ fault, answer }).not.toEqual({ fault, answer: expected });
    return;
  }
  expect({ ...answer, errors: result.errors }).toEqual({ ...expected, errors: result.errors });
  if (house.name !== 'stock') {
    expect(indiscretions(result)).toEqual([]);
    if (inParts) {
      expect(house.parts.toSorted()).toEqual(each.parts?.toSorted());
    }
    if (each.codes !== undefined) {
      expect(result.errors?.map(({ extensions }) => extensions?.code)).toEqual(each.codes);
    }
    if (each.calls !== undefined && house.name === 'city') {
      expect(house.calls.toSorted()).toEqual(each.calls);
    }
  }
}
