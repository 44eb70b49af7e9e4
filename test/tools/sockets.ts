import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A client that says what it likes over a socket of its own. */
export interface RawClient {
  readonly socket: Socket;
  /** Everything that has come back so far. */
  text(): string;
  readonly closed: Promise<void>;
}

export interface RawOptions {
  /** Nothing that comes back is read. */
  readonly deaf?: boolean;
}

export async function openRaw(url: string, { deaf = false }: RawOptions = {}): Promise<RawClient> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
  let text = '';
  // One that is cut off is what most of these tests are about.
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  if (deaf) {
    socket.pause();
  } else {
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('end', () => socket.end());
  }
  return { socket, text: () => text, closed };
}

/** A whole request to the graph, to be written at once. */
export function requestOf(query: string, headers: Readonly<Record<string, string>> = {}): string {
  const body = JSON.stringify({ query });
  const all = {
    host: 'city',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

export async function within(ms: number, what: () => boolean | Promise<boolean>): Promise<boolean> {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    if (await what()) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
