import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { dropErrorsOfUnselectedFields } from '../errors/unselected-fields.ts';
import type { PendingFragment } from '../project/projection-state.ts';
import type { ExecutionContext } from './execution-context.ts';

/**
 * Builds the result of an execution as the client gets it.
 *
 * @param standing the pending fragments that subsequent results may bring
 */
export function buildResult(
  execution: Pick<ExecutionContext, 'errors'>,
  data: Record<string, unknown> | null,
  standing: readonly PendingFragment[] = [],
): GatewayExecutionResult {
  const unfinished = standing.map(({ path }) => path);
  const errors =
    execution.errors.length === 0 ? execution.errors : dropErrorsOfUnselectedFields(execution.errors, data, unfinished);
  return errors.length === 0 ? { data } : { data, errors };
}
