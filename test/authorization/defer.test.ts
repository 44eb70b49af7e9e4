import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCEPT_PARTS, allDeliveries, inParts } from '../tools/parts.ts';
import { departments, world } from './departments/world.ts';
import { type Claims, openTinyCity, type TinyCity } from './harness/city.ts';

/** Nobody may read these without a token, or with one that has no scopes. */
const SECRETS = /1990|1991|1000|2000|"gold":7|1234|paid twice|secret|"[AB]"/;

const attempts = [
  '{ me { name ... @defer { salary } } }',
  '{ me { name ... @defer(label: "x") { x: salary y: born } } }',
  '{ me { name ...F @defer } } fragment F on Person { ...G @defer } fragment G on Person { salary }',
  '{ me { name ... @defer { refunds { amount reason } } } }',
  '{ me { name ... @defer { number } } }',
  '{ people { name ... @defer { tax ... @defer { friends { blood } } } } }',
  'query ($late: Boolean = true) { me { name salary @skip(if: $late) ... @defer(if: $late) { salary } } }',
  '{ me { name } ... @defer { vault { gold } vaultCode } }',
  '{ search { ... on Judgment @defer { title notes { text } } ... on School { pupils } } }',
  '{ search { __typename ... on Judgment @defer { __typename } } }',
  '{ record(id: "r3") { id ... @defer { ... on Record { title notes { text } } } } }',
  'mutation { rename(id: "p1", name: "x") { name ... @defer { salary } } }',
];

const told = (errors: readonly { path?: readonly unknown[]; extensions?: Record<string, unknown> }[]) =>
  errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code} ${extensions?.coordinate}`).sort();

describe('a deferred fragment', () => {
  let city: TinyCity;
  beforeAll(async () => {
    city = await openTinyCity({ departments, world, gateway: { engine: 'city' } });
    await (await inParts(() => ask(null, '{ me { name ... @defer { refunds { amount } } } }'))).text();
  });
  afterAll(async () => {
    await city[Symbol.asyncDispose]();
  });
  const ask = (claims: Claims, query: string, headers: Record<string, string> = {}) =>
    city.fetch(claims, query, {}, { ...ACCEPT_PARTS, ...headers });

  test.each(attempts)('gets nobody at what is withheld, nor a department asked for it: %s', async (query) => {
    const whole = await city.ask(null, query);
    city.heard();
    const response = await ask(null, query);
    const text = await response.text();
    expect(text).not.toMatch(SECRETS);
    expect(city.heard().join()).not.toMatch(/salary|blood|born|gold|vaultCode|reason/);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const { data, errors } = JSON.parse(text);
    expect(data).toEqual(whole.data);
    expect(told(errors)).toEqual(told(whole.errors));
    expect(told(errors).join()).toMatch(/UNAUTHORIZED_FIELD_OR_TYPE/);
  });

  test('comes in its part to one who may have all of it, without the keys that departments exchange', async () => {
    const query = '{ me { name ... @defer(label: "tax") { tax refunds { reason } } } }';
    expect(await allDeliveries(await inParts(() => ask({ scope: 'tax:read' }, query)))).toEqual([
      { data: { me: { name: 'An' } }, hasNext: true },
      {
        incremental: [{ data: { tax: 100, refunds: [{ reason: 'paid twice' }] }, path: ['me'], label: 'tax' }],
        hasNext: false,
      },
    ]);
  });

  test('leaves no answer of one viewer to another', async () => {
    const query = '{ me { name ... @defer { salary } } }';
    const all = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        (await ask(index % 2 ? { scope: 'tax:read' } : null, query)).text(),
      ),
    );
    all.forEach((text, index) => {
      expect(text.includes('1000')).toBe(index % 2 === 1);
    });
  });

  test('does not keep an operation from being refused, nor from being explained', async () => {
    await using strict = await openTinyCity({
      departments,
      world,
      gateway: { engine: 'city', authorization: { mode: 'reject', dryRun: false } },
    });
    const query = '{ me { name ... @defer { salary } } }';
    const refused = await strict.ask(null, query, {}, ACCEPT_PARTS);
    expect(refused.data).toBeNull();
    expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
    const explained = await strict.ask(null, query, {}, { ...ACCEPT_PARTS, 'city-explain': 'authorization' });
    expect(explained.extensions).toMatchObject({ authorization: { denied: [{ path: ['me', 'salary'] }] } });
    expect(strict.heard()).toEqual([]);
  });

  test('comes in its part where withholding is only rehearsed, with what would be denied', async () => {
    await using rehearsed = await openTinyCity({
      departments,
      world,
      gateway: { engine: 'city', authorization: { mode: 'filter', dryRun: true } },
    });
    const [first, second] = await allDeliveries(
      await inParts(() => rehearsed.fetch(null, '{ me { name ... @defer { salary } } }', {}, ACCEPT_PARTS)),
    );
    expect(first).toMatchObject({
      data: { me: { name: 'An' } },
      extensions: { authorization: { dryRun: true, denied: [{ path: ['me', 'salary'] }] } },
    });
    expect(second?.incremental).toMatchObject([{ data: { salary: 1000 } }]);
  });
});
