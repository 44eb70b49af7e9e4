import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** Response keys directly under a selection, whatever the type. */
export function selectedKeys({ selections }: SelectionSetNode, document: DocumentNode): string[] {
  const keys = selections.flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [(selection.alias ?? selection.name).value];
      case Kind.INLINE_FRAGMENT:
        return selectedKeys(selection.selectionSet, document);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragmentsOf(document).find(({ name }) => name.value === selection.name.value);
        return fragment === undefined ? [] : selectedKeys(fragment.selectionSet, document);
      }
      default:
        return selection satisfies never;
    }
  });
  return [...new Set(keys)];
}

export function fragmentsOf(document: DocumentNode): FragmentDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}
