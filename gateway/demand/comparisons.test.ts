import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { comparable } from './comparisons.ts';
import { withoutRepetitions } from './repetitions.ts';

const many = (count: number, each: (i: number) => string) => Array.from({ length: count }, (_, i) => each(i)).join(' ');
const isComparable = (text: string, lines = 1) => comparable(withoutRepetitions(parse(text)), lines);

test.each([
  ['one key with as many arguments', `{ ${many(1_000, (i) => `a(x: ${i}) { b }`)} }`],
  ['one key under as many conditions', `{ ${many(1_000, (i) => `a @include(if: $v${i})`)} }`],
  ['one key in fragments that alternate', `{ ${many(1_000, (i) => (i % 2 ? '... on T { a }' : '... on U { a }'))} }`],
  [
    'one key in as many fragments',
    `{ ${many(400, (i) => `...F${i}`)} } ${many(400, (i) => `fragment F${i} on T { a }`)}`,
  ],
  [
    'as many fragments side by side',
    `{ ${many(1_000, (i) => `...F${i}`)} } ${many(1_000, (i) => `fragment F${i} on T { a${i} }`)}`,
  ],
  ['a long chain of fragments', `{ ...F0 } ${many(1_500, (i) => `fragment F${i} on T { ...F${i + 1} }`)}`],
  ['a long circle of fragments', `{ ...F0 } ${many(1_500, (i) => `fragment F${i} on T { ...F${(i + 1) % 1_500} }`)}`],
  ['keys that repeat at each level', `{ ${many(25, (i) => `a(x: ${i}) { ${many(25, (j) => `b(x: ${j}) { c }`)} }`)} }`],
  ['long arguments', `{ ${many(60, (i) => `a(x: [${many(300, () => '1')} ${i}])`)} }`],
])('refuses to compare %s', (_, text) => {
  expect(isComparable(text)).toBe(false);
});

test('refuses to look for many conflicts at the end of a text of many lines', () => {
  const conflicts = `{ ${many(40, (i) => `a(x: ${i})`)} }`;
  expect(isComparable(conflicts)).toBe(true);
  expect(isComparable(conflicts, 10_000)).toBe(false);
});

test.each([
  ['a field repeated', `{ ${'a { b } '.repeat(5_000)} }`],
  ['many fields', `{ ${many(2_000, (i) => `a${i}`)} }`],
  ['a type for each of thirty fragments', `{ a { ${many(30, (i) => `... on T${i} { id name at { x y z } }`)} } }`],
  ['a fragment spread everywhere', `{ ${many(50, (i) => `a${i} { ...F }`)} } fragment F on T { a b { c d } }`],
  ['what is not there', '{ ...Unknown a { ...Unknown } }'],
])('compares %s', (_, text) => expect(isComparable(text)).toBe(true));
