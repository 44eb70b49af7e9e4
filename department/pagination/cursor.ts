import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';

/**
 * Cursors of one department. A cursor holds the place in an order, sealed: it can be neither read
 * into another list nor altered to step outside the one it came from.
 */
export interface Cursors {
  /** @param list names the list and its order, so a cursor fits nowhere else */
  encode(list: string, place: readonly string[]): string;
  /** @throws BAD_USER_INPUT naming `after` */
  decode(list: string, cursor: string): string[];
}

const SEAL_BYTES = 12;

export function openCursors(secret: string): Cursors {
  const seal = (list: string, text: string) =>
    createHmac('sha256', secret).update(list).update('\0').update(text).digest().subarray(0, SEAL_BYTES);
  const refuse = () => badInput('after', 'expected a cursor that this list gave out, got something else');
  return {
    encode(list, place) {
      const text = JSON.stringify(place);
      return Buffer.concat([seal(list, text), Buffer.from(text)]).toString('base64url');
    },
    decode(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= SEAL_BYTES) {
        throw refuse();
      }
      const text = bytes.subarray(SEAL_BYTES).toString('utf8');
      if (!timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal(list, text))) {
        throw refuse();
      }
      return JSON.parse(text) as string[];
    },
  };
}
