import { type DocumentNode, parse } from 'graphql';

const KEPT = 2;
const parsed = new Map<string, DocumentNode>();

/** The supergraph as a document, read once for all who want to know something of it: it may be a megabyte. */
export function parseSupergraph(sdl: string): DocumentNode {
  const document = parsed.get(sdl) ?? parse(sdl, { noLocation: true });
  parsed.delete(sdl);
  parsed.set(sdl, document);
  const [oldest] = parsed.keys();
  if (parsed.size > KEPT && oldest !== undefined) {
    parsed.delete(oldest);
  }
  return document;
}
