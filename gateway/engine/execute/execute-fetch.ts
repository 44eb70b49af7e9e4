import type { EntityStep, Step } from '../compile/compile-steps.ts';
import type { DepartmentAnswer } from '../engine.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { copyOf, mergeInto } from '../merge/merge.ts';
import { contextualBatches, contextualBodyStart } from './contextual-batches.ts';
import { type Batch, gather, mergeEntities } from './entity-batch.ts';
import { exactAnswer } from './exact-response.ts';
import { tellOfAnswer, tellOfFailure, tellOfShape } from './report-errors.ts';
import type { Run } from './execution-context.ts';

/** Asks one department once and merges what it answers. Whatever goes wrong becomes errors of the operation. */
export async function fetchStep(step: Step, run: Run): Promise<void> {
  const batches = step.target.kind === 'entities' ? batchesOf(step.target, run) : [];
  if (step.target.kind === 'entities' && batches.every(({ representations }) => representations.length === 0)) {
    return;
  }
  let answer: DepartmentAnswer;
  try {
    if (run.signal?.aborted === true) {
      throw run.signal.reason;
    }
    const { department, url, mutation, longLists } = step;
    answer = await run.call({ department, url, body: bodyOf(step, batches, run), mutation, longLists }, run.context);
  } catch (cause) {
    tellOfFailure(step, batches, run, cause);
    return;
  }
  takeAnswer(step, batches, run, answer);
}

/** Merges an answer, and tells of what is wrong with it. */
export function takeAnswer(step: Step, batches: readonly Batch[], run: Run, given: DepartmentAnswer): void {
  const answer = exactAnswer(step, given);
  if (answer.errors !== undefined && answer.errors.length > 0) {
    tellOfAnswer(step, batches, run, answer);
  } else {
    tellOfShape(step, batches, run, answer);
  }
  merge(step, batches, run, answer);
  run.arrived.characters += answer.characters ?? 0;
}

function batchesOf(target: EntityStep, run: Run): Batch[] {
  const batches: Batch[] = [];
  for (const lookup of target.lookups) {
    if (lookup.contextual === undefined) {
      batches.push(gather(lookup, run));
    } else {
      batches.push(...contextualBatches(lookup, lookup.contextual, run));
    }
  }
  return batches;
}

export function bodyOf(step: Step, batches: readonly Batch[], run: Run): string {
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
    ? contextualBodyStart(batches)
    : step.bodyStart;
  return `${start}${variables}}}`;
}

function merge(step: Step, batches: readonly Batch[], run: Run, { data }: DepartmentAnswer): void {
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
      target.walk(run.data, (place) => {
        mergeInto(place, copyOf(data), target.merged, run.abstractions);
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
