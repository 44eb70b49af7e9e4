import type { ServerResponse } from 'node:http';
import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { Semaphore } from '#kernel/concurrency/semaphore.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Evidence } from './audit-log/open.ts';
import type { Logger } from '#kernel/log/logger.ts';
import { type CallStatements, callStatements } from './orm/statements.ts';
import { openEventStreams } from '#kernel/sse/event-streams.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import type { DepartmentContext } from './define.ts';

export interface StreamsOptions<Loaders> {
  readonly department: string;
  readonly schema: GraphQLSchema;
  /** A context for the same caller, with loaders that have seen nothing yet. */
  readonly renew: (call: WireCall, suspect: boolean) => DepartmentContext<Loaders>;
  readonly evidence: Evidence;
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly heartbeatMs: number;
  /** Events that are carried out at a time; the others wait, so that calls find room besides. */
  readonly atOnce: number;
  readonly log: Logger;
}

export interface Subscribing {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** The subscriptions that a department carries. */
export interface Streams {
  /**
   * Follows what a subscription asks for, and answers with events until the caller goes.
   *
   * @returns what refuses it, before anything is sent
   */
  follow(
    response: ServerResponse,
    call: WireCall,
    asked: Subscribing,
    eventMs: number,
  ): Promise<FormattedExecutionResult | undefined>;
  /** Tells all callers that the department goes. */
  end(): Promise<void>;
  readonly open: number;
}

/** A reader that takes nothing for so many heartbeats is given up; the gateway gives its own up sooner. */
const STALLED_HEARTBEATS = 4;

/** Each event is an execution of its own: fresh loaders, policies asked again, its own entry in the ledger. */
export function openStreams<Loaders>(options: StreamsOptions<Loaders>): Streams {
  const { department, schema, renew, evidence, format, heartbeatMs, atOnce, log } = options;
  const semaphore = new Semaphore(atOnce);
  const streams = openEventStreams({ heartbeatMs, stalledMs: STALLED_HEARTBEATS * heartbeatMs });

  const formatted = ({ data, errors }: ExecutionResult): FormattedExecutionResult => ({
    data,
    ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }),
  });

  /** Runs one step for the caller: its SQL can be stopped, and what it tells is written down before it leaves. */
  const step = async (
    call: WireCall,
    statements: CallStatements,
    work: (context: DepartmentContext<Loaders>) => Promise<ExecutionResult>,
  ): Promise<FormattedExecutionResult> => {
    const context = renew(call, true);
    const { execution } = context;
    execution.endWith(statements.signal);
    const result = await Promise.race([
      statements.run(() => work(context)),
      execution.ended.then((error) => ({ data: null, errors: [error] })),
    ]);
    try {
      await evidence.settle(context.evidence, context);
    } catch (error) {
      if (!(error instanceof GraphQLError)) {
        throw error;
      }
      log.error({ requestId: call.requestId }, 'an event was held back: its evidence could not be written');
      return { data: null, errors: [error.toJSON()] };
    }
    return formatted(result);
  };

  return {
    async follow(response, call, asked, eventMs) {
      const { query, variables, operationName } = asked;
      const document = readDocument(schema, query);
      if ('errors' in document) {
        return formatted(document);
      }
      const operation = {
        schema,
        document: document.document,
        variableValues: variables as Record<string, unknown> | undefined,
        operationName: operationName as string | undefined,
      };
      const running = new Set<CallStatements>();
      const limited = async <T>(work: (statements: CallStatements) => Promise<T>): Promise<T> => {
        await semaphore.acquire();
        const statements = callStatements({ statements: 0 });
        const late = setTimeout(() => statements.stop(), eventMs);
        running.add(statements);
        try {
          return await work(statements);
        } finally {
          clearTimeout(late);
          running.delete(statements);
          semaphore.release();
        }
      };
      let source: AsyncIterator<unknown> | undefined;
      const leave = (): void => {
        source?.return?.()?.catch(() => undefined);
        for (const statements of running) {
          statements.stop();
        }
      };
      const refused = await limited((statements) =>
        step(call, statements, async (contextValue) => {
          const opened = await createSourceEventStream({ ...operation, contextValue });
          if (!(Symbol.asyncIterator in opened)) {
            return opened;
          }
          source = opened[Symbol.asyncIterator]();
          return {};
        }),
      );
      const items = source;
      if (items === undefined || refused.errors) {
        leave();
        return refused;
      }
      const texts = mapEach({ [Symbol.asyncIterator]: () => items }, async (rootValue) => {
        const result = await limited((statements) =>
          step(call, statements, async (contextValue) => execute({ ...operation, rootValue, contextValue })),
        );
        return JSON.stringify(result);
      });
      response.once('close', leave);
      await streams
        .send(response, texts)
        .catch((error: unknown) => log.error({ err: error, requestId: call.requestId }, 'a subscription broke'))
        .finally(leave);
      return undefined;
    },
    async end() {
      const gone = graphError('DEPARTMENT_UNAVAILABLE', `The department ${department} ends its subscriptions.`);
      await streams.end(JSON.stringify({ errors: [gone.toJSON()] }));
    },
    get open() {
      return streams.open;
    },
  };
}

async function* mapEach<From, To>(items: AsyncIterable<From>, map: (item: From) => Promise<To>): AsyncGenerator<To> {
  for await (const item of items) {
    yield await map(item);
  }
}

type Read = { readonly document: ReturnType<typeof parse> } | { readonly errors: readonly GraphQLError[] };

function readDocument(schema: GraphQLSchema, query: unknown): Read {
  try {
    const document = parse(String(query ?? ''), { noLocation: true });
    const errors = validate(schema, document);
    return errors.length === 0 ? { document } : { errors: errors.map(coded) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { errors: [coded(error)] };
    }
    throw error;
  }
}

const coded = ({ message }: GraphQLError): GraphQLError => graphError('GRAPHQL_VALIDATION_FAILED', message);
