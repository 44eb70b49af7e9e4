import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { FetchNode } from './plan.ts';

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The same request without some fields of its document. */
export function omitFields(fetch: FetchNode, fields: readonly FieldNode[]): FetchNode {
  const out = new Set<ASTNode>(fields);
  const document = omitUnusedDefinitions(
    visit(fetch.document, {
      [Kind.FIELD]: (node: FieldNode) => (out.has(node) ? null : undefined),
      [Kind.SELECTION_SET]: {
        leave: (node: SelectionSetNode) =>
          node.selections.length === 0 ? { ...node, selections: [TYPENAME] } : undefined,
      },
    }),
  );
  const used = variablesIn(document);
  return {
    ...fetch,
    document,
    operation: stripIgnoredCharacters(print(document)),
    variables: fetch.variables.filter((name) => used.has(name)),
  };
}

/** Omits fragments and variables that nothing uses, because a subgraph refuses them. */
export function omitUnusedDefinitions(document: DocumentNode): DocumentNode {
  const fragments = spreadIn(document);
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || fragments.has(definition.name.value),
  );
  const variables = variablesIn({ ...document, definitions });
  return visit(
    { ...document, definitions },
    { [Kind.VARIABLE_DEFINITION]: (node) => (variables.has(node.variable.name.value) ? false : null) },
  );
}

/** Names of the fragments that the operation leads to. */
function spreadIn({ definitions }: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const follow = (node: ASTNode): void => {
    visit(node, {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        if (!names.has(name.value)) {
          names.add(name.value);
          definitions
            .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value)
            .forEach(follow);
        }
      },
    });
  };
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).forEach(follow);
  return names;
}

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => {
      names.add(name.value);
    },
  });
  return names;
}
