import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openApolloPlanner } from '../../gateway/engine/planner/apollo-planner/apollo-planner.ts';
import { openHivePlanner } from '../../gateway/engine/planner/hive-planner/hive-planner.ts';
import { mapFetches, type PlanNode } from '../../gateway/engine/planner/plan.ts';
import { PlannerCrashed } from '../../gateway/engine/planner/pool/planner-errors.ts';
import { subgraphsIn } from './harness/subgraphs-in.ts';
import { compose } from './harness/supergraph.ts';

/** The versions in which the faults below were last seen. */
const VERSIONS = { hive: '0.0.38', apollo: '2.14.4' } as const;

/** What a planner gets wrong, and the code that is there for nothing else. */
interface Workaround {
  readonly fault: string;
  readonly planner: keyof typeof VERSIONS;
  /** In `gateway/engine/`. */
  readonly code: string;
  /** A report of it, or the nearest one; null where we found none. */
  readonly issue: string | null;
  readonly sdl: string;
  readonly operation: string;
  /** What the planner does with the operation as long as it has the fault. */
  readonly isWrong: (outcome: Outcome) => boolean;
}

interface Outcome {
  /** `subgraph: operation` of each fetch, in the order of the plan. */
  readonly fetches: readonly string[];
  readonly error: unknown;
}

const HIVE = 'https://github.com/graphql-hive/router/issues';
const APOLLO = 'https://github.com/apollographql/federation/issues';

const mentions =
  (text: string | RegExp) =>
  ({ fetches }: Outcome): boolean =>
    fetches.some((fetch) => fetch.match(text) !== null);
const fails = ({ error }: Outcome): boolean => error instanceof Error;

const puzzleSdl = (name: string): string => compose(subgraphsIn(`${import.meta.dirname}/puzzles/${name}`)).sdl;

const CONTEXT = compose({
  a: `type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! x: Int u: U }
    type U @key(fields: "id") { id: ID! f(a: Int @fromContext(field: "$c { x }")): Int }`,
  b: 'type U @key(fields: "id") { id: ID! other: Int }',
}).sdl;
const TWO = compose({
  a: 'type Query { t: T } type Mutation { m: T } type T @key(fields: "id") { id: ID! x: Int }',
  b: 'type T @key(fields: "id") { id: ID! y: Int }',
}).sdl;
const ARGUMENTS = compose({
  a: 'type Query { t: T } type T @key(fields: "id") { id: ID! x(n: Int): Int }',
  b: `type T @key(fields: "id") { id: ID! x(n: Int): Int @external
    y: Int @requires(fields: "x(n: 1)") z: Int @requires(fields: "x(n: 2)") }`,
}).sdl;
const LITERALS = compose({ a: 'type Query { t(s: String, d: D): Int } scalar D' }).sdl;
const TYPES = compose({
  zoo: `type Query { all: [I] } interface I @key(fields: "id") { id: ID! }
    type A implements I @key(fields: "id") { id: ID! } type B implements I @key(fields: "id") { id: ID! }`,
  farm: 'type I @key(fields: "id") @interfaceObject { id: ID! p: Int q: Int }',
}).sdl;
const OFFICES = compose({
  a: `type Query { all: [Office!] } interface Office { id: ID! }
    type Pool implements Office { id: ID! photo: Photo } type Zoo implements Office { id: ID! photo: Photo }
    type Photo @key(fields: "id") { id: ID! url: String }`,
  b: 'type Photo @key(fields: "id") { id: ID! thumbnail(width: Int!): String }',
}).sdl;
const CHAINED = compose({
  a: `type T @key(fields: "id") @key(fields: "code") {
    id: ID! code: ID! x: Int z(n: Int): Int @requires(fields: "y") y: Int @external }`,
  b: 'type Query { t: T } type T @key(fields: "id") { id: ID! x: Int @external y: Int @requires(fields: "x") }',
}).sdl;
const IN_UNION = compose({
  a: 'type Query { all: [U] } union U = T type T @key(fields: "id") { id: ID! }',
  b: 'type T @key(fields: "code") { code: ID! size: String! }',
  c: `type T @key(fields: "id") @key(fields: "code") {
    id: ID! code: ID! size: String! @external bar: String @requires(fields: "size") }`,
}).sdl;
const OFFICES_OPERATION = '{all{...on Pool{photo{thumbnail(width:1)}}...on Zoo{photo{thumbnail(width:2)}}}}';

