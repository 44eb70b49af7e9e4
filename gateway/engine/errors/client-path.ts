import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { FieldSelection, Selection } from '../normalise/selection.ts';
import type { ResponsePath } from './subgraph-error.ts';

/**
 * Translates a path from the engine's response keys to the client's, and ends it where the client's selection ends:
 * the engine also selects keys and required fields.
 */
export function toClientPath(operation: NormalisedOperation, path: ResponsePath): ResponsePath {
  const result: (string | number)[] = [];
  let selections: readonly Selection[] = operation.selections;
  for (const element of path) {
    if (typeof element === 'number') {
      result.push(element);
      continue;
    }
    const fields = fieldsByPlanKey(selections, element);
    const [field] = fields;
    if (field === undefined) {
      return result;
    }
    result.push(field.responseKey);
    selections = fields.flatMap((each) => each.selections ?? []);
  }
  return result;
}

/** True where the client itself selected the end of the path. */
export function isSelected(operation: NormalisedOperation, path: ResponsePath): boolean {
  return toClientPath(operation, path).length === path.length;
}

function fieldsByPlanKey(selections: readonly Selection[], planKey: string): FieldSelection[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'type') {
      return fieldsByPlanKey(selection.selections, planKey);
    }
    return selection.planKey === planKey ? [selection] : [];
  });
}
