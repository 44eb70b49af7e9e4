import { expect, test } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { measure } from './measure.ts';

const of = (text: string) => {
  const document = parse(text);
  return measure(
    document,
    document.definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode,
  );
};

test.each([
  ['{ a }', { depth: 1, aliases: 0, rootFields: 1 }],
  ['{ a { b { c } } d }', { depth: 3, aliases: 0, rootFields: 2 }],
  ['{ x: a { y: b } }', { depth: 2, aliases: 2, rootFields: 1 }],
  ['{ ...F ...F } fragment F on Q { x: a { b } }', { depth: 2, aliases: 2, rootFields: 2 }],
  ['{ a { ... on T { b { c } } } }', { depth: 3, aliases: 0, rootFields: 1 }],
  ['{ __schema { types { fields { type { ofType { name } } } } } a }', { depth: 1, aliases: 0, rootFields: 2 }],
])('%s', (text, expected) => expect(of(text)).toEqual(expected));

test('a document that doubles with each spread is measured in no time', () => {
  const doubling = Array.from({ length: 50 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`).join('\n');
  expect(of(`{ ...F0 } ${doubling} fragment F50 on Q { x: a }`).aliases).toBe(2 ** 50);
});
