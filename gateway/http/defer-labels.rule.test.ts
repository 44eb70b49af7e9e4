import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { withDeferDirective } from '../engine/graph/defer-directive.ts';
import { deferLabelsRule } from './defer-labels.rule.ts';

const schema = withDeferDirective(buildSchema('type Query { a: Int b: Query }'));
const problems = (query: string) => validate(schema, parse(query), [deferLabelsRule]).map(({ message }) => message);

test.each([
  '{ ... @defer { a } ... @defer { b { a } } }',
  '{ ... @defer(label: "one") { a } ... @defer(label: "two", if: false) { a } }',
  '{ ... F b { ... F } } fragment F on Query { ... @defer(label: "one") { a } }',
  '{ ... @defer(label: null) { a } ... @defer(label: null) { a } }',
])('%s', (query) => expect(problems(query)).toEqual([]));

test.each([
  ['{ ... @defer(label: "x") { a } b { ... @defer(label: "x") { a } } }', /each label once/],
  ['query ($l: String) { ... @defer(label: $l) { a } }', /written out, got a variable/],
])('%s is refused', (query, sentence) => expect(problems(query)).toEqual([expect.stringMatching(sentence)]));
