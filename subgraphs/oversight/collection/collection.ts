import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JWK } from 'jose';
import type { BackgroundTools } from '#department/define.ts';
import { openReadSigner } from '#department/audit-log/reader-token.ts';
import { ConfigError } from '#kernel/config/env.ts';
import { openHeadSigner } from '../published-log/head.ts';
import { publish } from '../published-log/publish.ts';
import { forget } from './retention.ts';
import { collectionSettings } from './settings.ts';
import { openSource } from './source.ts';
import { keepWords } from './words.ts';
import { type Turns, inTurns } from './turns.ts';

/** The collecting of the departments' ledgers. */
export interface Collection {
  /**
   * Takes over what was written before the call, waiting for it a bounded time.
   *
   * @returns the departments whose latest entries may be missing
   */
  catchUp(): Promise<readonly string[]>;
}

/** A department that did not answer is not waited for again so soon. */
const REST_MS = 1_000;
/** Terms are counted in years: once an hour is often enough. */
const FORGET_MS = 3_600_000;
/** A day is published so long after its end, when what departments had in hand has arrived. */
const SETTLE_MS = 1_800_000;
const PUBLISH_MS = 60_000;

interface Followed {
  readonly department: string;
  readonly turns: Turns;
  restsUntil: number;
}

/** Follows every department's ledger for as long as oversight runs. */
export async function openCollection({
  database,
  log,
  glossary,
  env,
}: BackgroundTools): Promise<Collection & AsyncDisposable> {
  // Our own ledger is not collected, and our auditors are told of in others'.
  await keepWords(database.reader, 'oversight', glossary);
  const { sources, keyFile, pollMs, catchUpMs, retention } = collectionSettings(env);
  const key = keyFile === null ? null : await readKey(keyFile);
  const sign = key && (await openReadSigner(key));
  const headSigner = key && openHeadSigner(key);
  // A pull that a reader set off is everybody's: it is neither counted as the reader's nor ends with the reader.
  const apart = AsyncLocalStorage.snapshot();
  const followed = sources.map((address): Followed => {
    const source = openSource(address, sign!, database.reader, log);
    return { department: source.department, turns: inTurns(() => apart(() => source.pull())), restsUntil: 0 };
  });

  async function pulled(source: Followed): Promise<boolean> {
    try {
      return await source.turns.next();
    } catch (error) {
      if (Date.now() > source.restsUntil) {
        log.warn({ department: source.department, reason: (error as Error).message }, 'a ledger could not be read');
      }
      source.restsUntil = Date.now() + REST_MS;
      return false;
    }
  }
  async function inTime(source: Followed): Promise<boolean> {
    if (Date.now() < source.restsUntil) {
      return false;
    }
    const ended = await Promise.race([pulled(source), sleep(catchUpMs, 'late' as const, { ref: false })]);
    if (ended === 'late') {
      source.restsUntil = Date.now() + REST_MS;
    }
    return ended === true;
  }
  const polling = setInterval(() => {
    for (const source of followed) {
      if (!source.turns.busy) {
        void pulled(source);
      }
    }
  }, pollMs);
  const forgetting = setInterval(() => {
    forget(database.reader, retention, new Date()).catch((error: unknown) =>
      log.warn({ err: error }, 'what has been kept long enough could not be forgotten; it is tried again'),
    );
  }, FORGET_MS);
  const publishing = inTurns(async () => {
    const settled = new Date(Date.now() - SETTLE_MS);
    return headSigner !== null && (await publish(database.fork(), headSigner, settled)) !== null;
  });
  const publishingDaily = setInterval(() => {
    publishing
      .next()
      .catch((error: unknown) =>
        log.warn({ err: error }, 'the head of the logs could not be published; it is tried again'),
      );
  }, PUBLISH_MS);
  return {
    async catchUp() {
      const complete = await Promise.all(followed.map(inTime));
      return followed.filter((_, index) => !complete[index]).map(({ department }) => department);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(polling);
      clearInterval(forgetting);
      clearInterval(publishingDaily);
      await Promise.all([...followed.map(({ turns }) => turns.settled()), publishing.settled()]);
    },
  };
}

async function readKey(file: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch {
    throw new ConfigError(`OVERSIGHT_KEY_FILE: ${file} holds no Ed25519 key as a JWK.`);
  }
}
