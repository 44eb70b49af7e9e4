import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

type Members = Readonly<Record<string, unknown>>;

const SHA256 = /^[0-9a-f]{64}$/;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Apollo Server would take for a mistake of its own: a persisted query in another form than the protocol's. */
export function wrongPersistedQuery(request: FastifyRequest): GraphQLError | null {
  const { query, extensions } = request.method === 'GET' ? searched(request.url) : posted(request.body);
  if (!isMembers(extensions) || extensions.persistedQuery === undefined) {
    return null;
  }
  const { persistedQuery } = extensions;
  const { version, sha256Hash } = isMembers(persistedQuery) ? persistedQuery : {};
  if (version !== 1) {
    return wrong('version', 'expected 1, got another.');
  }
  if (typeof sha256Hash !== 'string' || !SHA256.test(sha256Hash)) {
    return wrong('sha256Hash', 'expected 64 hexadecimal digits in lower case, got something else.');
  }
  if (typeof query === 'string' && hash('sha256', query) !== sha256Hash) {
    return wrong('sha256Hash', 'expected the SHA-256 of `query`, got that of another text.');
  }
  return null;
}

const wrong = (member: string, expectedAndGot: string): GraphQLError =>
  graphError('BAD_REQUEST', `extensions.persistedQuery.${member}: ${expectedAndGot}`);

const posted = (body: unknown): Members => (isMembers(body) ? body : {});

function searched(url: string): Members {
  const at = url.indexOf('?');
  const parameters = new URLSearchParams(at < 0 ? '' : url.slice(at));
  const query = parameters.get('query') ?? undefined;
  try {
    return { query, extensions: JSON.parse(parameters.get('extensions') ?? 'null') as unknown };
  } catch {
    // Refused as no JSON by who reads it in earnest.
    return { query };
  }
}
