import { Kind } from 'graphql';
import type { Joins } from '../../supergraph/joins.ts';

/** The subgraph that alone resolves a field, where there is just one. */
export interface Owners {
  of(type: string, field: string): string | undefined;
}

export function readOwners({ types }: Joins): Owners {
  const owners = new Map<string, string>();
  for (const [type, { definition, homes, fields }] of types) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    for (const [field, { joins }] of fields) {
      const named = joins.flatMap(({ external, subgraph }) => (external ? [] : (subgraph ?? [])));
      const subgraphs = new Set(named.length > 0 ? named : homes.map(({ subgraph }) => subgraph));
      const [only] = subgraphs;
      if (subgraphs.size === 1 && only !== undefined) {
        owners.set(`${type}.${field}`, only);
      }
    }
  }
  return { of: (type, field) => owners.get(`${type}.${field}`) };
}
