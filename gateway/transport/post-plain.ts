import type { Connection } from './connection.ts';
import { openConnections } from './connections.ts';
import { CallFailure } from './failure.ts';
import type { Posted, PostRequest, Poster, PosterOptions } from './post.ts';
import { fixedHead, requestText } from './request-head.ts';

/**
 * A client of HTTP/1.1 that does what a lane needs and no more: per call one string is written and one is read, and only
 * a write waits for turns of the event loop.
 */
export function openPlainPoster(url: URL, { connectMs }: PosterOptions): Poster {
  const fixed = fixedHead(url);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  let calls = 0;
  const connections = openConnections({ host, port: Number(url.port || 80), connectMs });

  return {
    post({ headers, body, mutation, maxAnswerBytes, ending }: PostRequest): Promise<Posted> {
      if (ending.ended) {
        return Promise.reject(ending.reason);
      }
      return new Promise((resolve, reject) => {
        const request = requestText(fixed, headers, body, ++calls);
        const kept = connections.idle > 0;
        let connection = connections.take();
        const stop = ending.onEnd(() => {
          reject(ending.reason);
          connection?.close();
        });
        const settle = (outcome: Posted | CallFailure): void => {
          stop();
          if (outcome instanceof CallFailure) {
            reject(outcome);
          } else {
            resolve(outcome);
          }
        };
        const exchange = (over: Connection | null): void => {
          if (over === null) {
            settle(new CallFailure('unreachable'));
          } else {
            over.exchange(request, maxAnswerBytes, settle);
          }
        };
        if (!mutation || !kept) {
          return exchange(connection);
        }
        afterNextLook(() => {
          if (ending.ended) {
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
