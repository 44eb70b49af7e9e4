import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse as parseYaml } from 'yaml';

/** A department's part in the supergraph: its files, in the order in which they are read. */
export interface DepartmentSdl {
  readonly name: string;
  readonly url: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Types that every department shares; each department's SDL begins with them. */
const COMMON = 'department/common.graphql';

/**
 * Reads who is part of the graph.
 *
 * @param root the project's folder, which the paths in the file start from
 * @throws Error with a sentence naming the file and what is wrong in it
 */
export function readPlan(root: string, planFile: string): DepartmentSdl[] {
  const read = (path: string) => ({ path, text: readFileSync(join(root, path), 'utf8') });
  const plan = parseYaml(readFileSync(join(root, planFile), 'utf8')) as {
    departments?: Record<string, { sdl?: string; url?: string } | null>;
  } | null;
  const entries = Object.entries(plan?.departments ?? {});
  if (entries.length === 0) {
    throw new Error(`${planFile} names no departments.`);
  }
  return entries.map(([name, entry]) => {
    const { sdl, url } = entry ?? {};
    if (!sdl || !url) {
      throw new Error(`${planFile}: ${name} needs both sdl and url.`);
    }
    const folder = join(root, sdl);
    const own = existsSync(folder) ? globSync('**/*.graphql', { cwd: folder }).sort() : [];
    if (own.length === 0) {
      throw new Error(`${planFile}: no *.graphql file stands in ${sdl}, the SDL of ${name}.`);
    }
    return { name, url, files: [read(COMMON), ...own.map((file) => read(relative(root, join(folder, file))))] };
  });
}
