import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  getOperationAST,
  Kind,
  parse,
} from 'graphql';
import { introspectionSize } from './introspection.ts';

const SUPERGRAPH = new URL('../supergraph/supergraph.graphql', import.meta.url);
const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });

function of(text: string) {
  const document = parse(text);
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return introspectionSize(schema, getOperationAST(document)!.selectionSet.selections[0] as FieldNode, fragments);
}
function refuses(text: string): boolean {
  const { bytes, most } = of(text);
  return bytes > most;
}
const ALL = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const deeper = (levels: number) =>
  getIntrospectionQuery(ALL).replace(
    /fragment TypeRef on __Type \{[\s\S]*$/,
    `fragment TypeRef on __Type { ${'kind name ofType { '.repeat(levels)} name ${'} '.repeat(levels)} }`,
  );

test.each([
  ['as graphql-js asks for it', getIntrospectionQuery()],
  ['with all that it can ask for', getIntrospectionQuery(ALL)],
  ['without descriptions', getIntrospectionQuery({ descriptions: false })],
  ['with types twelve levels deep', deeper(12)],
  ['of one type', '{ __type(name: "Citizen") { name fields { name description args { name type { name } } } } }'],
  ['of names, under other names', '{ __schema { all: types { called: name } } }'],
])('lets the schema be read %s', (_, text) => expect(refuses(text)).toBe(false));

test.each([
  [
    'aliases',
    `{ __schema { types { ${Array.from({ length: 40 }, (_, i) => `a${i}: fields { name description }`).join(' ')} } } }`,
  ],
  [
    'aliases in fragments',
    `{ __schema { types { ${Array.from({ length: 20 }, (_, i) => `a${i}: fields { ...F } b${i}: inputFields { ...F }`).join(' ')} } } }
     fragment F on __Field { a: name b: description c: name d: description }`,
  ],
  [
    'a way that leads back',
    '{ __schema { types { fields { name type { name fields { name description type { name } } } } } } }',
  ],
])('refuses to multiply it by %s', (_, text) => expect(refuses(text)).toBe(true));

test('counts about what is answered', () => {
  const text = '{ __schema { all: types { name description kind } } }';
  const answered = JSON.stringify(executeSync({ schema, document: parse(text) }).data).length;
  const { bytes } = of(text);
  expect(bytes).toBeGreaterThan(Math.min(0.8 * answered, 32_768));
  expect(bytes).toBeLessThan(1.5 * answered);
});

test('the longer the document, the longer its answer may be, but not without end', () => {
  const text = (fields: number) => `{ __schema { ${'description '.repeat(fields)} types { a: name } } }`;
  expect([10, 100, 2_000].map((fields) => of(text(fields)).most)).toEqual([32_768, 100 * text(100).length, 524_288]);
});

test('fragments that spread one another come to an end', () => {
  const text = '{ a: __schema { ...A } } fragment A on __Schema { ...B } fragment B on __Schema { description ...A }';
  expect(of(text).bytes).toBeLessThan(100);
});
