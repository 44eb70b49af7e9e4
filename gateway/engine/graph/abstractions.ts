import { Kind } from 'graphql';
import type { Joins } from '../../supergraph/joins.ts';

/** Which object types stand behind a name, hidden ones included. */
export interface Abstractions {
  /** True where an object that calls itself `typename` is of the type `condition`. */
  matches(condition: string, typename: unknown): boolean;
  isAbstract(name: unknown): boolean;
  /** True of an interface that some subgraph knows only as an object (`@interfaceObject`). */
  isInterfaceObject(name: string): boolean;
}

/** Reads interfaces and unions of the whole supergraph: subgraphs exchange types that clients never see. */
export function readAbstractions({ types }: Joins): Abstractions {
  const members = new Map<string, Set<string>>();
  const objectForms = new Set<string>();
  const member = (abstract: string, concrete: string): void => {
    members.set(abstract, (members.get(abstract) ?? new Set()).add(concrete));
  };
  for (const { definition, homes } of types.values()) {
    switch (definition.kind) {
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_DEFINITION:
        if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
          member(definition.name.value, definition.name.value);
          if (homes.some(({ isInterfaceObject }) => isInterfaceObject)) {
            objectForms.add(definition.name.value);
          }
        }
        for (const { name } of definition.interfaces ?? []) {
          member(name.value, definition.name.value);
        }
        break;
      case Kind.UNION_TYPE_DEFINITION:
        for (const { name } of definition.types ?? []) {
          member(definition.name.value, name.value);
        }
        break;
      default:
        break;
    }
  }
  return {
    matches: (condition, typename) =>
      condition === typename || (typeof typename === 'string' && (members.get(condition)?.has(typename) ?? false)),
    isAbstract: (name) => typeof name === 'string' && members.has(name),
    isInterfaceObject: (name) => objectForms.has(name),
  };
}
