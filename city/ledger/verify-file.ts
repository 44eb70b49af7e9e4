import { stat } from 'node:fs/promises';
import { openCheckSeal } from '#kernel/evidence/checkpoint.ts';
import { readExport } from './read-export.ts';
import { openVerifier, type Verdict } from './verify.ts';

/** Verifies an export against a department's public keys; needs neither the city nor a network. */
export async function verifyFile(
  file: string,
  keysFile: string,
  progress: (share: number) => void = () => {},
): Promise<Verdict> {
  const { size } = await stat(file);
  const verifier = openVerifier((department) => openCheckSeal(department, keysFile));
  for await (const { line, bytes } of readExport(file)) {
    verifier.take(line);
    progress(bytes / size);
  }
  return verifier.verdict();
}
