import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { readPrices } from '../../gateway/demand/prices.ts';

const SUPERGRAPH = new URL('../../gateway/supergraph/supergraph.graphql', import.meta.url);
const sdl = readFileSync(SUPERGRAPH, 'utf8');
const schema = buildSchema(sdl, { assumeValid: true });
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const prices = readPrices(schema, sdl, 1);

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && isCompositeType(getNamedType(list));
}

/** Types whose lists are as long as an argument of the fields that return them tells. */
const paged = new Set(
  types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => prices(type, field).slicing.length > 0)
      .map((field) => getNamedType(field.type).name),
  ),
);

test('every list of objects has a size: by an argument, by its connection, or by @listSize', () => {
  const unsized = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => isListOfObjects(field) && !paged.has(type.name) && !prices(type, field).ownSize)
      .map((field) => `${type.name}.${field.name}: add @listSize(assumedSize:) with the number that is usual`),
  );
  // Never seen by clients: grants are for the policies of departments.
  expect(unsized.filter((each) => !each.startsWith('Citizen.grants'))).toEqual([]);
});

test('statistics are heavy: each is counted over whole tables', () => {
  const light = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => {
        const returned = getNamedType(field.type);
        return /Statistics$/.test(returned.name) && !isUnionType(returned) && type.name === 'Query';
      })
      .filter((field) => prices(type, field).weight < 100)
      .map((field) => `${type.name}.${field.name}: add @cost(weight:)`),
  );
  expect(light).toEqual([]);
});
