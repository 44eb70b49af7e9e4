import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { textOf } from '../tools/sources.ts';

const schema = Supergraph.build(textOf('gateway/supergraph/supergraph.graphql'), {
  supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
})
  .apiSchema()
  .toGraphQLJSSchema();
const questions = [...textOf('README.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => text!);

test('the questions that the README asks are ones that the graph has', () => {
  expect(questions.length).toBeGreaterThanOrEqual(3);
  expect(questions.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message))).toEqual([]);
});
