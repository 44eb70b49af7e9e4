import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { SubsequentIncrementalResult } from '../engine/subsequent-results.ts';
import { acceptsParts, writeParts } from './multipart.ts';

test.each([
  ['multipart/mixed;deferSpec=20220824, application/json', true],
  ['multipart/mixed; deferSpec=20220824', true],
  ['application/json, Multipart/Mixed; boundary="-"; deferspec="20220824"; q=0.5', true],
  ['', false],
  ['*/*', false],
  ['multipart/*', false],
  ['multipart/mixed', false],
  ['multipart/mixed, application/json', false],
  ['multipart/mixed;incrementalSpec=v0.2', false],
  ['multipart/mixed;deferSpec=20991231', false],
  ['multipart/mixed;deferSpec=20220824;q=0', false],
  ['multipart/mixed, text/plain;deferSpec=20220824', false],
])('Accept: %s', (accept, expected) => expect(acceptsParts(accept)).toBe(expected));

test('the body is what Apollo’s clients read, to the byte', async () => {
  async function* results(): AsyncGenerator<SubsequentIncrementalResult> {
    yield { incremental: [{ data: { b: 1 }, path: ['a', 0], label: 'x' }], hasNext: true };
    const errors = [new GraphQLError('no', { path: ['a', 1, 'b'], extensions: { code: 'GONE' } })];
    yield { incremental: [{ data: null, path: ['a', 1], errors }], hasNext: false };
  }
  let body = '';
  for await (const text of writeParts('{"data":{"a":[{},{}]}}\n', results(), (error) => ({
    ...error,
    message: 'NO',
  }))) {
    body += text;
  }
  expect(body.split('\r\n')).toEqual([
    '',
    '---',
    'content-type: application/json; charset=utf-8',
    '',
    '{"data":{"a":[{},{}]},"hasNext":true}',
    '---',
    'content-type: application/json; charset=utf-8',
    '',
    '{"incremental":[{"data":{"b":1},"path":["a",0],"label":"x"}],"hasNext":true}',
    '---',
    'content-type: application/json; charset=utf-8',
    '',
    '{"incremental":[{"data":null,"path":["a",1],"errors":[{"message":"NO","path":["a",1,"b"],"extensions":{"code":"GONE"}}]}],"hasNext":false}',
    '-----',
    '',
  ]);
});
