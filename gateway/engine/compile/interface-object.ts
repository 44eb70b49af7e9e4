import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { Selection } from '../normalise/selection.ts';
import type { EntityLookup, Path, Requirement } from '../planner/plan.ts';

/**
 * What a lookup on an interface object requires of its objects. It serves all types behind the interface, but where
 * Hive's planner joins the lookups of several types it keeps the requirement of just one (0.0.38). So the types are
 * read from the selection of the client again.
 */
export function requirementsOf(
  lookup: EntityLookup,
  keys: readonly string[],
  operation: NormalisedOperation,
): readonly Requirement[] {
  const [only, ...others] = lookup.requires;
  const rewrite = lookup.inputRewrites.find((each) => each.kind === 'set' && each.key === '__typename');
  if (only?.kind !== 'type' || others.length > 0 || rewrite?.kind !== 'set' || lookup.paths.length === 0) {
    return lookup.requires;
  }
  const object = String(rewrite.value);
  if (only.name === object) {
    return lookup.requires;
  }
  return typesOfAll(keys, lookup.paths, operation, object).map((name) => ({ ...only, name }));
}

/** Under which types the client selects any of these keys; the whole interface where it does so for all, or not itself. */
function typesOfAll(
  keys: readonly string[],
  paths: readonly Path[],
  operation: NormalisedOperation,
  object: string,
): readonly string[] {
  if (paths.length > 1) {
    return [object];
  }
  const types = keys.flatMap((key) => {
    const found = typesThatSelect(key, paths, operation, object);
    return found.length === 0 ? [object] : found;
  });
  return types.includes(object) ? [object] : [...new Set(types)];
}

/** Under which types the client selects this key at one of these paths: `object` where it names none. */
export function typesThatSelect(
  key: string,
  paths: readonly Path[],
  { selections }: NormalisedOperation,
  object: string,
): readonly string[] {
  return paths.flatMap((path) => {
    let reached: readonly Selection[] = selections;
    for (const step of path) {
      if (step.kind === 'field') {
        reached = reached.flatMap((selection) => under(selection, step.name));
      }
    }
    return reached.flatMap((selection) => typesOf(selection, key, object));
  });
}

function under(selection: Selection, key: string): readonly Selection[] {
  if (selection.kind === 'type') {
    return selection.selections.flatMap((inner) => under(inner, key));
  }
  return selection.planKey === key ? (selection.selections ?? []) : [];
}

function typesOf(selection: Selection, key: string, type: string): string[] {
  if (selection.kind === 'type') {
    return selection.selections.flatMap((inner) => typesOf(inner, key, selection.type));
  }
  return selection.planKey === key ? [type] : [];
}
