import { badInput } from '#kernel/errors/graph-error.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

/**
 * An opaque id as the graph gives it out. The value is not repeated in the error: what was typed
 * into the wrong box may be somebody's citizen number.
 *
 * @throws BAD_USER_INPUT naming the argument
 */
export function requireId(argument: string, text: string): string {
  const id = text.toLowerCase();
  if (!isId(id)) {
    throw badInput(argument, 'expected an id as this graph gives it out, got something else');
  }
  return id;
}
