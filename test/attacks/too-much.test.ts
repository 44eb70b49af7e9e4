import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type OpenHouse, openHouse, post } from '../house.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const many = (count: number, each: (i: number) => string) => Array.from({ length: count }, (_, i) => each(i)).join(' ');
async function refusedWith(who: 'mother' | 'principal' | null, query: string, variables = {}) {
  const { status, data, errors } = await house.ask(who, query, variables);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  return { status, ...errors[0]!.extensions! };
}

describe('lists under lists that lead back', () => {
  const aroundDistricts = (turns: number): string =>
    turns === 0 ? 'name' : `district { communes(first: 100) { nodes { ${aroundDistricts(turns - 1)} } } }`;
  const aroundSchools = (turns: number): string =>
    turns === 0 ? 'name' : `commune { schools(first: 100) { nodes { ${aroundSchools(turns - 1)} } } }`;
  test.each<[string, string, Record<string, unknown>]>([
    ['by nodes', `{ communes(first: 100) { nodes { ${aroundDistricts(3)} } } }`, {}],
    ['twice is enough', `{ communes(first: 100) { nodes { ${aroundDistricts(1)} } } }`, {}],
    [
      'by edges',
      '{ districts(first: 100) { edges { node { communes(first: 100) { edges { node { code } } } } } } }',
      {},
    ],
    ['over two departments', `{ schools(first: 100) { nodes { ${aroundSchools(1)} } } }`, {}],
    [
      'by a variable',
      'query ($n: Int) { communes(first: $n) { nodes { district { communes(first: $n) { nodes { code } } } } } }',
      { n: 100 },
    ],
    [
      'by a default',
      'query ($n: Int = 100) { communes(first: $n) { nodes { district { communes(first: $n) { nodes { code } } } } } }',
      {},
    ],
    [
      'by pages of the usual size',
      `{ ${many(2, (i) => `a${i}: districts { nodes { communes { nodes { schools { nodes { id } } } } } }`)} }`,
      {},
    ],
    [
      'in fragments',
      '{ communes(first: 100) { ...F } } fragment F on CommuneConnection { nodes { ...G } } fragment G on Commune { district { communes(first: 100) { nodes { code } } } }',
      {},
    ],
    [
      'in a deferred part',
      '{ communes(first: 100) { nodes { ... @defer { district { communes(first: 100) { nodes { code } } } } } } }',
      {},
    ],
    [
      'behind a condition',
      'query ($s: Boolean = false) { communes(first: 100) { nodes { district @skip(if: $s) { communes(first: 100) { nodes { code } } } } } }',
      {},
    ],
  ])('%s, without a token', async (_, query, variables) => {
    const refused = await refusedWith(null, query, variables);
    expect(refused).toMatchObject({ status: 400, code: 'COST_ESTIMATED_TOO_EXPENSIVE', caller: 'anonymous' });
    expect(refused).toMatchObject({ cost: { estimated: expect.any(Number), max: 10_000 } });
  });

  test('who has logged in may ask for more, and an office for more again', async () => {
    const query = (n: number) =>
      `{ communes(first: 100) { nodes { district { communes(first: ${n}) { nodes { code } } } } } }`;
    expect(await refusedWith(null, query(100))).toMatchObject({ cost: { max: 10_000 } });
    expect((await house.ask('mother', query(100))).errors).toEqual([]);
    const more = `{ a: communes(first: 100) { nodes { district { communes(first: 100) { nodes { code } } } } } b: communes(first: 100) { nodes { district { communes(first: 100) { nodes { code } } } } } }`;
    expect(await refusedWith('mother', more)).toMatchObject({ caller: 'person', cost: { max: 20_000 } });
    const most = `{ ${many(5, (i) => `a${i}: communes(first: 100) { nodes { district { communes(first: 100) { nodes { code } } } } }`)} }`;
    expect(await refusedWith('principal', most)).toMatchObject({ caller: 'office', cost: { max: 50_000 } });
  });

  test('each request is held to the sizes that its own variables tell', async () => {
    const query = `query Q${randomUUID().slice(0, 8)} ($n: Int) { communes(first: $n) { nodes { district { communes(first: $n) { nodes { code } } } } } }`;
    expect((await house.ask(null, query, { n: 2 })).errors).toEqual([]);
    expect(await refusedWith(null, query, { n: 100 })).toMatchObject({ code: 'COST_ESTIMATED_TOO_EXPENSIVE' });
    expect((await house.ask(null, query, { n: 3 })).errors).toEqual([]);
  });

  test('what was refused to a stranger is not refused to others, nor the other way round', async () => {
    const query = `query Q${randomUUID().slice(0, 8)} { communes(first: 100) { nodes { district { communes(first: 100) { nodes { code } } } } } }`;
    await refusedWith(null, query);
    expect((await house.ask('mother', query)).errors).toEqual([]);
    await refusedWith(null, query);
  });
});

test('a statistic under twenty-five names is refused', async () => {
  const query = `{ ${many(25, (i) => `a${i}: healthFacilityStatistics { total }`)} }`;
  expect(await refusedWith(null, query)).toMatchObject({
    code: 'COST_ESTIMATED_TOO_EXPENSIVE',
    cost: { estimated: 25_000 },
  });
});

