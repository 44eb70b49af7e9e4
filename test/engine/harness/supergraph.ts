import { composeServices } from '@apollo/composition';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { withSpelled } from './spelled.ts';
import { withDeferDirective } from '../../../gateway/engine/graph/defer-directive.ts';

export const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject",
  "@authenticated", "@requiresScopes", "@policy", "@context", "@fromContext", "@tag"
])
`;

export interface Composed {
  readonly sdl: string;
  readonly apiSchema: GraphQLSchema;
  readonly departments: ReadonlyMap<string, DocumentNode>;
}

/** Composes departments given by name and SDL (without header); a composition error is the test's error. */
export function compose(subgraphs: Readonly<Record<string, string>>, header = HEADER): Composed {
  const departments = new Map(Object.entries(subgraphs).map(([name, sdl]) => [name, parse(header + sdl)]));
  const { supergraphSdl, errors } = composeServices(
    [...departments].map(([name, typeDefs]) => ({ name, url: `http://${name}.test/graphql`, typeDefs })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`departments do not compose:\n${errors?.map(({ message }) => message).join('\n')}`);
  }
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = withSpelled(withDeferDirective(supergraph.apiSchema().toGraphQLJSSchema()));
  return { sdl: supergraphSdl, apiSchema, departments };
}
