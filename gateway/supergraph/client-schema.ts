import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { withDeferDirective } from '../engine/graph/defer-directive.ts';

/**
 * What clients see of a supergraph, as SDL: nothing inaccessible, no federation machinery, in the order of the alphabet,
 * so that a difference between two is a difference in what they say. Takes tens of milliseconds.
 */
export function clientSchema(supergraph: string): string {
  const options = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, validateSupergraph: false };
  const schema = Supergraph.build(supergraph, options).apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(withDeferDirective(schema)))}\n`;
}
