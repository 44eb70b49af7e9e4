import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { JWK } from 'jose';
import { ConfigError } from '#kernel/config/env.ts';
import { formatWith } from '#kernel/errors/format.ts';
import { openRegistry } from '#kernel/metrics/metrics.ts';
import { openLogger } from '#kernel/log/logger.ts';
import { openSigner, type SignCall } from '#kernel/service-token/sign.ts';
import { withAttestations } from './attestation/attest.ts';
import { authenticateWith, everyoneIsAnonymous } from './auth/authenticate.ts';
import { withAuthorization } from './authorization/guard.ts';
import type { GatewayConfig } from './config/config.ts';
import type { GatewayContext } from './context.ts';
import { callerOf, callerOfEverybody } from './demand/caller.ts';
import { openDemand } from './demand/demand.plugin.ts';
import type { EngineOptions, OpenEngine } from './engine/engine.ts';
import { withContinuation } from './engine/subsequent-results.ts';
import { answerPlugin } from './http/answer.plugin.ts';
import { openHttp } from './http/app.ts';
import { deferLabelsRule } from './http/defer-labels.rule.ts';
import { acceptsParts } from './http/multipart.ts';
import { KNOWN_TEXTS_DEFAULTS, openKnownTexts } from './http/known-texts.ts';
import { noIntrospectionRule } from './http/no-introspection.rule.ts';
import { operationPlugin } from './http/operation.plugin.ts';
import { subscriptionRootPlugin, subscriptionRootRule } from './http/subscription-root.ts';
import { withoutSuggestions } from './http/suggestions.ts';
import { openGatewayMetrics } from './telemetry/metrics.ts';
import { openTelemetry, telemetryPlugin } from './telemetry/telemetry.ts';
import { readRegisteredOperations } from './supergraph/registered-operations.ts';
import { isLong } from './slices/long.ts';
import { openSlice } from './slices/slice.ts';
import { stringifyInSlices } from './slices/stringify.ts';
import { watchSupergraph } from './supergraph/source.ts';
import { openTransport } from './transport/transport.ts';

/** A gateway that answers; dispose it to let it finish and go. */
export interface RunningGateway extends AsyncDisposable {
  readonly url: string;
}

/** Each costs suggestions, for which all names are compared, and its place in the text. */
export const VALIDATION_ERRORS_MAX = 10;

/** Loaded when chosen: each brings libraries that the other does without. */
const engines: Readonly<Record<GatewayConfig['engine'], () => Promise<OpenEngine>>> = {
  apollo: async () => (await import('./engine/stock/stock-engine.ts')).openApolloEngine,
  city: async () => (await import('./engine/city-engine.ts')).openCityEngine,
};

/**
 * Opens the gate. Read it as the table of contents of a request: what the graph is, how calls
 * travel, who is asking, what they may have, how much may be asked, who carries it out, over HTTP.
 *
 * @throws ConfigError or Error with one sentence where it cannot start
 */
export async function openGateway(config: GatewayConfig): Promise<RunningGateway> {
  const log = openLogger('gateway', config.logLevel);
  await using opened = new AsyncDisposableStack();
  const supergraph = opened.use(watchSupergraph(config.supergraphFile, log, config.transport.urls));
  const transport = opened.use(openTransport(config.transport, config.wire && (await signerFrom(config.wire.keyFile))));
  const authenticate = config.auth ? authenticateWith(config.auth) : everyoneIsAnonymous;
  const openEngine = await engines[config.engine]();
  const format = formatWith({
    report: (error, requestId) => log.error({ err: error, requestId }, 'the gateway failed'),
  });
  const formatError = config.introspection ? format : withoutSuggestions(format);
  const acceptsIncremental: EngineOptions['acceptsIncremental'] = ({ request }) =>
    acceptsParts(request.http?.headers.get('accept') ?? '');
  const { follow: subscribe } = transport;
  const metrics = config.metrics ? openGatewayMetrics(openRegistry('gateway')) : null;
  const telemetry = openTelemetry({ metrics, accessLog: config.accessLog ? log : null });
  const call = withAttestations(telemetry.noted(transport.call), supergraph);
  const renew: EngineOptions['renew'] = async (context) => {
    const { done, ...own } = await (context as GatewayContext).renew();
    return { context: { ...(context as GatewayContext), ...own }, done };
  };
  const registered = readRegisteredOperations(config.demand.operationsFolder ?? undefined);
  const unguarded = openEngine({
    supergraph,
    call,
    subscribe,
    renew,
    acceptsIncremental,
    registered,
    caller: config.auth ? callerOf : callerOfEverybody,
    keepSpares: config.auth !== null,
  });
  const guarded = withAuthorization(unguarded, { ...config.authorization, log });
  const engine = withContinuation(guarded);
  const { maxBytes, maxCallerBytes } = KNOWN_TEXTS_DEFAULTS;
  // Where nobody is asked who he is, one address may stand for all there are.
  const texts = openKnownTexts({ ...KNOWN_TEXTS_DEFAULTS, maxCallerBytes: config.auth ? maxCallerBytes : maxBytes });
  const demand = openDemand(config.demand, config.auth !== null);
  const server = new ApolloServer<GatewayContext>({
    gateway: engine.gateway,
    // Our own rule says so in words of the city's.
    introspection: true,
    validationRules: [deferLabelsRule, subscriptionRootRule, ...(config.introspection ? [] : [noIntrospectionRule])],
    // As Apollo Server does it, but without a second copy of a long answer for the sake of a line's end.
    stringifyResult: (result) =>
      isLong(result.data) ? stringifyInSlices(result, openSlice('write')) : JSON.stringify(result),
    parseOptions: { maxTokens: config.demand.maxTokens, noLocation: false },
    validationOptions: { maxErrors: VALIDATION_ERRORS_MAX },
    documentStore: demand.documents,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: 'bounded',
    persistedQueries: { cache: texts.cache },
    formatError,
    plugins: [
      operationPlugin,
      answerPlugin,
      telemetryPlugin,
      subscriptionRootPlugin,
      demand.plugin,
      texts.plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: log,
  });
  await server.start();
  opened.defer(() => server.stop());
  const app = await openHttp({
    config,
    server,
    authenticate,
    formatError,
    supergraph,
    transport,
    telemetry,
    metrics,
    registered,
  });
  opened.defer(() => app.close());
  await app.listen({ host: config.host, port: config.port }).catch((error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') {
      throw error;
    }
    throw new ConfigError(`Port ${config.port} is taken; set GATEWAY_PORT to a free one.`);
  });
  const { address, port } = app.server.address() as AddressInfo;
  const resources = opened.move();
  return {
    url: `http://${address}:${port}/graphql`,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function signerFrom(file: string): Promise<SignCall> {
  try {
    return await openSigner(JSON.parse(await readFile(file, 'utf8')) as JWK);
  } catch {
    throw new ConfigError(`GATEWAY_WIRE_KEY_FILE: ${file} holds no Ed25519 key as a JWK.`);
  }
}
