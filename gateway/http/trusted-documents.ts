import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type GraphQLError, parse, print } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

/** Documents that clients ask for by their id alone. */
export interface TrustedDocuments {
  /** @param id `sha256:` and 64 hexadecimal digits, as GraphQL over HTTP has it, or the digits alone */
  textOf(id: string): string | undefined;
}

const PREFIX = 'sha256:';

/**
 * Registered documents by the hash of their text: as it stands in its file, without the line's end at its end, and as
 * graphql-js prints it, which is what clients' build tools hash.
 */
export function openTrustedDocuments(texts: readonly string[]): TrustedDocuments {
  const known = new Map<string, string>();
  for (const text of texts) {
    for (const written of [text, text.trimEnd(), print(parse(text))]) {
      known.set(hash('sha256', written), written);
    }
  }
  return { textOf: (id) => known.get(id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id) };
}

/** What is asked by `documentId`: a request with the document's text in its place, or why there is none. */
export type Named =
  | { readonly body?: Record<string, unknown>; readonly search?: string }
  | { readonly status: number; readonly error: GraphQLError };

const isMembers = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null where the request names no document by an id. */
export function documentNamed({ method, body, url }: FastifyRequest, documents: TrustedDocuments): Named | null {
  if (method !== 'GET') {
    if (!isMembers(body) || body.documentId === undefined || body.documentId === null) {
      return null;
    }
    const { documentId, ...others } = body;
    const found = find(documentId, others.query, documents);
    return typeof found === 'string' ? { body: { ...others, query: found } } : found;
  }
  const at = url.indexOf('?');
  const parameters = new URLSearchParams(at < 0 ? '' : url.slice(at));
  if (!parameters.has('documentId')) {
    return null;
  }
  const ids = parameters.getAll('documentId');
  const found = find(ids.length === 1 ? ids[0] : ids, parameters.get('query') ?? undefined, documents);
  if (typeof found !== 'string') {
    return found;
  }
  parameters.delete('documentId');
  parameters.set('query', found);
  return { search: `?${parameters}` };
}

function find(id: unknown, query: unknown, documents: TrustedDocuments): string | Exclude<Named, { body?: unknown }> {
  if (typeof id !== 'string') {
    return { status: 400, error: graphError('BAD_REQUEST', 'documentId: expected a text, got something else.') };
  }
  if (query !== undefined && query !== null) {
    const sentence = 'documentId: expected either it or `query`, got both.';
    return { status: 400, error: graphError('BAD_REQUEST', sentence) };
  }
  const text = documents.textOf(id);
  if (text === undefined) {
    const sentence = 'No document is registered under this documentId; send the document itself as `query`.';
    return { status: 400, error: graphError('PERSISTED_QUERY_NOT_FOUND', sentence) };
  }
  return text;
}
