import type { FastifyInstance } from 'fastify';
import { request } from 'undici';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { departmentsOf, type WatchedSupergraph } from '../supergraph/source.ts';
import type { Transport } from '../transport/transport.ts';

type State = 'ready' | 'unready' | 'unreachable';
type States = Readonly<Record<string, State>>;

export interface HealthOptions {
  readonly supergraph: Pick<WatchedSupergraph, 'current' | 'inUse'>;
  readonly transport: Pick<Transport, 'urlOf' | 'states'>;
  /** Null where nobody is asked who they are: whoever asks is told all. */
  readonly authenticate: Authenticate | null;
}

const TIMEOUT_MS = 2_000;
/** However many ask, departments are asked once in so long. */
const ROUND_MS = 1_000;
const OPERATOR = 'operator';

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

/** One round at a time, whose outcome holds for a second. */
function openRounds(ask: () => Promise<States>): () => Promise<States> {
  let round: Promise<States> | undefined;
  return () => {
    round ??= ask().finally(() => {
      setTimeout(() => {
        round = undefined;
      }, ROUND_MS).unref();
    });
    return round;
  };
}

/**
 * `/health/live`: the process answers. `/health/ready`: every department does too, 503 otherwise;
 * `?departments=any` is for load balancers, since the gateway answers in part while departments are
 * away. Operators are told which departments are not, how the way to each one asked so far is doing,
 * and which supergraph is in use.
 */
export function healthRoutes(app: FastifyInstance, { supergraph, transport, authenticate }: HealthOptions): void {
  const { urlOf, states: lanes } = transport;
  let known: { readonly sdl: string; readonly departments: ReadonlyMap<string, string> } | undefined;
  const departments = (): ReadonlyMap<string, string> => {
    const sdl = supergraph.current();
    if (known?.sdl !== sdl) {
      known = { sdl, departments: departmentsOf(sdl) };
    }
    return known.departments;
  };
  const states = openRounds(async () => {
    const asked = [...departments()].map(async ([name, url]) => [name, await stateOf(urlOf(name, url))] as const);
    return Object.fromEntries(await Promise.all(asked));
  });
  const isOperator = async (authorization: string | undefined): Promise<boolean> => {
    if (authenticate === null) {
      return true;
    }
    const viewer = await authenticate(authorization).catch((): Pick<Viewer, 'roles'> => ({ roles: [] }));
    return viewer.roles.includes(OPERATOR);
  };

  app.get('/health/live', () => ({ status: 'live' }));
  app.get<{ Querystring: { departments?: string } }>('/health/ready', async ({ query, headers }, reply) => {
    const found = await states();
    const ready = Object.values(found).every((state) => state === 'ready');
    const status = ready ? 'ready' : query.departments === 'any' ? 'degraded' : 'unready';
    const details = (await isOperator(headers.authorization)) && {
      departments: found,
      lanes: lanes(),
      supergraph: supergraph.inUse(),
    };
    return reply
      .code(status === 'unready' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ status, ...details });
  });
}
