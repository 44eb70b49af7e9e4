import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import type { SupergraphSource } from '../engine/engine.ts';
import { departmentsOf } from '../supergraph/source.ts';
import type { Transport } from '../transport/transport.ts';

type State = 'ready' | 'unready' | 'unreachable';

const TIMEOUT_MS = 2_000;

/** A department that knows no health route but answers is taken for ready. */
async function stateOf(url: string): Promise<State> {
  try {
    const { statusCode, body } = await request(new URL('/health/ready', url), {
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await body.dump();
    return statusCode >= 500 ? 'unready' : 'ready';
  } catch {
    return 'unreachable';
  }
}

/**
 * `/health/live`: the process answers. `/health/ready`: every department does too, 503 with their
 * names otherwise; `?departments=any` is for load balancers, since the gateway answers in part
 * while departments are away. `lanes` tells how the way to each department asked so far is doing.
 */
export function healthRoutes(
  app: FastifyInstance,
  supergraph: SupergraphSource,
  { urlOf, states }: Pick<Transport, 'urlOf' | 'states'>,
): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get<{ Querystring: { departments?: string } }>('/health/ready', async ({ query }, reply) => {
    const departments = Object.fromEntries(
      await Promise.all(
        [...departmentsOf(supergraph.current())].map(
          async ([name, url]) => [name, await stateOf(urlOf(name, url))] as const,
        ),
      ),
    );
    const ready = Object.values(departments).every((state) => state === 'ready');
    const status = ready ? 'ready' : query.departments === 'any' ? 'degraded' : 'unready';
    return reply.code(status === 'unready' ? 503 : 200).send({ status, departments, lanes: states() });
  });
}
