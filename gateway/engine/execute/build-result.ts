import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { dropErrorsOfUnselectedFields } from '../errors/unselected-fields.ts';
import type { PendingFragment } from '../project/projection-state.ts';
import type { ExecutionContext } from './execution-context.ts';

/**
 * What a run has brought, as a client is told of it.
 *
 * @param standing the places for which parts may follow
 */
export function buildResult(
  run: Pick<ExecutionContext, 'errors'>,
  data: Record<string, unknown> | null,
  standing: readonly PendingFragment[] = [],
): GatewayExecutionResult {
  const unfinished = standing.map(({ path }) => path);
  const errors = run.errors.length === 0 ? run.errors : dropErrorsOfUnselectedFields(run.errors, data, unfinished);
  return errors.length === 0 ? { data } : { data, errors };
}
