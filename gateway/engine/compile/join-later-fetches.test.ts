import { expect, test } from '@jest/globals';
import type { ScheduledFetch } from '../planner/plan.ts';
import { entity, entityFetch, pathOf, rootFetch, schedule } from '../../../test/engine/harness/fetches.ts';
import { joinLaterFetches, transitiveDependencies } from './join-later-fetches.ts';

const root = rootFetch('people', '{ me { id } boss { id } }');
const named = (path: string, fields = 'name', subgraph = 'names') =>
  entityFetch(subgraph, `... on Person { ${fields} }`, { paths: [path], requires: [entity('Person', 'id')] });
const friends = entityFetch('friends', '... on Person { friend { id } }', {
  paths: ['me'],
  requires: [entity('Person', 'id')],
});

const shape = (ordered: readonly ScheduledFetch[]) =>
  ordered.map(({ fetch, after }) => [fetch.subgraph, after.join()] as const);

test('a fetch joins a later one that asks the same of its subgraph, with its paths', () => {
  const joined = joinLaterFetches(schedule([root], [named('me'), 0], [friends, 0], [named('me/friend'), 2]));
  expect(shape(joined)).toEqual([
    ['people', ''],
    ['friends', '0'],
    ['names', '1'],
  ]);
  const target = joined[2]?.fetch.target;
  expect(target?.kind === 'entities' && target.lookups.map(({ paths }) => paths)).toEqual([
    [pathOf('me/friend'), pathOf('me')],
  ]);
});

test.each([
  ['something waits for it', schedule([root], [named('me'), 0], [friends, 0, 1], [named('me/friend'), 2])],
  ['it asks for more', schedule([root], [named('me', 'name born'), 0], [friends, 0], [named('me/friend'), 2])],
  [
    'the later one asks another',
    schedule([root], [named('me'), 0], [friends, 0], [named('me/friend', 'name', 'x'), 2]),
  ],
  [
    'it waits for what the later one does not',
    schedule([root], [friends, 0], [named('me/friend'), 1], [named('me'), 0]),
  ],
])('a fetch stays where %s', (_, ordered) => {
  expect(joinLaterFetches(ordered)).toHaveLength(4);
});

test('dependencies are followed to their end', () => {
  const ordered = schedule([root], [named('me'), 0], [friends, 1], [named('me/friend'), 2]);
  expect([...transitiveDependencies(3, ordered)].sort()).toEqual([0, 1, 2]);
});
