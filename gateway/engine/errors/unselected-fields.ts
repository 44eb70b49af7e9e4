import type { GraphQLError } from 'graphql';
import { LongList } from '../../slices/long-list.ts';
import type { ResponsePath } from './subgraph-error.ts';

/** Errors of single values, which concern nothing but the place they stand at. */
const fieldErrors = new WeakSet<GraphQLError>();

/** Says of an error that a department told it of the value at its path. */
export function markFieldError(error: GraphQLError): GraphQLError {
  fieldErrors.add(error);
  return error;
}

export const isFieldError = (error: GraphQLError): boolean => fieldErrors.has(error);

/**
 * Leaves out errors about values that nobody asks of the object they are about. Where a department knows an interface
 * as one object, it may be asked before the type is known for what only other types are asked. An error that may
 * explain a null beside it stays.
 *
 * @param unfinished paths of the objects that more may follow for
 * @param at where the data stands in the answer, the root unless it is a part
 */
export function dropErrorsOfUnselectedFields(
  errors: readonly GraphQLError[],
  data: Record<string, unknown> | null,
  unfinished: readonly ResponsePath[] = [],
  at: ResponsePath = [],
): readonly GraphQLError[] {
  const open = new Set(unfinished.map((path) => path.join('.')));
  return errors.filter((error) => !(fieldErrors.has(error) && isUnselected(error.path ?? [], data, open, at)));
}

/** True where the way ends at an object that lacks the next key, and nothing else. */
function isUnselected(path: ResponsePath, data: unknown, open: ReadonlySet<string>, at: ResponsePath): boolean {
  if (at.some((key, index) => key !== path[index])) {
    return false;
  }
  let value = data;
  for (const [index, key] of path.entries()) {
    if (index < at.length) {
      continue;
    }
    if (typeof value !== 'object' || value === null || value instanceof LongList) {
      return false;
    }
    if (!Object.hasOwn(value, key)) {
      const complete = !Array.isArray(value) && !Object.values(value).includes(null);
      return complete && !open.has(path.slice(0, index).join('.'));
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return false;
}
