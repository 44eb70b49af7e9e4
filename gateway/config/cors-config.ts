import { BlockList, isIP } from 'node:net';
import { ConfigError, type Settings } from '#kernel/config/env.ts';

/** Which pages of other origins may ask the graph, and what their browsers are told. */
export interface CorsConfig {
  /** Origins, patterns such as `https://*.hanoi.gov.vn` or `http://localhost:*`, or `*` alone for all. */
  readonly origins: readonly string[];
  /** Whether browsers may send cookies along; tokens in `authorization` need no leave of this kind. */
  readonly credentials: boolean;
  /** How long browsers remember what they were told, in seconds. */
  readonly maxAgeS: number;
}

/** What a page is served from while it is written; only where the gateway itself stands on the same machine. */
export const DEVELOPMENT_ORIGINS = [
  'http://localhost:*',
  'http://127.0.0.1:*',
  'https://localhost:*',
  'https://127.0.0.1:*',
] as const;

/** Chromium believes nobody for longer. */
const MAX_AGE_S = 7_200;
const DAY_S = 86_400;

const LABELS = '[a-z0-9-]+(?:\\.[a-z0-9-]+)*';
const ORIGIN = /^(https?:\/\/)(\*\.)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(:(?:\d{1,5}|\*))?$/;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** True of an address that nobody beyond this machine can reach. */
export function isLoopback(host: string): boolean {
  const kind = isIP(host);
  return kind === 0 ? host === 'localhost' : loopback.check(host, kind === 4 ? 'ipv4' : 'ipv6');
}

export const NO_ORIGINS: CorsConfig = { origins: [], credentials: false, maxAgeS: 0 };

/** @param host where the gateway listens: beyond this machine no origin is let in unless it is named */
export function corsConfig(settings: Settings, host: string): CorsConfig {
  const named = settings.list('GATEWAY_CORS_ORIGINS');
  const credentials = settings.oneOf('GATEWAY_CORS_CREDENTIALS', 'off', ['on', 'off']) === 'on';
  for (const origin of named) {
    if (origin !== '*' && !ORIGIN.test(origin)) {
      throw new ConfigError(
        `GATEWAY_CORS_ORIGINS must be origins like https://a.vn, patterns like https://*.a.vn or http://localhost:*, or * alone, got ${JSON.stringify(origin)}.`,
      );
    }
  }
  if (named.includes('*') && (named.length > 1 || credentials)) {
    throw new ConfigError('GATEWAY_CORS_ORIGINS is * and more: it stands alone, and without GATEWAY_CORS_CREDENTIALS.');
  }
  return {
    origins: named.length > 0 || !isLoopback(host) ? named : DEVELOPMENT_ORIGINS,
    credentials,
    maxAgeS: settings.integer('GATEWAY_CORS_MAX_AGE_S', MAX_AGE_S, 0, DAY_S),
  };
}

/** A pattern of `GATEWAY_CORS_ORIGINS` as an expression for the header `Origin`, which browsers write in lower case. */
export function originExpression(pattern: string): RegExp {
  const [, scheme = '', labels, host = '', port = ''] = ORIGIN.exec(pattern) ?? [];
  const anyPort = port === ':*' ? '(?::\\d{1,5})?' : RegExp.escape(port);
  return new RegExp(`^${RegExp.escape(scheme)}${labels ? `${LABELS}\\.` : ''}${RegExp.escape(host)}${anyPort}$`);
}
