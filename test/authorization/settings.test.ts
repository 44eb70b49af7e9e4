import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { departments, world } from './departments/world.ts';
import { openTinyCity, type TinyCity, type TinyCityOptions } from './harness/city.ts';

const cities: TinyCity[] = [];
async function open(gateway: TinyCityOptions['gateway']): Promise<TinyCity> {
  const city = await openTinyCity({ departments, world, gateway });
  cities.push(city);
  return city;
}
afterAll(() => Promise.all(cities.map((city) => city[Symbol.asyncDispose]())));

const PARTLY = '{ me { name salary } }';

describe.each(['city', 'apollo'] as const)('over the engine %s', (engine) => {
  describe('reject', () => {
    let city: TinyCity;
    beforeAll(async () => {
      city = await open({ engine, authorization: { mode: 'reject', dryRun: false } });
    });

    test('refuses the whole operation with 403 and lists why, and nobody is asked', async () => {
      const { status, data, errors } = await city.ask(null, '{ me { name salary } vault { gold } }');
      expect([status, data]).toEqual([403, null]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({
        message: 'The operation asks for what the viewer may not have: Person.salary, Query.vault.',
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          denied: [
            { path: ['me', 'salary'], coordinate: 'Person.salary', reason: expect.stringContaining('tax:read') },
            { path: ['vault'], coordinate: 'Query.vault', reason: expect.stringContaining('role:banker') },
          ],
        },
      });
      expect(city.heard()).toEqual([]);
    });

    test('a write beside a withheld field is not carried out', async () => {
      const { status } = await city.ask(null, 'mutation { rename(id: "p1") { born } }');
      expect([status, city.heard()]).toEqual([403, []]);
    });

    test('lets through what is allowed, and what conditions leave out', async () => {
      const query = 'query ($all: Boolean!) { me { name salary @include(if: $all) } }';
      expect((await city.ask(null, query, { all: false })).data).toEqual({ me: { name: 'An' } });
      expect((await city.ask({ scope: 'tax:read' }, query, { all: true })).status).toBe(200);
      expect((await city.ask(null, query, { all: true })).status).toBe(403);
    });

    test('objects of a protected type are still withheld from those who ask for names of types', async () => {
      const { status, data } = await city.ask(null, '{ search { __typename ... on School { pupils } } }');
      expect([status, data]).toEqual([
        200,
        { search: [{ __typename: 'School', pupils: 900 }, null, { __typename: 'Person' }] },
      ]);
    });
  });

  test('off lets everything through', async () => {
    const city = await open({ engine, authorization: { mode: 'off', dryRun: false } });
    const { data, errors } = await city.ask(null, PARTLY);
    expect([data, errors]).toEqual([{ me: { name: 'An', salary: 1000 } }, []]);
  });

  test.each(['filter', 'reject'] as const)(
    'a dry run of %s withholds nothing and tells what it would',
    async (mode) => {
      const city = await open({ engine, authorization: { mode, dryRun: true } });
      const { status, data, errors, extensions } = await city.ask(null, PARTLY);
      expect([status, data, errors]).toEqual([200, { me: { name: 'An', salary: 1000 } }, []]);
      expect(extensions).toEqual({
        authorization: {
          mode,
          dryRun: true,
          denied: [
            {
              path: ['me', 'salary'],
              coordinate: 'Person.salary',
              reason: 'Ask for a token with the scope "tax:read".',
              reasonVi: 'Cần mã truy cập có phạm vi "tax:read".',
            },
          ],
        },
      });
      expect((await city.ask(null, '{ me { name } }')).extensions).toEqual({});
    },
  );

  test('without authentication everyone is nobody, and the directives hold', async () => {
    const city = await open({ engine, auth: null });
    const { data } = await city.ask(
      { scope: 'tax:read', roles: ['banker'] },
      '{ me { name salary born } vault { gold } }',
    );
    expect(data).toEqual({ me: { name: 'An', salary: null, born: null }, vault: null });
  });

  describe('City-Explain', () => {
    let city: TinyCity;
    beforeAll(async () => {
      city = await open({ engine });
    });
    const explain = { 'city-explain': 'authorization' };

    test('tells what would be denied and carries nothing out', async () => {
      const query =
        'mutation ($all: Boolean!) { count seal(id: "r1") x: rename(id: "p1") { born @include(if: $all) } }';
      const { status, data, errors, extensions } = await city.ask({}, query, { all: true }, explain);
      expect([status, data, errors]).toEqual([200, null, []]);
      expect(extensions.authorization).toEqual({
        mode: 'filter',
        dryRun: false,
        allowed: false,
        denied: [
          {
            path: ['seal'],
            coordinate: 'Mutation.seal',
            reason: 'Ask for a token with the scope "records:write".',
            reasonVi: 'Cần mã truy cập có phạm vi "records:write".',
          },
        ],
      });
      expect((await city.ask(null, query, { all: true }, explain)).extensions).toMatchObject({
        authorization: { denied: [{}, { path: ['x', 'born'], coordinate: 'Person.born' }] },
      });
      expect(city.heard()).toEqual([]);
    });

    test('tells that all is allowed, also of an operation without anything protected', async () => {
      for (const [claims, query] of [
        [{ scope: 'tax:read' }, PARTLY],
        [null, '{ census }'],
      ] as const) {
        const { extensions } = await city.ask(claims, query, {}, explain);
        expect(extensions.authorization).toMatchObject({ allowed: true, denied: [] });
      }
      expect(city.heard()).toEqual([]);
    });

    test('a word that is none is refused, so that nothing is carried out by mistake', async () => {
      const { status, errors } = await city.ask(null, 'mutation { count }', {}, { 'city-explain': 'authorisation' });
      expect([status, errors[0]?.extensions]).toMatchObject([
        400,
        { code: 'BAD_USER_INPUT', argument: 'City-Explain' },
      ]);
      expect(city.heard()).toEqual([]);
    });

    test('a variable that is missing is told as ever', async () => {
      const { status, errors } = await city.ask(null, 'query ($id: ID!) { person(id: $id) { born } }', {}, explain);
      expect([status, errors[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
    });
  });
});

test('with authorisation off, City-Explain still tells what the graph requires', async () => {
  const city = await open({ authorization: { mode: 'off', dryRun: false } });
  const { data, extensions } = await city.ask(null, PARTLY, {}, { 'city-explain': 'authorization' });
  expect([data, city.heard()]).toEqual([null, []]);
  expect(extensions.authorization).toMatchObject({ mode: 'off', allowed: false, denied: [{ path: ['me', 'salary'] }] });
});
