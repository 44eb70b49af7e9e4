import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType, isInterfaceType } from 'graphql';
import type { DeferredFragment, FieldSelection, Selection } from '../normalise/selection.ts';

/** One field of one runtime type, with all that was selected of it. */
export interface CollectedField {
  readonly field: FieldSelection;
  readonly selections: readonly Selection[] | undefined;
}

/** A fragment whose part of the response is delivered later. */
export interface CollectedFragment {
  readonly deferred: DeferredFragment;
  readonly selections: readonly Selection[];
}

export interface Collected {
  readonly fields: readonly CollectedField[];
  readonly fragments: readonly CollectedFragment[];
}

/** CollectFields of the specification, for an object of the type `runtime`. */
export function collectFields(
  schema: GraphQLSchema,
  runtime: GraphQLNamedType,
  selections: readonly Selection[],
): Collected {
  const fields = new Map<string, CollectedField>();
  const fragments: CollectedFragment[] = [];
  const collect = (list: readonly Selection[]): void => {
    for (const selection of list) {
      if (selection.kind === 'type') {
        if (!applies(schema, selection.type, runtime)) {
          continue;
        }
        if (selection.deferred === undefined) {
          collect(selection.selections);
        } else {
          fragments.push({ deferred: selection.deferred, selections: selection.selections });
        }
        continue;
      }
      const known = fields.get(selection.responseKey);
      fields.set(selection.responseKey, {
        field: known?.field ?? selection,
        selections: known?.selections ? [...known.selections, ...(selection.selections ?? [])] : selection.selections,
      });
    }
  };
  collect(selections);
  return { fields: [...fields.values()], fragments };
}

function applies(schema: GraphQLSchema, condition: string, runtime: GraphQLNamedType): boolean {
  if (condition === runtime.name) {
    return true;
  }
  const type = schema.getType(condition);
  return isAbstractType(type) && (isObjectType(runtime) || isInterfaceType(runtime)) && schema.isSubType(type, runtime);
}
