import { expect, test } from '@jest/globals';
import { clientOf } from './client.ts';

test.each([
  [
    { 'apollographql-client-name': 'cổng dịch vụ công', 'apollographql-client-version': '1.2.3' },
    'cổng dịch vụ công',
    '1.2.3',
  ],
  [{ 'graphql-client-name': 'app/web', 'graphql-client-version': '2026-11-20+3' }, 'app/web', '2026-11-20+3'],
  [{ 'x-graphql-client-name': 'desk' }, 'desk', null],
  [{ 'graphql-client-version': '1' }, null, null],
  [{ 'graphql-client-name': '001099012345' }, null, null],
  [{ 'graphql-client-name': 'the phone of 0912345678' }, null, null],
  [{ 'graphql-client-name': 'born 19900101' }, null, null],
  [{ 'graphql-client-name': '٠٠١٠٩٩' }, null, null],
  [{ 'graphql-client-name': 'a\nb' }, null, null],
  [{ 'graphql-client-name': '"}' }, null, null],
  [{ 'graphql-client-name': 'x'.repeat(65) }, null, null],
  [{ 'graphql-client-name': ['a', 'b'] as unknown as string }, null, null],
  [{}, null, null],
])('a client that says %j is %s, version %s', (headers, name, version) => {
  expect(clientOf(headers)).toEqual({ name, version });
});
