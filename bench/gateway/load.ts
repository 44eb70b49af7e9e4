import { Client } from 'undici';

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Sorted, in milliseconds. */
  readonly latencies: Float64Array;
  readonly failures: number;
}

export interface LoadOptions {
  readonly url: URL;
  readonly body: string;
  readonly connections: number;
  /** The load ends when both have been reached. */
  readonly seconds: number;
  readonly leastRequests: number;
  /** Length of a right answer in bytes; any other length counts as a failure. */
  readonly length: number;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** As many clients as connections, each asking again as soon as it is answered. */
export async function load({ url, body, connections, seconds, leastRequests, length }: LoadOptions): Promise<Load> {
  const latencies: number[] = [];
  let failures = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  async function client() {
    const connection = new Client(url.origin);
    while (performance.now() < until || latencies.length < leastRequests) {
      const asked = performance.now();
      const received = await once(connection, url.pathname, body);
      latencies.push(performance.now() - asked);
      if (received !== length) {
        failures++;
      }
    }
    await connection.close();
  }
  await Promise.all(Array.from({ length: connections }, client));
  return {
    requests: latencies.length,
    seconds: (performance.now() - started) / 1000,
    latencies: Float64Array.from(latencies).sort(),
    failures,
  };
}

/** Sends the body once; resolves to the bytes of a 200 answer, -1 for any other. */
function once(connection: Client, path: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    let bytes = 0;
    let status = 0;
    connection.dispatch(
      { path, method: 'POST', headers: HEADERS, body },
      {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
        },
        onResponseEnd: () => resolve(status === 200 ? bytes : -1),
        onResponseError: () => resolve(-1),
      },
    );
  });
}

export const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
