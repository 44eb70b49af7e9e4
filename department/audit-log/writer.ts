import { setTimeout as sleep } from 'node:timers/promises';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Logger } from '#kernel/log/logger.ts';
import { gapDraft } from './drafts.ts';
import type { EvidenceDraft } from './entry.ts';
import type { EvidenceStore } from './store.ts';

/** Takes the entries of many calls and writes them together. */
export interface EvidenceWriter extends AsyncDisposable {
  /** Entries to be written soon; never waits. Where the queue is full they are lost, counted, and the gap is recorded. */
  offer(drafts: readonly EvidenceDraft[]): void;
  /**
   * Resolves once the entries are committed.
   *
   * @throws EVIDENCE_UNAVAILABLE where the store refuses, is late or the queue is full
   */
  commit(drafts: readonly EvidenceDraft[]): Promise<void>;
  /** Waits until what has been offered is written, at most so long; false where it is not. */
  settled(timeoutMs: number): Promise<boolean>;
}

export interface WriterOptions {
  readonly store: EvidenceStore;
  /** Entries held at most while the store is slow or away. */
  readonly queueEntries: number;
  /** How long an answer with sensitive data waits for its entries to be taken up; the store bounds the writing. */
  readonly waitMs: number;
  readonly log: Logger;
}

/** Entries of one INSERT at most. */
const BATCH_ENTRIES = 2_000;
/** How long entries that nobody waits for gather before they are written. */
const LINGER_MS = 100;
const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 1_000;
/** How long a department that stops tries to write what is left. */
const FAREWELL_MS = 3_000;

interface Item {
  readonly drafts: readonly EvidenceDraft[];
  /** Present where an answer waits. */
  readonly done?: (error: unknown) => void;
}

const unavailable = () =>
  graphError(
    'EVIDENCE_UNAVAILABLE',
    'Sensitive data is given out only together with its entry in the ledger, which cannot be written at the moment. Try again later.',
  );

export function openWriter({ store, queueEntries, waitMs, log }: WriterOptions): EvidenceWriter {
  let queue: Item[] = [];
  let held = 0;
  let lost = 0;
  let lostSince = new Date();
  let writing: Promise<void> | null = null;
  let closing = false;
  let lingering: NodeJS.Timeout | null = null;

  function lose(count: number): void {
    if (lost === 0) {
      lostSince = new Date();
      log.error({ queueEntries }, 'the evidence store is behind; entries that find no room are counted as lost');
    }
    lost += count;
  }
  function take(): Item[] {
    let entries = 0;
    let items = 0;
    while (items < queue.length && (items === 0 || entries + queue[items]!.drafts.length <= BATCH_ENTRIES)) {
      entries += queue[items++]!.drafts.length;
    }
    return queue.splice(0, items);
  }
  async function writeOnce(): Promise<void> {
    const items = take();
    const told = lost;
    const gap = told > 0 ? [gapDraft(told, lostSince, new Date())] : [];
    try {
      await store.append([...items.flatMap(({ drafts }) => drafts), ...gap]);
      lost -= told;
      for (const { drafts, done } of items) {
        held -= drafts.length;
        done?.(null);
      }
    } catch (error) {
      // Whoever waits is refused and has seen nothing, so there is nothing to record of it.
      for (const { drafts, done } of items) {
        if (!done) {
          continue;
        }
        held -= drafts.length;
        done(error);
      }
      queue = [...items.filter(({ done }) => !done), ...queue];
      throw error;
    }
  }
  async function writeAll(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (queue.length > 0 || lost > 0) {
      try {
        await writeOnce();
        retryMs = FIRST_RETRY_MS;
      } catch (error) {
        log.warn({ err: error, held, lost }, 'evidence could not be written; it is tried again');
        if (closing) {
          return;
        }
        await sleep(retryMs);
        retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      }
    }
  }
  function wake(): void {
    if (lingering) {
      clearTimeout(lingering);
    }
    lingering = null;
    writing ??= writeAll().finally(() => {
      writing = null;
      if (!closing && queue.length > 0) {
        wake();
      }
    });
  }
  const fits = (drafts: readonly EvidenceDraft[]) => held + drafts.length <= queueEntries;
  function enqueue(item: Item): void {
    held += item.drafts.length;
    queue.push(item);
  }
  /** Nobody waits for these: entries of calls that follow closely are written with them. */
  function wakeSoon(): void {
    lingering ??= setTimeout(() => {
      if (!closing) {
        wake();
      }
    }, LINGER_MS);
  }

  return {
    offer(drafts) {
      if (drafts.length === 0) {
        return;
      }
      if (fits(drafts)) {
        enqueue({ drafts });
        return wakeSoon();
      }
      lose(drafts.length);
      wake();
    },
    async commit(drafts) {
      if (!fits(drafts)) {
        throw unavailable();
      }
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          // What is being written at this moment is waited for, so that an entry stands exactly where an answer left.
          const waiting = queue.indexOf(item);
          if (waiting < 0) {
            return;
          }
          queue.splice(waiting, 1);
          held -= drafts.length;
          reject(unavailable());
        }, waitMs);
        const item: Item = {
          drafts,
          done: (error) => {
            clearTimeout(late);
            if (error === null) {
              resolve();
            } else {
              reject(unavailable());
            }
          },
        };
        enqueue(item);
        wake();
      });
    },
    async settled(timeoutMs) {
      if (queue.length > 0) {
        wake();
      }
      const deadline = Date.now() + timeoutMs;
      while (writing && Date.now() < deadline) {
        await Promise.race([writing, sleep(deadline - Date.now(), undefined, { ref: false })]);
      }
      return writing === null;
    },
    async [Symbol.asyncDispose]() {
      await this.settled(FAREWELL_MS);
      closing = true;
      if (queue.length > 0 || lost > 0) {
        log.error({ held, lost }, 'stopped with evidence that could not be written');
      }
    },
  };
}
