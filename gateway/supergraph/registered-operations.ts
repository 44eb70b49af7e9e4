import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The operations of the offices' applications, one folder a purpose; none where there is no such folder. */
export function readRegisteredOperations(folder: string | undefined): readonly string[] {
  if (folder === undefined) {
    return [];
  }
  return globSync('*/*.graphql', { cwd: folder })
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
