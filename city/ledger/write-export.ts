import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Checkpoint } from '#department/audit-log/checkpoint.ts';
import type { EvidenceStore } from '#department/audit-log/store.ts';
import type { SealExport } from './export-seal.ts';
import { type ExportLine, FORMAT } from './read-export.ts';

export interface ExportOptions {
  readonly department: string;
  readonly store: EvidenceStore;
  /** Signs the whole export; null where the department has no key, and then nobody need believe it. */
  readonly seal: SealExport | null;
  readonly file: string;
  readonly progress: (entries: number) => void;
}

const PAGE = 5_000;
const lineOf = (line: ExportLine): string => `${JSON.stringify(line)}\n`;

/**
 * Writes a department's ledger line by line, each signature behind the entry it covers, in bounded
 * memory. The ledger may grow meanwhile: the export ends where it stood when its last page was read.
 *
 * @returns how many entries were written
 */
export async function writeExport({ department, store, seal, file, progress }: ExportOptions): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600, highWaterMark: 1 << 20 });
  const digest = createHash('sha256');
  async function write(...lines: ExportLine[]) {
    const text = lines.map(lineOf).join('');
    digest.update(text);
    if (text !== '' && !out.write(text)) {
      await once(out, 'drain');
    }
  }
  await store.seal();
  const exportedAt = new Date().toISOString();
  await write({ header: { format: FORMAT, department, exportedAt } });
  let last = { sequence: 0, hash: '' };
  for (;;) {
    const entries = await store.read(last.sequence, PAGE);
    if (entries.length === 0) {
      break;
    }
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
  const claims = {
    entries: last.sequence,
    hash: last.hash,
    digest: digest.digest('hex'),
    sealedAt: new Date().toISOString(),
  };
  const signature = seal?.({ department, exportedAt, ...claims }) ?? { kid: null, signature: null };
  out.end(lineOf({ end: { ...claims, kid: signature.kid, signature: signature.signature } }));
  await finished(out);
  return last.sequence;
}
