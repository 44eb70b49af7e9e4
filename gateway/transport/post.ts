import type { Ending } from './ending.ts';
import { openPlainPoster } from './post-plain.ts';
import { openSecurePoster } from './post-secure.ts';

export interface PostRequest {
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Whether it must not be sent twice, and so not be sent on a connection that may be closing. */
  readonly mutation: boolean;
  readonly maxAnswerBytes: number;
  readonly ending: Ending;
}

export interface Posted {
  readonly status: number;
  /** A character for each byte where there is a coding. */
  readonly text: string;
  /** `Content-Encoding`, where the answer has one that nobody asked for. */
  readonly coding?: string | undefined;
}

export interface PosterOptions {
  readonly connectMs: number;
  /** At most so many at once; who posts sees to it. */
  readonly connections: number;
}

/** Posts to one address over kept-alive connections, which close with it. */
export interface Poster extends AsyncDisposable {
  /** Sends one POST and reads the whole answer. Rejects with a `CallFailure`, or with the ending's reason. */
  post(request: PostRequest): Promise<Posted>;
}

/** @param url of a department: `http:` is spoken by a client of our own, `https:` by a library's */
export const openPoster = (url: URL, options: PosterOptions): Poster =>
  url.protocol === 'http:' ? openPlainPoster(url, options) : openSecurePoster(url, options);
