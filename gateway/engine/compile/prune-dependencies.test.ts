import { expect, test } from '@jest/globals';
import { entity, entityFetch, rootFetch, schedule } from '../../../test/engine/harness/fetches.ts';
import { pruneDependencies } from './prune-dependencies.ts';

const person = [entity('Person', 'id')];
const people = rootFetch('people', '{ me { id home { id } } }');
const taxes = entityFetch('tax', '... on Person { due }', { paths: ['me'], requires: person });
const homes = entityFetch('homes', '... on Home { size }', { paths: ['me/home'], requires: [entity('Home', 'id')] });
const fees = entityFetch('fees', '... on Person { fee }', { paths: ['me'], requires: [entity('Person', 'id', 'due')] });
const dogs = entityFetch('dogs', '... on Dog { barks }', { paths: ['me/|Owner/pet'], requires: [entity('Dog', 'id')] });
const types = rootFetch('types', '{ me { __typename } }');
const renamed = entityFetch('tax', '... on Person { due }', {
  paths: ['me'],
  requires: person,
  over: { outputRewrites: [{ kind: 'rename', path: [], key: 'due', to: 'owed' }] },
});
const contextual = entityFetch('fees', '... on Person { fee }', {
  paths: ['me'],
  requires: person,
  over: { context: [{ variable: 'due', up: 0, path: [] }] },
});

test.each([
  ['keeps the fetch that brings its keys', schedule([people], [taxes, 0]), [[], [0]]],
  ['drops a fetch whose data it does not read', schedule([people], [taxes, 0], [homes, 1]), [[], [0], [0]]],
  ['keeps the fetch that brings a required field', schedule([people], [taxes, 0], [fees, 1]), [[], [0], [0, 1]]],
  ['waits for the type on which its path depends', schedule([types], [taxes], [dogs, 0, 1]), [[], [], [0]]],
  ['keeps a fetch whose response is rewritten', schedule([people], [renamed, 0], [homes, 1]), [[], [0], [0, 1]]],
  ['keeps all where an ancestor is read', schedule([people], [homes, 0], [contextual, 1]), [[], [0], [0, 1]]],
])('a fetch %s', (_, ordered, after) => {
  expect(pruneDependencies(ordered).map((entry) => entry.after)).toEqual(after);
});

test('a mutation and a deferred fragment keep the order of their plan', () => {
  const mutation = schedule([rootFetch('people', 'mutation { change { id } }')], [homes, 0]);
  expect(pruneDependencies(mutation)).toBe(mutation);
  const deferred = schedule([people], [homes, 0]).map((entry) => ({ ...entry, deferId: 1 }));
  expect(pruneDependencies(deferred)).toBe(deferred);
});
