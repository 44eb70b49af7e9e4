import type { GraphQLError } from 'graphql';
import type { DemandConfig } from '../config/config.ts';
import { refusal } from '../http/refusal.ts';
import { nestingMax } from './limits.ts';

/**
 * Why the values of variables are not even looked at, if so: each is coerced, and what is wrong is printed with all that
 * it holds. Walks with a stack of its own, since JSON may be nested deeper than a recursion goes.
 */
export function refusedVariables(variables: unknown, config: DemandConfig): GraphQLError | undefined {
  const { maxVariableValues } = config;
  const deepest = nestingMax(config);
  const waiting: unknown[] = [variables];
  const depths: number[] = [0];
  let values = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    const depth = depths.pop()!;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    const members = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
    values += members.length;
    if (values > maxVariableValues) {
      return refusal(
        'OPERATION_TOO_WIDE',
        `The variables hold more than ${maxVariableValues} values. Send fewer at once.`,
        {
          variables: { limit: maxVariableValues },
        },
      );
    }
    if (depth > deepest) {
      return refusal('OPERATION_TOO_DEEP', `The variables are nested more than ${deepest} times.`, {
        nesting: { limit: deepest },
      });
    }
    for (const member of members) {
      if (typeof member === 'object') {
        waiting.push(member);
        depths.push(depth + 1);
      }
    }
  }
  return undefined;
}
