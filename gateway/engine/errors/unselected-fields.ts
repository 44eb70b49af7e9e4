import type { GraphQLError } from 'graphql';
import { LongList } from '../../slices/long-list.ts';
import type { ResponsePath } from './subgraph-error.ts';

/** Errors of single fields, which concern nothing but their own paths. */
const fieldErrors = new WeakSet<GraphQLError>();

/** Marks an error as one that a subgraph reported of the field at its path. */
export function markFieldError(error: GraphQLError): GraphQLError {
  fieldErrors.add(error);
  return error;
}

export const isFieldError = (error: GraphQLError): boolean => fieldErrors.has(error);

/**
 * Drops errors of fields that the operation does not select on the object at hand. A subgraph that knows an interface
 * as an object may be asked, before the type is known, for fields that only other types have selected. An error that
 * may explain a null beside it stays.
 *
 * @param unfinished paths of objects for which fragments are pending
 * @param at the path of `data`; the root unless it is a deferred fragment
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

/** True where the path ends at an object that lacks the next key and has no null. */
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
