import { timingSafeEqual, hash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Settings } from '../config/env.ts';
import { isFromOwnSite } from '../protocol/own-site.ts';

/** Durations in seconds: from what an answer at hand takes to what no client waits for. */
export const SECONDS_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A registry with what tells of the process itself: CPU, memory, event loop, garbage collection, file handles. */
export function openRegistry(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}

export interface MetricsAccess {
  /** SHA-256 in hexadecimal of what a scraper sends as its bearer token; null where only this machine may ask. */
  readonly tokenHash: string | null;
  /** True where nobody beyond this machine can reach the server. */
  readonly loopback: boolean;
}

/** The hash of `CITY_METRICS_TOKEN`, so that no configuration that is logged holds the secret itself. */
export function metricsTokenHash(settings: Settings): string | null {
  return settings.text('CITY_METRICS_TOKEN') === undefined
    ? null
    : hash('sha256', settings.secret('CITY_METRICS_TOKEN'));
}

/** Numbers of others are nobody's business: how often an operation is asked tells what somebody does. */
function mayScrape({ headers, raw }: FastifyRequest, { tokenHash, loopback }: MetricsAccess): boolean {
  if (tokenHash !== null) {
    const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    return timingSafeEqual(hash('sha256', given, 'buffer'), Buffer.from(tokenHash, 'hex'));
  }
  // A proxy on this machine passes on what comes from elsewhere.
  const proxied = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  return loopback && !proxied && isFromOwnSite(raw, []);
}

/** `GET /metrics` in the text format of Prometheus; to who may not ask, the path does not exist. */
export function metricsRoute(app: FastifyInstance, registry: Registry, access: MetricsAccess): void {
  app.get('/metrics', { exposeHeadRoute: false }, async (request, reply) => {
    if (!mayScrape(request, access)) {
      return reply.callNotFound();
    }
    return reply
      .header('content-type', registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}
