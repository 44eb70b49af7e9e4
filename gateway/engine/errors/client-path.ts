import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { FieldSelection, Selection } from '../normalise/selection.ts';
import type { ErrorPath } from './subgraph-error.ts';

/**
 * A path under the engine's keys as the client knows it: its own aliases, and no further than what it selected
 * (departments are also asked for keys and required fields).
 */
export function clientPath(operation: NormalisedOperation, path: ErrorPath): ErrorPath {
  const result: (string | number)[] = [];
  let selections: readonly Selection[] = operation.selections;
  for (const element of path) {
    if (typeof element === 'number') {
      result.push(element);
      continue;
    }
    const fields = named(selections, element);
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
export function isSelected(operation: NormalisedOperation, path: ErrorPath): boolean {
  return clientPath(operation, path).length === path.length;
}

function named(selections: readonly Selection[], planKey: string): FieldSelection[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'type') {
      return named(selection.selections, planKey);
    }
    return selection.planKey === planKey ? [selection] : [];
  });
}
