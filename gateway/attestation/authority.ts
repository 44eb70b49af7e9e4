import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import type { SupergraphSource } from '../engine/engine.ts';
import { departmentsOf } from '../supergraph/source.ts';

/** The department that attests, and where it answers. */
export interface Authority {
  readonly department: string;
  readonly url: string;
}

const FIELD = 'attestation';

function textOf({ arguments: given }: ConstDirectiveNode, name: string): string | undefined {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}

/** Whoever has `Query.attestation` in the supergraph, hidden from clients; undefined for graphs without one. */
export function authorityOf(supergraph: string): Authority | undefined {
  const { definitions } = parse(supergraph, { noLocation: true });
  const queries = definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Query' ? (each.fields ?? []) : [],
  );
  const directives = queries.find(({ name }) => name.value === FIELD)?.directives ?? [];
  if (!directives.some(({ name }) => name.value === 'inaccessible')) {
    return undefined;
  }
  const join = directives.find(({ name }) => name.value === 'join__field');
  const graph = join && textOf(join, 'graph');
  for (const each of definitions) {
    if (each.kind !== Kind.ENUM_TYPE_DEFINITION || each.name.value !== 'join__Graph') {
      continue;
    }
    const directive = each.values?.find(({ name }) => name.value === graph)?.directives?.[0];
    const department = directive && textOf(directive, 'name');
    const url = department === undefined ? undefined : departmentsOf(supergraph).get(department);
    return department === undefined || url === undefined ? undefined : { department, url };
  }
  return undefined;
}

/** The same as the supergraph is exchanged. */
export function followAuthority(supergraph: SupergraphSource): () => Authority | undefined {
  let authority = authorityOf(supergraph.current());
  supergraph.subscribe((sdl) => {
    authority = authorityOf(sdl);
  });
  return () => authority;
}
