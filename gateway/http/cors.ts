import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { CASE_HEADER, DEADLINE_HEADER, PURPOSE_HEADER, REQUEST_ID_HEADER } from '#kernel/protocol/headers.ts';
import { type CorsConfig, originExpression } from '../config/cors-config.ts';
import { pathOf } from './path.ts';

/** What a page may ask from another origin. The explorer and its demo persons are not among it. */
const PATHS = new Set(['/graphql', '/schema.graphql', '/health/live', '/health/ready']);

const METHODS = ['GET', 'POST', 'QUERY'];

/** What clients of the field send, and what is ours. */
const ALLOWED_HEADERS = [
  'accept-language',
  'authorization',
  'cache-control',
  'content-type',
  'if-none-match',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'traceparent',
  'tracestate',
  'x-graphql-event-stream-token',
  CASE_HEADER,
  DEADLINE_HEADER,
  PURPOSE_HEADER,
  REQUEST_ID_HEADER,
  'city-explain',
];

/** What a page may read besides what every page may. */
const EXPOSED_HEADERS = ['etag', 'retry-after', REQUEST_ID_HEADER];

/**
 * Lets pages of other origins in, refusals included: a page that may not read why it was refused is told "network
 * error". Must be registered before anything that answers.
 */
export async function allowOrigins(app: FastifyInstance, { origins, credentials, maxAgeS }: CorsConfig): Promise<void> {
  if (origins.length === 0) {
    return;
  }
  const allowed: FastifyCorsOptions = {
    origin: origins.includes('*') ? '*' : origins.map(originExpression),
    methods: METHODS,
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    credentials,
    maxAge: maxAgeS,
  };
  await app.register(fastifyCors, {
    delegator(request, done) {
      const { origin, 'access-control-request-method': wanted } = request.headers;
      const foreign = origin !== undefined && PATHS.has(pathOf(request.url));
      // An OPTIONS that is no preflight asks what the path knows, and is told that.
      done(null, foreign && (request.method !== 'OPTIONS' || wanted !== undefined) ? allowed : { origin: false });
    },
  });
}
