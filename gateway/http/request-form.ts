import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { graphError } from '#kernel/errors/graph-error.ts';
import { pathOf } from './path.ts';
import { refuse } from './refusal.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'QUERY'] as const;
const OTHER_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8"?\s*(?:;|$))/i;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

/** What is asked of a path in a way that it does not know, or of a path that is not there; in HTTP's own words. */
export function refuseUnknown(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const url = pathOf(request.url);
  const allowed = METHODS.filter((method) => app.hasRoute({ url, method }));
  // Where the way is known, the path is not there for this one who asks.
  if (allowed.length === 0 || allowed.some((method) => method === request.method)) {
    const sentence = 'There is nothing at this path; the graph is asked at /graphql.';
    return refuse(request, reply, 404, graphError('BAD_REQUEST', sentence));
  }
  reply.header('allow', [...allowed, 'OPTIONS'].join(', '));
  if (request.method === 'OPTIONS') {
    return reply.code(204).send();
  }
  const sentence = `The method is not one for this path: expected one of ${allowed.join(', ')}, got ${request.method}.`;
  return refuse(request, reply, 405, graphError('BAD_REQUEST', sentence));
}

/** Refuses a body in a form that nothing here reads, before it is read. True where it did. */
export function refuseForm(request: FastifyRequest, reply: FastifyReply): boolean {
  const { 'content-type': type, 'content-encoding': encoding } = request.headers;
  if (request.method === 'GET') {
    // A page of another site cannot say so without being asked first, and nothing else is meant by it.
    if (type === undefined || JSON_TYPE.test(type)) {
      return false;
    }
    const sentence = 'A request by GET has no body: expected no content-type, or application/json, got another.';
    refuse(request, reply, 415, graphError('BAD_REQUEST', sentence));
    return true;
  }
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    reply.header('accept-encoding', 'identity');
    const sentence = 'The body is encoded: expected it as it is, without a content-encoding.';
    refuse(request, reply, 415, graphError('BAD_REQUEST', sentence));
    return true;
  }
  if (type === undefined || (JSON_TYPE.test(type) && !OTHER_CHARSET.test(type))) {
    return false;
  }
  reply.header('accept', 'application/json');
  refuse(
    request,
    reply,
    415,
    graphError('BAD_REQUEST', 'content-type: expected application/json in UTF-8, got another.'),
  );
  return true;
}
