import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { isFromOwnSite } from './own-site.ts';

const isOwn = (headers: Readonly<Record<string, string>>, localAddress: string): boolean =>
  isFromOwnSite({ headers, socket: { localAddress } } as unknown as IncomingMessage, ['graph.city.example']);

test.each<[Record<string, string>, string]>([
  [{ host: '127.0.0.1:4000' }, '127.0.0.1'],
  [{ host: 'localhost' }, '127.0.0.1'],
  [{ host: 'LOCALHOST:4000', origin: 'http://localhost:4000' }, '127.0.0.1'],
  [{ host: '[::1]:4000', origin: 'http://[::1]:4000' }, '127.0.0.1'],
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }, '127.0.0.1'],
  [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'none' }, '127.0.0.1'],
  [{ host: 'graph.city.example', origin: 'https://graph.city.example' }, '127.0.0.1'],
  [{ host: '192.0.2.7:4000' }, '::ffff:192.0.2.7'],
  [{ host: '[2001:db8::7]:4000' }, '2001:db8::7'],
])('%j is meant for us', (headers, localAddress) => {
  expect(isOwn(headers, localAddress)).toBe(true);
});

test.each<[Record<string, string>]>([
  [{}],
  [{ host: 'evil.example' }],
  [{ host: 'evil.example:4000', origin: 'http://evil.example:4000' }],
  [{ host: '127.0.0.1.evil.example' }],
  [{ host: '127.0.0.1@evil.example' }],
  [{ host: 'localhost.' }],
  [{ host: '192.0.2.7:4000' }],
  [{ host: '127.0.0.1:4000', origin: 'https://evil.example' }],
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:8080' }],
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000.evil.example' }],
  [{ host: '127.0.0.1:4000', origin: 'null' }],
  [{ host: '127.0.0.1:4000', origin: '' }],
  [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'cross-site' }],
  [{ host: '127.0.0.1:4000', 'sec-fetch-site': 'same-site' }],
])('%j is not', (headers) => {
  expect(isOwn(headers, '127.0.0.1')).toBe(false);
});
