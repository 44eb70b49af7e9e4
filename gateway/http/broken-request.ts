import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { graphError } from '#kernel/errors/graph-error.ts';

/** What Node's reader of HTTP finds, by its code; all else is no HTTP. */
const FOUND: Readonly<Record<string, readonly [status: number, sentence: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time. Send it again.'],
  HPE_HEADER_OVERFLOW: [431, 'The head of the request is larger than the gateway takes.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The body comes in chunks with more extensions than the gateway takes.'],
};
const NO_HTTP = [400, 'The request is not HTTP.'] as const;

/** Ends a connection on which no request can be told from another, with a last word where there is room for one. */
export function answerBroken({ code = '' }: { readonly code?: string }, socket: Socket, mayWrite: boolean): void {
  if (mayWrite && code !== 'ECONNRESET') {
    const [status, sentence] = Object.hasOwn(FOUND, code) ? FOUND[code]! : NO_HTTP;
    const body = JSON.stringify({ errors: [graphError('BAD_REQUEST', sentence).toJSON()] });
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8`;
    socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  socket.destroy();
}
