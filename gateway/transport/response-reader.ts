import { constants } from 'node:buffer';
import { ChunkedBody } from './chunked-body.ts';
import { BodyBuffer } from './body-buffer.ts';
import { HEAD_MAX_BYTES, type ResponseHead, answeredCall, mayBecomeHead, readHead } from './response-head.ts';
import type { HttpResponse } from './http-client.ts';

export type ReadState = 'more' | 'done' | 'too-large' | 'invalid';

/** Answers before the answer (1xx), which nobody reads. */
const INTERIM_MOST = 8;
const HEAD_END = Buffer.from('\r\n\r\n');

/** Reads the answers of one connection, one after another. An answer that arrives whole is decoded where it lies. */
export class ResponseReader {
  #most = 0;
  #call = '';
  #head: ResponseHead | null = null;
  #interim = 0;
  /** A head that did not arrive whole. */
  #partial: Buffer | null = null;
  #partialLength = 0;
  #gathered: BodyBuffer | null = null;
  #chunks: ChunkedBody | null = null;
  #text = '';
  #idleMs = 0;

  /**
   * @param maxBytes of the body
   * @param call that the answer is for
   */
  begin(maxBytes: number, call: string): void {
    this.#call = call;
    this.#most = Math.min(maxBytes, constants.MAX_STRING_LENGTH);
    this.#head = null;
    this.#interim = 0;
  }

  /** Reads what has arrived in the first `length` bytes; nothing of `bytes` is kept but copies. */
  read(bytes: Buffer, length: number): ReadState {
    let from = 0;
    while (this.#head === null) {
      const after = this.#readHead(bytes, from, length);
      if (typeof after === 'string') {
        return after;
      }
      from = after;
    }
    const { body } = this.#head;
    switch (body) {
      case 'none':
        return this.#finish('', from === length);
      case 'length':
        return this.#readLength(this.#head, bytes, from, length);
      case 'chunked':
        this.#chunks ??= new ChunkedBody(this.#most);
        return this.#readChunks(this.#head, this.#chunks, bytes, from, length);
      case 'until-close':
        this.#gathered ??= new BodyBuffer(this.#most, 0);
        return this.#gathered.add(bytes, from, length) ? 'more' : 'too-large';
      default:
        return body satisfies never;
    }
  }

  /** The other side has said that nothing more comes. */
  end(): 'done' | 'invalid' {
    if (this.#head?.body !== 'until-close') {
      return 'invalid';
    }
    return this.#finish(this.#gathered?.text(encodingOf(this.#head)) ?? '', true);
  }

  /** The answer, once it is done, and how long the connection may wait for the next: 0 where there must be none. */
  take(): HttpResponse & { readonly idleMs: number } {
    const { status = 0, coding } = this.#head ?? {};
    const answer = { status, text: this.#text, coding, idleMs: this.#idleMs };
    this.#head = null;
    this.#text = '';
    return answer;
  }

  /** Where the bytes after the head begin, which may be of another head where this one was interim. */
  #readHead(bytes: Buffer, from: number, length: number): number | 'more' | 'too-large' | 'invalid' {
    let text: string;
    let after: number;
    const end = this.#partial === null ? bytes.indexOf(HEAD_END, from) : -1;
    // The rest of the buffer holds what others have received.
    if (end !== -1 && end + HEAD_END.length <= length) {
      after = end + HEAD_END.length;
      if (after - from > HEAD_MAX_BYTES) {
        return 'invalid';
      }
      text = bytes.toString('latin1', from, end);
    } else {
      this.#partial ??= Buffer.allocUnsafe(HEAD_MAX_BYTES);
      const partial = this.#partial;
      const known = this.#partialLength;
      const filled = known + bytes.copy(partial, known, from, length);
      const found = partial.indexOf(HEAD_END, Math.max(0, known - HEAD_END.length + 1));
      const whole = found !== -1 && found + HEAD_END.length <= filled;
      if (!whole) {
        this.#partialLength = filled;
        return filled === HEAD_MAX_BYTES || !mayBecomeHead(partial, known, filled) ? 'invalid' : 'more';
      }
      after = from + found + HEAD_END.length - known;
      text = partial.toString('latin1', 0, found);
      this.#partial = null;
      this.#partialLength = 0;
    }
    const { call, rest } = answeredCall(text);
    const head = readHead(rest);
    // One that says it is for another call was sent twice, or late.
    if (head === null || (call !== null && call !== this.#call)) {
      return 'invalid';
    }
    if (head.status >= 200) {
      return this.#begin(head, after);
    }
    if (++this.#interim > INTERIM_MOST) {
      return 'invalid';
    }
    return after === length ? 'more' : after;
  }

  #begin(head: ResponseHead, after: number): number | 'too-large' {
    this.#head = head;
    if (head.body === 'length' && head.length > this.#most) {
      return 'too-large';
    }
    return after;
  }

  #readLength(head: ResponseHead, bytes: Buffer, from: number, length: number): ReadState {
    const { length: expected } = head;
    if (this.#gathered === null) {
      const end = from + expected;
      if (end <= length) {
        return this.#finish(bytes.toString(encodingOf(head), from, end), end === length);
      }
      this.#gathered = new BodyBuffer(expected, expected);
    }
    const end = Math.min(length, from + expected - this.#gathered.length);
    this.#gathered.add(bytes, from, end);
    return this.#gathered.length < expected
      ? 'more'
      : this.#finish(this.#gathered.text(encodingOf(head)), end === length);
  }

  #readChunks(head: ResponseHead, chunks: ChunkedBody, bytes: Buffer, from: number, length: number): ReadState {
    const read = chunks.read(bytes, from, length);
    return read === 'done' ? this.#finish(chunks.text(encodingOf(head)), chunks.end === length) : read;
  }

  /** @param clean whether nothing follows the answer */
  #finish(text: string, clean: boolean): 'done' {
    this.#text = text;
    this.#idleMs = clean ? (this.#head?.idleMs ?? 0) : 0;
    this.#gathered = null;
    this.#chunks = null;
    return 'done';
  }
}

/** What is encoded stays a character for each byte, until it is decoded. */
const encodingOf = ({ coding }: ResponseHead): 'utf8' | 'latin1' => (coding === undefined ? 'utf8' : 'latin1');
