import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * True where a field's selection names another field directly under it, whatever `@include` and `@skip` say: good
 * for reading ahead what is most likely wanted, not for deciding what may be left out.
 */
export function asksFor(name: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const asks = (selectionSet: SelectionSetNode | undefined): boolean =>
    selectionSet?.selections.some((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return selection.name.value === name;
        case Kind.INLINE_FRAGMENT:
          return asks(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          // biome-ignore lint/plugin: graphql-js keeps fragments in an object without a prototype
          return asks(fragments[selection.name.value]?.selectionSet);
        default:
          return selection satisfies never;
      }
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => asks(selectionSet));
}
