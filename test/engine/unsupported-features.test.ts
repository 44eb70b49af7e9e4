import { describe, expect, test } from '@jest/globals';
import { stripUnsupportedFeatures } from '../../gateway/engine/stock/strip-unsupported-features.ts';
import { openDepartment } from './harness/departments.ts';
import { engineNamed, fixed, start } from './harness/engines.ts';
import { compose } from './harness/supergraph.ts';

interface Spelling {
  readonly name: string;
  /** Arguments of the department's link to federation, after its address. */
  readonly link: string;
  /** More of the department's schema than its fields. */
  readonly more?: string;
  readonly type: string;
  /** What must be gone from the supergraph. */
  readonly gone: RegExp;
  /** What must be there still. */
  readonly kept?: RegExp;
}

const spellings: readonly Spelling[] = [
  {
    name: 'under their own names',
    link: 'import: ["@authenticated", "@policy", "@requiresScopes"]',
    type: 'type Query { a: Int @authenticated b: Int @policy(policies: [["p"]]) c: Int @requiresScopes(scopes: [["s"]]) }',
    gone: /authenticated|policy|requiresScopes/i,
  },
  {
    name: 'imported under other names',
    link: `import: [{ name: "@authenticated", as: "@members" }, { name: "@policy", as: "@allowed" },
      { name: "@requiresScopes", as: "@scoped" }]`,
    type: 'type Query { a: Int @members b: Int @allowed(policies: [["p"]]) c: Int @scoped(scopes: [["s"]]) }',
    gone: /members|allowed|scoped|authenticated|policy|requiresScopes/i,
  },
  {
    name: 'under a namespace of the department’s choice',
    link: 'as: "fed"',
    type: 'type Query { a: Int @fed__authenticated b: Int @fed__policy(policies: [["p"]]) c: Int }',
    gone: /fed__|authenticated|policy/i,
  },
  {
    name: 'with a directive of another feature that has taken one’s name',
    link: 'import: ["@composeDirective", { name: "@policy", as: "@allowed" }]',
    more: `extend schema @composeDirective(name: "@policy")
        @link(url: "https://rules.test/rules/v1.0", import: [{ name: "@audited", as: "@policy" }])
      directive @policy on FIELD_DEFINITION`,
    type: 'type Query { a: Int @policy b: Int @allowed(policies: [["p"]]) c: Int }',
    gone: /allowed|_0policy|specs.apollo.dev\/policy/,
    kept: /a: Int @policy/,
  },
  {
    name: 'with types of the department that are named like them',
    link: 'import: ["@authenticated"]',
    type: 'type Query { a: authenticated @authenticated b: Int c: Int } scalar authenticated',
    gone: /@authenticated/,
    kept: /scalar authenticated/,
  },
  {
    name: 'with contexts under another name',
    link: 'import: ["@key", { name: "@context", as: "@around" }, { name: "@fromContext", as: "@given" }]',
    type: `type Query { a: Int b: Int c: Int outer: Outer }
      type Outer @key(fields: "id") @around(name: "o") { id: ID! word: Int inner: Inner }
      type Inner @key(fields: "id") { id: ID! d(word: Int @given(field: "$o { word }")): Int }`,
    gone: /@around|context__|contextArguments: \[\{/,
  },
];

describe('features that the stock engine refuses to load', () => {
  test.each(spellings)('are taken out $name', async ({ link, more = '', type, gone, kept = /Query/ }) => {
    const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ${link}) ${more} `;
    const { sdl, departments } = compose({ one: type }, header);
    expect(sdl).toMatch(gone);
    const stripped = stripUnsupportedFeatures(sdl);
    expect(stripped).not.toMatch(gone);
    expect(stripped).toMatch(kept);

    const [[name, typeDefs]] = [...departments] as [[string, Parameters<typeof openDepartment>[1]]];
    const department = openDepartment(name, typeDefs, { Query: { a: 1, b: 2, c: 3 }, entities: {} });
    const call = async ({ body }: { readonly body: string }) => department.serve(body);
    await using engine = await start(engineNamed('stock', { supergraph: fixed(sdl), call }));
    expect((await engine.run({ query: '{ a b c }' })).data).toEqual({ a: 1, b: 2, c: 3 });
  });

  test('a supergraph without them stays as it is, to the letter', () => {
    const { sdl } = compose({ one: 'type Query { a: Int @tag(name: "policy") }' });
    expect(stripUnsupportedFeatures(sdl)).toBe(sdl);
  });
});
