import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { post } from '../house.ts';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('a value that cannot be right is coded and named', () => {
  test.each([
    ['a malformed id', '{ citizen(id: "17") { fullName } }', 'id'],
    ['a cursor from nowhere', '{ communes(after: "b64") { totalCount } }', 'after'],
    ['a page of none', '{ communes(first: 0) { totalCount } }', 'first'],
    ['a page too large', '{ communes(first: 1000000) { totalCount } }', 'first'],
    ['a date whose communes are not known', '{ commune(code: "00001", asOf: "1999-01-01") { name } }', 'asOf'],
  ])('%s', async (_, query, argument) => {
    const { errors } = await house.ask('mother', query);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(errors[0]!.message).toMatch(new RegExp(`^${argument}: expected`));
  });

  test.each([
    ['a date that the calendar has not', '{ commune(code: "00001", asOf: "2019-02-30") { name } }', {}],
    [
      'a variable of the wrong type',
      'query ($first: Int) { communes(first: $first) { totalCount } }',
      { first: 'many' },
    ],
    ['a variable that is missing', 'query ($id: ID!) { citizen(id: $id) { fullName } }', {}],
  ])('%s', async (_, query, variables) => {
    const { errors } = await house.ask('mother', query, variables);
    expect(errors[0]!.extensions!.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    expect(errors[0]!.message).toMatch(/Date|\$first|\$id/);
  });

  test('an unknown field', async () => {
    const { status, errors } = await house.ask('mother', '{ me { fulName } }');
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test('an unknown citizen is null and no error', async () => {
    const { data, errors } = await house.ask(
      'mother',
      '{ citizen(id: "00000000-0000-8000-8000-000000000000") { fullName } }',
    );
    expect([data, errors]).toEqual([{ citizen: null }, []]);
  });
});

describe('what asks for too much is refused before a department hears of it', () => {
  const nested = (levels: number): string => (levels === 0 ? 'id' : `children { ${nested(levels - 1)} }`);
  test.each([
    ['too deep', `{ me { ${nested(20)} } }`, 400, 'OPERATION_TOO_DEEP'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 60 }, (_, i) => `c${i}: commune(code: "00001") { name }`).join(' ')} }`,
      400,
      'OPERATION_TOO_WIDE',
    ],
    [
      'too many root fields',
      `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: communes(first: 1) { totalCount }`).join(' ')} }`,
      400,
      'OPERATION_TOO_WIDE',
    ],
    ['too many tokens', `{ ${'__typename '.repeat(11_000)} }`, 400, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_, query, status, code) => {
    const answer = await house.ask('mother', query);
    expect([answer.status, answer.errors[0]!.extensions!.code]).toEqual([status, code]);
    expect(answer.data).toBeNull();
  });

  test('too large a body', async () => {
    const { status, errors } = await post(house.url, { query: `# ${'x'.repeat(1_100_000)}\n{ me { id } }` });
    expect([status, errors[0]!.extensions!.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  test.each([['{ "query": '], ['[]'], ['"text"'], ['{}'], ['']])('a body that is no request: %s', async (body) => {
    const { status, errors } = await post(house.url, body);
    expect(status).toBe(400);
    expect(errors[0]!.extensions!.code).toMatch(/^BAD_REQUEST$/);
  });
});

test('a token that is not good is 401 before anything is asked', async () => {
  const { status, errors } = await post(
    house.url,
    { query: '{ communes(first: 1) { totalCount } }' },
    { authorization: 'Bearer a.b.c' },
  );
  expect([status, errors[0]!.extensions!.code]).toEqual([401, 'UNAUTHENTICATED']);
});
