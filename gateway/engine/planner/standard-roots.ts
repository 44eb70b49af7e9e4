import { type DocumentNode, isTypeDefinitionNode, Kind, type NameNode, print, visit } from 'graphql';
import { readJoins } from '../../supergraph/joins.ts';
import type { Planner } from './planner.ts';

const STANDARD = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

export interface Standardised {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** A planner of that supergraph, asked in the words of the first. */
  translating(planner: Planner): Planner;
}

/**
 * The supergraph with its root types under the names that planners know them by: other composers keep other names,
 * and Hive's planner plans a mutation of theirs as a query (0.0.38, https://github.com/graphql-hive/router/issues/1231;
 * its report says that later routers do not).
 */
export function withStandardRoots(sdl: string, document: DocumentNode): Standardised {
  const names = new Map(
    [...readJoins(document).roots].flatMap(([operation, name]) =>
      name === STANDARD[operation] ? [] : [[name, STANDARD[operation]] as const],
    ),
  );
  const taken = new Set<string>(names.values());
  const free = !document.definitions.some(
    (definition) => isTypeDefinitionNode(definition) && taken.has(definition.name.value),
  );
  if (names.size === 0 || !free) {
    return { sdl, document, translating: (planner) => planner };
  }
  const rename = <T extends { readonly name: NameNode }>(node: T): T | undefined => {
    const value = names.get(node.name.value);
    return value === undefined ? undefined : { ...node, name: { ...node.name, value } };
  };
  const renamed: DocumentNode = visit(document, {
    [Kind.NAMED_TYPE]: (node) => rename(node),
    [Kind.OBJECT_TYPE_DEFINITION]: { leave: (node) => rename(node) },
  });
  const mentions = new RegExp(`(?<=\\.\\.\\. on )(${[...names.keys()].join('|')})\\b`, 'g');
  return {
    sdl: print(renamed),
    document: renamed,
    translating: (planner) => ({
      ...planner,
      plan: ({ text, ...operation }, active, turn) =>
        planner.plan({ ...operation, text: text.replace(mentions, (name) => names.get(name) ?? name) }, active, turn),
    }),
  };
}
