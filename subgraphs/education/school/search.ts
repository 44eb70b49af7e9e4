import { badInput } from '#kernel/errors/graph-error.ts';

const LENGTH = { least: 2, most: 60 } as const;

/** @throws BAD_USER_INPUT naming `search` */
export function requireSearch(text: string): string {
  const { length } = text.trim();
  if (length < LENGTH.least || length > LENGTH.most) {
    throw badInput('search', `expected ${LENGTH.least} to ${LENGTH.most} characters, got ${length}`);
  }
  return text;
}
