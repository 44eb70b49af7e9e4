import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The SDL of a puzzle's subgraphs, by name: each `*.graphql` of its folder is one. */
export function subgraphsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => [basename(file, '.graphql'), readFileSync(join(folder, file), 'utf8')]),
  );
}
