import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastify } from 'fastify';
import type { OperationDefinitionNode } from 'graphql';
import { openChanges } from './changes/changes.ts';
import { openClock } from '#kernel/clock/clock.ts';
import { formatWith } from '#kernel/errors/format.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { glossaryOf } from './audit-log/glossary.ts';
import { openEvidence } from './audit-log/open.ts';
import { openLogger } from '#kernel/log/logger.ts';
import { type Database, DATABASE_LIMITS, openDatabase } from './orm/database.ts';
import { troubleOf } from './orm/trouble.ts';
import { openCursors } from './pagination/cursor.ts';
import { caseOf } from './purpose/case.ts';
import { reasonOf } from './purpose/purpose.ts';
import { readPurposes } from './purpose/register.ts';
import { openGuard } from './guard.ts';
import { HEARTBEAT_MS } from '#kernel/protocol/headers.ts';
import { keySetFromFile } from '#kernel/service-token/key-set.ts';
import { openUsedTokens } from './used-tokens.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import { type DepartmentConfig, MAX_OBJECTS } from './config.ts';
import type { Department, DepartmentContext } from './define.ts';
import { mayHoldNul, openExecution } from './execution/execution.ts';
import { graphqlRoute, healthRoutes } from './routes.ts';
import { openReadiness } from './readiness.ts';
import { buildSchema, readSdl } from './schema.ts';
import { openStreams } from './streams.ts';

/** A department that answers; dispose it to let it finish and go. */
export interface RunningDepartment extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly database: Database;
  /** Waits until what was given out so far stands in the ledger; false where it does not within the time. */
  evidenceSettled(timeoutMs: number): Promise<boolean>;
}

interface Resolved {
  readonly operation?: OperationDefinitionNode;
  readonly contextValue: Pick<DepartmentContext<unknown>, 'once'>;
}

/** A subscription is answered with events; a mutation begins when it is known that it was not asked before. */
const byKindOfOperation = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }: Resolved) {
        if (operation?.operation === 'subscription') {
          throw graphError('EVENT_STREAM_EXPECTED', 'Accept text/event-stream.');
        }
        if (operation?.operation === 'mutation') {
          await contextValue.once;
        }
      },
    };
  },
};

/** Entities by the thousand come in one body; anything larger is not a call of ours. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Starts one department: its database, its schema, its HTTP server.
 *
 * @throws Error with one sentence where the port is taken or the database cannot be reached
 */
