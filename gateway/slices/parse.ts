import { LongList } from './long-list.ts';
import type { Slice } from './slice.ts';

/** As many characters as are parsed at once. */
const RUN = 32 * 1024;

export interface ParseOptions {
  readonly runCharacters?: number;
  /** Lists that are longer than a run stay text. */
  readonly longLists?: boolean;
}

/**
 * A list or object that is open. Children of it are gathered in a run and parsed together; it becomes a value of its
 * own as soon as it has more of them than one run may hold.
 */
interface Frame {
  readonly isList: boolean;
  readonly start: number;
  value: unknown[] | LongList | Record<string, unknown> | undefined;
  /** Where the run begins that is not yet parsed, and its last child. */
  run: number;
  child: number;
  /** The child before the run was a value of its own, so a comma must follow it. */
  afterChild: boolean;
  /** Of the child that is a value of its own. */
  key: string;
}

/**
 * Parses JSON as `JSON.parse` does, which does the work run by run: what stands here only finds where runs may end.
 *
 * @throws SyntaxError where it is no JSON
 */
export async function parseInSlices(
  text: string,
  slice: Slice,
  { runCharacters = RUN, longLists = false }: ParseOptions = {},
): Promise<unknown> {
  const openList = longLists ? () => new LongList() : () => [];
  const frames: Frame[] = [];
  let frame: Frame | undefined;
  /** How many of them, from the outermost on, have been parsed up to the child that is open. */
  let split = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === COMMA) {
      if (frame === undefined) {
        throw broken();
      }
      if (frame.afterChild || at - frame.run > runCharacters) {
        for (; split < frames.length - 1; split++) {
          splitAt(text, frames[split] as Frame, frames[split + 1] as Frame, openList);
        }
        takeRun(text, frame, at, openList);
        frame.run = at + 1;
        if (slice.isOver) {
          await slice.pause();
        }
      }
      frame.child = at + 1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (frame === undefined && !BLANK.test(text.slice(0, at))) {
        throw broken();
      }
      const next = at + 1;
      const isList = code === OPEN_LIST;
      frame = { isList, start: at, value: undefined, run: next, child: next, afterChild: false, key: '' };
      frames.push(frame);
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (frame === undefined || frame.isList !== (code === CLOSE_LIST)) {
        throw broken();
      }
      const child: Frame = frame;
      frames.pop();
      frame = frames[frames.length - 1];
      if (child.value === undefined) {
        if (frame === undefined) {
          break;
        }
      } else {
        takeRun(text, child, at, openList);
        if (frame === undefined) {
          if (!BLANK.test(text.slice(at + 1))) {
            throw broken();
          }
          return child.value;
        }
        split = Math.min(split, frames.length - 1);
        put(frame, child.value);
        frame.run = at + 1;
        frame.child = at + 1;
        frame.afterChild = true;
      }
    }
  }
  return JSON.parse(text);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What JSON takes for space. */
const BLANK = /^[ \t\n\r]*$/;

const broken = () => new SyntaxError('expected JSON, got something else');

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) {
      backslashes++;
    }
    if (backslashes % 2 === 0) {
      return end;
    }
  }
  throw broken();
}

type OpenList = () => unknown[] | LongList;

/** Parses what stands before the child that is open, and the child's key. */
function splitAt(text: string, frame: Frame, child: Frame, openList: OpenList): void {
  const before = text.slice(frame.child, child.start);
  if (frame.afterChild || (frame.isList && !BLANK.test(before))) {
    throw broken();
  }
  if (frame.child > frame.run) {
    takeRun(text, frame, frame.child - 1, openList);
  }
  frame.value ??= frame.isList ? openList() : {};
  if (!frame.isList) {
    [frame.key = ''] = Object.keys(JSON.parse(`{${before}null}`));
  }
}

/** Parses the children up to a comma or the end. There are some, unless a child of its own stands there. */
function takeRun(text: string, frame: Frame, to: number, openList: OpenList): void {
  const run = text.slice(frame.run, to);
  if (BLANK.test(run) !== frame.afterChild) {
    throw broken();
  }
  frame.value ??= frame.isList ? openList() : {};
  if (frame.afterChild) {
    frame.afterChild = false;
  } else if (frame.value instanceof LongList) {
    frame.value.parts.push(run);
  } else if (Array.isArray(frame.value)) {
    for (const item of JSON.parse(`[${run}]`)) {
      frame.value.push(item);
    }
  } else {
    const part: Record<string, unknown> = JSON.parse(`{${run}}`);
    for (const key of Object.keys(part)) {
      define(frame.value, key, part[key]);
    }
  }
}

function put(parent: Frame, value: unknown): void {
  if (parent.value instanceof LongList) {
    parent.value.parts.push({ item: value });
  } else if (Array.isArray(parent.value)) {
    parent.value.push(value);
  } else if (parent.value !== undefined) {
    define(parent.value, parent.key, value);
  }
}

/** Any key is a property, `__proto__` as well. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}
