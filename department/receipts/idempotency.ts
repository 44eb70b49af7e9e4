import { hash } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';

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
