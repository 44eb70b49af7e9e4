import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { type FastifyInstance, type FastifyRequest, fastify, type onRequestHookHandler } from 'fastify';
import { GraphQLError } from 'graphql';
import { openTurns } from '#kernel/collections/turns.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { DEADLINE_HEADER, REQUEST_ID_HEADER } from '#kernel/wire/headers.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { type GatewayConfig, SUBSCRIPTIONS_DEFAULTS } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import type { SupergraphSource } from '../engine/engine.ts';
import { explorerRoutes } from '../explorer/explorer.ts';
import type { Transport } from '../transport/transport.ts';
import { type Admission, openAdmission } from './admission.ts';
import { deadlineOf, lifetimeWithin, openLifetime } from './deadline.ts';
import { type GraphqlOptions, graphqlHandler } from './graphql.ts';
import { healthRoutes } from './health.ts';
import type { FormatError } from './multipart.ts';
import { purposeOf } from './purpose.ts';
import { asRefusal } from './refusal.ts';
import { openSubscriptions } from './subscriptions.ts';
import { watchUnused } from './unused-connections.ts';

export interface HttpOptions {
  readonly config: GatewayConfig;
  readonly server: ApolloServer<GatewayContext>;
  readonly authenticate: Authenticate;
  /** For errors that Apollo Server does not see. */
  readonly formatError: FormatError;
  readonly supergraph: SupergraphSource;
  readonly transport: Pick<Transport, 'urlOf' | 'states'>;
}

/** A client's own name for its request is taken over where it can do no harm in a log. */
const requestIdOf = ({ headers }: FastifyRequest): string => {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

/** An answer beyond this makes Node stop reading the client's connection until it is written, and start again. */
const WRITE_AHEAD_BYTES = 262_144;

const RETRY_AFTER_S = 1;

/** Nothing is read or done for a request that finds the gateway full. */
const turnAway =
  (admission: Admission): onRequestHookHandler =>
  (_request, reply, next) => {
    if (admission.enter(reply.raw)) return next();
    const full = graphError('OVERLOADED', 'The gateway has more to do than it can. Try again in a moment.', {
      retryAfterMs: RETRY_AFTER_S * 1000,
    });
    reply
      .code(503)
      .header('retry-after', RETRY_AFTER_S)
      .send({ errors: [full.toJSON()] });
  };

/** The gateway's HTTP edge: GraphQL, health and, where wanted, the explorer. */
export async function openHttp({
  config,
  server,
  authenticate,
  formatError,
  supergraph,
  transport,
}: HttpOptions): Promise<FastifyInstance> {
  const http = { highWaterMark: WRITE_AHEAD_BYTES };
  const app = fastify({ http, bodyLimit: config.demand.maxBodyBytes, forceCloseConnections: 'idle' });
  const endUnused = watchUnused(app.server);
  app.addHook('preClose', async () => endUnused());
  app.setErrorHandler((error: { code?: string; statusCode?: number }, _request, reply) => {
    const large = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const bytes = config.demand.maxBodyBytes;
    const refused = large
      ? graphError('REQUEST_TOO_LARGE', `The request body is larger than ${bytes} bytes.`, { bytes })
      : graphError('BAD_REQUEST', 'The request is not GraphQL over HTTP: expected a JSON body with a `query`.');
    return reply.code(large ? 413 : (error.statusCode ?? 500) >= 500 ? 500 : 400).send({ errors: [refused.toJSON()] });
  });

  const openContext: GraphqlOptions['openContext'] = async (request, reply, { events }) => {
    const deadlineMs = deadlineOf(request.headers[DEADLINE_HEADER], config.transport.deadlineMs);
    const lifetime = openLifetime(reply, deadlineMs);
    const refuse = (error: unknown): never => {
      throw error instanceof GraphQLError ? asRefusal(error) : error;
    };
    const recheck = () => authenticate(request.headers.authorization);
    const viewer = await recheck().catch(refuse);
    const named = await purposeOf(request.headers).catch(refuse);
    return {
      viewer,
      requestId: requestIdOf(request),
      ...named,
      ...lifetime,
      operation: { name: null, hash: '' },
      later: {},
      mayWrite: request.method !== 'GET',
      stream: events ? subscriptions.roomFor(reply.raw) : null,
      recheck,
      async renew() {
        const leave = await turns.next();
        const { over, ...own } = lifetimeWithin(lifetime.ending, deadlineMs);
        const done = (): void => {
          over();
          leave();
        };
        try {
          return { ...own, viewer: await recheck(), done };
        } catch (error) {
          done();
          throw error;
        }
      },
    };
  };
  /** Events wait for one another, so that requests find room on the way to each department. */
  const turns = openTurns(Math.ceil(config.transport.connections / 2));
  const admission = openAdmission(config.maxRequests);
  const subscriptions = openSubscriptions({ ...SUBSCRIPTIONS_DEFAULTS, ...config.subscriptions }, formatError);
  app.addHook('preClose', () => subscriptions.end());
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    onRequest: turnAway(admission),
    handler: graphqlHandler({
      demand: config.demand,
      server,
      openContext,
      formatError,
      subscriptions,
      stays: (reply) => admission.leave(reply.raw),
    }),
  });
  healthRoutes(app, supergraph, transport);
  if (config.explorer) explorerRoutes(app, { supergraph, issuer: config.auth?.issuer ?? null });
  return app;
}
