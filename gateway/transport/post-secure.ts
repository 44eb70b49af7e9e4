import { type Dispatcher, Pool } from 'undici';
import { CallFailure } from './failure.ts';
import type { Posted, PostRequest, Poster, PosterOptions } from './post.ts';

/** Posts by undici, through `dispatch`, its lowest door: streams, promises and signals per call cost more than the call. */
export function openSecurePoster({ origin, pathname, search }: URL, { connections, connectMs }: PosterOptions): Poster {
  const path = pathname + search;
  // Times are kept by the request's ending: the pool needs no clocks of its own.
  const pool = new Pool(origin, { connections, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connectMs } });
  return {
    post: (request) => post(pool, path, request),
    [Symbol.asyncDispose]: () => pool.destroy(),
  };
}

function post(pool: Pool, path: string, { headers, body, maxAnswerBytes, ending }: PostRequest): Promise<Posted> {
  if (ending.ended) {
    return Promise.reject(ending.reason);
  }
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let bytes = 0;
    let coding: string | undefined;
    const chunks: Buffer[] = [];
    let over = false;
    const fail = (reason: unknown): void => {
      over = true;
      stop();
      controller?.abort(reason instanceof Error ? reason : new Error('aborted'));
      reject(reason);
    };
    const stop = ending.onEnd(() => fail(ending.reason));
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          if (over) {
            started.abort(new Error('aborted'));
          } else {
            controller = started;
          }
        },
        onResponseStart(_controller, statusCode, { 'content-length': length, 'content-encoding': encoding }) {
          status = statusCode;
          coding = encoding?.toString();
          if (Number(length) > maxAnswerBytes) {
            fail(new CallFailure('large'));
          }
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
          if (over) {
            return;
          }
          if (bytes > maxAnswerBytes) {
            fail(new CallFailure('large'));
          } else {
            chunks.push(chunk);
          }
        },
        onResponseEnd() {
          if (over) {
            return;
          }
          stop();
          const [first] = chunks;
          const whole = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks, bytes);
          resolve({ status, text: whole.toString(coding === undefined ? 'utf8' : 'latin1'), coding });
        },
        onResponseError() {
          if (!over) {
            fail(new CallFailure('unreachable'));
          }
        },
      },
    );
  });
}
