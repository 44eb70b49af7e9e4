import { type Dispatcher, errors, Pool } from 'undici';
import { CALL_HEADER } from '#kernel/protocol/headers.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { HttpResponse, HttpRequest, HttpClient, HttpClientOptions } from './http-client.ts';

/** Posts by undici, through `dispatch`, its lowest door: streams, promises and signals per call cost more than the call. */
export function openUndiciHttpClient(
  { origin, pathname, search }: URL,
  { connections, connectMs }: HttpClientOptions,
): HttpClient {
  const path = pathname + search;
  // Times are kept by the request's cancellation: the pool needs no clocks of its own.
  const pool = new Pool(origin, { connections, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: connectMs } });
  let calls = 0;
  return {
    post: (request) => post(pool, path, String(++calls), request),
    [Symbol.asyncDispose]: () => pool.destroy(),
  };
}

function post(
  pool: Pool,
  path: string,
  call: string,
  { headers, body, mutation, maxAnswerBytes, cancellation }: HttpRequest,
): Promise<HttpResponse> {
  if (cancellation.cancelled) {
    return Promise.reject(cancellation.reason);
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
    const stop = cancellation.onCancel(() => fail(cancellation.reason));
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        if (over) {
          started.abort(new Error('aborted'));
        } else {
          controller = started;
        }
      },
      onResponseStart(_controller, statusCode, answered) {
        status = statusCode;
        coding = answered['content-encoding']?.toString();
        if ((answered[CALL_HEADER] ?? call) !== call) {
          fail(new SubgraphError('unreachable'));
        } else if (Number(answered['content-length']) > maxAnswerBytes) {
          fail(new SubgraphError('too-large'));
        }
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        if (over) {
          return;
        }
        if (bytes > maxAnswerBytes) {
          fail(new SubgraphError('too-large'));
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
      onResponseError(_controller, error) {
        if (!over) {
          // A header that could be two is a fault of ours, and none of the subgraph's.
          fail(error instanceof errors.InvalidArgumentError ? error : new SubgraphError('unreachable'));
        }
      },
    };
    const dispatch = (): void => {
      if (!over) {
        pool.dispatch({ path, method: 'POST', headers: [CALL_HEADER, call, ...headers], body }, handler);
      }
    };
    // The library lets one turn of the event loop pass before an idle connection is used again, and that turn may end
    // before sockets are looked at. The one after it cannot: a write, which is not sent twice, waits for it.
    if (mutation) {
      setImmediate(dispatch);
    } else {
      dispatch();
    }
  });
}
