import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GatewayContext } from '../context.ts';

type OpenContext = (request: FastifyRequest, reply: FastifyReply) => Promise<GatewayContext>;

/** Answers are about persons, and never the same for two viewers. */
const CACHE_CONTROL = 'no-store';

/** Hands requests to Apollo Server and its answers back; streams what comes in pieces. */
export function graphqlHandler(server: ApolloServer<GatewayContext>, openContext: OpenContext): RouteHandlerMethod {
  return async (request, reply) => {
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asGraphQLRequest(request),
      context: () => openContext(request, reply),
    });
    reply.code(status ?? 200).header('cache-control', CACHE_CONTROL);
    for (const [name, value] of headers) reply.header(name, value);
    return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
  };
}

function asGraphQLRequest({ body, method, headers: sent, url }: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const name in sent) {
    const value = sent[name];
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const at = url.indexOf('?');
  return { body, method, headers, search: at < 0 ? '' : url.slice(at) };
}
