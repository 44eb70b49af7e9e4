import type { Cancellation } from './cancellation.ts';

export interface HttpRequest {
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Whether it must not be sent twice, and so not be sent on a connection that may be closing. */
  readonly mutation: boolean;
  readonly maxAnswerBytes: number;
  readonly cancellation: Cancellation;
}

export interface HttpResponse {
  readonly status: number;
  /** A character for each byte where there is a coding. */
  readonly text: string;
  /** `Content-Encoding`, where the answer has one that nobody asked for. */
  readonly coding?: string | undefined;
}

export interface HttpClientOptions {
  readonly connectMs: number;
  /** At most so many at once; who posts sees to it. */
  readonly connections: number;
}

/** Posts to one address over kept-alive connections, which close with it. */
export interface HttpClient extends AsyncDisposable {
  /** Sends one POST and reads the whole answer. Rejects with a `SubgraphError`, or with the cancellation's reason. */
  post(request: HttpRequest): Promise<HttpResponse>;
}
