import { describe, expect, test } from '@jest/globals';
import { type Entry, entity, entityFetch, pathOf, rootFetch, schedule } from '../../../test/engine/harness/fetches.ts';
import { analysePaths, pathKeyOf } from './shared-paths.ts';

const school = { paths: ['pupils/@/school'], requires: [entity('School', 'id')] };
const pupils = rootFetch('register', '{ pupils { id school { __typename id } } }');
const schools = entityFetch('schools', '... on School { name }', school);
const shareable = (...entries: readonly Entry[]) => [...analysePaths(schedule(...entries)).shareable];

describe('equal objects at a path', () => {
  test('are shared where the representation is all that is delivered', () => {
    expect(shareable([pupils], [schools, 0])).toEqual(['pupils/school']);
  });

  test('stay apart where one may have a key that is not sent', () => {
    const more = rootFetch('register', '{ pupils { id school { __typename id since } } }');
    expect(shareable([more], [schools, 0])).toEqual([]);
  });

  test('stay apart where a fragment delivers such a key', () => {
    const more = rootFetch(
      'register',
      'query { pupils { school { __typename id ...More } } } fragment More on School { since }',
    );
    expect(shareable([more], [schools, 0])).toEqual([]);
  });

  test('stay apart where any rewrite or context may tell them apart', () => {
    const over = { outputRewrites: [{ kind: 'set', path: [], key: '__typename', value: 'School' }] } as const;
    expect(shareable([pupils], [entityFetch('schools', '... on School { name }', { ...school, over }), 0])).toEqual([]);
  });
});

describe('the objects at a path', () => {
  const friends = entityFetch('friends', '... on Person { friends { id } }', {
    paths: ['me'],
    requires: [entity('Person', 'id')],
  });
  const more = entityFetch('more', '... on Person { friends { id } }', {
    paths: ['me'],
    requires: [entity('Person', 'id')],
  });
  const names = entityFetch('names', '... on Person { name }', {
    paths: ['me/friends/@'],
    requires: [entity('Person', 'id')],
  });
  const me = rootFetch('people', '{ me { id } }');

  test('come with the keys of the fetches that pass it, not of those that start there', () => {
    const facts = analysePaths(schedule([me], [friends, 0], [names, 1]));
    expect([...facts.deliveredTo(pathOf('me/friends'))]).toEqual(['id']);
  });

  test('are settled once every fetch that adds some is merged', () => {
    const facts = analysePaths(schedule([me], [friends, 0], [more, 0], [names, 1], [names, 1, 2]));
    expect(facts.isSettled(pathOf('me/friends'), 3)).toBe(false);
    expect(facts.isSettled(pathOf('me/friends'), 4)).toBe(true);
  });
});

test('a path is known by its keys', () => expect(pathKeyOf(pathOf('a/@/|Dog/b'))).toBe('a/b'));
