import { type DocumentNode, executeSync, type GraphQLSchema, parse } from 'graphql';
import { type NormalisedOperation, printDefinitions } from '../normalise/normalise-operation.ts';
import { type FieldSelection, printSelections } from '../normalise/selection.ts';
import type { ProjectionState } from './projection-state.ts';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly variableDefinitions: NormalisedOperation['variableDefinitions'];
}

/**
 * Introspection on an object of the query type that is not the root, such as a payload returns. Its result is the same
 * for all objects at the path.
 */
export function introspect(field: FieldSelection, { schema, variableDefinitions }: Asked) {
  let document: DocumentNode | undefined;
  return (_source: unknown, state: ProjectionState): unknown => {
    state.introspected ??= new Map();
    if (!state.introspected.has(field)) {
      document ??= documentFor(field, variableDefinitions);
      const { data } = executeSync({ schema, document, variableValues: Object.fromEntries(state.variables) });
      state.introspected.set(field, data?.[field.responseKey] ?? null);
    }
    return state.introspected.get(field);
  };
}

function documentFor(field: FieldSelection, definitions: Asked['variableDefinitions']): DocumentNode {
  const selections = printSelections([field], 'responseKey');
  const used = new Set(selections.match(/\$[A-Za-z0-9_]+/g) ?? []);
  const own = definitions.filter(({ name }) => used.has(`$${name}`));
  return parse(`query${printDefinitions(own)}${selections}`, { noLocation: true });
}
