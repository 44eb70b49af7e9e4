import type { HttpClient, HttpClientOptions } from './http-client.ts';
import { openPlainHttpClient } from './plain-http-client.ts';
import { openUndiciHttpClient } from './undici-http-client.ts';

/** @param url of a subgraph: `http:` is spoken by a client of our own, `https:` by a library's */
export const openHttpClient = (url: URL, options: HttpClientOptions): HttpClient =>
  url.protocol === 'http:' ? openPlainHttpClient(url, options) : openUndiciHttpClient(url, options);
