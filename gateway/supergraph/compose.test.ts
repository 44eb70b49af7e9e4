import { expect, test } from '@jest/globals';
import { compose, describeProblems } from './compose.ts';
import type { DepartmentSdl } from './supergraph-config.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const department = (name: string, sdl: string, link = LINK): DepartmentSdl => ({
  name,
  url: `http://${name}/graphql`,
  files: [
    { path: `${name}/schema.graphql`, text: link },
    { path: `${name}/types.graphql`, text: sdl },
  ],
});
function problemsOf(...departments: DepartmentSdl[]): string {
  const composition = compose(departments);
  return composition.ok ? 'composed' : describeProblems(composition.problems);
}

test('departments compose to one graph', () => {
  const composition = compose([
    department('roads', 'type Road @key(fields: "id") { id: ID! }\nextend type Query { road: Road }'),
    department('water', 'type Road @key(fields: "id") { id: ID! wells: Int! }'),
  ]);
  expect(composition).toMatchObject({ ok: true });
  expect(composition.ok && composition.supergraph).toContain(
    '@join__graph(name: "water", url: "http://water/graphql")',
  );
});

test('a file that is not GraphQL is named with line and column', () => {
  expect(problemsOf(department('roads', 'type Road {\n  id ID!\n}'))).toMatch(/at roads\/types\.graphql:2:6/);
});

test('two owners of a field are told of each other, with the places of both', () => {
  const road = 'type Road @key(fields: "id") {\n  id: ID!\n  name: String\n}';
  const words = problemsOf(department('roads', `${road}\nextend type Query { road: Road }`), department('water', road));
  expect(words).toMatch(/INVALID_FIELD_SHARING: .*Road\.name/);
  expect(words).toContain('at roads/types.graphql:3:3');
  expect(words).toContain('at water/types.graphql:3:3');
});

test('a field that no way leads to is told', () => {
  const words = problemsOf(
    department('roads', 'type Road { name: String @shareable }\nextend type Query { road: Road }'),
    department('water', 'type Road { name: String @shareable depth: Int }'),
  );
  expect(words).toMatch(/SATISFIABILITY_ERROR/);
});
