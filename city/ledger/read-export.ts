import { createReadStream } from 'node:fs';
import type { Checkpoint } from '#department/audit-log/checkpoint.ts';
import type { EvidenceEntry } from '#department/audit-log/entry.ts';

export const FORMAT = 'city-evidence/2';

/** First line of an export. */
export interface ExportHeader {
  readonly format: typeof FORMAT;
  readonly department: string;
  readonly exportedAt: string;
}

/** Last line: what the export claims to be, and the department's signature under it. */
export interface ExportEnd {
  readonly entries: number;
  readonly hash: string;
  readonly digest: string;
  readonly sealedAt: string;
  /** Null where the department has no key. */
  readonly kid: string | null;
  readonly signature: string | null;
}

/** A line of an export is one of these, as a JSON object with the one key. */
export type ExportLine =
  | { readonly header: ExportHeader }
  | { readonly entry: EvidenceEntry }
  | { readonly checkpoint: Checkpoint }
  | { readonly end: ExportEnd }
  | { readonly unreadable: string };

type Is = (value: unknown) => boolean;
const text: Is = (value) => typeof value === 'string';
const whole: Is = (value) => Number.isSafeInteger(value);
const texts: Is = (value) => Array.isArray(value) && value.every(text);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const exactly =
  (...allowed: readonly unknown[]): Is =>
  (value) =>
    allowed.includes(value);

/** The members of each kind of line, in their order: what is not here is hashed by nothing, and has no place. */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, Is>>>> = {
  header: { format: exactly(FORMAT), department: text, exportedAt: text },
  entry: {
    sequence: whole,
    at: text,
    outcome: exactly('RELEASED', 'DENIED', 'GAP', 'BREAK', 'ACT'),
    actor: orNull(text),
    actorCitizenId: orNull(text),
    roles: texts,
    institution: orNull(text),
    subjects: texts,
    fields: texts,
    purpose: orNull(text),
    legalBasis: orNull(text),
    caseReference: orNull(text),
    operationName: orNull(text),
    operationHash: text,
    requestId: text,
    lost: whole,
    lostSince: orNull(text),
    previous: text,
    hash: text,
    clientRequestId: orNull(text),
    times: whole,
    brokenAt: orNull(whole),
    format: whole,
  },
  checkpoint: { sequence: whole, hash: text, at: text, kid: text, signature: text },
  end: { entries: whole, hash: text, digest: text, sealedAt: text, kid: orNull(text), signature: orNull(text) },
};

/** A line has one kind, the members of that kind and no others, and is written in the one way: nothing hides in it. */
export function parseLine(line: string): ExportLine {
  try {
    const parsed = JSON.parse(line) as Record<string, Record<string, unknown>>;
    const [kind, ...more] = Object.keys(parsed);
    const members = kind === undefined || !Object.hasOwn(MEMBERS, kind) ? undefined : MEMBERS[kind];
    const held = parsed[kind!];
    const fits =
      members !== undefined &&
      more.length === 0 &&
      typeof held === 'object' &&
      held !== null &&
      Object.keys(held).length === Object.keys(members).length &&
      Object.entries(members).every(([name, is]) => Object.hasOwn(held, name) && is(held[name]));
    if (fits && JSON.stringify(parsed) === line) {
      return parsed as unknown as ExportLine;
    }
  } catch {
    // Told below, together with lines that are JSON of another kind.
  }
  return { unreadable: line.slice(0, 80) };
}

/** An export line by line, with the bytes read so far; never more of it in memory than a chunk and a line. */
export async function* readExport(file: string): AsyncGenerator<{ line: ExportLine; text: string; bytes: number }> {
  const stream = createReadStream(file, { highWaterMark: 1 << 20, encoding: 'utf8' });
  const read = (text: string) => ({ line: parseLine(text), text, bytes: stream.bytesRead });
  let rest = '';
  // Not by `node:readline`, for which a text may hold ends of lines that JSON does not escape.
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop()!;
    for (const text of lines) {
      yield read(text);
    }
  }
  if (rest !== '') {
    yield read(rest);
  }
}
