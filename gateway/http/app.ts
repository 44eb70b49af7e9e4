import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { type FastifyError, type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import { Semaphore } from '#kernel/concurrency/semaphore.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { metricsRoute } from '#kernel/metrics/metrics.ts';
import { DEADLINE_HEADER, REQUEST_ID_HEADER } from '#kernel/protocol/headers.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { type GatewayConfig, SUBSCRIPTIONS_DEFAULTS } from '../config/config.ts';
import { isLoopback, NO_ORIGINS } from '../config/cors-config.ts';
import { HTTP_DEFAULTS } from '../config/http-config.ts';
import type { GatewayContext } from '../context.ts';
import { explorerRoutes } from '../explorer/explorer.ts';
import type { GatewayMetrics } from '../telemetry/metrics.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { WatchedSupergraph } from '../supergraph/source.ts';
import type { Transport } from '../transport/transport.ts';
import { openAdmission } from './admission.ts';
import { openBodies } from './bodies.ts';
import { callerOf } from './caller.ts';
import { answerBroken } from './broken-request.ts';
import { compressAnswers } from './compression.ts';
import { watchConnections } from './connections.ts';
import { allowOrigins } from './cors.ts';
import { deadlineOf, lifetimeWithin, openLifetime } from './deadline.ts';
import { type GraphqlOptions, graphqlHandler } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { exactVariablesOf, readJsonBodies } from './json-body.ts';
import type { FormatError } from './multipart.ts';
import { purposeOf } from './purpose.ts';
import { asRefusal, refuse } from './refusal.ts';
import { refuseForm, refuseUnknown } from './request-form.ts';
import { schemaRoute } from './schema-route.ts';
import { openSubscriptions } from './subscriptions.ts';
import { openTrustedDocuments } from './trusted-documents.ts';
import { watchUnused } from './unused-connections.ts';

export interface HttpOptions {
  readonly config: GatewayConfig;
  readonly server: ApolloServer<GatewayContext>;
  readonly authenticate: Authenticate;
  /** For errors that Apollo Server does not see. */
  readonly formatError: FormatError;
  readonly supergraph: WatchedSupergraph;
  readonly transport: Pick<Transport, 'urlOf' | 'states'>;
  readonly telemetry: Telemetry;
  /** Texts of registered documents, which may be asked for by their hash alone. */
  readonly registered: readonly string[];
  /** Null where nobody keeps figures. */
  readonly metrics: GatewayMetrics | null;
}

function clientRequestIdOf({ headers }: FastifyRequest): string | null {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : null;
}

/** An answer beyond this makes Node stop reading the client's connection until it is written, and start again. */
const WRITE_AHEAD_BYTES = 262_144;

/** Requests under way of one address without a login. */
const ADDRESS_REQUESTS = 32;

/** How often connections that are late are looked for. */
const CHECK_MS = 1_000;

/** The gateway's HTTP edge: GraphQL, health and, where wanted, the explorer. */
export async function openHttp({
  config,
  server,
  authenticate,
  formatError,
  supergraph,
  transport,
  telemetry,
  metrics,
  registered,
}: HttpOptions): Promise<FastifyInstance> {
  const limits = { ...HTTP_DEFAULTS, ...config.http };
  const { headersTimeoutMs: headersTimeout, requestTimeoutMs: requestTimeout } = limits;
  const connectionsCheckingInterval = Math.min(CHECK_MS, headersTimeout / 2, requestTimeout / 2);
  const app = fastify({
    genReqId: () => randomUUID(),
    http: { highWaterMark: WRITE_AHEAD_BYTES, headersTimeout, requestTimeout, connectionsCheckingInterval },
    requestTimeout,
    bodyLimit: config.demand.maxBodyBytes,
    forceCloseConnections: 'idle',
    trustProxy: limits.trustedProxies.length > 0 && [...limits.trustedProxies],
    clientErrorHandler: (error, socket) => answerBroken(error, socket, connections.mayWrite(socket)),
    // What is not a path at all is answered like one that is not there.
    frameworkErrors: (_error, request, reply) => void refuseUnknown(app, request, reply),
  });
  await allowOrigins(app, config.cors ?? NO_ORIGINS);
  await compressAnswers(app);
  app.setNotFoundHandler((request, reply) => refuseUnknown(app, request, reply));
  app.removeContentTypeParser('text/plain');
  readJsonBodies(app);
  const connections = watchConnections(app.server, limits);
  const arriving = openBodies(limits.maxArrivingBytes);
  const endUnused = watchUnused(app.server);
  app.addHook('preClose', async () => endUnused());
  app.addHook('onRequest', (request, reply, next) => {
    reply.raw.setHeader(REQUEST_ID_HEADER, request.id);
    next();
  });
  app.addHook('onRequest', (request, reply, next) =>
    connections.enter(request.raw, reply.raw, () => (request.is404 ? void refuseUnknown(app, request, reply) : next())),
  );
  if (metrics !== null) {
    app.addHook('onRequest', ({ method, routeOptions: { url = 'none' } }, reply, next) => {
      reply.raw.once('close', () => metrics.request(method, url, reply.raw.statusCode, reply.elapsedTime));
      next();
    });
  }
  app.addHook('preParsing', (request, _reply, payload, next) => {
    arriving(request.raw);
    next(null, payload);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const bytes = config.demand.maxBodyBytes;
      const sentence = `The request body is larger than ${bytes} bytes.`;
      return refuse(request, reply, 413, graphError('REQUEST_TOO_LARGE', sentence, { bytes }));
    }
    const { statusCode: status = 500 } = error;
    if (status >= 500) {
      const extensions = { requestId: request.id };
      const broken = new GraphQLError(error.message, { originalError: error, extensions });
      return refuse(request, reply, 500, formatError(broken.toJSON(), broken));
    }
    const sentence = 'The request is not GraphQL over HTTP: expected a JSON body with a `query`.';
    return refuse(request, reply, status === 415 ? 415 : 400, graphError('BAD_REQUEST', sentence));
  });

  const openContext: GraphqlOptions['openContext'] = async (request, reply, { events, multipartEvents }, caller) => {
    const deadlineMs = deadlineOf(request.headers[DEADLINE_HEADER], config.transport.deadlineMs);
    const lifetime = openLifetime(reply, deadlineMs);
    const refused = (error: unknown): never => {
      throw error instanceof GraphQLError ? asRefusal(error) : error;
    };
    const recheck = () => authenticate(request.headers.authorization);
    const viewer = await Promise.resolve().then(caller.viewer).catch(refused);
    const named = await purposeOf(request.headers).catch(refused);
    return {
      viewer,
      caller: caller.key,
      requestId: request.id,
      clientRequestId: clientRequestIdOf(request),
      address: request.ip,
      ...named,
      ...lifetime,
      record: telemetry.begin(request, reply),
      operation: { name: null, hash: '' },
      continuation: {},
      exactVariables: exactVariablesOf(request),
      mayWrite: request.method === 'POST',
      stream: events || multipartEvents ? subscriptions.roomFor(reply.raw, caller) : null,
      recheck,
      async renew() {
        await semaphore.acquire();
        const { over, ...own } = lifetimeWithin(lifetime.cancellation, deadlineMs);
        const done = (): void => {
          over();
          semaphore.release();
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
  const semaphore = new Semaphore(Math.ceil(config.transport.connections / 2));
  const { maxRequests: total } = config;
  // Where nobody is asked who he is, one address may stand for all there are.
  const [anonymous, perAddress] = config.auth === null ? [total, total] : [Math.ceil(total / 2), ADDRESS_REQUESTS];
  const admission = openAdmission({
    total,
    anonymous: limits.maxAnonymousRequests ?? anonymous,
    perViewer: limits.maxRequestsPerViewer,
    perAddress: limits.maxRequestsPerAddress ?? perAddress,
  });
  const subscriptions = openSubscriptions(
    { ...SUBSCRIPTIONS_DEFAULTS, ...config.subscriptions },
    formatError,
    config.auth !== null,
  );
  app.addHook('preClose', () => subscriptions.end());
  app.route({
    method: ['GET', 'POST', 'QUERY'],
    exposeHeadRoute: false,
    url: '/graphql',
    onRequest: (request, reply, next) => {
      if (!refuseForm(request, reply)) {
        next();
      }
    },
    handler: graphqlHandler({
      demand: config.demand,
      server,
      openContext,
      formatError,
      subscriptions,
      admission,
      documents: openTrustedDocuments(registered),
      turnedAway: (turned) => metrics?.turnedAway(turned === 'full' ? 'full' : 'caller'),
      callerOf: (request) => callerOf(request, authenticate),
    }),
  });
  if (metrics !== null) {
    metrics.watch({ requests: () => admission.inside, streams: () => subscriptions.open, subgraphs: transport.states });
    metricsRoute(app, metrics.registry, {
      tokenHash: config.metrics?.tokenHash ?? null,
      loopback: isLoopback(config.host),
    });
  }
  healthRoutes(app, { supergraph, transport, authenticate: config.auth && authenticate });
  if (config.introspection) {
    schemaRoute(app, supergraph);
  }
  if (config.explorer) {
    explorerRoutes(app, { supergraph, issuer: config.auth?.issuer ?? null, hosts: limits.explorerHosts });
  }
  return app;
}
