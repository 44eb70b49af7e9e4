import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The project's own TypeScript files, from its folder. */
export const sources = (...patterns: string[]): string[] =>
  patterns
    .flatMap((pattern) =>
      globSync(pattern, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|\.city)(\/|$)/.test(String(path)) }),
    )
    .sort();

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g;

/** What a file imports: project files by their path, packages by their name. */
export function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].map((match) => {
    const target = (match[1] ?? match[2] ?? match[3])!;
    if (target.startsWith('.')) {
      return normalize(join(dirname(file), target));
    }
    return target.startsWith('#') ? target.slice(1) : target;
  });
}
