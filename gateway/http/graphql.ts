import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { DemandConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import { refusedText } from '../demand/text.ts';
import { type Takes, takes, takesAnything } from './accept.ts';
import { acceptsParts, type FormatError, PARTS_CONTENT_TYPE, writeParts } from './multipart.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface GraphqlOptions {
  readonly demand: DemandConfig;
  readonly server: ApolloServer<GatewayContext>;
  readonly openContext: (request: FastifyRequest, reply: FastifyReply, taken: Takes) => Promise<GatewayContext>;
  readonly formatError: FormatError;
  readonly subscriptions: Subscriptions;
  /** Told of an answer that goes on: it is no longer a request under way. */
  readonly stays: (reply: FastifyReply) => void;
}

const JSON_TYPE = 'application/json';
/** Answers are about persons, and never the same for two viewers. */
const CACHE_CONTROL = 'no-store';

/** Hands requests to Apollo Server and its answers back: whole, in parts, or as events. */
export function graphqlHandler(options: GraphqlOptions): RouteHandlerMethod {
  const { demand, server, openContext, formatError, subscriptions, stays } = options;
  return async (request, reply) => {
    const taken = takes(request.headers.accept);
    let opened: GatewayContext | undefined;
    const context = async () => {
      const refused = refusedText((request.body as { query?: unknown } | null | undefined)?.query, demand);
      if (refused) {
        throw refused;
      }
      opened = await openContext(request, reply, taken);
      return opened;
    };
    const httpGraphQLRequest = asGraphQLRequest(request, taken);
    const { status = 200, headers, body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    const following = opened?.later.following;
    if (following === undefined) opened?.later.forget?.();
    if (opened && following?.kind === 'events') {
      const { outlive, recheck } = opened;
      const end = outlive();
      stays(reply);
      reply.hijack();
      return subscriptions.send(reply.raw, following.results, recheck).finally(end);
    }
    if (body.kind === 'complete' && following === undefined && taken.events && !taken.document) {
      reply.hijack();
      return subscriptions.sendOne(reply.raw, body.string.trimEnd());
    }
    reply.code(status).header('cache-control', CACHE_CONTROL);
    for (const [name, value] of headers) reply.header(name, value);
    if (following?.kind === 'parts' && status === 200 && body.kind === 'complete') {
      reply.header('content-type', PARTS_CONTENT_TYPE);
      // Its headers promised to keep the connection; a server that is closing would wait for it to be given up.
      reply.raw.once('finish', () => request.server.server.listening || request.raw.socket.end());
      return reply.send(Readable.from(writeParts(body.string, following.results, formatError)));
    }
    // A buffer is as long as its text; a text is written into three times its length.
    return reply.send(body.kind === 'complete' ? Buffer.from(body.string) : Readable.from(body.asyncIterator));
  };
}

/** Apollo Server knows neither events nor parts: it is told that a client who wants only those takes a document. */
function asGraphQLRequest(request: FastifyRequest, { events, document }: Takes): HTTPGraphQLRequest {
  const { body, method, headers: sent, url } = request;
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (sent['content-type'] === JSON_TYPE) {
    // No page of others can send JSON without being asked first. Said so, it is not parsed for that once more.
    headers.delete('content-type');
    headers.set('apollo-require-preflight', 'json');
  }
  // Apollo Server would weigh media types of its own against it, which nobody sends who takes anything.
  if (takesAnything(sent.accept)) headers.set('accept', '');
  if (!document && (events || acceptsParts(sent.accept ?? '')))
    headers.set('accept', `${sent.accept}, application/json`);
  const at = url.indexOf('?');
  const search = at < 0 ? '' : url.slice(at);
  // It would refuse a subscription by GET, which is what browsers send for a stream of events.
  if (events && method === 'GET') return { body: fromSearch(search), method: 'POST', headers, search: '' };
  return { body, method, headers, search };
}

/** The members of a request by GET; what is no JSON is left as it is, to be refused. */
function fromSearch(search: string): Record<string, unknown> {
  const parameters = new URLSearchParams(search);
  const json = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };
  return Object.fromEntries(
    [...parameters].map(([name, value]) => [name, name === 'variables' || name === 'extensions' ? json(value) : value]),
  );
}
