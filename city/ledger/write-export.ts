import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Checkpoint, Seal } from '#kernel/evidence/checkpoint.ts';
import type { EvidenceStore } from '#kernel/evidence/store.ts';
import type { ExportLine } from './read-export.ts';

export interface ExportOptions {
  readonly department: string;
  readonly store: EvidenceStore;
  /** Signs the end of the export; null where the department has no key. */
  readonly seal: Seal | null;
  readonly file: string;
  readonly progress: (entries: number) => void;
}

const PAGE = 5_000;

/**
 * Writes a department's ledger line by line, each signature behind the entry it covers, in bounded
 * memory. The ledger may grow meanwhile: the export ends where it stood when its last page was read.
 *
 * @returns how many entries were written
 */
export async function writeExport({ department, store, seal, file, progress }: ExportOptions): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600, highWaterMark: 1 << 20 });
  const write = async (...lines: ExportLine[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    if (text !== '' && !out.write(text)) await once(out, 'drain');
  };
  await store.seal();
  const exportedAt = new Date();
  await write({ header: { format: 'city-evidence/1', department, exportedAt: exportedAt.toISOString() } });
  let last = { sequence: 0, hash: '' };
  for (;;) {
    const entries = await store.read(last.sequence, PAGE);
    if (entries.length === 0) break;
    const upTo = entries.at(-1)!;
    const signatures = new Map<number, Checkpoint>(
      (await store.checkpoints(last.sequence, upTo.sequence)).map((each) => [each.sequence, each]),
    );
    await write(
      ...entries.flatMap((entry): ExportLine[] => {
        const checkpoint = signatures.get(entry.sequence);
        return checkpoint ? [{ entry }, { checkpoint }] : [{ entry }];
      }),
    );
    last = upTo;
    progress(last.sequence);
  }
  const checkpoint = seal && last.sequence > 0 ? seal(last.sequence, last.hash, exportedAt) : null;
  await write({ end: { entries: last.sequence, checkpoint } });
  out.end();
  await finished(out);
  return last.sequence;
}
