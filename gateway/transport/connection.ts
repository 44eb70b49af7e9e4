import { connect, type Socket } from 'node:net';
import { ResponseReader } from './response-reader.ts';
import { SubgraphError, type SubgraphErrorKind } from './subgraph-error.ts';
import type { HttpResponse } from './http-client.ts';
import type { RequestText } from './request-head.ts';

export interface ConnectionOptions {
  /** A name or an address; of IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly connectMs: number;
  /** An answer has been read, and the connection may be used again within `idleMs`. */
  readonly onIdle: (connection: Connection, idleMs: number) => void;
  readonly onClosed: (connection: Connection) => void;
}

/** Is told once how a call went. */
export type Settle = (outcome: HttpResponse | SubgraphError) => void;

/** What any connection receives is read from here before the next one receives anything. */
const RECEIVED = Buffer.allocUnsafeSlow(262_144);

/** One kept-alive connection and one call at a time over it. Whatever is not in order closes it. */
export class Connection {
  /** When it has been idle for too long, on the clock of `performance.now()`. */
  idleUntil = 0;
  readonly #options: ConnectionOptions;
  readonly #reader = new ResponseReader();
  readonly #socket: Socket;
  #settle: Settle | null = null;
  #closed = false;
  #resting = false;

  constructor(options: ConnectionOptions) {
    const { host, port, connectMs } = options;
    this.#options = options;
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      onread: {
        buffer: RECEIVED,
        callback: (length) => {
          this.#read(length);
          return true;
        },
      },
    });
    const late = setTimeout(() => this.close(), connectMs);
    this.#socket
      .once('connect', () => clearTimeout(late))
      .once('end', () => this.#end())
      .on('error', () => this.close())
      .once('close', () => {
        clearTimeout(late);
        this.close();
      });
  }

  get closed(): boolean {
    return this.#closed;
  }

  exchange({ text, encoding, call }: RequestText, maxAnswerBytes: number, settle: Settle): void {
    if (this.#closed) {
      settle(new SubgraphError('unreachable'));
    } else {
      this.#settle = settle;
      this.#reader.begin(maxAnswerBytes, call);
      if (this.#resting) {
        this.#socket.ref();
      }
      this.#resting = false;
      this.#socket.write(text, encoding);
    }
  }

  /** No longer keeps the process alive, until the next call. */
  rest(): void {
    if (!this.#resting) {
      this.#socket.unref();
    }
    this.#resting = true;
  }

  /** At once, whatever is under way: the subgraph sees the caller go. */
  close(kind: SubgraphErrorKind = 'unreachable'): void {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#socket.destroy();
    this.#options.onClosed(this);
    const settle = this.#settle;
    this.#settle = null;
    settle?.(new SubgraphError(kind));
  }

  #read(length: number): void {
    // Nobody has asked: whatever it is, it must not meet the next who does.
    const read = this.#settle === null ? 'invalid' : this.#reader.read(RECEIVED, length);
    if (read === 'done') {
      this.#done();
    } else if (read !== 'more') {
      this.close(read === 'too-large' ? 'too-large' : 'unreachable');
    }
  }

  #end(): void {
    if (this.#settle !== null && this.#reader.end() === 'done') {
      this.#done();
    } else {
      this.close();
    }
  }

  #done(): void {
    const { idleMs, ...response } = this.#reader.take();
    const settle = this.#settle;
    this.#settle = null;
    // A subgraph that answers before it has read everything may take the rest for the next request.
    if (idleMs === 0 || this.#socket.writableLength > 0) {
      this.close();
    } else {
      this.#options.onIdle(this, idleMs);
    }
    settle?.(response);
  }
}
