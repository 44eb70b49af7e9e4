import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { withoutUnasked } from '../errors/unselected-fields.ts';
import type { Place } from '../project/projection-state.ts';
import type { Run } from './execution-context.ts';

/**
 * What a run has brought, as a client is told of it.
 *
 * @param standing the places for which parts may follow
 */
export function answerOf(
  run: Pick<Run, 'errors'>,
  data: Record<string, unknown> | null,
  standing: readonly Place[] = [],
): GatewayExecutionResult {
  const unfinished = standing.map(({ path }) => path);
  const errors = run.errors.length === 0 ? run.errors : withoutUnasked(run.errors, data, unfinished);
  return errors.length === 0 ? { data } : { data, errors };
}
