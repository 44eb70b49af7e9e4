import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripIgnoredCharacters } from 'graphql';

/** Whether a text is one of the operations that the city itself has registered, however it is laid out. */
export type IsRegistered = (text: string) => boolean;

/** Reads the folder of registered operations; without one, none is registered. */
export function openRegistered(folder: string | null): IsRegistered {
  if (folder === null) {
    return () => false;
  }
  const texts = new Set<string>();
  let longest = 0;
  for (const file of globSync('**/*.graphql', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8');
    texts.add(stripIgnoredCharacters(text));
    longest = Math.max(longest, text.length);
  }
  return (text) => {
    // No layout makes an operation four times as long; what is longer is not worth looking at.
    if (texts.size === 0 || text.length > 4 * longest) {
      return false;
    }
    return texts.has(stripIgnoredCharacters(text));
  };
}
