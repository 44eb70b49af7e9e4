import { expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, print } from 'graphql';
import { entity, entityFetch } from '../../../test/engine/harness/fetches.ts';
import { readJoins } from '../../supergraph/joins.ts';
import { readAbstractions } from '../graph/abstractions.ts';
import { type NormalisedOperation, normalise } from '../normalise/normalise-operation.ts';
import { mapFetches, type PlanNode } from '../planner/plan.ts';
import { splitLookupsByType } from './split-lookups-by-type.ts';

const TYPES = `
  type Query { all: [Animal] }
  interface Animal { id: ID sound: String weight: Int }
  type Dog implements Animal { id: ID sound: String weight: Int }
  type Cat implements Animal { id: ID sound: String weight: Int }
`;
const abstractions = readAbstractions(
  readJoins(parse(TYPES.replace('Animal {', 'Animal @join__type(graph: ZOO, isInterfaceObject: true) {'))),
);
function operationOf(text: string): NormalisedOperation {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new Error('expected an operation');
  }
  const graph = { apiSchema: buildSchema(TYPES), aliasMark: '_', abstractions };
  return normalise({ graph, document, operation, variables: new Map(), incremental: false });
}

/** What is asked of which types, request by request. */
function asked(plan: PlanNode): string[] {
  const requests: string[] = [];
  mapFetches(plan, (fetch) => {
    const lookups = fetch.target.kind === 'entities' ? fetch.target.lookups : [];
    const types = lookups.flatMap(({ requires }) => requires.map((each) => (each.kind === 'type' ? each.name : '')));
    const fields = print(fetch.document).match(/\b(sound|weight)\b/g) ?? [];
    requests.push(`${types.join()}: ${fields.join()}`);
    return fetch;
  });
  return requests;
}

const lookup = entityFetch('zoo', '... on Animal { sound weight }', {
  paths: ['all/@'],
  requires: [entity('Dog', 'id'), entity('Cat', 'id')],
});

test.each([
  [
    'each type for its own fields',
    '{ all { ... on Dog { sound } ... on Cat { weight } } }',
    ['Dog: sound', 'Cat: weight'],
  ],
  [
    'both types at once, for what both have selected',
    '{ all { sound weight ... on Dog { id } } }',
    ['Dog,Cat: sound,weight'],
  ],
  [
    'a field of the interface of all types',
    '{ all { sound ... on Cat { weight } } }',
    ['Dog: sound', 'Cat: sound,weight'],
  ],
])('a lookup on an interface object asks %s', (_, text, requests) => {
  expect(asked(splitLookupsByType(lookup, operationOf(text), abstractions))).toEqual(requests);
});

test('a lookup on an object type stays as it is', () => {
  const dogs = entityFetch('zoo', '... on Dog { sound weight }', { paths: ['all/@'], requires: [entity('Dog', 'id')] });
  expect(splitLookupsByType(dogs, operationOf('{ all { ... on Dog { sound } } }'), abstractions)).toEqual(dogs);
});
