import { readFileSync } from 'node:fs';
import type { World } from '../../engine/harness/puzzle.ts';

const read = (name: string): string => readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8');

/** A registry and a tax office, with something protected of every kind. */
export const departments = { registry: read('registry'), taxes: read('taxes') };

const persons = [
  { __typename: 'Person', id: 'p1', name: 'An', number: 'n1', blood: 'A', born: '1990-01-01', salary: 1000 },
  { __typename: 'Person', id: 'p2', name: 'Bình', number: 'n2', blood: 'B', born: '1991-01-01', salary: 2000 },
].map((person) => ({
  ...person,
  friends: (): unknown => persons.filter(({ id }) => id !== person.id),
  tax: (_args: unknown, self: { salary?: unknown }) => (typeof self.salary === 'number' ? self.salary / 10 : null),
  refunds: [{ __typename: 'Refund', amount: 5, reason: 'paid twice' }],
}));

const holder = persons[0];
const notes = [{ __typename: 'Note', text: 'a secret note', author: holder }];
const records = [
  { __typename: 'School', id: 'r1', title: 'Chu Văn An', notes, holder, pupils: 900 },
  { __typename: 'Clinic', id: 'r2', title: 'a secret clinic', notes, holder },
  { __typename: 'Judgment', id: 'r3', title: 'a secret judgment', notes, holder },
];

export const world: World = {
  Query: {
    me: holder,
    people: persons,
    person: ({ id }: Record<string, unknown>) => persons.find((person) => person.id === id) ?? null,
    record: ({ id }: Record<string, unknown>) => records.find((record) => record.id === id) ?? null,
    records,
    search: [records[0], records[2], holder],
    strict: [records[0], records[2]],
    vault: { __typename: 'Vault', gold: 7 },
    vaultCode: '1234',
    census: 2,
    rate: 10,
  },
  Mutation: {
    rename: holder,
    seal: true,
    count: 2,
  },
  entities: { Person: persons, School: [records[0]!], Clinic: [records[1]!], Judgment: [records[2]!] },
};
