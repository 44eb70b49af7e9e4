import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { type FormatError, PARTS_CONTENT_TYPE, writeParts } from './multipart.ts';

type OpenContext = (request: FastifyRequest, reply: FastifyReply) => Promise<GatewayContext>;

/** Answers are about persons, and never the same for two viewers. */
const CACHE_CONTROL = 'no-store';

/** Hands requests to Apollo Server and its answers back; streams what comes in pieces. */
export function graphqlHandler(
  server: ApolloServer<GatewayContext>,
  openContext: OpenContext,
  formatError: FormatError,
): RouteHandlerMethod {
  return async (request, reply) => {
    let opened: GatewayContext | undefined;
    const context = async () => {
      opened = await openContext(request, reply);
      return opened;
    };
    const httpGraphQLRequest = asGraphQLRequest(request);
    const { status = 200, headers, body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    reply.code(status).header('cache-control', CACHE_CONTROL);
    for (const [name, value] of headers) reply.header(name, value);
    const following = opened?.following;
    if (following?.kind === 'parts' && status === 200 && body.kind === 'complete') {
      reply.header('content-type', PARTS_CONTENT_TYPE);
      return reply.send(Readable.from(writeParts(body.string, following.results, formatError)));
    }
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
