import { expect, test } from '@jest/globals';
import { describeChanges, schemaChanges } from './changes.ts';

const BEFORE =
  'type Query { citizen(id: ID!): Citizen } type Citizen { id: ID! fullName: String! sex: Sex } enum Sex { F M }';
const READS = { file: 'operations/a.graphql', text: '{ citizen(id: "1") { fullName } }' };
const WRONG = { file: 'operations/b.graphql', text: '{ citizen { nothing } }' };

test.each([
  ['the same', BEFORE, [], [], []],
  ['a new field', BEFORE.replace('sex:', 'age: Int sex:'), [], [], []],
  [
    'a field less that is used',
    BEFORE.replace('fullName: String! ', ''),
    ['Citizen.fullName was removed.'],
    [],
    ['operations/a.graphql: Cannot query field "fullName" on type "Citizen".'],
  ],
  ['a field less that nobody is known to use', BEFORE.replace('sex: Sex', ''), ['Citizen.sex was removed.'], [], []],
  [
    'an argument that must be given',
    BEFORE.replace('id: ID!)', 'id: ID!, on: String!)'),
    ['A required arg on on Query.citizen was added.'],
    [],
    ['operations/a.graphql: Field "citizen" argument "on" of type "String!" is required, but it was not provided.'],
  ],
  ['a value more', BEFORE.replace('F M', 'F M X'), [], ['X was added to enum type Sex.'], []],
])('%s', (_, after, breaking, dangerous, broken) => {
  expect(schemaChanges(BEFORE, after, [READS, WRONG])).toEqual({ breaking, dangerous, broken });
});

test('tells a person what to do', () => {
  expect(describeChanges(schemaChanges(BEFORE, BEFORE, []))).toBe('Nothing that a client could stumble over.\n');
  expect(describeChanges(schemaChanges(BEFORE, BEFORE.replace('sex: Sex', ''), []))).toBe(
    'Breaks some client, perhaps; deprecate first, with a date:\n  Citizen.sex was removed.\n',
  );
});
