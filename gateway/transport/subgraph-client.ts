import { Pool } from 'undici';
import { HEARTBEAT_MS } from '#kernel/protocol/headers.ts';
import type { TransportConfig } from '../config/config.ts';
import type { SubgraphResponse } from '../engine/engine.ts';
import { LONG_CHARACTERS } from '../slices/slice.ts';
import { openRetryBudget } from './retry-budget.ts';
import { type CircuitAdmission, type CircuitState, openCircuit } from './circuit.ts';
import { decoded } from './content-coding.ts';
import type { Cancellation } from './cancellation.ts';
import { SubgraphError } from './subgraph-error.ts';
import { subscribe } from './subscribe.ts';
import { openBulkhead } from './bulkhead.ts';
import { openHttpClient } from './open-http-client.ts';
import { readLongResponse, readResponse, type ReceivedResponse } from './received-response.ts';
import { mayRetry, pauseMs } from './retry.ts';

/** A call on its way; headers are asked for anew for each attempt, since a signed token is good for one. */
export interface OutgoingRequest {
  readonly body: string;
  readonly mutation: boolean;
  /** Whether lists of a long answer may stay text. */
  readonly longLists?: boolean;
  readonly cancellation: Cancellation;
  /** When the request must be answered, on the clock of `performance.now()`. */
  readonly deadlineAt: number;
  /** How long the request may take. */
  readonly deadlineMs: number;
  headers(): string[];
}

/** The way to one subgraph: its connections, and everything that keeps its troubles its own. */
export interface SubgraphClient extends AsyncDisposable {
  execute(request: OutgoingRequest): Promise<ReceivedResponse>;
  /** Subscribes. The client's limit is for calls, which end: streams have connections of their own. */
  subscribe(request: OutgoingRequest): Promise<AsyncIterable<SubgraphResponse>>;
  readonly state: { readonly circuit: CircuitState; readonly inside: number; readonly waiting: number };
}

const CONNECT_MS = 2_000;
const RETRY_AFTER_MS = 1_000;
/** A stream that has missed so many is taken for dead. */
const MISSED_HEARTBEATS = 3;
const CIRCUIT_WINDOW_MS = 10_000;
/** A call that was given less time than this tells nothing about the subgraph when it is late. */
const PATIENCE_MS = 1_000;

export function openSubgraphClient(url: string, config: TransportConfig): SubgraphClient {
  const address = new URL(url);
  const { connections, maxAnswerBytes, queue, retryPercent, circuitFailures, circuitOpenMs } = config;
  const http = openHttpClient(address, { connections, connectMs: CONNECT_MS });
  let streams: Pool | undefined;
  const silenceMs = MISSED_HEARTBEATS * (config.heartbeatMs ?? HEARTBEAT_MS);
  const circuit = openCircuit({ failures: circuitFailures, windowMs: CIRCUIT_WINDOW_MS, openMs: circuitOpenMs });
  const budget = openRetryBudget(retryPercent);
  const bulkhead = openBulkhead({ limit: connections, queue, retryAfterMs: RETRY_AFTER_MS });

  const admit = (now: number): CircuitAdmission => {
    const admission = circuit.admit(now);
    if (admission === 'no') {
      throw new SubgraphError('circuit-open', circuit.retryAfterMs(now));
    }
    return admission;
  };
  const failed = (error: unknown, started: number, admission: CircuitAdmission, deadlineMs: number): void => {
    const now = performance.now();
    // A client that shortened the deadline chose what is late.
    const isPatient = deadlineMs >= config.deadlineMs && now - started >= PATIENCE_MS;
    switch (judgeCall(error, isPatient)) {
      case 'success':
        circuit.succeeded(now, admission);
        break;
      case 'failure':
        circuit.failed(now, admission);
        break;
      case 'neutral':
        circuit.ignored(admission);
        break;
    }
  };

  /** One function for all that a call goes through: each one more in its way costs every call a turn of promises. */
  async function send({
    body,
    mutation,
    cancellation,
    deadlineAt,
    deadlineMs,
    headers,
    longLists,
  }: OutgoingRequest): Promise<ReceivedResponse> {
    const waiting = bulkhead.enter(cancellation);
    if (waiting !== undefined) {
      await waiting;
    }
    try {
      budget.earn();
      for (let made = 1; ; made++) {
        const started = performance.now();
        const admission = admit(started);
        try {
          const response = await http.post({ headers: headers(), body, mutation, maxAnswerBytes, cancellation });
          const plain = response.coding === undefined ? response : await decoded(response, maxAnswerBytes);
          const isLong = plain.text.length >= LONG_CHARACTERS;
          const answer = isLong ? await readLongResponse(plain, cancellation, longLists) : readResponse(plain);
          circuit.succeeded(performance.now(), admission);
          return answer;
        } catch (error) {
          failed(error, started, admission, deadlineMs);
          const leftMs = deadlineAt - performance.now();
          if (!(error instanceof SubgraphError)) {
            throw error;
          }
          if (!mayRetry({ mutation, kind: error.kind, attempts: made, leftMs }) || !budget.spend()) {
            throw error;
          }
        }
        await pause(pauseMs(made, Math.random()), cancellation);
      }
    } finally {
      bulkhead.leave();
    }
  }

  return {
    async subscribe({ body, cancellation, deadlineMs, headers }) {
      const started = performance.now();
      const admission = admit(started);
      try {
        const { origin, pathname, search } = address;
        streams ??= new Pool(origin, { connections: null, connect: { timeout: CONNECT_MS } });
        const request = { path: pathname + search, headers: headers(), body, maxAnswerBytes, silenceMs, cancellation };
        const answers = await subscribe(streams, request);
        circuit.succeeded(performance.now(), admission);
        return answers;
      } catch (error) {
        failed(error, started, admission, deadlineMs);
        throw error;
      }
    },
    execute(request) {
      const now = performance.now();
      // Nobody queues for a subgraph that is not being asked.
      return circuit.state(now) === 'open'
        ? Promise.reject(new SubgraphError('circuit-open', circuit.retryAfterMs(now)))
        : send(request);
    },
    get state() {
      return { circuit: circuit.state(performance.now()), inside: bulkhead.inside, waiting: bulkhead.waiting };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([http[Symbol.asyncDispose](), streams?.destroy()]);
    },
  };
}

/** Rejects with the cancellation's reason where that comes first. */
function pause(milliseconds: number, cancellation: Cancellation): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      resolve();
    }, milliseconds);
    const stop = cancellation.onCancel(() => {
      clearTimeout(timer);
      reject(cancellation.reason);
    });
  });
}

/**
 * What a failure says of the subgraph, whose circuit hangs on it for everybody. It is well where it refuses. An answer
 * that is too large was asked for; what was too large to be sent is ours.
 *
 * @param isPatient whether the call was given time enough to blame its subgraph
 */
function judgeCall(error: unknown, isPatient: boolean): 'success' | 'failure' | 'neutral' {
  if (!(error instanceof SubgraphError)) {
    return isTimeout(error) && isPatient ? 'failure' : 'neutral';
  }
  const { kind } = error;
  switch (kind) {
    case 'refused':
      return 'success';
    case 'unreachable':
    case 'unavailable':
    case 'server-error':
    case 'invalid-response':
      return 'failure';
    case 'timeout':
      return isPatient ? 'failure' : 'neutral';
    case 'circuit-open':
    case 'overloaded':
    case 'aborted':
    case 'too-large':
    case 'request-too-large':
      return 'neutral';
    default:
      return kind satisfies never;
  }
}

export const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';
