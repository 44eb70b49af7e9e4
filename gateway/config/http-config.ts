import { isIP } from 'node:net';
import { ConfigError, type Settings } from '#kernel/config/env.ts';

/** What connections and callers may hold; a caller is a viewer who has logged in, or an address. */
export interface HttpConfig {
  /** Seconds, not minutes, in which the head of a request must be there, and the whole of it. */
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** A client that takes nothing of its answer for so long is given up. */
  readonly stalledMs: number;
  readonly maxConnections: number;
  readonly maxRequestsPerConnection: number;
  readonly maxRequestsPerViewer: number;
  /** Requests under way of callers who have not logged in; half of all unless told, and all without authentication. */
  readonly maxAnonymousRequests?: number;
  /** Of callers who have not logged in; 32 unless told, and all without authentication. */
  readonly maxRequestsPerAddress?: number;
  /** What bodies that are on their way may hold together. */
  readonly maxArrivingBytes: number;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Names by which browsers may reach the explorer, besides those of the machine itself. */
  readonly explorerHosts: readonly string[];
}

export const HTTP_DEFAULTS: HttpConfig = {
  headersTimeoutMs: 5_000,
  requestTimeoutMs: 10_000,
  stalledMs: 10_000,
  maxConnections: 10_000,
  maxRequestsPerConnection: 8,
  maxRequestsPerViewer: 64,
  maxArrivingBytes: 128 * 1024 * 1024,
  trustedProxies: [],
  explorerHosts: [],
};

const MEGABYTE = 1024 * 1024;

/** What connections and callers may hold, and whose word is taken on addresses and names. */
export function httpConfig(settings: Settings): Partial<HttpConfig> {
  const { integer } = settings;
  const is = HTTP_DEFAULTS;
  const anonymous = settings.text('GATEWAY_MAX_ANONYMOUS_REQUESTS');
  const perAddress = settings.text('GATEWAY_MAX_REQUESTS_PER_ADDRESS');
  return {
    headersTimeoutMs: integer('GATEWAY_HEADERS_TIMEOUT_MS', is.headersTimeoutMs, 100, 600_000),
    requestTimeoutMs: integer('GATEWAY_REQUEST_TIMEOUT_MS', is.requestTimeoutMs, 100, 600_000),
    stalledMs: integer('GATEWAY_STALLED_MS', is.stalledMs, 100, 600_000),
    maxConnections: integer('GATEWAY_MAX_CONNECTIONS', is.maxConnections, 1, 1_000_000),
    maxRequestsPerConnection: integer('GATEWAY_MAX_REQUESTS_PER_CONNECTION', is.maxRequestsPerConnection, 1, 10_000),
    maxRequestsPerViewer: integer('GATEWAY_MAX_REQUESTS_PER_VIEWER', is.maxRequestsPerViewer, 1, 100_000),
    ...(anonymous && { maxAnonymousRequests: integer('GATEWAY_MAX_ANONYMOUS_REQUESTS', 0, 0, 100_000) }),
    ...(perAddress && { maxRequestsPerAddress: integer('GATEWAY_MAX_REQUESTS_PER_ADDRESS', 0, 1, 100_000) }),
    maxArrivingBytes: integer('GATEWAY_MAX_ARRIVING_BYTES', is.maxArrivingBytes, MEGABYTE, 16 * 1024 * MEGABYTE),
    trustedProxies: proxies(settings),
    explorerHosts: settings.list('GATEWAY_EXPLORER_HOSTS').map((host) => host.toLowerCase()),
  };
}

/** Addresses, or networks such as `10.0.0.0/8`; a name would have to be believed from whoever answers for names. */
function proxies(settings: Settings): readonly string[] {
  const found = settings.list('GATEWAY_TRUSTED_PROXIES');
  for (const each of found) {
    const [address = '', length] = each.split('/');
    const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    if (bits < 0 || (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= bits))) {
      throw new ConfigError(
        `GATEWAY_TRUSTED_PROXIES must be addresses or networks like 10.0.0.0/8, with commas between them, got ${JSON.stringify(each)}.`,
      );
    }
  }
  return found;
}
