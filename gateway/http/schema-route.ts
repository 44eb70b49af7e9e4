import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { SupergraphSource } from '../engine/engine.ts';
import { clientSchema } from '../supergraph/client-schema.ts';

/** `GET /schema.graphql`: what clients see of the graph that is served now, for their tools. */
export function schemaRoute(app: FastifyInstance, supergraph: Pick<SupergraphSource, 'current'>): void {
  let known: { readonly supergraph: string; readonly text: string; readonly tag: string } | undefined;
  app.get('/schema.graphql', async ({ headers }, reply) => {
    const current = supergraph.current();
    if (known?.supergraph !== current) {
      const text = clientSchema(current);
      known = { supergraph: current, text, tag: `"${hash('sha256', text).slice(0, 32)}"` };
    }
    reply.header('etag', known.tag).header('cache-control', 'public, no-cache');
    if (headers['if-none-match'] === known.tag) {
      return reply.code(304).send();
    }
    return reply.header('content-type', 'text/plain; charset=utf-8').send(known.text);
  });
}
