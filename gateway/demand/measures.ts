import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { measure, type Measured, type MeasuredGraph } from './measure.ts';

/** Measures of operations that are kept with their documents. */
export interface Measures {
  of(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    graph: MeasuredGraph,
    variables: Readonly<Record<string, unknown>> | undefined,
  ): Measured;
}

interface Kept {
  readonly schema: GraphQLSchema;
  readonly names: ReadonlySet<string>;
  readonly byValues: Map<string, Measured>;
}

/** Different sizes asked for by variables that are remembered of one operation. */
const VALUES_MAX = 16;
const VALUES_MAX_LENGTH = 200;
const NONE: ReadonlyMap<string, unknown> = new Map();

/** An operation is measured once, and once more for each size that its variables tell. */
export function openMeasures(): Measures {
  const known = new WeakMap<OperationDefinitionNode, Kept>();
  return {
    of(document, operation, graph, given) {
      const variables = given ? new Map(Object.entries(given)) : NONE;
      let kept = known.get(operation);
      if (kept?.schema === graph.schema) {
        const found = kept.byValues.get(valuesOf(kept.names, variables));
        if (found !== undefined) {
          return found;
        }
      }
      const measured = measure(document, operation, graph, variables);
      if (kept?.schema !== graph.schema || kept.byValues.size >= VALUES_MAX) {
        kept = { schema: graph.schema, names: measured.variables, byValues: new Map() };
        known.set(operation, kept);
      }
      const values = valuesOf(kept.names, variables);
      if (values.length <= VALUES_MAX_LENGTH) {
        kept.byValues.set(values, measured);
      }
      return measured;
    },
  };
}

function valuesOf(names: ReadonlySet<string>, variables: ReadonlyMap<string, unknown>): string {
  if (names.size === 0) {
    return '';
  }
  const values: string[] = [];
  for (const name of names) {
    const value = variables.get(name);
    // Almost always a number, and never worth more than to be told from others.
    values.push(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? ''));
  }
  return values.join();
}
