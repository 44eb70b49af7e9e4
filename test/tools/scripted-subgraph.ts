import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Cancellation } from '../../gateway/transport/cancellation.ts';
import type { HttpResponse, HttpClient, HttpRequest } from '../../gateway/transport/http-client.ts';

/** What goes out over a socket once a whole request has come in. */
export type Script = (socket: Socket, call: ScriptedCall) => void;

export interface ScriptedCall {
  /** From 0. */
  readonly number: number;
  readonly head: string;
  readonly body: string;
}

/** A subgraph that says exactly the bytes it is told to, right or wrong. For tests. */
export interface ScriptedSubgraph extends AsyncDisposable {
  readonly url: URL;
  readonly port: number;
  readonly calls: readonly ScriptedCall[];
  /** Every connection it ever had, the first one first. */
  readonly sockets: readonly Socket[];
  behave(script: Script): void;
}

export const say =
  (bytes: string | Buffer): Script =>
  (socket) =>
    void socket.write(bytes);

export const answer = (body: string, ...lines: readonly string[]): string =>
  ['HTTP/1.1 200 OK', ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');

export async function openScriptedSubgraph(script: Script, host = '127.0.0.1'): Promise<ScriptedSubgraph> {
  const calls: ScriptedCall[] = [];
  const sockets: Socket[] = [];
  let behaviour = script;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.push(socket);
    let received = Buffer.alloc(0);
    socket
      .on('error', () => undefined)
      .on('data', (bytes) => {
        received = Buffer.concat([received, bytes]);
        const end = received.indexOf('\r\n\r\n');
        if (end === -1) {
          return;
        }
        const head = received.toString('latin1', 0, end);
        const after = end + 4 + Number(/content-length: (\d+)/.exec(head)?.[1]);
        if (received.length < after) {
          return;
        }
        const call = { number: calls.length, head, body: received.toString('utf8', end + 4, after) };
        received = received.subarray(after);
        calls.push(call);
        behaviour(socket, call);
      });
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`),
    port,
    calls,
    sockets,
    behave: (next) => {
      behaviour = next;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

export const ask = (client: HttpClient, request: Partial<HttpRequest> = {}): Promise<HttpResponse> =>
  client.post({
    headers: [],
    body: '{}',
    mutation: false,
    maxAnswerBytes: 1_000,
    cancellation: new Cancellation(),
    ...request,
  });

export async function closed(socket: Socket | undefined): Promise<void> {
  if (socket !== undefined && !socket.destroyed) {
    await once(socket, 'close');
  }
}
