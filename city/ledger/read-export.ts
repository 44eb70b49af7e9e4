import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Checkpoint } from '#kernel/evidence/checkpoint.ts';
import type { EvidenceEntry } from '#kernel/evidence/entry.ts';

/** First line of an export. */
export interface ExportHeader {
  readonly format: 'city-evidence/1';
  readonly department: string;
  readonly exportedAt: string;
}

/** Last line: the department's signature under the whole, so that an end that was cut off is missed. */
export interface ExportEnd {
  readonly entries: number;
  readonly checkpoint: Checkpoint | null;
}

/** A line of an export is one of these, as a JSON object with the one key. */
export type ExportLine =
  | { readonly header: ExportHeader }
  | { readonly entry: EvidenceEntry }
  | { readonly checkpoint: Checkpoint }
  | { readonly end: ExportEnd }
  | { readonly unreadable: string };

const KINDS = ['entry', 'checkpoint', 'header', 'end'] as const;

function parseLine(text: string): ExportLine {
  try {
    const line = JSON.parse(text) as Record<string, unknown>;
    if (KINDS.some((kind) => typeof line[kind] === 'object' && line[kind] !== null))
      return line as unknown as ExportLine;
  } catch {
    // Told below, together with lines that are JSON of another kind.
  }
  return { unreadable: text.slice(0, 80) };
}

/** An export line by line, with the bytes read so far; never more of it in memory than a chunk. */
export async function* readExport(file: string): AsyncGenerator<{ line: ExportLine; bytes: number }> {
  const stream = createReadStream(file, { highWaterMark: 1 << 20 });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const text of lines) if (text !== '') yield { line: parseLine(text), bytes: stream.bytesRead };
}
