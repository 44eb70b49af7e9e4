import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

interface Named {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A response key that the operation uses nowhere, and that begins none of its names: `wanted`, or `wanted` and `_`s. */
export function freeKey({ operation, fragments }: Named, wanted: string): string {
  const text = JSON.stringify([operation, ...fragments.values()], (name, value) =>
    name === 'loc' ? undefined : value,
  );
  let key = wanted;
  while (text.includes(`"${key}`)) {
    key += '_';
  }
  return key;
}
