import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { dropErrorsOfUnselectedFields, isFieldError, markFieldError } from './unselected-fields.ts';

type Path = readonly (string | number)[];
const errorAt = (path: Path) => markFieldError(new GraphQLError('wrong', { path }));

test.each<[string, Path, Record<string, unknown>, boolean]>([
  ['a field that the object lacks', ['all', 0, 'barks'], { all: [{ id: 1 }] }, false],
  ['a field that the object has', ['all', 0, 'id'], { all: [{ id: null }] }, true],
  ['a field beside a null, which it may explain', ['all', 0, 'barks'], { all: [{ id: null }] }, true],
  ['an object that is null', ['all', 0, 'barks'], { all: [null] }, true],
  ['an item that is not there', ['all', 3], { all: [{ id: 1 }] }, true],
])('the error of %s stays or is dropped', (_, path, data, stays) => {
  expect(dropErrorsOfUnselectedFields([errorAt(path)], data)).toHaveLength(stays ? 1 : 0);
});

test('the error of an object with a pending fragment stays', () => {
  expect(dropErrorsOfUnselectedFields([errorAt(['a', 'late'])], { a: { id: 1 } }, [['a']])).toHaveLength(1);
});

test('the data of a deferred fragment begins at its path', () => {
  const drop = (path: Path) => dropErrorsOfUnselectedFields([errorAt(path)], { id: 1 }, [], ['a', 0]);
  expect(drop(['a', 0, 'barks'])).toHaveLength(0);
  expect(drop(['a', 1, 'barks'])).toHaveLength(1);
});

test('an error of a whole call stays, whatever is selected', () => {
  const error = new GraphQLError('late', { path: ['a', 'b'] });
  expect(isFieldError(error)).toBe(false);
  expect(dropErrorsOfUnselectedFields([error], { a: { id: 1 } })).toEqual([error]);
});
