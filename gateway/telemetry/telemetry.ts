import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from '#kernel/log/logger.ts';
import type { GatewayContext } from '../context.ts';
import type { CallSubgraph } from '../engine/engine.ts';
import { clientOf } from './client.ts';
import type { GatewayMetrics } from './metrics.ts';
import { withRequestId } from './request-id.ts';
import { noteCall, type OperationRecord, openRecord } from './operation-record.ts';

/** What operators see of operations: a line in the log, and figures. */
export interface Telemetry {
  /** Begins the record of a request's operation, which ends with its answer. */
  begin(request: FastifyRequest, reply: FastifyReply): OperationRecord;
  /** Notes each call in the record of the operation that it is for. */
  noted(call: CallSubgraph): CallSubgraph;
}

export interface TelemetryOptions {
  readonly metrics: GatewayMetrics | null;
  /** Gets one line an operation; null where nobody reads them. */
  readonly accessLog: Logger | null;
}

const OK = 'ok';

export function openTelemetry({ metrics, accessLog }: TelemetryOptions): Telemetry {
  function end(record: OperationRecord, request: FastifyRequest, reply: FastifyReply): void {
    const ms = reply.elapsedTime;
    if (!reply.raw.writableFinished) {
      record.outcome = 'aborted';
    }
    metrics?.operation(record, ms);
    accessLog?.info(lineOf(record, request.id, reply.raw.statusCode, ms), 'operation');
  }
  return {
    begin(request, reply) {
      const record = openRecord(clientOf(request.headers));
      if (metrics !== null || accessLog !== null) {
        reply.raw.once('close', () => end(record, request, reply));
      }
      return record;
    },
    noted: (call) => async (asked, context) => {
      const started = performance.now();
      let code = OK;
      try {
        return await call(asked, context);
      } catch (error) {
        code = codeOf(error);
        throw error;
      } finally {
        const ms = performance.now() - started;
        noteCall((context as GatewayContext).record, asked.subgraph, ms, code !== OK);
        metrics?.call(asked.subgraph, code, ms);
      }
    },
  };
}

/** Notes what became of an operation, by its errors, and names the request in those that only logs explain. */
export const telemetryPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { record, requestId }, response: { body } }) {
        const result = body.kind === 'single' ? body.singleResult : body.initialResult;
        const { data, errors = [] } = result;
        if (errors.length > 0) {
          result.errors = withRequestId(errors, requestId);
        }
        for (const { extensions } of errors) {
          record.codes.add(String(extensions?.code ?? 'INTERNAL_SERVER_ERROR'));
        }
        record.outcome = data === undefined ? 'refused' : errors.length > 0 ? 'partial' : 'ok';
      },
    };
  },
};

function codeOf(error: unknown): string {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

const HASH_CHARACTERS = 16;

/** Nothing but what the record holds: no variable, no address, no person. */
function lineOf(record: OperationRecord, requestId: string, status: number, ms: number): Record<string, unknown> {
  const { name, type, hash, client, cost, outcome, codes, subgraphs } = record;
  return {
    requestId,
    operation: name,
    type,
    hash: hash.slice(0, HASH_CHARACTERS),
    client: client.name,
    clientVersion: client.version,
    status,
    outcome,
    ...(codes.size > 0 && { codes: [...codes] }),
    ms: rounded(ms),
    cost,
    subgraphs: Object.fromEntries(
      [...subgraphs].map(([subgraph, each]) => [subgraph, { ...each, ms: rounded(each.ms) }]),
    ),
  };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