const WORKAROUNDS: readonly Workaround[] = [
  {
    fault: 'ignores @context',
    planner: 'hive',
    code: 'planner/open-planner.ts usesContext',
    issue: `${HIVE}/15`,
    sdl: CONTEXT,
    operation: '{t{u{f}}}',
    isWrong: mentions(/^a: {t{u{f}}}$/),
  },
  {
    fault: 'ignores @defer',
    planner: 'hive',
    code: 'planner/open-planner.ts withFallback, for deferred fragments',
    issue: `${HIVE}/15`,
    sdl: TWO,
    operation: '{t{id ...@defer(label:"1"){y}}}',
    isWrong: ({ fetches }) => fetches.length === 2,
  },
  {
    fault: 'crashes where a requirement stands in a union',
    planner: 'hive',
    code: 'planner/pool/planner-process.ts and planner/open-planner.ts withFallback, for crashes',
    issue: `${HIVE}/1308`,
    sdl: IN_UNION,
    operation: '{all{__typename ... on T{bar}}}',
    isWrong: ({ error }) => error instanceof PlannerCrashed,
  },
  {
    fault: 'crashes where types have a field with different arguments',
    planner: 'hive',
    code: 'normalise/field-aliases.ts',
    issue: `${HIVE}/1311`,
    sdl: OFFICES,
    operation: OFFICES_OPERATION,
    isWrong: ({ error }) => error instanceof PlannerCrashed,
  },
  {
    fault: 'fetches one of them where types have a field with different arguments',
    planner: 'apollo',
    code: 'normalise/field-aliases.ts',
    issue: `${APOLLO}/2938`,
    sdl: OFFICES,
    operation: OFFICES_OPERATION,
    isWrong: ({ fetches }) => !fetches.some((fetch) => fetch.includes('width:2')),
  },
  {
    fault: 'requires one field with one of several arguments',
    planner: 'apollo',
    code: 'planner/required-arguments.ts',
    issue: `${APOLLO}/2996`,
    sdl: ARGUMENTS,
    operation: '{t{y z}}',
    isWrong: ({ fetches }) => !fetches.some((fetch) => fetch.includes('n:1') && fetch.includes('n:2')),
  },
  {
    fault: 'plans a mutation as a query where its root has another name',
    planner: 'hive',
    code: 'planner/standard-roots.ts',
    issue: `${HIVE}/1231`,
    sdl: TWO.replaceAll(/\bMutation\b/g, 'Change'),
    operation: 'mutation{m{x}}',
    isWrong: mentions(/^a: {\.\.\.on Change/),
  },
  {
    fault: 'refuses a mutation where its root has another name',
    planner: 'apollo',
    code: 'planner/standard-roots.ts',
    issue: null,
    sdl: TWO.replaceAll(/\bMutation\b/g, 'Change'),
    operation: 'mutation{m{x}}',
    isWrong: fails,
  },
  {
    fault: 'rewrites strings and numbers',
    planner: 'hive',
    code: 'normalise/plan-variables.ts PlanValues',
    issue: null,
    sdl: LITERALS,
    operation: '{t(s:"\\b",d:1.10)}',
    isWrong: ({ fetches }) => !fetches.some((fetch) => fetch.includes('"\\b"') && fetch.includes('1.10')),
  },
  {
    fault: 'rounds long numbers',
    planner: 'apollo',
    code: 'normalise/plan-variables.ts PlanValues',
    issue: null,
    sdl: LITERALS,
    operation: '{t(d:123456789012345678901234567890)}',
    isWrong: mentions('1.2345678901234568e'),
  },
  {
    fault: 'asks the object of an interface for all fields of all types',
    planner: 'hive',
    code: 'compile/split-lookups-by-type.ts',
    issue: null,
    sdl: TYPES,
    operation: '{all{...on A{p}...on B{q}}}',
    isWrong: mentions('...on I{q p}'),
  },
  {
    fault: 'asks the object of an interface for all fields of all types',
    planner: 'apollo',
    code: 'compile/split-lookups-by-type.ts',
    issue: null,
    sdl: TYPES,
    operation: '{all{...on A{p}...on B{q}}}',
    isWrong: mentions('...on I{p q}'),
  },
  {
    fault: 'writes a fragment on one type into one on another',
    planner: 'hive',
    code: 'planner/request-validation/repair-selection.ts',
    issue: null,
    sdl: puzzleSdl('interface-object-third'),
    operation: '{residents{...on Owl{greeting}...on Lion{votes}}}',
    isWrong: mentions(/\.\.\.on Owl{[^}]*\.\.\.on Lion/),
  },
  {
    fault: 'looks up by key what the fetch before could have brought',
    planner: 'hive',
    code: 'planner/merge-sequential-fetches.ts',
    issue: null,
    sdl: puzzleSdl('calls-in-a-row'),
    operation: '{me{orders{total note}}}',
    isWrong: ({ fetches }) => fetches.filter((fetch) => fetch.startsWith('orders')).length === 3,
  },
  {
    fault: 'selects a field from a subgraph that has it only as @external',
    planner: 'apollo',
    code: 'planner/plan-validation/validate-plan.ts',
    issue: null,
    sdl: CHAINED,
    operation: '{t{z}}',
    isWrong: mentions(/^b: .*\bx\b/),
  },
];

const open = { hive: openHivePlanner, apollo: openApolloPlanner };

async function outcomeOf({ planner: name, sdl, operation }: Workaround): Promise<Outcome> {
  const planner = await open[name](sdl);
  try {
    const plan = await planner.plan({ text: operation, incremental: false }, { labels: new Set(), roll: 0 });
    return { fetches: fetchesOf(plan), error: undefined };
  } catch (error) {
    return { fetches: [], error };
  } finally {
    await planner.close();
  }
}

function fetchesOf(plan: PlanNode | undefined): string[] {
  const fetches: string[] = [];
  if (plan !== undefined) {
    mapFetches(plan, (fetch) => {
      fetches.push(`${fetch.subgraph}: ${fetch.operation}`);
      return fetch;
    });
  }
  return fetches;
}

test.each(WORKAROUNDS)(
  '$planner still $fault: once this fails, $code may go',
  async (workaround) => {
    const outcome = await outcomeOf(workaround);
    expect({ ...outcome, isWrong: workaround.isWrong(outcome) }).toMatchObject({ isWrong: true });
  },
  60_000,
);

test('the faults were last seen in the versions that are installed', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(dependencies).toMatchObject({
    '@graphql-hive/router-query-planner': VERSIONS.hive,
    '@apollo/query-planner': VERSIONS.apollo,
  });
});
