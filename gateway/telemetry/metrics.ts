import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { SECONDS_BUCKETS } from '#kernel/metrics/metrics.ts';
import type { OperationRecord } from './operation-record.ts';

/** What is looked up when somebody asks for the figures. */
export interface Watched {
  /** Requests under way. */
  readonly requests: () => number;
  readonly streams: () => number;
  /** State of each subgraph's circuit and how many calls are under way or wait, by subgraph. */
  readonly subgraphs: () => Readonly<
    Record<string, { readonly circuit: string; readonly inside: number; readonly waiting: number }>
  >;
}

export interface GatewayMetrics {
  readonly registry: Registry;
  operation(record: OperationRecord, ms: number): void;
  call(subgraph: string, code: string, ms: number): void;
  request(method: string, route: string, status: number, ms: number): void;
  /** A request that found no place, and why. */
  turnedAway(reason: 'full' | 'caller'): void;
  watch(watched: Watched): void;
}

/** Names of clients and operations that get figures of their own; those who come later share theirs. */
const MOST_NAMES = 500;
const OTHER = 'other';

/** Words of clients as labels: a stranger must not fill the memory of whoever keeps the figures. */
function openNames(most: number): (word: string | null) => string {
  const known = new Set<string>();
  return (word) => {
    if (word === null) {
      return '';
    }
    if (known.size < most) {
      known.add(word);
    }
    return known.has(word) ? word : OTHER;
  };
}

/**
 * Figures of the gateway by the names of OpenTelemetry's conventions where they have some. Seconds, as Prometheus
 * counts. Operations are told apart by name where they are registered, since all other names are a client's to choose.
 */
export function openGatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  const clients = openNames(MOST_NAMES);
  const names = openNames(MOST_NAMES);
  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'How long a request took, from its head to the end of its answer.',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'] as const,
    buckets: SECONDS_BUCKETS,
    registers,
  });
  const operations = new Histogram({
    name: 'graphql_server_operation_duration_seconds',
    help: 'How long an operation took, by its name where it is registered.',
    labelNames: ['graphql_operation_type', 'graphql_operation_name', 'client', 'outcome'] as const,
    buckets: SECONDS_BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'graphql_server_errors_total',
    help: 'Operations with at least one error of this code.',
    labelNames: ['code'] as const,
    registers,
  });
  const costs = new Histogram({
    name: 'graphql_server_operation_cost_objects',
    help: 'Objects that operations could come to, as estimated before they were carried out.',
    buckets: [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000],
    registers,
  });
  const calls = new Histogram({
    name: 'gateway_subgraph_call_duration_seconds',
    help: 'How long a call to a subgraph took, by the code of its failure where it failed.',
    labelNames: ['subgraph', 'code'] as const,
    buckets: SECONDS_BUCKETS,
    registers,
  });
  const turned = new Counter({
    name: 'gateway_requests_turned_away_total',
    help: 'Requests that found no place: the gateway was full, or their caller had too many under way.',
    labelNames: ['reason'] as const,
    registers,
  });
  return {
    registry,
    operation({ client, name, type, registered, cost, outcome, codes }, ms) {
      operations.observe(
        {
          graphql_operation_type: type ?? '',
          graphql_operation_name: registered ? names(name) : '',
          client: clients(client.name),
          outcome,
        },
        ms / 1_000,
      );
      if (cost !== null) {
        costs.observe(cost);
      }
      for (const code of codes) {
        errors.inc({ code });
      }
    },
    call: (subgraph, code, ms) => calls.observe({ subgraph, code }, ms / 1_000),
    request: (method, route, status, ms) =>
      requests.observe(
        { http_request_method: method, http_route: route, http_response_status_code: status },
        ms / 1_000,
      ),
    turnedAway: (reason) => turned.inc({ reason }),
    watch: (watched) => watchGauges(registry, watched),
  };
}

function watchGauges(registry: Registry, { requests, streams, subgraphs }: Watched): void {
  const registers = [registry];
  new Gauge({
    name: 'gateway_requests_under_way',
    help: 'Requests under way.',
    registers,
    collect() {
      this.set(requests());
    },
  });
  new Gauge({
    name: 'gateway_streams_open',
    help: 'Subscriptions that clients hold open.',
    registers,
    collect() {
      this.set(streams());
    },
  });
  new Gauge({
    name: 'gateway_subgraph_circuit_open',
    help: '1 where a subgraph is left in peace after too many failures.',
    labelNames: ['subgraph'] as const,
    registers,
    collect() {
      for (const [subgraph, { circuit }] of Object.entries(subgraphs())) {
        this.set({ subgraph }, circuit === 'closed' ? 0 : 1);
      }
    },
  });
  new Gauge({
    name: 'gateway_subgraph_calls',
    help: 'Calls to a subgraph that are under way, or wait for a connection.',
    labelNames: ['subgraph', 'state'] as const,
    registers,
    collect() {
      for (const [subgraph, { inside, waiting }] of Object.entries(subgraphs())) {
        this.set({ subgraph, state: 'under_way' }, inside);
        this.set({ subgraph, state: 'waiting' }, waiting);
      }
    },
  });
}
