import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Logger } from '#kernel/log/logger.ts';
import { keySetFromFile } from '#kernel/service-token/key-set.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import { openSeal } from './checkpoint.ts';
import { type Collector, openCollector } from './collector.ts';
import { draftsOf } from './drafts.ts';
import type { Glossary } from './glossary.ts';
import { openRefusals } from './refusals.ts';
import { evidenceRoute } from './route.ts';
import { openStore } from './store.ts';
import { openWriter } from './writer.ts';

export interface EvidenceConfig {
  /** The department's private key, which signs the chain; null for an unsigned one. */
  readonly keyFile: string | null;
  /** Public keys of those who may read the ledger over HTTP; null for nobody. */
  readonly readersKeysFile: string | null;
  /** Entries held at most while the store is slow or away. */
  readonly queueEntries: number;
  /** How long an answer with sensitive data waits for its entries. */
  readonly waitMs: number;
  /** A signature under the chain every so many entries … */
  readonly sealEvery: number;
  /** … and so long after the last one where there are fewer. */
  readonly sealAfterMs: number;
}

export const EVIDENCE_DEFAULTS: EvidenceConfig = {
  keyFile: null,
  readersKeysFile: null,
  queueEntries: 10_000,
  waitMs: 2_000,
  sealEvery: 1_000,
  sealAfterMs: 60_000,
};

/** The writing down of what leaves a department. */
export interface Evidence extends AsyncDisposable {
  /** One for each call. */
  collect(): Collector;
  /**
   * Writes down what a call gives out, before the answer leaves.
   *
   * @throws EVIDENCE_UNAVAILABLE where sensitive data would leave without its entry, or any with one about nobody
   */
  settle(collector: Collector, call: WireCall): Promise<void>;
  /** Waits until what has been offered is written; false where it is not within the time. */
  settled(timeoutMs: number): Promise<boolean>;
}

export interface EvidenceOptions {
  readonly department: string;
  readonly databaseUrl: string;
  readonly config?: Partial<EvidenceConfig>;
  /** SQL that translates the department's own ids of persons. */
  readonly people?: string;
  /** How the log speaks of the department. */
  readonly glossary: Glossary;
  readonly log: Logger;
  readonly app: FastifyInstance;
}

/** One connection writes, one reads; neither is taken from the department's own. */
const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 2_000;
/** A statement that the server does not end by itself, as when the line is cut, is given up after so many waits. */
const QUERY_TIMEOUT_WAITS = 3;

export function openEvidence(options: EvidenceOptions): Evidence {
  const { department, databaseUrl, config, people, glossary, log, app } = options;
  const { keyFile, readersKeysFile, queueEntries, waitMs, sealEvery, sealAfterMs } = {
    ...EVIDENCE_DEFAULTS,
    ...config,
  };
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_WAITS * waitMs,
    application_name: `${department} evidence`,
    allowExitOnIdle: true,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a connection of the evidence store was lost'));
  const seal = keyFile === null ? null : openSeal(department, keyFile);
  const store = openStore({
    department,
    pool,
    seal,
    people,
    sealEvery,
    lockTimeoutMs: Math.max(10, Math.floor(waitMs * 0.75)),
  });
  const writer = openWriter({ store, queueEntries, waitMs, log });
  const refusals = openRefusals((drafts) => writer.offer(drafts));
  if (readersKeysFile !== null) {
    const keys = keySetFromFile(readersKeysFile);
    evidenceRoute({ app, department, keys, store, writer, glossary });
  }
  const signing = setInterval(() => {
    store
      .seal()
      .catch((error: unknown) => log.warn({ err: error }, 'the chain could not be signed; it is tried again'));
  }, sealAfterMs).unref();
  return {
    collect: openCollector,
    async settle(collector, call) {
      if (collector.nameless !== null) {
        log.error({ coordinate: collector.nameless }, 'an answer does not say whose data it holds');
        throw graphError(
          'EVIDENCE_UNAVAILABLE',
          `Data is given out only with an entry in the log of the person that it is about; ${collector.nameless} does not say whose it is.`,
        );
      }
      const drafts = refusals.fold(draftsOf(collector, call, new Date()));
      if (collector.sensitive) {
        await writer.commit(drafts);
      } else {
        writer.offer(drafts);
      }
    },
    settled(timeoutMs) {
      refusals.flush();
      return writer.settled(timeoutMs);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(signing);
      refusals[Symbol.dispose]();
      await writer[Symbol.asyncDispose]();
      await pool.end();
    },
  };
}
