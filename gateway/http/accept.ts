import { EVENT_STREAM } from '#kernel/wire/event-stream.ts';

/** In what forms a client takes its answer. */
export interface Takes {
  /** A document, as GraphQL over HTTP has it. */
  readonly document: boolean;
  /** Events. Only who names them: whoever takes anything at all does not expect a stream. */
  readonly events: boolean;
}

const DOCUMENT = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);
const NEVER = /;\s*q=0(\.0*)?\s*(;|$)/i;

const PLAIN: Takes = { document: true, events: false };

/** True of those to whom plain JSON is as good as any. */
export const takesAnything = (accept = ''): boolean =>
  accept === '' || accept === '*/*' || accept === 'application/json';

export function takes(accept = ''): Takes {
  if (takesAnything(accept)) return PLAIN;
  const types = accept
    .split(',')
    .filter((range) => !NEVER.test(range))
    .map((range) => range.split(';')[0]!.trim().toLowerCase());
  return { document: types.some((type) => DOCUMENT.has(type)), events: types.includes(EVENT_STREAM) };
}
