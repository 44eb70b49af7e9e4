import type { EntityStep, Step } from '../compile/compile-steps.ts';
import type { SubgraphResponse } from '../engine.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { cloneJson, mergeInto } from '../merge/merge.ts';
import { collectContextualBatches, writeContextualBodyStart } from './contextual-batches.ts';
import { type EntityBatch, collectEntities, mergeEntities } from './entity-batch.ts';
import { restoreDigits } from './exact-response.ts';
import { reportSubgraphErrors, reportFailedCall, reportInvalidShape } from './report-errors.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Asks one department once and merges what it answers. Whatever goes wrong becomes errors of the operation. */
export async function executeFetch(step: Step, run: ExecutionContext): Promise<void> {
  const batches = step.target.kind === 'entities' ? collectBatches(step.target, run) : [];
  if (step.target.kind === 'entities' && batches.every(({ representations }) => representations.length === 0)) {
    return;
  }
  let answer: SubgraphResponse;
  try {
    if (run.signal?.aborted === true) {
      throw run.signal.reason;
    }
    const { subgraph, url, mutation, longLists } = step;
    answer = await run.call(
      { subgraph, url, body: writeRequestBody(step, batches, run), mutation, longLists },
      run.context,
    );
  } catch (cause) {
    reportFailedCall(step, batches, run, cause);
    return;
  }
  handleResponse(step, batches, run, answer);
}

/** Merges an answer, and tells of what is wrong with it. */
export function handleResponse(
  step: Step,
  batches: readonly EntityBatch[],
  run: ExecutionContext,
  given: SubgraphResponse,
): void {
  const answer = restoreDigits(step, given);
  if (answer.errors !== undefined && answer.errors.length > 0) {
    reportSubgraphErrors(step, batches, run, answer);
  } else {
    reportInvalidShape(step, batches, run, answer);
  }
  mergeResponse(step, batches, run, answer);
  run.received.characters += answer.characters ?? 0;
}

function collectBatches(target: EntityStep, run: ExecutionContext): EntityBatch[] {
  const batches: EntityBatch[] = [];
  for (const lookup of target.lookups) {
    if (lookup.contextual === undefined) {
      batches.push(collectEntities(lookup, run));
    } else {
      batches.push(...collectContextualBatches(lookup, lookup.contextual, run));
    }
  }
  return batches;
}

export function writeRequestBody(step: Step, batches: readonly EntityBatch[], run: ExecutionContext): string {
  let variables = '';
  for (const [name, prefix] of step.variables) {
    const value = run.variables.get(name);
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
  run: ExecutionContext,
  { data }: SubgraphResponse,
): void {
  const { target } = step;
  switch (target.kind) {
    case 'root': {
      if (typeof data !== 'object' || data === null) {
        return;
      }
      applyRewrites(target.outputRewrites, data, run.abstractions);
      if (target.path.length === 0) {
        mergeInto(run.data, data, target.merged, run.abstractions);
        return;
      }
      target.traverse(run.data, (place) => {
        mergeInto(place, cloneJson(data), target.merged, run.abstractions);
        return place;
      });
      return;
    }
    case 'entities':
      for (const batch of batches) {
        mergeEntities(batch, data?.[batch.alias], run);
      }
      return;
    default:
      target satisfies never;
  }
}
