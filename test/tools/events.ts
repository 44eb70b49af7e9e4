import type { GraphQLFormattedError } from 'graphql';
import type { Data } from './data.ts';

export interface StreamEvent {
  /** `next`, `complete`, `heartbeat` for a comment, or `closed` where the connection ends. */
  readonly kind: string;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A stream of events as a client reads it: by hand, so that each byte of the protocol is seen. */
export interface EventReader {
  readonly status: number;
  readonly headers: Headers;
  /** The next event that is no heartbeat; rejects where none comes within the time. */
  next(withinMs?: number): Promise<StreamEvent>;
  /** The next one of any kind. */
  any(withinMs?: number): Promise<StreamEvent>;
  /** What came so far, as it was written. */
  readonly text: string;
  close(): void;
}

const WITHIN_MS = 60_000;

export async function openEvents(
  url: string,
  init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string },
): Promise<EventReader> {
  const client = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    ...init,
    headers: {
      ...(init.method !== 'GET' && { 'content-type': 'application/json' }),
      accept: 'text/event-stream',
      ...init.headers,
    },
    signal: client.signal,
  });
  const arrived: StreamEvent[] = [];
  let wake: (() => void) | undefined;
  let text = '';
  const arrive = (event: StreamEvent): void => {
    arrived.push(event);
    wake?.();
  };
  const read = async (): Promise<void> => {
    let rest = '';
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          arrive(eventOf(block));
        }
      }
    } catch {
      // The connection was cut; that it is closed is told all the same.
    }
    arrive({ kind: 'closed', data: null, errors: [] });
  };
  void read();
  const any = async (withinMs = WITHIN_MS): Promise<StreamEvent> => {
    const deadline = Date.now() + withinMs;
    while (arrived.length === 0) {
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) {
        throw new Error(`No event within ${withinMs} ms; so far: ${text}`);
      }
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, leftMs);
        wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
    return arrived.shift()!;
  };
  const next = async (withinMs = WITHIN_MS): Promise<StreamEvent> => {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const event = await any(deadline - Date.now());
      if (event.kind !== 'heartbeat') {
        return event;
      }
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    next,
    any,
    get text() {
      return text;
    },
    close: () => client.abort(),
  };
}

function eventOf(block: string): StreamEvent {
  if (block.startsWith(':')) {
    return { kind: 'heartbeat', data: null, errors: [] };
  }
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
  const written = fields.get('data') ?? '';
  const { data = null, errors = [] } = written === '' ? {} : (JSON.parse(written) as Partial<StreamEvent>);
  return { kind: fields.get('event') ?? '', data, errors };
}
