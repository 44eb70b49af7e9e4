import type { Connection } from './connection.ts';
import { openConnections } from './connections.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { HttpResponse, HttpRequest, HttpClient, HttpClientOptions } from './http-client.ts';
import { fixedHead, requestText } from './request-head.ts';

/**
 * A client of HTTP/1.1 that does what a client needs and no more: per call one string is written and one is read, and only
 * a write waits for turns of the event loop.
 */
export function openPlainHttpClient(url: URL, { connectMs }: HttpClientOptions): HttpClient {
  const fixed = fixedHead(url);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  let calls = 0;
  const connections = openConnections({ host, port: Number(url.port || 80), connectMs });

  return {
    post({ headers, body, mutation, maxAnswerBytes, cancellation }: HttpRequest): Promise<HttpResponse> {
      if (cancellation.cancelled) {
        return Promise.reject(cancellation.reason);
      }
      return new Promise((resolve, reject) => {
        const request = requestText(fixed, headers, body, ++calls);
        const kept = connections.idle > 0;
        let connection = connections.take();
        const stop = cancellation.onCancel(() => {
          reject(cancellation.reason);
          connection?.close();
        });
        const settle = (outcome: HttpResponse | SubgraphError): void => {
          stop();
          if (outcome instanceof SubgraphError) {
            reject(outcome);
          } else {
            resolve(outcome);
          }
        };
        const exchange = (over: Connection | null): void => {
          if (over === null) {
            settle(new SubgraphError('unreachable'));
          } else {
            over.exchange(request, maxAnswerBytes, settle);
          }
        };
        if (!mutation || !kept) {
          return exchange(connection);
        }
        afterNextLook(() => {
          if (cancellation.cancelled) {
            return;
          }
          if (connection?.closed) {
            connection = connections.open();
          }
          exchange(connection);
        });
      });
    },
    [Symbol.asyncDispose]: async () => connections[Symbol.dispose](),
  };
}

/** Runs `act` after all sockets were looked at once more: the first turn may come before that, the second cannot. */
const afterNextLook = (act: () => void): void => void setImmediate(() => setImmediate(act));
