import { stat } from 'node:fs/promises';
import { openCheckSeal } from '#department/audit-log/checkpoint.ts';
import { openCheckExport } from './export-seal.ts';
import { readExport } from './read-export.ts';
import { openVerifier, type Verdict } from './verify.ts';

export interface VerifyOptions {
  /** Entries that the ledger is known to have had, as oversight has seen them. */
  readonly atLeast?: number;
  readonly progress?: (share: number) => void;
}

/** Verifies an export against a department's public keys; needs neither the city nor a network. */
export async function verifyFile(
  file: string,
  keysFile: string,
  { atLeast = 0, progress = () => {} }: VerifyOptions = {},
): Promise<Verdict> {
  const { size } = await stat(file);
  const verifier = openVerifier({
    openCheck: (department) => openCheckSeal(department, keysFile),
    checkExport: openCheckExport(keysFile),
    atLeast,
  });
  for await (const { line, text, bytes } of readExport(file)) {
    verifier.take(line, text);
    progress(bytes / size);
  }
  return verifier.verdict();
}
