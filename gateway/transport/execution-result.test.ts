import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseResult } from './execution-result.ts';

const NO = { message: 'no' };
const WRONG = { message: expect.any(String), extensions: { code: 'DEPARTMENT_ANSWER_INVALID' } };

test.each(['{"data":{"a":1}}', '{"data":null,"errors":[{"message":"no"}]}', '{"errors":[{"message":"no"}]}'])(
  'is an answer: %s',
  (text) => {
    expect(parseResult(text)).toEqual(JSON.parse(text));
  },
);

test.each([
  '',
  '{"data":{"a":',
  'null',
  '[]',
  '"x"',
  '{}',
  '{"data":[]}',
  '{"data":1}',
  '{"errors":null}',
  '{"errors":[]}',
  '{"errors":"no"}',
  '{"errors":[null]}',
  '{"errors":["no"]}',
  '{"data":null,"errors":[null]}',
  '{"data":null,"errors":"no"}',
  '{"error":"not found"}',
])('is none: %s', (text) => {
  expect(parseResult(text)).toBeNull();
});

test('a byte order mark before it is passed over', () => {
  expect(parseResult('\ufeff{"data":{"a":1}}')).toEqual({ data: { a: 1 } });
});

describe('data that is right is kept', () => {
  test.each(['null', '[]'])('where errors are %s, which says nothing', (errors) => {
    expect(parseResult(`{"data":{"a":1},"errors":${errors}}`)).toEqual({ data: { a: 1 } });
  });

  test.each(['"no"', '7', 'true', '{}', '{"message":"no"}', '[null]', '["no"]', '[[]]'])(
    'where errors are %s, which is said',
    (errors) => {
      expect(parseResult(`{"data":{"a":1},"errors":${errors}}`)).toEqual({ data: { a: 1 }, errors: [WRONG] });
    },
  );

  test('beside errors of which some are none', () => {
    expect(parseResult('{"data":{"a":1},"errors":[null,{"message":"no"},3]}')).toEqual({
      data: { a: 1 },
      errors: [NO, WRONG],
    });
  });

  test('whatever else the answer holds', () => {
    expect(
      parseResult('{"data":{"a":1},"extensions":[1],"hasNext":true,"incremental":{},"__proto__":{"data":2}}'),
    ).toEqual({ data: { a: 1 } });
  });
});

test('errors are kept beside data that is none, which is said', () => {
  expect(parseResult('{"data":[1],"errors":[{"message":"no"}]}')).toEqual({ errors: [NO, WRONG] });
});

describe('of an error is believed', () => {
  const read = (error: unknown) => parseResult(JSON.stringify({ errors: [error] }))?.errors?.[0];

  test.each([[['a', 0, 'b']], [['a']], [['0', 0]]])('the path %j', (path) => {
    expect(read({ ...NO, path })).toEqual({ ...NO, path });
  });
  test.each([[5], [true], [{}], ['a.b'], [null], [[]], [['a', null]], [['a', -1]], [[1.5]], [[['a']]]])(
    'not the path %j',
    (path) => {
      expect(read({ ...NO, path })).toEqual(NO);
    },
  );
  test.each([[5], [null], ['x'], [[]], [true]])('not the extensions %j', (extensions) => {
    expect(read({ ...NO, extensions })).toEqual(NO);
  });
  test.each([[5], [null], [{}], [[]], [undefined]])('all but the message %j', (message) => {
    expect(read({ message, path: ['a'], extensions: { code: 'X' } })).toEqual({
      message: '',
      path: ['a'],
      extensions: { code: 'X' },
    });
  });
  test('only the code of extensions that are larger than an error', () => {
    expect(read({ ...NO, extensions: { code: 'X', more: 'a'.repeat(100_000) } })).toEqual({
      ...NO,
      extensions: { code: 'X' },
    });
    const deep = `{"errors":[{"message":"no","extensions":{"code":"X","deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}`;
    expect(parseResult(deep)?.errors).toEqual([{ ...NO, extensions: { code: 'X' } }]);
  });
  test('no prototype', () => {
    const extensions = parseResult('{"errors":[{"message":"no","extensions":{"__proto__":{"code":"X"},"a":1}}]}')
      ?.errors?.[0]?.extensions;
    expect(Object.getOwnPropertyNames(extensions)).toEqual(['a']);
  });
});

test('a million errors are as many as are listed', () => {
  const answer = parseResult(`{"data":{},"errors":[${'{"message":"no"},'.repeat(1_000_000)}{"message":"no"}]}`);
  expect(answer?.errors).toHaveLength(1_000);
});

test('whatever JSON comes, what is read has the form that the specification gives it', () => {
  const member = fc.jsonValue({ maxDepth: 3 });
  const error = fc.record(
    { message: fc.oneof(fc.string(), member), path: member, locations: member, extensions: member },
    { requiredKeys: [] },
  );
  const answer = fc.record(
    {
      data: fc.oneof(member, fc.dictionary(fc.string(), member)),
      errors: fc.oneof(member, fc.array(fc.oneof(member, error))),
      extensions: member,
      incremental: member,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(answer, member), (value) => {
      const read = parseResult(JSON.stringify(value));
      if (read === null) {
        return;
      }
      const { data, errors, ...others } = read;
      expect(others).toEqual({});
      expect(data === undefined ? errors !== undefined : typeof data === 'object' && !Array.isArray(data)).toBe(true);
      for (const { message, path, extensions, ...rest } of errors ?? []) {
        expect(rest).toEqual({});
        expect(typeof message).toBe('string');
        expect(path?.every((key) => typeof key === 'string' || (Number.isInteger(key) && key >= 0)) ?? true).toBe(true);
        expect(extensions === undefined || Object.getPrototypeOf(extensions) === Object.prototype).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
