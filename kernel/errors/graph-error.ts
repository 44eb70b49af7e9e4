import { GraphQLError } from 'graphql';
import type { ErrorCode } from './codes.ts';

/** What a program may read besides the sentence; never a value that tells something of a person. */
export type ErrorFacts = Readonly<Record<string, unknown>>;

/**
 * Makes the only kind of error that may leave the city with its own words.
 *
 * @example graphError('BAD_USER_INPUT', 'first: expected a number from 1 to 100, got 0', { argument: 'first' })
 */
export function graphError(code: ErrorCode, sentence: string, facts: ErrorFacts = {}): GraphQLError {
  return new GraphQLError(sentence, { extensions: { ...facts, code } });
}

/** An argument that cannot be right; the sentence starts with its name. */
export const badInput = (argument: string, expectedAndGot: string): GraphQLError =>
  graphError('BAD_USER_INPUT', `${argument}: ${expectedAndGot}`, { argument });
