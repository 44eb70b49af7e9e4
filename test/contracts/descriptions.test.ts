import { expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { textOf } from '../tools/sources.ts';

test('every type, field, argument and enum value of the graph is described', () => {
  const schema = Supergraph.build(textOf('gateway/supergraph/supergraph.graphql'), {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  })
    .apiSchema()
    .toGraphQLJSSchema();
  const undescribed: string[] = [];
  function check(coordinate: string, { description }: { description?: string | null }) {
    if (!description?.trim()) {
      undescribed.push(coordinate);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    const builtIn =
      type.name.startsWith('__') ||
      ['ID', 'String', 'Int', 'Float', 'Boolean', 'Query', 'Mutation'].includes(type.name);
    if (type.name.startsWith('__')) {
      continue;
    }
    if (!builtIn) {
      check(type.name, type);
    }
    if (isEnumType(type)) {
      for (const value of type.getValues()) {
        check(`${type.name}.${value.name}`, value);
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) {
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const argument of field.args) {
        check(`${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    }
  }
  expect(undescribed).toEqual([]);
});
