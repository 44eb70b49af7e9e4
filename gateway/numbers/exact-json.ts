import { randomUUID } from 'node:crypto';

/** A number with the digits that it was written with; `JSON.stringify` writes those again. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** As of V8 11.4; TypeScript does not know them yet. */
const { rawJSON, isRawJSON } = JSON as unknown as {
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
};

export const isExact: (value: unknown) => value is ExactNumber = isRawJSON;

const QUOTE = 34;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const BACKSLASH = 92;
const SMALL_E = 101;

/** What the text of a JSON document may have in the place of a number; nobody else knows it. */
const MARK = `${randomUUID()} `;

/**
 * Reads JSON and keeps the digits of numbers that JavaScript would spell otherwise: `1.10`, `1e400`, whole numbers beyond
 * 2^53. `undefined` where there are none, so that `JSON.parse` does as well; where it throws, this does.
 */
export function parseExactly(text: string): unknown {
  const places = placesOf(text);
  return places.length === 0 ? undefined : unmarked(JSON.parse(marked(text, places)));
}

/** Beginnings and ends, in turn. */
function placesOf(text: string): readonly number[] {
  const places: number[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if ((code >= ZERO && code <= NINE) || code === MINUS) {
      const end = endOfNumber(text, at);
      if (end - at > 1 && isRespelled(text, at, end)) {
        places.push(at, end);
      }
      at = end;
    } else {
      at++;
    }
  }
  return places;
}

function endOfString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) {
      return text.length;
    }
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) {
      before--;
    }
    if ((end - before) % 2 === 1) {
      return end + 1;
    }
  }
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const isPart =
      (code >= ZERO && code <= NINE) || code === POINT || code === PLUS || code === MINUS || (code | 32) === SMALL_E;
    if (!isPart) {
      break;
    }
  }
  return end;
}

/** Short numbers without an exponent are spelled otherwise only where they end or begin with zeros. */
function isRespelled(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (end - start < 16 && text.charCodeAt(start) > ZERO) {
    let isWhole = true;
    let isPlain = true;
    for (let at = start + 1; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) {
        isWhole = false;
        isPlain &&= code === POINT;
      }
    }
    if (isWhole || (isPlain && last !== ZERO)) {
      return false;
    }
  }
  const written = text.slice(start, end);
  return String(Number(written)) !== written;
}

function marked(text: string, places: readonly number[]): string {
  let result = '';
  let after = 0;
  for (let index = 0; index < places.length; index += 2) {
    const [start, end] = [places[index] as number, places[index + 1] as number];
    result += `${text.slice(after, start)}"${MARK}${text.slice(start, end)}"`;
    after = end;
  }
  return result + text.slice(after);
}

function unmarked(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.startsWith(MARK) ? rawJSON(value.slice(MARK.length)) : value;
  }
  if (typeof value === 'object' && value !== null) {
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      const inner = holder[key];
      const exact = unmarked(inner);
      if (exact !== inner) {
        // Whatever the key: `__proto__` is one like others.
        Object.defineProperty(holder, key, { value: exact, enumerable: true, configurable: true, writable: true });
      }
    }
  }
  return value;
}