export async function startDepartment<Loaders, Background>(
  department: Department<Loaders, Background>,
  config: DepartmentConfig,
): Promise<RunningDepartment> {
  const log = openLogger(department.name, config.logLevel);
  const clock = openClock(config.today);
  const cursors = openCursors(config.secret);
  const purposes = readPurposes(department.folder);
  const sdl = await readSdl(department.folder);
  const glossary = glossaryOf(sdl);
  const schema = buildSchema(sdl, department.resolvers);
  const { databaseUrl: url, poolSize, limits } = config;
  const database = await openDatabase({ ...department, url, poolSize, limits: { ...DATABASE_LIMITS, ...limits } });

  const usedTokens = openUsedTokens(department.name, database.control.rows);
  const guard = openGuard(department.name, keySetFromFile(config.wireKeysFile), usedTokens.use);
  const format = formatWith({
    translate: (error) => {
      const code = troubleOf(error);
      return code === null ? null : graphError(code, troubles(department.name)[code]);
    },
    report: (error, requestId) => log.error({ err: error, requestId }, 'a resolver failed'),
  });
  const server = new ApolloServer<DepartmentContext<Loaders>>({
    schema,
    introspection: true,
    // As Apollo Server does it, but without a second copy of a long answer for the sake of a line's end.
    stringifyResult: JSON.stringify,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    cache: 'bounded',
    formatError: format,
    // Cache hints would be gathered field by field, for nobody.
    plugins: [
      byKindOfOperation,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: log,
  });
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, loggerInstance: undefined, forceCloseConnections: 'idle' });
  const { name } = department;
  const evidence = openEvidence({
    department: name,
    databaseUrl: config.databaseUrl,
    config: config.evidence,
    people: department.people,
    glossary,
    log,
    app,
  });
  const changes = openChanges({ databaseUrl: config.databaseUrl, department: name, log });
  let background: (Background & AsyncDisposable) | undefined;
  async function closeAll() {
    await app.close();
    await server.stop();
    await changes[Symbol.asyncDispose]();
    await background?.[Symbol.asyncDispose]();
    await evidence[Symbol.asyncDispose]();
    await usedTokens[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  }
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeAll());
  try {
    if (config.migrate) {
      const names = await database.migrate().catch((error: unknown) => {
        throw new Error(
          `The database of ${name} cannot be used (${name.toUpperCase()}_DATABASE_URL): ${reason(error)}.`,
        );
      });
      if (names.length > 0) {
        log.info({ migrations: names }, 'schema brought up to date');
      }
    }
    background = await department.background?.({ database, log, glossary, env: config.env ?? {} });
    await server.start();
    healthRoutes(app, openReadiness(database, log), (token) =>
      guard(token, '').then(
        ({ call }) => call.viewer.roles.includes('operator'),
        () => false,
      ),
    );
    const { known, anonymous } = config.maxObjects ?? MAX_OBJECTS;
    function contextOf(call: WireCall, suspect = false, once = Promise.resolve()): DepartmentContext<Loaders> {
      const reason = reasonOf(purposes, call);
      let em: ReturnType<Database['fork']> | undefined;
      return {
        ...call,
        legalBasis: reason?.purpose.legalBasis ?? null,
        case: caseOf(call.case),
        reason,
        clock,
        cursors,
        reader: database.reader,
        loaders: department.loaders({ reader: database.reader, cursors, clock, call }, background as Background),
        em: () => (em ??= database.fork()),
        log: log.child({ requestId: call.requestId }),
        evidence: evidence.collect(),
        changes,
        once,
        execution: openExecution({
          department: name,
          maxObjects: call.viewer.subject === null ? anonymous : known,
          mayHoldNul: suspect,
        }),
      };
    }
    async function admit(token: string | undefined, body: string) {
      const { call, once } = await guard(token, body);
      return contextOf(call, mayHoldNul(body), once);
    }
    const heartbeatMs = config.heartbeatMs ?? HEARTBEAT_MS;
    const streams = openStreams({
      department: name,
      schema,
      renew: (call, suspect) => contextOf(call, suspect),
      evidence,
      format,
      heartbeatMs,
      atOnce: Math.ceil(config.poolSize / 2),
      log,
    });
    app.addHook('preClose', () => streams.end());
    graphqlRoute(app, { log, admit, server, evidence, streams });
    await app.listen({ host: config.host, port: config.port }).catch((error: { code?: string; message: string }) => {
      if (error.code !== 'EADDRINUSE') {
        throw error;
      }
      throw new Error(`Port ${config.port} of ${name} is taken; set ${name.toUpperCase()}_PORT to a free one.`);
    });
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const { address, port } = app.server.address() as AddressInfo;
  return {
    name,
    url: `http://${address}:${port}/graphql`,
    database,
    evidenceSettled: (timeoutMs) => evidence.settled(timeoutMs),
    [Symbol.asyncDispose]: close,
  };
}

/** What is wrong with a department's database, in words that anybody may read. */
const troubles = (department: string) => ({
  DEPARTMENT_UNAVAILABLE: `The database of ${department} does not answer.`,
  DEPARTMENT_TIMEOUT: `The department ${department} did not answer in time.`,
  OVERLOADED: `The database of ${department} has more to do than it can. Try again in a moment.`,
});

function reason(error: unknown): string {
  const { message, cause, code } = error as { message?: string; cause?: { message?: string }; code?: string };
  return (message || cause?.message || code || String(error)).replace(/\.$/, '');
}
