import type { EntityStep, Step } from '../compile/compile-steps.ts';
import type { SubgraphResponse } from '../engine.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { cloneJson, mergeInto } from '../merge/merge.ts';
import { collectContextualBatches, writeContextualBodyStart } from './contextual-batches.ts';
import { type EntityBatch, collectEntities, mergeEntities } from './entity-batch.ts';
import { restoreDigits } from './exact-response.ts';
import { reportSubgraphErrors, reportFailedCall, reportInvalidShape } from './report-errors.ts';
import type { ExecutionContext } from './execution-context.ts';

/**
 * Sends one request to one subgraph and merges its response. Failures become errors of the operation, so this never
 * rejects because of a subgraph.
 */
export async function executeFetch(step: Step, execution: ExecutionContext): Promise<void> {
  const batches = step.target.kind === 'entities' ? collectBatches(step.target, execution) : [];
  if (step.target.kind === 'entities' && batches.every(({ representations }) => representations.length === 0)) {
    return;
  }
  let answer: SubgraphResponse;
  try {
    if (execution.signal?.aborted === true) {
      throw execution.signal.reason;
    }
    const { subgraph, url, mutation, longLists } = step;
    answer = await execution.call(
      { subgraph, url, body: writeRequestBody(step, batches, execution), mutation, longLists },
      execution.context,
    );
  } catch (cause) {
    reportFailedCall(step, batches, execution, cause);
    return;
  }
  handleResponse(step, batches, execution, answer);
}

/** Merges a response and reports its errors. */
export function handleResponse(
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  given: SubgraphResponse,
): void {
  const answer = restoreDigits(step, given);
  if (answer.errors !== undefined && answer.errors.length > 0) {
    reportSubgraphErrors(step, batches, execution, answer);
  } else {
    reportInvalidShape(step, batches, execution, answer);
  }
  mergeResponse(step, batches, execution, answer);
  execution.received.characters += answer.characters ?? 0;
}

function collectBatches(target: EntityStep, execution: ExecutionContext): EntityBatch[] {
  const batches: EntityBatch[] = [];
  for (const lookup of target.lookups) {
    if (lookup.contextual === undefined) {
      batches.push(collectEntities(lookup, execution));
    } else {
      batches.push(...collectContextualBatches(lookup, lookup.contextual, execution));
    }
  }
  return batches;
}

export function writeRequestBody(step: Step, batches: readonly EntityBatch[], execution: ExecutionContext): string {
  let variables = '';
  for (const [name, prefix] of step.variables) {
    const value = execution.variables.get(name);
    if (value !== undefined) {
      variables += `${variables === '' ? '' : ','}${prefix}${JSON.stringify(value)}`;
    }
  }
  for (const { variablePrefix, representations, contextVariables } of batches) {
    variables += `${variables === '' ? '' : ','}${variablePrefix}[${representations.join(',')}]${contextVariables}`;
  }
  const start = batches.some(({ lookup }) => lookup.contextual !== undefined)
    ? writeContextualBodyStart(batches)
    : step.bodyStart;
  return `${start}${variables}}}`;
}

function mergeResponse(
  step: Step,
  batches: readonly EntityBatch[],
  execution: ExecutionContext,
  { data }: SubgraphResponse,
): void {
  const { target } = step;
  switch (target.kind) {
    case 'root': {
      if (typeof data !== 'object' || data === null) {
        return;
      }
      applyRewrites(target.outputRewrites, data, execution.abstractions);
      if (target.path.length === 0) {
        mergeInto(execution.data, data, target.merged, execution.abstractions);
        return;
      }
      target.traverse(execution.data, (place) => {
        mergeInto(place, cloneJson(data), target.merged, execution.abstractions);
        return place;
      });
      return;
    }
    case 'entities':
      for (const batch of batches) {
        mergeEntities(batch, data?.[batch.alias], execution);
      }
      return;
    default:
      target satisfies never;
  }
}
