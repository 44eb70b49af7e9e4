import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readJoins } from '../../supergraph/joins.ts';
import { readAbstractions } from '../graph/abstractions.ts';
import { cloneJson, mergedKeys, mergeInto } from './merge.ts';
import { applyRewrites } from './rewrites.ts';

const abstractions = readAbstractions(
  readJoins(parse('interface Animal { id: ID } type Dog implements Animal { id: ID } type Query { a: Animal }')),
);
function merged(target: Record<string, unknown>, source: Record<string, unknown>, keys = Object.keys(source)): unknown {
  mergeInto(target, source, keys, abstractions);
  return target;
}

test.each([
  ['a key that was missing', {}, { a: 1 }, { a: 1 }],
  ['a key that was null', { a: null }, { a: 1 }, { a: 1 }],
  ['nothing over what was known, where it is null', { a: 1 }, { a: null }, { a: 1 }],
  ['objects key by key', { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
  ['lists item by item', { a: [{ b: 1 }, null] }, { a: [{ c: 2 }, { d: 3 }] }, { a: [{ b: 1, c: 2 }, { d: 3 }] }],
  ['no type over a list', { a: [1] }, { a: { b: 1 } }, { a: [1] }],
  ['a type over an interface', { __typename: 'Animal' }, { __typename: 'Dog' }, { __typename: 'Dog' }],
  ['no interface over a type', { __typename: 'Dog' }, { __typename: 'Animal' }, { __typename: 'Dog' }],
])('merging brings %s', (_, target, source, result) => expect(merged(target, source)).toEqual(result));

test('only the keys that were asked for are merged', () => {
  expect(merged({ a: 1 }, { a: 2, b: 3 }, ['b'])).toEqual({ a: 1, b: 3 });
});

test('no name of a key reaches a prototype', () => {
  const source = JSON.parse('{ "a": { "__proto__": { "polluted": true } } }');
  const target = { a: { b: 1 } };
  mergeInto(target, source, ['a', 'constructor'], abstractions);
  expect(Object.getPrototypeOf(target.a)).toBe(Object.prototype);
  expect(Object.keys(target)).toEqual(['a']);
  expect(mergedKeys(['a', '__proto__'], [])).toEqual(['a']);
  expect(Object.keys(cloneJson(source.a) as object)).toEqual([]);
});

test('a clone shares no object with its origin', () => {
  const origin = { a: [{ b: { c: 1 } }] };
  const clone = cloneJson(origin);
  expect(clone).toEqual(origin);
  expect(clone.a[0]?.b).not.toBe(origin.a[0]?.b);
});

describe('a rewrite', () => {
  const under = (name: string) => [{ kind: 'field', name }] as const;

  test('renames a key in every item, and joins it with what is there under its name', () => {
    const data = { all: [{ x: { a: 1 }, y: { b: 2 } }, [{ x: null }], {}] };
    applyRewrites([{ kind: 'rename', path: under('all'), key: 'x', to: 'y' }], data, abstractions);
    expect(data).toEqual({ all: [{ y: { a: 1, b: 2 } }, [{ y: null }], {}] });
  });

  test('of a type leaves objects of other types alone', () => {
    const path = [...under('all'), { kind: 'types', names: ['Animal'] } as const];
    const data = { all: [{ __typename: 'Dog' }, { __typename: 'Car' }, {}] };
    applyRewrites([{ kind: 'set', path, key: 'a', value: 1 }], data, abstractions);
    expect(data.all).toEqual([{ __typename: 'Dog', a: 1 }, { __typename: 'Car' }, { a: 1 }]);
  });
});
