import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** How much an operation asks for, fragments counted wherever they are spread. */
export interface Measured {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
}

/**
 * Measures a valid operation without a schema. Fragments are measured once, so a document that
 * doubles with each spread costs no more to measure than to read. Introspection has no depth: it is
 * answered by the gateway.
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Measured {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measured>();
  const ofFragment = (name: string): Measured => {
    let found = measured.get(name);
    if (!found) {
      const fragment = fragments.get(name);
      found = fragment ? ofSelections(fragment.selectionSet) : { depth: 0, aliases: 0, rootFields: 0 };
      measured.set(name, found);
    }
    return found;
  };
  const ofSelections = ({ selections }: SelectionSetNode): Measured => {
    let depth = 0;
    let aliases = 0;
    let fields = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        fields++;
        if (selection.alias) aliases++;
        if (selection.name.value.startsWith('__')) continue;
        const below = selection.selectionSet && ofSelections(selection.selectionSet);
        depth = Math.max(depth, 1 + (below?.depth ?? 0));
        aliases += below?.aliases ?? 0;
      } else {
        const inside =
          selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(selection.selectionSet)
            : ofFragment(selection.name.value);
        depth = Math.max(depth, inside.depth);
        aliases += inside.aliases;
        fields += inside.rootFields;
      }
    }
    return { depth, aliases, rootFields: fields };
  };
  return ofSelections(operation.selectionSet);
}
