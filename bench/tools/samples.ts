import { isDeepStrictEqual } from 'node:util';
import { Client } from 'undici';

/** Somebody who asks one address the same question again and again, over one connection. */
export interface Asker {
  ask(): Promise<string>;
  close(): Promise<void>;
}

export function openAsker(url: string, headers: Readonly<Record<string, string>>, body: string): Asker {
  const { origin, pathname: path } = new URL(url);
  const client = new Client(origin);
  const all = { 'content-type': 'application/json', ...headers };
  return {
    ask: async () => (await client.request({ method: 'POST', path, headers: all, body })).body.text(),
    close: () => client.close(),
  };
}

/**
 * Both sides have to tell the same before either is timed; cursors are the graph's own.
 *
 * @throws Error with the beginnings of both answers
 */
export function checkSame(name: string, graph: string, other: string): void {
  const { data, errors } = withoutCursors(graph);
  if (errors) {
    throw new Error(`${name}: the graph answered with errors: ${JSON.stringify(errors)}`);
  }
  if (isDeepStrictEqual(data, withoutCursors(other).data)) {
    return;
  }
  throw new Error(
    `${name}: the graph and what is written by hand do not tell the same.\n${graph.slice(0, 1_500)}\n${other.slice(0, 1_500)}`,
  );
}

const withoutCursors = (text: string) =>
  JSON.parse(text, (key, value: unknown) => (key === 'endCursor' ? undefined : value)) as {
    readonly data: unknown;
    readonly errors?: unknown;
  };

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

export const round = (value: number): number => Math.round(value * 100) / 100;
