import type { IncomingHttpHeaders } from 'node:http';

/** The application that a request comes from, by its own account: good for figures, never for rights. */
export interface Client {
  readonly name: string | null;
  readonly version: string | null;
}

/** As Apollo's clients, the GraphQL working group's draft and Hive's name them. */
const PREFIXES = ['apollographql-client', 'graphql-client', 'x-graphql-client'] as const;

const PLAIN = /^[\p{L}\p{M}\p{N} ._@/:+()-]{1,64}$/u;
/** Six digits in a row are the beginning of somebody's number, a date of birth at least. */
const NUMBER = /\p{N}{6}/u;

/** A word of a client's own, where it may stand in logs and figures; null where it is long, odd or could be somebody's number. */
export function plainWord(word: unknown): string | null {
  return typeof word === 'string' && PLAIN.test(word) && !NUMBER.test(word) ? word : null;
}

export function clientOf(headers: IncomingHttpHeaders): Client {
  const prefix = PREFIXES.find((each) => headers[`${each}-name`] !== undefined);
  return { name: plainWord(headers[`${prefix}-name`]), version: plainWord(headers[`${prefix}-version`]) };
}
