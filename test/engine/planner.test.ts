import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { openApolloPlanner } from '../../gateway/engine/planner/apollo-planner/apollo-planner.ts';
import { openHivePlanner } from '../../gateway/engine/planner/hive-planner/hive-planner.ts';
import { openPlanner } from '../../gateway/engine/planner/open-planner.ts';
import { PlannerCrashed } from '../../gateway/engine/planner/pool/planner-errors.ts';
import { mapFetches, type PlanNode } from '../../gateway/engine/planner/plan.ts';
import type { Planner } from '../../gateway/engine/planner/planner.ts';
import { misleadsApolloPlanner } from '../../gateway/engine/planner/required-arguments.ts';
import { findViolations } from '../../gateway/engine/planner/plan-validation/find-violations.ts';
import { readResolvers } from '../../gateway/engine/planner/plan-validation/resolvers.ts';
import { InvalidPlanError, withPlanValidation } from '../../gateway/engine/planner/plan-validation/validate-plan.ts';
import { readJoins } from '../../gateway/supergraph/joins.ts';
import { LIBRARY } from './harness/library.ts';
import { compose } from './harness/supergraph.ts';

const NONE = { labels: new Set<string>(), roll: 0 };
const sdl = compose(LIBRARY).sdl;

/** Known to end the Rust planner's process: see `puzzles/requires-in-union`. */
const DEADLY = compose({
  a: 'type Query { all: [U] } union U = T type T @key(fields: "id") { id: ID! }',
  b: 'type T @key(fields: "code") { code: ID! size: String! }',
  c: 'type T @key(fields: "id") @key(fields: "code") { id: ID! code: ID! size: String! @external bar: String @requires(fields: "size") }',
}).sdl;
const DEADLY_OPERATION = '{all{__typename ... on T{bar}}}';

describe('the planner process', () => {
  test('plans on after an operation that it died of', async () => {
    const [one, other] = [await openHivePlanner(DEADLY), await openHivePlanner(sdl)];
    await expect(one.plan({ text: DEADLY_OPERATION }, NONE)).rejects.toThrow(PlannerCrashed);
    expect(await other.plan({ text: '{authors{name}}' }, NONE)).toMatchObject({ kind: 'fetch', subgraph: 'people' });
    expect(await one.plan({ text: '{all{__typename}}' }, NONE)).toMatchObject({ subgraph: 'a' });
  });

  test('gives errors of planning back as errors', async () => {
    const planner = await openHivePlanner(sdl);
    await expect(planner.plan({ text: '{nothing}' }, NONE)).rejects.toThrow(/nothing/);
    await expect(openHivePlanner('type Query {')).rejects.toThrow();
  });
});

describe('the second planner', () => {
  test('plans what the first dies of', async () => {
    const planner = await openPlanner(DEADLY);
    expect(await planner.plan({ text: DEADLY_OPERATION }, NONE)).toMatchObject({ kind: 'sequence' });
  });

  test('is not trusted where it is known to plan wrong data', () => {
    const graph = (second: string) =>
      compose({
        a: 'type Query { t: T } type T @key(fields: "id") { id: ID! x(n: Int): Int }',
        b: `type T @key(fields: "id") { id: ID! x(n: Int): Int @external y: Int @requires(fields: "x(n: 1)") z: Int @requires(fields: "${second}") }`,
      }).sdl;
    expect(misleadsApolloPlanner(readJoins(parse(graph('x(n: 1)'))))).toBe(false);
    expect(misleadsApolloPlanner(readJoins(parse(graph('x(n: 2)'))))).toBe(true);
  });
});

/** A requirement of a requirement leads back to where it began: see `puzzles/requires-chain`. */
const CHAINED = compose({
  a: `type T @key(fields: "id") @key(fields: "code") { id: ID! code: ID! x: Int z(n: Int): Int @requires(fields: "y") y: Int @external }`,
  b: 'type Query { t: T } type Mutation { change: T } type T @key(fields: "id") { id: ID! x: Int @external y: Int @requires(fields: "x") }',
}).sdl;

describe('a plan that asks a department in vain', () => {
  const resolvers = readResolvers(readJoins(parse(CHAINED)));
  const faultsIn = (plan: PlanNode | undefined): string[] => {
    const messages: string[] = [];
    if (plan !== undefined) {
      mapFetches(plan, (fetch) => {
        messages.push(...findViolations(fetch, resolvers).map(({ message }) => message));
        return fetch;
      });
    }
    return messages;
  };

  test('is told from a sound one', async () => {
    await using planner = closing(await openApolloPlanner(CHAINED));
    expect(faultsIn(await planner.plan({ text: '{t{y}}' }, NONE))).toEqual([]);
    expect(faultsIn(await planner.plan({ text: '{t{z}}' }, NONE))).toEqual([
      'b is asked for T.x, which it leaves to others',
      'b is asked for T.y without all that it requires',
    ]);
  });

  test('goes a detour where it only reads', async () => {
    await using planner = closing(withPlanValidation(await openApolloPlanner(CHAINED), resolvers));
    const plan = await planner.plan({ text: '{t{z}}' }, NONE);
    expect(plan).toMatchObject({ kind: 'sequence' });
    expect(faultsIn(plan)).toEqual([]);
  });

  test('is none where something would be done twice, or parts would not wait', async () => {
    await using planner = closing(withPlanValidation(await openApolloPlanner(CHAINED), resolvers));
    const late = { text: '{t{... @defer(label:"1"){z}}}', incremental: true };
    await expect(planner.plan(late, NONE)).rejects.toThrow(InvalidPlanError);
    await expect(planner.plan({ text: 'mutation{change{z}}' }, NONE)).rejects.toThrow(InvalidPlanError);
    await expect(planner.plan({ text: 'mutation{change{y}}' }, NONE)).resolves.toBeDefined();
  });
});

const closing = (planner: Planner): Planner & AsyncDisposable => ({
  ...planner,
  [Symbol.asyncDispose]: () => planner.close(),
});
