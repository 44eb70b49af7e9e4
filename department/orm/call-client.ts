import { Client } from 'pg';
import { CANCEL_MS, currentWork, type Work } from './statements.ts';
import { GivenUpError, isConnectionError } from './trouble.ts';

/** What a connection tells those around it. */
export interface ClientNews {
  /** The server shall stop what one of its processes does; settles when it has been told. */
  cancelBackend(processId: number): Promise<void>;
  /** The connection broke or was given up. */
  lost(): void;
}

/** What a look at a connection found: its end was told, or nothing was. */
export type Look = 'alive' | 'closed' | 'silent';

/** Time that a server has to show that it is still there. */
const LOOK_MS = 250;

type Send = (...words: unknown[]) => unknown;

/**
 * A connection that tells each statement to the call it belongs to, and knows whether it is fit for another call:
 * idle, outside of any transaction, its server still there.
 */
export class CallClient extends Client {
  readonly #news: ClientNews;
  readonly #send: Send;
  #busy = 0;
  #cancelling = 0;
  /** When the server was last heard. */
  heardAt = Date.now();

  constructor(options: ConstructorParameters<typeof Client>[0], news: ClientNews) {
    super(options);
    this.#news = news;
    // A connection that breaks while no one listens must not take the process along.
    this.on('error', () => undefined);
    this.#send = this.query.bind(this) as Send;
    this.query = ((...words: unknown[]) => this.#track(currentWork(), words)) as typeof this.query;
  }

  /** A cancellation that is still on its way would hit the statement of the next call. */
  get fit(): boolean {
    return this.#busy === 0 && this.#cancelling === 0 && this.getTransactionStatus() === 'I';
  }

  cancel(): void {
    // The driver does not declare the number that the server gave it.
    if (!('processID' in this) || typeof this.processID !== 'number') {
      return;
    }
    this.#cancelling++;
    this.#news
      .cancelBackend(this.processID)
      .then(() => this.#cancelling--)
      // Nobody knows whether the server was told, so the connection stays unfit.
      .catch(() => undefined);
  }

  /** Ends at once: a farewell may find nobody there. What is under way fails, and the pool takes the connection out. */
  giveUp(): void {
    this.#news.lost();
    this.end().catch(() => undefined);
    this.connection.stream.destroy();
  }

  /** Whether the server is still at the other end; where it is not, the connection is given up. */
  async look(): Promise<Look> {
    let isSilent = false;
    const late = setTimeout(() => {
      isSilent = true;
      this.giveUp();
    }, LOOK_MS);
    try {
      await this.#send('select 1');
      this.heardAt = Date.now();
      return 'alive';
    } catch {
      this.giveUp();
      return isSilent ? 'silent' : 'closed';
    } finally {
      clearTimeout(late);
    }
  }

  #track(work: Work | undefined, words: unknown[]): unknown {
    if (work) {
      work.count.statements++;
    }
    if (work?.signal.aborted && !isRollback(words[0])) {
      return Promise.reject(new GivenUpError());
    }
    const sent = this.#send(...words);
    // Streams of COPY and callbacks settle elsewhere.
    if (!(sent instanceof Promise)) {
      return sent;
    }
    this.#busy++;
    work?.running.set(this, (work.running.get(this) ?? 0) + 1);
    const late = work?.signal.aborted ? setTimeout(() => this.giveUp(), CANCEL_MS).unref() : undefined;
    const over = (): void => {
      clearTimeout(late);
      this.#busy--;
      const left = (work?.running.get(this) ?? 1) - 1;
      if (left === 0) {
        work?.running.delete(this);
      } else {
        work?.running.set(this, left);
      }
    };
    sent.then(
      () => {
        this.heardAt = Date.now();
        over();
      },
      (error: unknown) => {
        over();
        if (isConnectionError(error)) {
          this.giveUp();
        }
      },
    );
    return sent;
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown } | undefined)?.text ?? '');
const isRollback = (statement: unknown): boolean => /^\s*rollback\b/i.test(textOf(statement));
