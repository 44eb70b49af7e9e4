import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { measure } from './measure.ts';
import { readPrices } from './prices.ts';

const SDL = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
  directive @link(url: String, import: [String]) repeatable on SCHEMA
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    a: Query
    b: Query
    c: Int
    d: Int
    item: Item
    items: [Item!]!
    ten: [Item!]! @listSize(assumedSize: 10)
    top(first: Int = 4): [Item!]!
    page(first: Int = 20, last: Int, after: String): ItemConnection
    found(page: PageInput): Found @listSize(slicingArguments: ["page.size"], sizedFields: ["items"], assumedSize: 7)
    statistics(exact: Boolean @cost(weight: 50)): Statistics @cost(weight: 100)
    heavyLeaf: Int @cost(weight: 9)
    heavy: Heavy
    named: Named
  }
  input PageInput { size: Int }
  type Heavy @cost(weight: 30) { id: Int }
  type Statistics { rows: [Item!]! @listSize(assumedSize: 2) }
  type Item implements Named { id: ID! items: [Item!]! page(first: Int = 20): ItemConnection parents: [Item!] @listSize(assumedSize: 2) }
  interface Named { id: ID! parents: [Item!] }
  type ItemConnection { nodes: [Item!]! edges: [ItemEdge!]! totalCount: Int! }
  type ItemEdge { node: Item! }
  type Found { items: [Item!]! others: [Item!]! }
`;

const schema = buildSchema(SDL, { assumeValid: true });
const graph = { schema, prices: readPrices(schema, SDL, 3) };

function of(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  return measure(document, getOperationAST(document)!, graph, new Map(Object.entries(variables)));
}

describe('what is written', () => {
  test.each([
    ['{ c }', { depth: 1, fields: 1, aliases: 0, rootFields: 1 }],
    ['{ a { b { c } } d }', { depth: 3, fields: 4, aliases: 0, rootFields: 2 }],
    ['{ x: a { y: b } }', { depth: 2, fields: 2, aliases: 2, rootFields: 1 }],
    ['{ ...F ...F } fragment F on Query { x: a { b } }', { depth: 2, fields: 4, aliases: 2, rootFields: 2 }],
    ['{ a { ... on Query { b { c } } } }', { depth: 3, fields: 3, aliases: 0, rootFields: 1 }],
    ['{ __schema { types { a: name b: name } } c }', { depth: 1, fields: 5, aliases: 2, rootFields: 2 }],
    ['{ a { b { __schema { types { a: name } } } } }', { depth: 3, fields: 5, aliases: 1, rootFields: 1 }],
    ['{ unknown { field { x: y } } ...Unknown }', { depth: 3, fields: 3, aliases: 1, rootFields: 1 }],
    ['{ ...F } fragment F on Query { a { ...G } } fragment G on Query { ...F c }', { depth: 2, fields: 2 }],
    ['{ ...F } fragment F on Nothing { a { x: b } }', { depth: 2, fields: 2, aliases: 1 }],
  ])('%s', (text, expected) => expect(of(text)).toMatchObject(expected));

  test('a document that doubles with each spread is measured in no time', () => {
    const doubling = Array.from({ length: 50 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    expect(of(`{ ...F0 } ${doubling.join('\n')} fragment F50 on Query { x: a }`).aliases).toBe(2 ** 50);
  });
});

describe('what departments would lay out', () => {
  test.each([
    ['nothing for leaves', '{ c d }', 0],
    ['an object for an object', '{ a { b { c } } }', 2],
    ['a list as long as is guessed', '{ items { id } }', 3],
    ['lists under lists, multiplied', '{ items { items { items { id } } } }', 3 + 9 + 27],
    ['a list as long as its department says', '{ ten { parents { id } } }', 10 + 20],
    ['a list as long as is asked for', '{ top(first: 50) { id } }', 50],
    ['a list as long as it is by itself', '{ top { id } }', 4],
    ['a page of nodes', '{ page(first: 100) { nodes { id } } }', 101],
    ['a page without a size', '{ page { nodes { id } } }', 21],
    ['a page of null', '{ page(first: null) { nodes { id } } }', 21],
    ['a page of edges', '{ page(last: 100) { edges { node { id } } } }', 1 + 100 * 2],
    ['a page that is only counted', '{ page(first: 100) { totalCount } }', 1],
    ['the larger of two sizes', '{ page(first: 10, last: 100) { nodes { id } } }', 101],
    ['no less than nothing', '{ page(first: -100) { nodes { id } } }', 1],
    ['pages under pages', '{ page(first: 100) { nodes { page(first: 100) { nodes { id } } } } }', 1 + 100 * 102],
    ['a page through a fragment', '{ page(first: 100) { ...F } } fragment F on ItemConnection { nodes { id } }', 101],
    ['a page through an inline fragment', '{ page(first: 100) { ... { nodes { id } nodes { id } } } }', 201],
    [
      'only lists that the size is meant for',
      '{ found(page: { size: 50 }) { items { id } others { id } } }',
      1 + 50 + 3,
    ],
    ['a heavy field', '{ statistics { rows { id } } }', 102],
    ['each heavy field', '{ a: statistics { rows { id } } b: statistics { rows { id } } }', 204],
    ['a heavy argument', '{ statistics(exact: true) { rows { id } } }', 152],
    ['a heavy leaf', '{ heavyLeaf }', 9],
    ['a heavy type', '{ heavy { id } }', 30],
    ['what implementations say for their interface', '{ named { parents { id } } }', 1 + 2],
  ])('%s', (_, text, objects) => expect(of(text).objects).toBe(objects));

  test.each([
    ['given', 'query ($n: Int) { page(first: $n) { nodes { id } } }', { n: 100 }, 101],
    ['left out, with a default', 'query ($n: Int = 100) { page(first: $n) { nodes { id } } }', {}, 101],
    ['left out', 'query ($n: Int) { page(first: $n) { nodes { id } } }', {}, 21],
    ['of an input', 'query ($p: PageInput) { found(page: $p) { items { id } } }', { p: { size: 60 } }, 61],
    ['in an input', 'query ($n: Int) { found(page: { size: $n }) { items { id } } }', { n: 60 }, 61],
    ['of another kind', 'query ($n: Int) { page(first: $n) { nodes { id } } }', { n: { valueOf: 1 } }, 21],
    ['a text', 'query ($n: Int) { page(first: $n) { nodes { id } } }', { n: '100' }, 101],
    ['called like a member of all objects', 'query ($toString: Int) { top(first: $toString) { id } }', {}, 4],
  ])('a size by a variable that is %s', (_, text, variables, objects) => {
    expect(of(text, variables).objects).toBe(objects);
  });

  test('what is beyond all bounds is not less than that', () => {
    const deep = Array.from({ length: 60 }).reduce<string>((inner) => `items { ${inner} }`, 'id');
    expect(of(`{ ${deep} }`).objects).toBeGreaterThan(1e15);
    const pages = Array.from({ length: 60 }).reduce<string>(
      (inner) => `page(first: 9e300) { nodes { ${inner} } }`,
      'id',
    );
    expect(of(`{ ${pages} }`).objects).toBeGreaterThan(1e15);
    expect(of('{ page(first: 2147483647) { nodes { id } } }').objects).toBeGreaterThan(1e9 - 1);
  });
});
