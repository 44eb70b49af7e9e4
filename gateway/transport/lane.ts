import { Pool } from 'undici';
import { HEARTBEAT_MS } from '#kernel/protocol/headers.ts';
import type { TransportConfig } from '../config/config.ts';
import type { SubgraphResponse } from '../engine/engine.ts';
import { LONG_CHARACTERS } from '../slices/slice.ts';
import { openBudget } from './budget.ts';
import { type Admission, type CircuitState, openCircuit } from './circuit.ts';
import { decoded } from './content-coding.ts';
import type { Ending } from './ending.ts';
import { CallFailure } from './failure.ts';
import { follow } from './follow.ts';
import { openLimit } from './limit.ts';
import { openPoster } from './post.ts';
import { received, type Received, receivedInSlices } from './received.ts';
import { mayRetry, pauseMs } from './retry.ts';

/** A call on its way; headers are asked for anew for each attempt, since a signed token is good for one. */
export interface LaneCall {
  readonly body: string;
  readonly mutation: boolean;
  /** Whether lists of a long answer may stay text. */
  readonly longLists?: boolean;
  readonly ending: Ending;
  /** When the request must be answered, on the clock of `performance.now()`. */
  readonly deadlineAt: number;
  /** How long the request may take. */
  readonly deadlineMs: number;
  headers(): string[];
}

/** The way to one department: its connections, and everything that keeps its troubles its own. */
export interface Lane extends AsyncDisposable {
  send(call: LaneCall): Promise<Received>;
  /** Subscribes. The lane's limit is for calls, which end: streams have connections of their own. */
  follow(call: LaneCall): Promise<AsyncIterable<SubgraphResponse>>;
  readonly state: { readonly circuit: CircuitState; readonly inside: number; readonly waiting: number };
}

const CONNECT_MS = 2_000;
const RETRY_AFTER_MS = 1_000;
/** A stream that has missed so many is taken for dead. */
const MISSED_HEARTBEATS = 3;
const CIRCUIT_WINDOW_MS = 10_000;
/** A call that was given less time than this tells nothing about the department when it is late. */
const PATIENCE_MS = 1_000;

export function openLane(url: string, config: TransportConfig): Lane {
  const address = new URL(url);
  const { connections, maxAnswerBytes, queue, retryPercent, circuitFailures, circuitOpenMs } = config;
  const poster = openPoster(address, { connections, connectMs: CONNECT_MS });
  let streams: Pool | undefined;
  const silenceMs = MISSED_HEARTBEATS * (config.heartbeatMs ?? HEARTBEAT_MS);
  const circuit = openCircuit({ failures: circuitFailures, windowMs: CIRCUIT_WINDOW_MS, openMs: circuitOpenMs });
  const budget = openBudget(retryPercent);
  const limit = openLimit({ most: connections, queue, retryAfterMs: RETRY_AFTER_MS });

  const admit = (now: number): Admission => {
    const admission = circuit.admit(now);
    if (admission === 'no') {
      throw new CallFailure('resting', circuit.restsFor(now));
    }
    return admission;
  };
  const failed = (error: unknown, started: number, admission: Admission, deadlineMs: number): void => {
    const now = performance.now();
    // A client that shortened the deadline chose what is late.
    const isPatient = deadlineMs >= config.deadlineMs && now - started >= PATIENCE_MS;
    switch (tellsOf(error, isPatient)) {
      case 'health':
        circuit.succeeded(now, admission);
        break;
      case 'sickness':
        circuit.failed(now, admission);
        break;
      case 'nothing':
        circuit.untold(admission);
        break;
    }
  };

  /** One function for all that a call goes through: each one more in its way costs every call a turn of promises. */
  const send = async ({
    body,
    mutation,
    ending,
    deadlineAt,
    deadlineMs,
    headers,
    longLists,
  }: LaneCall): Promise<Received> => {
    const waiting = limit.enter(ending);
    if (waiting !== undefined) {
      await waiting;
    }
    try {
      budget.earn();
      for (let made = 1; ; made++) {
        const started = performance.now();
        const admission = admit(started);
        try {
          const posted = await poster.post({ headers: headers(), body, mutation, maxAnswerBytes, ending });
          const plain = posted.coding === undefined ? posted : await decoded(posted, maxAnswerBytes);
          const isLong = plain.text.length >= LONG_CHARACTERS;
          const answer = isLong ? await receivedInSlices(plain, ending, longLists) : received(plain);
          circuit.succeeded(performance.now(), admission);
          return answer;
        } catch (error) {
          failed(error, started, admission, deadlineMs);
          const leftMs = deadlineAt - performance.now();
          if (!(error instanceof CallFailure)) {
            throw error;
          }
          if (!mayRetry({ mutation, kind: error.kind, attempts: made, leftMs }) || !budget.spend()) {
            throw error;
          }
        }
        await pause(pauseMs(made, Math.random()), ending);
      }
    } finally {
      limit.leave();
    }
  };

  return {
    async follow({ body, ending, deadlineMs, headers }) {
      const started = performance.now();
      const admission = admit(started);
      try {
        const { origin, pathname, search } = address;
        streams ??= new Pool(origin, { connections: null, connect: { timeout: CONNECT_MS } });
        const request = { path: pathname + search, headers: headers(), body, maxAnswerBytes, silenceMs, ending };
        const answers = await follow(streams, request);
        circuit.succeeded(performance.now(), admission);
        return answers;
      } catch (error) {
        failed(error, started, admission, deadlineMs);
        throw error;
      }
    },
    send(call) {
      const now = performance.now();
      // Nobody queues for a department that is not being asked.
      return circuit.state(now) === 'open'
        ? Promise.reject(new CallFailure('resting', circuit.restsFor(now)))
        : send(call);
    },
    get state() {
      return { circuit: circuit.state(performance.now()), inside: limit.inside, waiting: limit.waiting };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([poster[Symbol.asyncDispose](), streams?.destroy()]);
    },
  };
}

/** Rejects with the ending's reason where that comes first. */
function pause(milliseconds: number, ending: Ending): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      resolve();
    }, milliseconds);
    const stop = ending.onEnd(() => {
      clearTimeout(timer);
      reject(ending.reason);
    });
  });
}

/**
 * What a failure says of the department, whose circuit hangs on it for everybody. It is well where it refuses. An answer
 * that is too large was asked for; what was too large to be sent is ours.
 *
 * @param isPatient whether the call was given time enough to blame its department
 */
function tellsOf(error: unknown, isPatient: boolean): 'health' | 'sickness' | 'nothing' {
  if (!(error instanceof CallFailure)) {
    return isTimeout(error) && isPatient ? 'sickness' : 'nothing';
  }
  const { kind } = error;
  switch (kind) {
    case 'refused':
      return 'health';
    case 'unreachable':
    case 'unavailable':
    case 'broken':
    case 'garbled':
      return 'sickness';
    case 'late':
      return isPatient ? 'sickness' : 'nothing';
    case 'resting':
    case 'overloaded':
    case 'abandoned':
    case 'large':
    case 'overlong':
      return 'nothing';
    default:
      return kind satisfies never;
  }
}

export const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';
