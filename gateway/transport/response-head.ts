import { CALL_HEADER } from '#kernel/protocol/headers.ts';

/** The head of an answer, as far as it says how to read the rest. */
export interface ResponseHead {
  readonly status: number;
  readonly body: 'none' | 'length' | 'chunked' | 'until-close';
  /** Of the body, where `body` is `length`. */
  readonly length: number;
  /** How long the connection may wait for its next call, 0 where it may not. */
  readonly idleMs: number;
  /** `Content-Encoding`, where there is one. */
  readonly coding: string | undefined;
}

/** Of a head, with the empty line that ends it. */
export const HEAD_MAX_BYTES = 16_384;

const HEAD =
  /^HTTP\/1\.[01] [1-5]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?(?:\r\n[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*)*$/;
const LENGTH = /^[ \t]*\d{1,15}[ \t]*$/;
const CHUNKED = /^[ \t]*chunked[ \t]*$/i;
const CLOSE = /(?:^|,)[ \t]*close[ \t]*(?:,|$)/i;
const TIMEOUT = /(?:^|,)[ \t]*timeout=(\d{1,6})[ \t]*(?:,|$)/i;

const IDLE_MS = 4_000;
const IDLE_MOST_MS = 60_000;
/** A server that says for how long it keeps a connection counts from when it sent the answer, not from when we had it. */
const IDLE_MARGIN_MS = 1_000;

/** A subgraph says the same again and again: under load most heads are known, until the second of their `date` is over. */
const known = new Map<string, ResponseHead>();
const KNOWN_MOST = 64;

const CALL = new RegExp(`\\r\\n${CALL_HEADER}:[ \\t]*(\\d{1,15})[ \\t]*(?=\\r\\n|$)`, 'i');

/**
 * The number of the call that a head says it answers, null where it says nothing, and the head without it: that number
 * is new each time, the rest mostly known.
 */
export function answeredCall(text: string): { readonly call: string | null; readonly rest: string } {
  const found = CALL.exec(text);
  if (found === null) {
    return { call: null, rest: text };
  }
  const [line, call = null] = found;
  return { call, rest: text.slice(0, found.index) + text.slice(found.index + line.length) };
}

/**
 * Strict, since whoever reads a head otherwise than it was meant takes one answer's bytes for another's.
 * @param text without the empty line, one character per byte
 * @returns null for anything that does not say in exactly one way where its answer ends
 */
export function readHead(text: string): ResponseHead | null {
  const before = known.get(text);
  if (before !== undefined) {
    return before;
  }
  const head = read(text);
  if (head !== null) {
    if (known.size >= KNOWN_MOST) {
      known.clear();
    }
    known.set(text, head);
  }
  return head;
}

function read(text: string): ResponseHead | null {
  if (!HEAD.test(text)) {
    return null;
  }
  const status = Number(text.slice(9, 12));
  let length: string | undefined;
  let coding: string | undefined;
  let closes = text.charAt(7) === '0';
  let hint: number | undefined;
  let contentCoding: string | undefined;
  for (let line = text.indexOf('\r\n'); line !== -1; ) {
    const from = line + 2;
    const colon = text.indexOf(':', from);
    line = text.indexOf('\r\n', colon);
    // Most lines are none of ours, which their lengths show: only the others are cut out.
    switch (colon - from) {
      case 'connection'.length: {
        const name = text.slice(from, colon).toLowerCase();
        if (name === 'connection') {
          closes ||= CLOSE.test(valueIn(text, colon, line));
        } else if (name === 'keep-alive') {
          hint = hintOf(valueIn(text, colon, line)) ?? hint;
        }
        break;
      }
      case 'content-length'.length:
        if (text.slice(from, colon).toLowerCase() !== 'content-length') {
          break;
        }
        if (length !== undefined) {
          return null;
        }
        length = valueIn(text, colon, line);
        if (!LENGTH.test(length)) {
          return null;
        }
        break;
      case 'content-encoding'.length:
        if (text.slice(from, colon).toLowerCase() !== 'content-encoding') {
          break;
        }
        // Several lines are one list.
        contentCoding = `${contentCoding === undefined ? '' : `${contentCoding},`}${valueIn(text, colon, line)}`;
        break;
      case 'transfer-encoding'.length:
        if (text.slice(from, colon).toLowerCase() !== 'transfer-encoding') {
          break;
        }
        if (coding !== undefined) {
          return null;
        }
        coding = valueIn(text, colon, line);
        if (!CHUNKED.test(coding)) {
          return null;
        }
        break;
    }
  }
  // A switch of protocols was not asked for, what is said in between has no body, and 1.0 knows no chunks.
  if (status === 101 || (status < 200 && (length ?? coding) !== undefined)) {
    return null;
  }
  if (coding !== undefined && (length !== undefined || text.charAt(7) === '0')) {
    return null;
  }
  const bytes = Number(length ?? 0);
  const empty = status < 200 || status === 204 || status === 304;
  const body = empty ? 'none' : coding ? 'chunked' : length !== undefined ? 'length' : 'until-close';
  // One who announces a body where there is none may send it.
  if (empty && (bytes > 0 || coding !== undefined)) {
    closes = true;
  }
  const idleMs = closes || body === 'until-close' ? 0 : idleFor(hint);
  return { status, body, length: bytes, idleMs, coding: contentCoding };
}

/**
 * Whether bytes may be the beginning of a head, so that one that is none is not waited for.
 * @param from looked at before up to here
 */
export function mayBecomeHead(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (at < START.length && byte !== START.charCodeAt(at)) {
      return false;
    }
    if (byte === LF ? bytes[at - 1] !== CR : bytes[at - 1] === CR) {
      return false;
    }
    if ((byte < 0x20 && byte !== LF && byte !== CR && byte !== TAB) || byte === 0x7f) {
      return false;
    }
  }
  return true;
}

const START = 'HTTP/1.';
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;

const valueIn = (text: string, colon: number, line: number): string =>
  text.slice(colon + 1, line === -1 ? undefined : line);

function hintOf(value: string): number | undefined {
  const [, seconds] = TIMEOUT.exec(value) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

const idleFor = (hint: number | undefined): number =>
  hint === undefined ? IDLE_MS : Math.min(IDLE_MOST_MS, Math.max(0, hint - IDLE_MARGIN_MS));
