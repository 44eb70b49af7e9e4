import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { withoutRepetitions } from './repetitions.ts';

const short = (text: string) => print(parse(text)).replace(/\s+/g, ' ').trim();
const merged = (text: string) =>
  print(withoutRepetitions(parse(text)))
    .replace(/\s+/g, ' ')
    .trim();

test.each([
  ['leaves', '{ a b a a b }', '{ a b }'],
  ['objects with all that is selected of them', '{ a { x } b a { y x } }', '{ a { x y } b }'],
  ['what is repeated below', '{ a { b { c } } a { b { d } b { c } } }', '{ a { b { c d } } }'],
  ['equal aliases', '{ x: a x: a y: a }', '{ x: a y: a }'],
  ['equal arguments in another order', '{ a(x: 1, y: "2") a(y: "2", x: 1) }', '{ a(x: 1, y: "2") }'],
  ['equal directives', '{ a @skip(if: $s) a @skip(if: $s) }', '{ a @skip(if: $s) }'],
  ['spreads', '{ ...F a ...F }', '{ ...F a }'],
  [
    'neighbouring fragments',
    '{ ... on T { a } ... on T { b } ... { c } ... { d } }',
    '{ ... on T { a b } ... { c d } }',
  ],
  ['in fragments', '{ ...F } fragment F on T { a a }', '{ ...F } fragment F on T { a }'],
])('merges %s', (_, text, expected) => expect(merged(text)).toBe(short(expected)));

test.each([
  ['other fields under one key', '{ x: a x: b }'],
  ['other arguments', '{ a(x: 1) a(x: 2) a }'],
  ['other directives', '{ a @skip(if: $s) a @include(if: $s) a }'],
  ['a leaf and an object', '{ a a { b } }'],
  ['fragments with something between them', '{ ... on T { a } b ... on T { c } }'],
  ['other fragments', '{ ... on T { a } ... on U { a } ... @skip(if: $s) { a } ... @skip(if: $s) { a } }'],
  ['deferred spreads', '{ ...F @defer ...F @defer }'],
])('leaves %s alone', (_, text) => {
  const document = parse(text);
  expect(withoutRepetitions(document)).toBe(document);
});

test('ten thousand repetitions of an object are one', () => {
  expect(merged(`{ ${'a { b { c } } '.repeat(10_000)} }`)).toBe(short('{ a { b { c } } }'));
});
