import { hash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLError } from 'graphql';
import { badInput, graphError } from '#kernel/errors/graph-error.ts';

const KEY = /^[\w-]{8,64}$/;

/**
 * A client's name for one write: sent again with it, the write is answered with its first result.
 *
 * @throws BAD_USER_INPUT naming the argument
 */
export function requireIdempotencyKey(argument: string, key: string): string {
  if (!KEY.test(key)) {
    throw badInput(argument, 'expected 8 to 64 letters, digits, - or _, got something else');
  }
  return key;
}

/** Tells whether a key comes back with the request it came with first, without keeping the request. */
export const digestOf = (request: unknown): string => hash('sha256', JSON.stringify(request), 'hex');

/**
 * A key that came with another request before. Not the input is wrong, which would be so at any time, but it contradicts
 * what was done: the same code in every department.
 */
export const keyUsedForAnother = (argument = 'input.idempotencyKey'): GraphQLError =>
  graphError('CONFLICT', `${argument}: expected a key of its own for each request, got one that was used for another`);

/**
 * Lets two requests of one actor under one key run one after the other, until the transaction ends, so that the second
 * finds what the first has left. Without it both would find nothing, and the database would refuse one of them by a
 * violation that says no more than any other.
 */
export async function lockKey(em: EntityManager, actor: string, key: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`idempotency ${actor} ${key}`]);
}
