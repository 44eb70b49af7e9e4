import { describe, expect, test } from '@jest/globals';
import { NOTHING, type Requirement } from '../../gateway/authorization/requirements/requirement.ts';
import { readRequirements } from '../../gateway/authorization/requirements/requirements.ts';
import { compose } from '../engine/harness/supergraph.ts';
import { departments } from './departments/world.ts';

const LOGIN: Requirement = { authenticated: true, scopes: [], policies: [] };
const scopes = (...alternatives: string[][]): Requirement => ({
  authenticated: false,
  scopes: [alternatives],
  policies: [],
});

describe('what a coordinate requires', () => {
  const requirements = readRequirements(compose(departments).sdl);
  test.each<[string, string, Requirement]>([
    ['Person', 'name', NOTHING],
    ['Person', 'number', LOGIN],
    ['Person', 'born', LOGIN],
    ['Person', 'blood', scopes(['health:read'])],
    ['Person', 'tax', scopes(['tax:read'])],
    ['Query', 'vault', { authenticated: false, scopes: [], policies: [[['role:banker']]] }],
    ['Vault', 'gold', { authenticated: false, scopes: [], policies: [[['role:banker']]] }],
    ['Judgment', 'title', scopes(['admin'], ['justice:list', 'justice:read'])],
    ['School', 'title', NOTHING],
    ['Clinic', 'holder', NOTHING],
    ['Query', 'records', NOTHING],
    ['Query', 'search', NOTHING],
  ])('%s.%s', (type, field, expected) => {
    expect(requirements.ofField(type, field)).toEqual(expected);
  });

  test('equal requirements are one object', () => {
    expect(requirements.ofField('Person', 'number')).toBe(requirements.ofField('Person', 'born'));
    expect(requirements.ofField('Person', 'tax')).toBe(requirements.ofField('Person', 'salary'));
  });

  test('names of policies are known, so that unknown ones can be told', () => {
    expect([...requirements.policies].sort()).toEqual(['purpose-stated', 'role:banker', 'role:doctor']);
  });

  test('a supergraph without directives requires nothing', () => {
    const { any, policies } = readRequirements(compose({ one: 'type Query { a: Int }' }).sdl);
    expect([any, [...policies]]).toEqual([false, []]);
  });
});

describe('requirements of several departments', () => {
  test('all of them hold', () => {
    const { sdl } = compose({
      one: 'type Query { a: Int @shareable @requiresScopes(scopes: [["x"], ["y"]]) @policy(policies: [["p"]]) }',
      two: 'type Query { a: Int @shareable @requiresScopes(scopes: [["z"]]) @authenticated }',
    });
    expect(readRequirements(sdl).ofField('Query', 'a')).toEqual({
      authenticated: true,
      scopes: [
        [
          ['x', 'z'],
          ['y', 'z'],
        ],
      ],
      policies: [[['p']]],
    });
  });

  test('what an interface object requires holds for every implementation', () => {
    const { sdl } = compose({
      one: 'type Query { media: [Media] } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }',
      two: 'type Media @interfaceObject @key(fields: "id") { id: ID! loans: Int @authenticated }',
    });
    const requirements = readRequirements(sdl);
    expect(requirements.ofField('Book', 'loans')).toEqual(LOGIN);
    expect(requirements.ofField('Book', 'id')).toEqual(NOTHING);
  });
});

describe('names of the directives', () => {
  const renamed = (imports: string) => `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imports}])
  `;
  test('renamed by the department that uses them', () => {
    const { sdl } = compose(
      { one: 'type Query { a: Int @members b: Int @allowed(policies: [["p"]]) c: Int }' },
      renamed('{ name: "@authenticated", as: "@members" }, { name: "@policy", as: "@allowed" }'),
    );
    expect(sdl).toMatch(/@members/);
    const requirements = readRequirements(sdl);
    expect(requirements.ofField('Query', 'a')).toEqual(LOGIN);
    expect(requirements.ofField('Query', 'b').policies).toEqual([[['p']]]);
    expect(requirements.ofField('Query', 'c')).toEqual(NOTHING);
  });

  test('not imported, so written with their namespace', () => {
    const { sdl } = compose({ one: 'type Query { a: Int @federation__authenticated }' }, renamed(''));
    expect(readRequirements(sdl).ofField('Query', 'a')).toEqual(LOGIN);
  });
});

/** What composition would refuse: a supergraph may come from elsewhere. */
describe('a supergraph that composition has not looked at', () => {
  const head = `
    schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
      @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
      @link(url: "https://specs.apollo.dev/context/v0.1", for: SECURITY) { query: Query }
  `;
  test('a field that reads a protected one requires what that requires', () => {
    const requirements = readRequirements(`${head}
      type Query { box: Box }
      type Box @join__type(graph: ONE) {
        a: Int @authenticated
        b: Int @join__field(graph: TWO, requires: "a")
        c: Int @join__field(graph: TWO, requires: "inner { d }")
        e: Int @join__field(graph: TWO, requires: "any { ... on Inner { d } }")
        f: Int @join__field(graph: TWO, requires: "b")
        g: Int @join__field(graph: TWO, requires: "inner { open }")
        inner: Inner
        any: Any
      }
      type Inner { d: Int @authenticated open: Int }
      union Any = Inner
    `);
    expect(['b', 'c', 'e', 'f', 'g'].map((field) => requirements.ofField('Box', field))).toEqual([
      LOGIN,
      LOGIN,
      LOGIN,
      LOGIN,
      NOTHING,
    ]);
  });

  test('a field that is given a protected value from its context does, too', () => {
    const requirements = readRequirements(`${head}
      type Query { outer: Outer }
      type Outer @context(name: "one__outer") { secret: Int @authenticated inner: Inner }
      type Inner {
        shown: Int @join__field(graph: ONE, contextArguments: [{ context: "one__outer", name: "x", type: "Int", selection: "{ secret }" }])
      }
    `);
    expect(requirements.ofField('Inner', 'shown')).toEqual(LOGIN);
  });

  test('what only an interface requires holds for its implementations', () => {
    const requirements = readRequirements(`${head}
      type Query { any: Any }
      interface Any @authenticated { a: Int }
      type One implements Any { a: Int }
      interface Other { b: Int @authenticated c: Int @authenticated }
      type Two implements Other { b: Int c: Int @authenticated }
      type Three implements Other { b: Int c: Int }
    `);
    expect(requirements.ofField('One', 'a')).toEqual(LOGIN);
    expect(requirements.ofField('Two', 'b')).toEqual(LOGIN);
    expect(requirements.ofField('Three', 'b')).toEqual(LOGIN);
    expect(requirements.ofField('Three', 'c')).toEqual(NOTHING);
  });

  test('fields that read each other come to an end', () => {
    const requirements = readRequirements(`${head}
      type Query { box: Box }
      type Box {
        a: Int @authenticated @join__field(graph: ONE, requires: "b")
        b: Int @join__field(graph: TWO, requires: "a")
      }
    `);
    expect(requirements.ofField('Box', 'b')).toEqual(LOGIN);
  });
});
