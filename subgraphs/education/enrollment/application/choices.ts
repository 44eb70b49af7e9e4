import { badInput } from '#kernel/errors/graph-error.ts';
import { requireId } from '#department/scalars/id.ts';

const MOST_CHOICES = 3;

/** @throws BAD_USER_INPUT naming `input.schoolIds` */
export function requireChoices(given: readonly string[]): readonly string[] {
  const ids = given.map((id) => requireId('input.schoolIds', id));
  if (ids.length < 1 || ids.length > MOST_CHOICES) {
    throw badInput('input.schoolIds', `expected 1 to ${MOST_CHOICES} schools, got ${ids.length}`);
  }
  if (new Set(ids).size < ids.length) {
    throw badInput('input.schoolIds', 'expected each school once, got one twice');
  }
  return ids;
}
