import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastify, type FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { openClock } from '../clock/clock.ts';
import { codes, isErrorCode } from '../errors/codes.ts';
import { formatWith } from '../errors/format.ts';
import { graphError } from '../errors/graph-error.ts';
import { openLogger, type Logger } from '../log/logger.ts';
import { isConnectionError } from '../orm/connection-error.ts';
import { type Database, openDatabase } from '../orm/database.ts';
import { countStatements } from '../orm/statements.ts';
import { openCursors } from '../pagination/cursor.ts';
import { keysFromFile, openGuard } from '../wire/guard.ts';
import { REQUEST_ID_HEADER, STATEMENTS_HEADER, WIRE_HEADER } from '../wire/headers.ts';
import type { DepartmentConfig } from './config.ts';
import type { Department, DepartmentContext } from './define.ts';
import { buildSchema } from './schema.ts';

/** A department that answers; dispose it to let it finish and go. */
export interface RunningDepartment extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly database: Database;
}

/** Entities by the thousand come in one body; anything larger is not a call of ours. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Starts one department: its database, its schema, its HTTP server.
 *
 * @throws Error with one sentence where the port is taken or the database cannot be reached
 */
export async function startDepartment<Loaders>(
  department: Department<Loaders>,
  config: DepartmentConfig,
): Promise<RunningDepartment> {
  const log = openLogger(department.name, config.logLevel);
  const clock = openClock(config.today);
  const cursors = openCursors(config.secret);
  const guard = openGuard(department.name, keysFromFile(config.wireKeysFile));
  const schema = await buildSchema(department.folder, department.resolvers);
  const database = await openDatabase({ ...department, url: config.databaseUrl, poolSize: config.poolSize });

  const server = new ApolloServer<DepartmentContext<Loaders>>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: 'bounded',
    formatError: formatWith({
      translate: (error) =>
        isConnectionError(error)
          ? graphError('DEPARTMENT_UNAVAILABLE', `The database of ${department.name} does not answer.`)
          : null,
      report: (error, requestId) => log.error({ err: error, requestId }, 'a resolver failed'),
    }),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
    logger: log,
  });
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, loggerInstance: undefined, forceCloseConnections: 'idle' });
  try {
    if (config.migrate) {
      const names = await database.migrate().catch((error: unknown) => {
        throw new Error(
          `The database of ${department.name} cannot be used (${department.name.toUpperCase()}_DATABASE_URL): ${reason(error)}.`,
        );
      });
      if (names.length > 0) log.info({ migrations: names }, 'schema brought up to date');
    }
    await server.start();
    health(app, database);
    graphql(
      app,
      log,
      (token, body) =>
        guard(token, body).then((call) => {
          let em: ReturnType<Database['fork']> | undefined;
          const context: DepartmentContext<Loaders> = {
            ...call,
            clock,
            cursors,
            reader: database.reader,
            loaders: department.loaders({ reader: database.reader, cursors, clock }),
            em: () => (em ??= database.fork()),
            log: log.child({ requestId: call.requestId }),
          };
          return context;
        }),
      server,
    );
    await app.listen({ host: config.host, port: config.port }).catch((error: { code?: string; message: string }) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(
        `Port ${config.port} of ${department.name} is taken; set ${department.name.toUpperCase()}_PORT to a free one.`,
      );
    });
  } catch (error) {
    await Promise.allSettled([server.stop(), app.close(), database[Symbol.asyncDispose]()]);
    throw error;
  }
  const { address, port } = app.server.address() as AddressInfo;
  return {
    name: department.name,
    url: `http://${address}:${port}/graphql`,
    database,
    async [Symbol.asyncDispose]() {
      await app.close();
      await server.stop();
      await database[Symbol.asyncDispose]();
    },
  };
}

const reason = (error: unknown): string => {
  const { message, cause, code } = error as { message?: string; cause?: { message?: string }; code?: string };
  return (message || cause?.message || code || String(error)).replace(/\.$/, '');
};

function health(app: FastifyInstance, database: Database): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await database.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'unready', reason: 'the database does not answer' });
    }
  });
}

/** The one route that tells something: POST, JSON, signed by the gateway. */
function graphql<Loaders>(
  app: FastifyInstance,
  log: Logger,
  admit: (token: string | undefined, body: string) => Promise<DepartmentContext<Loaders>>,
  server: ApolloServer<DepartmentContext<Loaders>>,
): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/graphql', async (request, reply) => {
    const body = String(request.body ?? '');
    const token = request.headers[WIRE_HEADER];
    let context: DepartmentContext<Loaders>;
    let parsed: unknown;
    try {
      context = await admit(typeof token === 'string' ? token : undefined, body);
      parsed = JSON.parse(body);
    } catch (error) {
      const refusal = error instanceof GraphQLError ? error : graphError('BAD_REQUEST', 'The body is not JSON.');
      const code = refusal.extensions.code;
      log.warn({ code, requestId: request.headers[REQUEST_ID_HEADER] }, 'a call was refused');
      return reply.code(isErrorCode(code) ? codes[code].status : 400).send({ errors: [refusal.toJSON()] });
    }
    const count = { statements: 0 };
    const headers = new HeaderMap();
    headers.set('content-type', 'application/json');
    const answer = await countStatements(count, () =>
      server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed },
        context: async () => context,
      }),
    );
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.header(STATEMENTS_HEADER, count.statements);
    if (answer.body.kind !== 'complete') throw new Error('A department answers in one piece.');
    return reply.code(answer.status ?? 200).send(answer.body.string);
  });
}
