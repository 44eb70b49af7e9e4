import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { graphError } from '#kernel/errors/graph-error.ts';
import { isFromOwnSite } from '#kernel/protocol/own-site.ts';
import type { SupergraphSource } from '../engine/engine.ts';
import { refuse } from '../http/refusal.ts';
import { ASSET_PATHS, assetAt } from './assets.ts';
import { askIssuer, nobodyToPick } from './demo-persons.ts';
import { type Example, examplesFor, readExamples } from './examples.ts';

export interface ExplorerOptions {
  readonly supergraph: SupergraphSource;
  /** Whose demo persons can be picked; null where nobody is asked who they are. */
  readonly issuer: string | null;
  /** What the page is called by the issuer. */
  readonly clientId?: string;
  /** Names by which browsers may reach it, besides the machine's own. */
  readonly hosts: readonly string[];
}

/**
 * The page may load and ask what the gateway itself serves, and of others the issuer alone, to sign in. Only style elements
 * are let in besides: the editor places its marks with them.
 */
const contentSecurityPolicy = (issuer: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${issuer === null ? '' : ` ${new URL(issuer).origin}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const pageHeaders = (issuer: string | null) => ({
  'content-security-policy': contentSecurityPolicy(issuer),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
});

/** The explorer at `/`: GraphiQL, examples that fit the graph, and demo persons to ask as. */
export function explorerRoutes(
  app: FastifyInstance,
  { supergraph, issuer, hosts, clientId = 'city-web' }: ExplorerOptions,
): void {
  const headersOfPage = pageHeaders(issuer);
  const persons = issuer === null ? nobodyToPick : askIssuer(issuer);
  const examples = examplesOf(supergraph);

  for (const path of ASSET_PATHS) {
    app.get(path, async ({ headers }, reply) => {
      const { type, plain, zipped, tag } = await assetAt(path);
      reply.headers({ ...headersOfPage, 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' });
      if (headers['if-none-match'] === tag) {
        return reply.code(304).send();
      }
      const zips = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
      if (zips) {
        reply.header('content-encoding', 'gzip');
      }
      return reply.type(type).send(zips ? zipped : plain);
    });
  }
  /** Whoever is told a token is that person: no page of another site is. */
  const ownSite: onRequestHookHandler = (request, reply, next) => {
    if (isFromOwnSite(request.raw, hosts)) {
      return next();
    }
    const sentence =
      'The explorer answers its own page only: expected Host and Origin of this machine, or of GATEWAY_EXPLORER_HOSTS.';
    refuse(request, reply, 403, graphError('FORBIDDEN', sentence));
  };
  app.get('/explorer/content.json', { onRequest: ownSite }, async (_request, reply) => {
    reply.headers({ ...headersOfPage, 'cache-control': 'no-store' });
    return { examples: examples(), persons: await persons.list(), signIn: issuer && { issuer, clientId } };
  });
  app.post<{ Querystring: { person?: string } }>(
    '/explorer/token',
    { onRequest: ownSite },
    async ({ query }, reply) => {
      const token = await persons.token(String(query.person ?? ''));
      reply.headers({ ...headersOfPage, 'cache-control': 'no-store' });
      if (token) {
        return token;
      }
      const refused = graphError(
        'BAD_REQUEST',
        'There is no demo person of this name; `person` must be one of those in /explorer/content.json.',
      );
      return reply.code(404).send({ errors: [refused.toJSON()] });
    },
  );
}

/** Examples are judged once per supergraph. */
function examplesOf(supergraph: SupergraphSource): () => readonly Example[] {
  const all = readExamples();
  let judged = '';
  let fitting: readonly Example[] = [];
  return () => {
    const current = supergraph.current();
    if (current !== judged) {
      fitting = examplesFor(current, all);
      judged = current;
    }
    return fitting;
  };
}
