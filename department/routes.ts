import type { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { codes, isErrorCode } from '#kernel/errors/codes.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Evidence } from './audit-log/open.ts';
import type { Logger } from '#kernel/log/logger.ts';
import { type CallStatements, callStatements } from './orm/statements.ts';
import {
  CALL_HEADER,
  DEADLINE_HEADER,
  REQUEST_ID_HEADER,
  STATEMENTS_HEADER,
  WIRE_HEADER,
} from '#kernel/protocol/headers.ts';
import { EVENT_STREAM } from '#kernel/sse/event-stream.ts';
import type { DepartmentContext } from './define.ts';
import type { Readiness } from './readiness.ts';
import type { Streams, Subscribing } from './streams.ts';

/**
 * `/health/live`: the process answers. `/health/ready`: its database does too. How things stand in detail is for an
 * operator, who asks with a token of the gateway's for an empty body.
 */
export function healthRoutes(
  app: FastifyInstance,
  readiness: () => Promise<Readiness>,
  isOperator: (token: string) => Promise<boolean>,
): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async ({ headers }, reply) => {
    const { ready, places } = await readiness();
    const token = headers[WIRE_HEADER];
    const details = typeof token === 'string' && (await isOperator(token)) ? { places } : {};
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unready', ...details });
  });
}

/** Longer timers fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The time that the caller gives, in milliseconds; for a subscription, that of each event. */
function leftOf({ headers }: FastifyRequest): number | undefined {
  const leftMs = Number(headers[DEADLINE_HEADER]);
  return leftMs >= 1 && leftMs <= MAX_TIMEOUT_MS ? leftMs : undefined;
}

export interface GraphqlRoute<Loaders> {
  readonly log: Logger;
  readonly admit: (token: string | undefined, body: string) => Promise<DepartmentContext<Loaders>>;
  readonly server: ApolloServer<DepartmentContext<Loaders>>;
  readonly evidence: Evidence;
  readonly streams: Streams;
}

/** Nobody waits any more when the caller has gone, or the time that it gave is over: then the database need not work. */
function stopWithCaller(request: FastifyRequest, reply: FastifyReply, statements: CallStatements): void {
  const leftMs = leftOf(request);
  const late = leftMs === undefined ? undefined : setTimeout(() => statements.stop(), leftMs);
  reply.raw.once('close', () => {
    clearTimeout(late);
    if (!reply.raw.writableEnded) {
      statements.stop();
    }
  });
}

const CALL_NUMBER = /^\d{1,15}$/;

/** Whatever the answer is, refusals included, it says which call it is for. */
function repeatCall({ headers }: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const call = headers[CALL_HEADER];
  if (typeof call === 'string' && CALL_NUMBER.test(call)) {
    reply.header(CALL_HEADER, call);
  }
  next();
}

/** The one route that tells something: POST, JSON, signed by the gateway. */
export function graphqlRoute<Loaders>(
  app: FastifyInstance,
  { log, admit, server, evidence, streams }: GraphqlRoute<Loaders>,
): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/graphql', { onRequest: repeatCall }, async (request, reply) => {
    const body = String(request.body ?? '');
    const token = request.headers[WIRE_HEADER];
    let context: DepartmentContext<Loaders>;
    let parsed: unknown;
    const refuse = (error: unknown): FastifyReply => {
      const refusal = error instanceof GraphQLError ? error : graphError('BAD_REQUEST', 'The body is not JSON.');
      const code = refusal.extensions.code;
      log.warn({ code, requestId: request.headers[REQUEST_ID_HEADER] }, 'a call was refused');
      return reply.code(isErrorCode(code) ? codes[code].status : 400).send({ errors: [refusal.toJSON()] });
    };
    const follows = request.headers.accept === EVENT_STREAM;
    try {
      context = await admit(typeof token === 'string' ? token : undefined, body);
      parsed = JSON.parse(body);
      if (follows) {
        await context.once;
      }
    } catch (error) {
      return refuse(error);
    }
    if (follows) {
      reply.hijack();
      const refused = await streams.follow(
        reply.raw,
        context,
        parsed as Subscribing,
        leftOf(request) ?? MAX_TIMEOUT_MS,
      );
      if (refused) {
        reply.raw.setHeader('content-type', 'application/json').end(JSON.stringify(refused));
      }
      return;
    }
    const count = { statements: 0 };
    const headers = new HeaderMap();
    headers.set('content-type', 'application/json');
    const statements = callStatements(count);
    stopWithCaller(request, reply, statements);
    const { execution } = context;
    execution.endWith(statements.signal);
    const carriedOut = statements.run(() =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed },
        context: async () => context,
      }),
    );
    let answer: Awaited<typeof carriedOut> | GraphQLError;
    try {
      answer = await Promise.race([execution.ended, carriedOut, failing(context.once)]);
      // A read was carried out meanwhile; of one that was made before nothing leaves.
      await context.once;
    } catch (error) {
      statements.stop();
      if (!(error instanceof GraphQLError)) {
        throw error;
      }
      return refuse(error);
    }
    if (answer instanceof GraphQLError) {
      statements.stop();
      return reply.code(200).send({ errors: [answer.toJSON()], data: null });
    }
    for (const [name, value] of answer.headers) {
      reply.header(name, value);
    }
    reply.header(STATEMENTS_HEADER, count.statements);
    if (answer.body.kind !== 'complete') {
      throw new Error('A department answers in one piece.');
    }
    try {
      await evidence.settle(context.evidence, context);
    } catch (error) {
      if (!(error instanceof GraphQLError)) {
        throw error;
      }
      log.error({ requestId: context.requestId }, 'an answer was held back: its evidence could not be written');
      return reply.code(200).send({ errors: [error.toJSON()], data: null });
    }
    return reply.code(answer.status ?? 200).send(answer.body.string);
  });
}

/** Settles where the promise fails, and not otherwise. */
const failing = (promise: Promise<unknown>): Promise<never> => promise.then(() => new Promise<never>(() => undefined));
