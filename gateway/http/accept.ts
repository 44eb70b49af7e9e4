import Negotiator from 'negotiator';
import { EVENT_STREAM } from '#kernel/sse/event-stream.ts';
import { acceptsMultipartEvents } from './multipart-subscription.ts';

/** In what forms a client takes its answer. */
export interface Takes {
  /** A document, as GraphQL over HTTP has it. */
  readonly document: boolean;
  /** Events. Only who names them: whoever takes anything at all does not expect a stream. */
  readonly events: boolean;
  /** Events as parts of one answer, as Apollo's clients subscribe. */
  readonly multipartEvents: boolean;
}

const JSON_TYPE = 'application/json';
const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const UTF_8 = '; charset=utf-8';
const DOCUMENT = [JSON_TYPE + UTF_8, GRAPHQL_RESPONSE + UTF_8];

const PLAIN: Takes = { document: true, events: false, multipartEvents: false };

/** True of those to whom plain JSON is as good as any. */
export const takesAnything = (accept = ''): boolean => accept === '' || accept === '*/*' || accept === JSON_TYPE;

const typesOf = (accept: string, offered?: string[]): string[] =>
  new Negotiator({ headers: { accept } }).mediaTypes(offered);

export function takes(accept = ''): Takes {
  if (takesAnything(accept)) {
    return PLAIN;
  }
  const named = typesOf(accept).map((type) => type.toLowerCase());
  return {
    document: typesOf(accept, DOCUMENT).length > 0,
    events: named.includes(EVENT_STREAM),
    multipartEvents: acceptsMultipartEvents(accept),
  };
}

/** True where the answer's own media type is wanted rather than JSON. */
export const prefersGraphqlResponse = (accept = ''): boolean =>
  !takesAnything(accept) && typesOf(accept, DOCUMENT)[0] === DOCUMENT[1];

/** True where plain JSON is asked for by its name and is what the client gets. */
export const namesJson = (accept = ''): boolean =>
  accept === JSON_TYPE || (typesOf(accept).includes(JSON_TYPE) && typesOf(accept, DOCUMENT)[0] === DOCUMENT[0]);
