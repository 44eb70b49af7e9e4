import { afterAll, describe, expect, test } from '@jest/globals';
import { openTinyCity, type TinyCity } from './harness/city.ts';

const cities: TinyCity[] = [];
async function open(options: Parameters<typeof openTinyCity>[0]): Promise<TinyCity> {
  const city = await openTinyCity(options);
  cities.push(city);
  return city;
}
afterAll(async () => {
  await Promise.all(cities.map((city) => city[Symbol.asyncDispose]()));
});

const media = [
  { __typename: 'Book', id: 'm1', title: 'Kiều', loans: 3, pages: 300 },
  { __typename: 'Film', id: 'm2', title: 'Mùa ổi', loans: 5, minutes: 100 },
];

describe.each(['city', 'apollo'] as const)('over the engine %s', (engine) => {
  test('what an interface object requires is required of every object behind the interface', async () => {
    const city = await open({
      gateway: { engine },
      departments: {
        works: `type Query { media: [Media] } interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int @authenticated }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
        loans: 'type Media @interfaceObject @key(fields: "id") { id: ID! loans: Int @authenticated rating: Int }',
      },
      world: {
        Query: { media },
        entities: {
          Book: [media[0]!],
          Film: [media[1]!],
          Media: media.map(({ __typename, ...each }) => ({ ...each, __typename: 'Media', rating: 4 })),
        },
      },
    });
    const query = '{ media { rating loans ... on Book { loans pages } ... on Film { minutes } } }';
    expect((await city.ask(null, query)).data).toEqual({
      media: [
        { rating: 4, loans: null, pages: null },
        { rating: 4, loans: null, minutes: 100 },
      ],
    });
    expect((await city.ask({}, query)).data).toEqual({
      media: [
        { rating: 4, loans: 3, pages: 300 },
        { rating: 4, loans: 5, minutes: 100 },
      ],
    });
  });

  test('of two departments that both protect a field, both must be satisfied', async () => {
    const city = await open({
      gateway: { engine },
      departments: {
        one: 'type Query { a: Int @shareable @requiresScopes(scopes: [["x"]]) b: Int }',
        two: 'type Query { a: Int @shareable @requiresScopes(scopes: [["y"]]) }',
      },
      world: { Query: { a: 1, b: 2 } },
    });
    expect((await city.ask({ scope: 'x' }, '{ a b }')).data).toEqual({ a: null, b: 2 });
    expect((await city.ask({ scope: 'x y' }, '{ a b }')).data).toEqual({ a: 1, b: 2 });
  });

  test('an error of a department is told under the key of the client, whatever key it was asked by', async () => {
    function failing() {
      throw Object.assign(new Error('no'), { extensions: { code: 'FORBIDDEN' } });
    }
    const any = [
      { __typename: 'Open', id: 'a1', word: failing },
      { __typename: 'Strict', id: 'a2', word: 'fine' },
      { __typename: 'Closed', id: 'a3', word: 'closed' },
    ];
    const city = await open({
      gateway: { engine },
      departments: {
        one: `type Query { any: [Any] } interface Any { id: ID word: String }
          type Open implements Any { id: ID word: String } type Strict implements Any { id: ID word: String! }
          type Closed implements Any { id: ID word: String @authenticated }`,
      },
      world: { Query: { any } },
    });
    const { data, errors } = await city.ask(null, '{ any { said: word } }');
    expect(data).toEqual({ any: [{ said: null }, { said: 'fine' }, { said: null }] });
    expect(errors.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['any', 'said'], 'UNAUTHORIZED_FIELD_OR_TYPE'],
      [['any', 0, 'said'], 'FORBIDDEN'],
    ]);
  });

  test('a directive under another name protects as well', async () => {
    const city = await open({
      gateway: { engine },
      header: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
        import: ["@key", { name: "@authenticated", as: "@members" }, { name: "@policy", as: "@allowed" }])
      `,
      departments: { one: 'type Query { a: Int @members b: Int @allowed(policies: [["role:clerk"]]) c: Int }' },
      world: { Query: { a: 1, b: 2, c: 3 } },
    });
    expect((await city.ask(null, '{ a b c }')).data).toEqual({ a: null, b: null, c: 3 });
    expect((await city.ask({}, '{ a b c }')).data).toEqual({ a: 1, b: null, c: 3 });
    expect((await city.ask({ roles: ['clerk'] }, '{ a b c }')).data).toEqual({ a: 1, b: 2, c: 3 });
  });
});
