import { expect, test } from '@jest/globals';
import { print } from 'graphql';
import { entity, entityFetch, rootFetch } from '../../../test/engine/harness/fetches.ts';
import { batchFetches, canBatch, isCoveredBy } from './batch-fetches.ts';

const lookup = (selection: string, path: string, key = 'id') =>
  entityFetch('tax', selection, { paths: [path], requires: [entity('Person', key)] });
const lookupsOf = ({ target }: ReturnType<typeof batchFetches>) => (target.kind === 'entities' ? target.lookups : []);

test('lookups that differ only in their paths become one', () => {
  const one = batchFetches([lookup('... on Person { a b }', 'me'), lookup('... on Person { b a }', 'boss')]);
  expect(lookupsOf(one).map(({ paths }) => paths.length)).toEqual([2]);
});

test.each([
  ['their selections', lookup('... on Person { b }', 'boss')],
  ['their keys', lookup('... on Person { a }', 'boss', 'code')],
])('lookups that differ in %s stand side by side in one request', (_, other) => {
  const both = batchFetches([lookup('... on Person { a }', 'me'), other]);
  expect(lookupsOf(both).map(({ alias, variable }) => [alias, variable])).toEqual([
    ['_e0', '_r0'],
    ['_e1', '_r1'],
  ]);
  expect(print(both.document)).toMatch(/_e0: _entities\(representations: \$_r0\).*_e1: _entities/s);
});

test('fragments of one name in two requests stay two', () => {
  function withFragment(field: string, path: string) {
    const { document, ...fetch } = lookup('...F', path);
    const operation = `${fetch.operation} fragment F on Person { ${field} }`;
    return { ...rootFetch('tax', operation), target: fetch.target };
  }
  const { document } = batchFetches([withFragment('a', 'me'), withFragment('b', 'boss')]);
  expect(print(document).match(/fragment \w+ on Person {\s+[ab]/g)).toHaveLength(2);
});

test.each([
  ['the same fields in another order', '... on Person { b(y: 2, x: 1) a }', true],
  ['fewer fields', '... on Person { a }', false],
  ['another argument', '... on Person { a b(x: 1, y: 3) }', false],
])('a fetch that asks for %s is covered: %s', (_, selection, covered) => {
  const all = lookup('... on Person { a b(x: 1, y: 2) }', 'me');
  expect(isCoveredBy(lookup(selection, 'boss'), all)).toBe(covered);
});

test('roots, mutations and lookups with context are never batched', () => {
  expect(canBatch(rootFetch('tax', '{ a }'))).toBe(false);
  expect(canBatch({ ...lookup('... on Person { a }', 'me'), mutation: true })).toBe(false);
  const context = [{ variable: 'v', up: 0, path: [] }];
  const own = entityFetch('tax', '... on Person { a }', { paths: ['me'], requires: [], over: { context } });
  expect(canBatch(own)).toBe(false);
  expect(canBatch(lookup('... on Person { a }', 'me'))).toBe(true);
});
