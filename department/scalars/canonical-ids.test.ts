import { expect, test } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { canonicalIds } from './canonical-ids.ts';

const ID = '0c9f2c1e-7a3b-8d4e-9f00-a1b2c3d4e5f6';
const seen: unknown[] = [];
const see = (_: unknown, args: unknown) => void seen.push(JSON.parse(JSON.stringify(args)));
const schema = canonicalIds(
  buildSubgraphSchema([
    {
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        input Row { pupil: ID!, of: [ID!], below: Row }
        type Pupil @key(fields: "id") { id: ID! guardians: [ID!] nothing: String }
        type Other @key(fields: "id") { id: ID! }
        type Query { one(id: ID): String many(ids: [ID!]): String rows(input: [Row!], note: String): String }`),
      resolvers: {
        Query: { one: see, many: see, rows: see },
        Pupil: {
          __resolveReference: (pupil: object) => {
            seen.push(JSON.parse(JSON.stringify(pupil)));
            return pupil;
          },
        },
      },
    },
  ]),
);
async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  seen.length = 0;
  const { errors = [] } = await graphql({ schema, source, variableValues });
  return errors.map(({ extensions }) => `${String(extensions.code)} ${String(extensions.argument)}`);
}

test('resolvers see the one form of an id, wherever it stands', async () => {
  const capital = ID.toUpperCase();
  expect(await ask(`{ one(id: "${capital}") }`)).toEqual([]);
  expect(seen).toEqual([{ id: ID }]);
  await ask(`{ many(ids: ["${capital}", "${ID}"]) }`);
  expect(seen).toEqual([{ ids: [ID, ID] }]);
  await ask('query ($input: [Row!]) { rows(input: $input, note: "ABC") }', {
    input: [{ pupil: capital, of: [capital], below: { pupil: capital } }],
  });
  expect(seen).toEqual([{ input: [{ pupil: ID, of: [ID], below: { pupil: ID } }], note: 'ABC' }]);
});

test('so do resolvers of references, and those who have none', async () => {
  const representations = [
    { __typename: 'Pupil', id: ID.toUpperCase(), guardians: [ID.toUpperCase()] },
    { __typename: 'Other', id: ID.toUpperCase() },
  ];
  const source = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Pupil { id } ... on Other { id } } }';
  const { data } = await graphql({ schema, source, variableValues: { r: representations } });
  expect(seen.at(-1)).toMatchObject({ id: ID, guardians: [ID] });
  expect(JSON.parse(JSON.stringify(data))).toEqual({ _entities: [{ id: ID }, { id: ID }] });
  const r = [{ __typename: 'Pupil', id: `{${ID}}` }];
  expect(await ask(source, { r })).toEqual(['BAD_USER_INPUT id']);
});

test.each([
  ['braces', `{${ID}}`],
  ['a scheme', `urn:uuid:${ID}`],
  ['a space', ` ${ID}`],
  ['a line end', `${ID}\n`],
  ['no hyphens', ID.replaceAll('-', '')],
  ['a letter that only looks like one', ID.replace('c', 'с')],
  ['a wide digit', ID.replace('0', '０')],
  ['nothing', ''],
  ['a whole number', '12345'],
])('an id with %s is refused by its argument', async (_, id) => {
  expect(await ask('query ($id: ID) { one(id: $id) }', { id })).toEqual(['BAD_USER_INPUT id']);
  expect(await ask('query ($ids: [ID!]) { many(ids: $ids) }', { ids: [id] })).toEqual(['BAD_USER_INPUT ids']);
  const input = [{ pupil: ID }, { pupil: id }];
  expect(await ask('query ($input: [Row!]) { rows(input: $input) }', { input })).toEqual([
    'BAD_USER_INPUT input.1.pupil',
  ]);
  expect(seen).toEqual([]);
});

test('what is not asked for stays away', async () => {
  await ask('{ one }');
  expect(seen).toEqual([{}]);
  await ask('{ one(id: null) }');
  expect(seen).toEqual([{ id: null }]);
});
