import type { IncomingMessage } from 'node:http';

/** Names of the machine itself, which no name server gives to anybody else's page. */
const MACHINE = ['localhost', '127.0.0.1', '[::1]'];
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const ORIGINS = ['http://', 'https://'];
const FETCHED_BY = ['same-origin', 'none'];

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

/** The address that a connection came in at, as a browser writes it. */
function addressOf({ localAddress = '' }: { readonly localAddress?: string | undefined }): string {
  const plain = localAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? `[${plain}]` : plain;
}

/** True where a request is meant for us, whatever name servers have been made to say (DNS rebinding). */
export function isForOwnHost({ headers: { host = '' }, socket }: IncomingMessage, names: readonly string[]): boolean {
  return HOST.test(host) && [...MACHINE, ...names, addressOf(socket)].includes(nameOf(host));
}

/**
 * True where a request is meant for us and no page of another site makes it: the host is the machine's own or one of
 * `names`, whatever name servers have been made to say (DNS rebinding), and so is the origin where a browser tells one.
 */
export function isFromOwnSite(request: IncomingMessage, names: readonly string[]): boolean {
  if (!isForOwnHost(request, names)) {
    return false;
  }
  const { headers } = request;
  const { host = '', origin } = headers;
  const fetchedBy = headers['sec-fetch-site'];
  if (fetchedBy !== undefined && !FETCHED_BY.includes(String(fetchedBy))) {
    return false;
  }
  return origin === undefined || ORIGINS.some((scheme) => origin.toLowerCase() === scheme + host.toLowerCase());
}
