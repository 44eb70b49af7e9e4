import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType, isInterfaceType } from 'graphql';
import type { FieldSelection, Selection } from '../normalise/selection.ts';

/** One field of one runtime type, with all that was selected of it. */
export interface CollectedField {
  readonly field: FieldSelection;
  readonly selections: readonly Selection[] | undefined;
}

/** The fields that an object of `runtime` has in the answer, in the order of the specification (CollectFields). */
export function collectFields(
  schema: GraphQLSchema,
  runtime: GraphQLNamedType,
  selections: readonly Selection[],
): readonly CollectedField[] {
  const fields = new Map<string, CollectedField>();
  const collect = (list: readonly Selection[]): void => {
    for (const selection of list) {
      if (selection.kind === 'type') {
        if (applies(schema, selection.type, runtime)) {
          collect(selection.selections);
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
  return [...fields.values()];
}

function applies(schema: GraphQLSchema, condition: string, runtime: GraphQLNamedType): boolean {
  if (condition === runtime.name) {
    return true;
  }
  const type = schema.getType(condition);
  return isAbstractType(type) && (isObjectType(runtime) || isInterfaceType(runtime)) && schema.isSubType(type, runtime);
}
