import type { SupergraphSource } from '../engine/engine.ts';
import { readJoins } from '../supergraph/joins.ts';
import { parseSupergraph } from '../supergraph/parse.ts';

/** The department that attests, and where it answers. */
export interface Authority {
  readonly department: string;
  readonly url: string;
}

const FIELD = 'attestation';

/** Whoever has `Query.attestation` in the supergraph, hidden from clients; undefined for graphs without one. */
export function authorityOf(supergraph: string): Authority | undefined {
  const { types, subgraphs } = readJoins(parseSupergraph(supergraph));
  const field = types.get('Query')?.fields.get(FIELD);
  if (!field?.definition.directives?.some(({ name }) => name.value === 'inaccessible')) {
    return undefined;
  }
  const found = subgraphs.find(({ name }) => name === field.joins[0]?.subgraph);
  return found?.url === undefined ? undefined : { department: found.name, url: found.url };
}

/** The same as the supergraph is exchanged. */
export function followAuthority(supergraph: SupergraphSource): () => Authority | undefined {
  let authority = authorityOf(supergraph.current());
  supergraph.subscribe((sdl) => {
    authority = authorityOf(sdl);
  });
  return () => authority;
}
