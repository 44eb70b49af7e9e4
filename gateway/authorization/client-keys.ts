import { GraphQLError } from 'graphql';
import type { Reduced } from './operation/reduce.ts';

/** Errors of an engine with the client's keys in their paths, where the reduced operation had others. */
export function withClientKeys(
  errors: readonly GraphQLError[],
  { clientKeys, typeKey }: Pick<Reduced, 'clientKeys' | 'typeKey'>,
): readonly GraphQLError[] {
  return errors.map((error) => {
    const { path } = error;
    if (path === undefined || !path.some((key) => key === typeKey || clientKeys.has(String(key)))) {
      return error;
    }
    return new GraphQLError(error.message, {
      path: path.filter((key) => key !== typeKey).map((key) => clientKeys.get(String(key)) ?? key),
      extensions: error.extensions,
      originalError: error.originalError,
    });
  });
}