describe('one field again and again', () => {
  test.each([
    ['a leaf', `{ me { ${'fullName '.repeat(4_000)} } }`],
    ['an object', `{ ${'me { fullName } '.repeat(1_500)} }`],
    ['under fragments', `{ ${'... on Query { me { fullName } } '.repeat(800)} }`],
    ['in a fragment', `{ me { ...F ...F } } fragment F on Citizen { ${'fullName '.repeat(4_000)} }`],
  ])('%s is answered as if it were written once', async (_, query) => {
    const once = await house.ask('mother', '{ me { fullName } }');
    const { data, errors } = await house.ask('mother', query);
    expect([data, errors]).toEqual([once.data, []]);
  });

  test.each([
    ['with other arguments each time', `{ me { ${many(900, (i) => `vehicles(first: ${i}) { totalCount }`)} } }`],
    [
      'under another condition each time',
      `query (${many(400, (i) => `$v${i}: Boolean!`)}) { me { ${many(400, (i) => `id @include(if: $v${i})`)} } }`,
    ],
    [
      'in as many fragments',
      `{ me { ${many(400, (i) => `...F${i}`)} } } ${many(400, (i) => `fragment F${i} on Citizen { id }`)}`,
    ],
    ['under as many names', `{ me { ${many(900, (i) => `a${i}: vehicles { totalCount }`)} } }`],
    ['in a fragment that nobody spreads', `{ me { id } } fragment F on Citizen { ${many(2_100, (i) => `a${i}: id`)} }`],
    [
      'in operations that nobody asks for',
      `query A { me { id } } ${many(300, (i) => `query Q${i} { ...F }`)} fragment F on Query { ${many(180, (i) => `a${i}: citizen(id: $v) { id }`)} }`,
    ],
  ])('%s is refused', async (_, query) => {
    const { status, data, errors } = await house.ask('mother', query);
    expect([status, data]).toEqual([400, null]);
    expect(errors[0]!.extensions!.code).toMatch(
      /^(OPERATION_TOO_WIDE|OPERATION_RESOLUTION_FAILURE|GRAPHQL_PARSE_FAILED)$/,
    );
  });
});

describe('introspection', () => {
  test('tools read the whole schema', async () => {
    const { data, errors } = await house.ask(null, getIntrospectionQuery());
    expect(errors).toEqual([]);
    expect(data.__schema.types.length).toBeGreaterThan(100);
  });

  test.each([
    ['aliases', `{ __schema { types { ${many(40, (i) => `a${i}: fields { name description }`)} } } }`],
    [
      'a way that leads back',
      '{ __schema { types { fields { type { fields { name description type { name } } } } } } }',
    ],
  ])('is not multiplied by %s', async (_, query) => {
    expect(await refusedWith(null, query)).toMatchObject({ code: 'COST_ESTIMATED_TOO_EXPENSIVE' });
  });
});

describe('texts that take long to read', () => {
  test.each([
    ['line breaks', `${'\n'.repeat(200_000)}{ me { ${many(20, (i) => `x${i}`)} } }`, 400, 'OPERATION_TOO_WIDE'],
    ['carriage returns', `${'\r'.repeat(200_000)}{ me { id } }`, 400, 'OPERATION_TOO_WIDE'],
    ['comments', `${'#\n'.repeat(100_000)}{ me { id } }`, 400, 'OPERATION_TOO_WIDE'],
    ['a text beyond all documents', `{ citizen(id: "${'x'.repeat(900_000)}") { id } }`, 413, 'REQUEST_TOO_LARGE'],
    [
      'lists within lists',
      `{ citizen(id: ${'['.repeat(1_500)}${']'.repeat(1_500)}) { id } }`,
      400,
      'OPERATION_TOO_DEEP',
    ],
    [
      'fragments within fragments',
      `{ me ${'{ ... '.repeat(1_000)} { id } ${'} '.repeat(1_000)} }`,
      400,
      'OPERATION_TOO_DEEP',
    ],
  ])('%s', async (_, query, status, code) => {
    const got = await house.ask(null, query);
    expect([got.status, got.errors[0]!.extensions!.code]).toEqual([status, code]);
  });

  test('an invalid document is told its first mistakes, not all', async () => {
    const { errors } = await house.ask(null, `{ me { ${many(500, (i) => `unknown${i}`)} } }`);
    expect(errors.length).toBeLessThan(20);
    expect(errors[0]!.extensions!.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('variables that take long to look at', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  test.each<[string, string, string]>([
    ['long lists', `{"ids":[${'"x",'.repeat(200_000)}"x"]}`, 'OPERATION_TOO_WIDE'],
    ['long lists that are wrong at each place', `{"ids":[${'{},'.repeat(200_000)}{}]}`, 'OPERATION_TOO_WIDE'],
    ['wide objects', `{"i":{${Array.from({ length: 50_000 }, (_, i) => `"a${i}":1`).join()}}}`, 'OPERATION_TOO_WIDE'],
    ['lists within lists', `{"ids":${nested(100_000)}}`, 'OPERATION_TOO_DEEP'],
    [
      'more than anything uses',
      `{${Array.from({ length: 50_000 }, (_, i) => `"v${i}":1`).join()}}`,
      'OPERATION_TOO_WIDE',
    ],
  ])('%s', async (_, variables, code) => {
    const got = await post(house.url, `{"query":"{ me { id } }","variables":${variables}}`);
    expect([got.status, got.errors[0]!.extensions!.code]).toEqual([400, code]);
  });

  test('a list that is wrong at each place is told its first mistakes, not all', async () => {
    const wrong = Array.from({ length: 15_000 }, () => ({}));
    const used =
      'query ($kinds: [InfrastructureKind!]) { commune(code: "1") { infrastructure(kinds: $kinds) { totalCount } } }';
    const { status, errors } = await house.ask(null, used, { kinds: wrong });
    expect(status).toBe(400);
    expect(errors.length).toBeLessThanOrEqual(5);
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'kinds[0]' });
  });
});
