import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { DemandConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import { formatFor } from '../telemetry/request-id.ts';
import { refusedText } from '../demand/text.ts';
import { EVENTS } from '#kernel/sse/send-events.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { type Takes, takes, takesAnything } from './accept.ts';
import type { Admission, Turned } from './admission.ts';
import type { Caller } from './caller.ts';
import { acceptsParts, type FormatError, PARTS_CONTENT_TYPE, writeParts } from './multipart.ts';
import { MULTIPART_EVENTS } from './multipart-subscription.ts';
import { PARTIAL_SUCCESS, statusFor } from './status.ts';
import { wrongPersistedQuery } from './persisted-query.ts';
import { refuse } from './refusal.ts';
import { documentNamed, type TrustedDocuments } from './trusted-documents.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface GraphqlOptions {
  readonly demand: DemandConfig;
  readonly server: ApolloServer<GatewayContext>;
  readonly openContext: (
    request: FastifyRequest,
    reply: FastifyReply,
    taken: Takes,
    caller: Caller,
  ) => Promise<GatewayContext>;
  readonly callerOf: (request: FastifyRequest) => Promise<Caller>;
  readonly formatError: FormatError;
  readonly subscriptions: Subscriptions;
  readonly admission: Admission;
  readonly documents: TrustedDocuments;
  /** Told of each request that found no place. */
  readonly turnedAway: (turned: Turned) => void;
}

const JSON_TYPE = 'application/json';
/** Answers are about persons, and never the same for two viewers. */
const CACHE_CONTROL = 'no-store';

/** Hands requests to Apollo Server and its answers back: whole, in parts, or as events. */
export function graphqlHandler(options: GraphqlOptions): RouteHandlerMethod {
  const { demand, server, openContext, callerOf, admission, formatError, subscriptions } = options;
  return async (request, reply) => {
    const { accept } = request.headers;
    const taken = takes(accept);
    if (!taken.document && !taken.events && !taken.multipartEvents && !acceptsParts(accept ?? '')) {
      const sentence =
        'accept: expected application/json, application/graphql-response+json or text/event-stream among it.';
      return refuse(request, reply, 406, graphError('BAD_REQUEST', sentence));
    }
    const named = documentNamed(request, options.documents);
    if (named !== null && 'error' in named) {
      return refuse(request, reply, named.status, named.error);
    }
    const asked = named;
    const wrong = wrongPersistedQuery(request);
    if (wrong) {
      return refuse(request, reply, 400, wrong);
    }
    // Only now that the body is there: what a client does not send takes no place from others.
    const caller = await callerOf(request);
    const turned = admission.enter(reply.raw, caller);
    if (turned !== null) {
      options.turnedAway(turned);
      return turnAway(request, reply, turned);
    }
    let opened: GatewayContext | undefined;
    async function context() {
      const refused = refusedText(
        ((asked?.body ?? request.body) as { query?: unknown } | null | undefined)?.query,
        demand,
      );
      if (refused) {
        throw refused;
      }
      opened = await openContext(request, reply, taken, caller);
      return opened;
    }
    const httpGraphQLRequest = asGraphQLRequest(request, taken, asked);
    const { status = 200, headers, body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    const following = opened?.continuation.subsequent;
    if (following === undefined) {
      opened?.continuation.release?.();
    }
    if (opened && following?.kind === 'events') {
      const { outlive, recheck } = opened;
      const end = outlive();
      admission.leave(reply.raw);
      reply.hijack();
      const form = taken.events ? EVENTS : MULTIPART_EVENTS;
      return subscriptions.send(reply.raw, following.results, recheck, form, request.id).finally(end);
    }
    if (body.kind === 'complete' && following === undefined && taken.events && !taken.document) {
      reply.hijack();
      return subscriptions.sendOne(reply.raw, body.string.trimEnd());
    }
    const told = body.kind === 'complete' ? statusFor(status, accept, body.string) : status;
    if (told === PARTIAL_SUCCESS) {
      reply.raw.statusMessage = 'Partial Success';
    }
    reply.code(told).header('cache-control', CACHE_CONTROL);
    for (const [name, value] of headers) {
      reply.header(name, value);
    }
    if (following?.kind === 'incremental' && status === 200 && body.kind === 'complete') {
      reply.header('content-type', PARTS_CONTENT_TYPE);
      // Its headers promised to keep the connection; a server that is closing would wait for it to be given up.
      reply.raw.once('finish', () => request.server.server.listening || request.raw.socket.end());
      return reply.send(Readable.from(writeParts(body.string, following.results, formatFor(formatError, request.id))));
    }
    // A buffer is as long as its text; a text is written into three times its length.
    return reply.send(body.kind === 'complete' ? Buffer.from(body.string) : Readable.from(body.asyncIterator));
  };
}

const RETRY_AFTER_S = 1;

function turnAway(request: FastifyRequest, reply: FastifyReply, turned: Turned): FastifyReply {
  const retryAfterMs = RETRY_AFTER_S * 1000;
  reply.header('retry-after', RETRY_AFTER_S);
  if (turned === 'full') {
    const sentence = 'The gateway has more to do than it can. Try again in a moment.';
    return refuse(request, reply, 503, graphError('OVERLOADED', sentence, { retryAfterMs }));
  }
  const { limit } = turned;
  const sentence = `One caller may have ${limit} requests under way at a time. Wait for the answers of some.`;
  return refuse(request, reply, 429, graphError('TOO_MANY_REQUESTS', sentence, { limit, retryAfterMs }));
}

/** Apollo Server knows neither events nor parts: it is told that a client who wants only those takes a document. */
function asGraphQLRequest(
  request: FastifyRequest,
  { events, multipartEvents, document }: Takes,
  named: { readonly body?: unknown; readonly search?: string } | null,
): HTTPGraphQLRequest {
  const { method, headers: sent, url } = request;
  const body = named?.body ?? request.body;
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value) {
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
  }
  // No page of others can send JSON, or a token, or by QUERY, without being asked first.
  if (sent['content-type'] === JSON_TYPE || sent.authorization || method === 'QUERY') {
    // Where it is said so, the type is not parsed for that once more.
    headers.delete('content-type');
    headers.set('apollo-require-preflight', 'yes');
  }
  // Apollo Server would weigh media types of its own against it, which nobody sends who takes anything.
  if (takesAnything(sent.accept)) {
    headers.set('accept', '');
  }
  if (!document && (events || multipartEvents || acceptsParts(sent.accept ?? ''))) {
    headers.set('accept', `${sent.accept}, application/json`);
  }
  const at = url.indexOf('?');
  const search = named?.search ?? (at < 0 ? '' : url.slice(at));
  // It would refuse a subscription by GET, which is what browsers send for a stream of events.
  if (events && method === 'GET') {
    return { body: fromSearch(search), method: 'POST', headers, search: '' };
  }
  // It knows no QUERY, which is a POST that writes nothing.
  return { body, method: method === 'QUERY' ? 'POST' : method, headers, search };
}

/** The members of a request by GET; what is no JSON is left as it is, to be refused. */
function fromSearch(search: string): Record<string, unknown> {
  const parameters = new URLSearchParams(search);
  function json(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      // What is said twice is nothing that can be meant, as it is refused elsewhere.
      const [value = '', ...more] = parameters.getAll(name);
      if (more.length > 0) {
        return [name, [value, ...more]];
      }
      return [name, name === 'variables' || name === 'extensions' ? json(value) : value];
    }),
  );
}
