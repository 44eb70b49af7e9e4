import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenHouse, openHouse } from '../house.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({ engine: 'city' });
});
afterAll(() => house[Symbol.asyncDispose]());

/** As a browser sends it, with headers that `fetch` lets nobody set. */
const send = (url: string, method: string, headers: Readonly<Record<string, string>>) =>
  new Promise<{ status: number | undefined; body: string; open: string | undefined }>((resolve, reject) => {
    request(url, { method, headers }, async (response) => {
      const open = response.headers['access-control-allow-origin'];
      resolve({ status: response.statusCode, body: await text(response), open });
    })
      .once('error', reject)
      .end();
  });

const PLACES: readonly (readonly [string, string, () => string])[] = [
  ['a token from the explorer', 'POST', () => new URL('/explorer/token?person=principal', house.url).href],
  ['the demo persons from the explorer', 'GET', () => new URL('/explorer/content.json', house.url).href],
  ['a token from the issuer', 'POST', () => `${house.issuerUrl}/token?person=principal`],
  ['the demo persons from the issuer', 'GET', () => `${house.issuerUrl}/persons`],
];

test.each(PLACES)('%s is for pages of one’s own', async (_, method, url) => {
  const { host, origin } = new URL(url());
  const own: Record<string, string>[] = [{}, { host, origin }, { host: host.replace('127.0.0.1', 'localhost') }];
  for (const headers of own) {
    const { status, open } = await send(url(), method, headers);
    expect([status, open]).toEqual([200, undefined]);
  }
  const others: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { host: 'evil.example' },
    { host: `evil.example:${new URL(url()).port}`, origin: `http://evil.example:${new URL(url()).port}` },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of others) {
    const { status, body, open } = await send(url(), method, headers);
    expect([status, open]).toEqual([403, undefined]);
    expect(body).not.toMatch(/eyJ|mother/);
  }
});
