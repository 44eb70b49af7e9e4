import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ConstArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type ValidationRule,
  visit,
} from 'graphql';
import type { GatewayContext } from '../context.ts';

const CONDITIONS = ['skip', 'include'];
const IF_TRUE: ConstArgumentNode = {
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: 'if' },
  value: { kind: Kind.BOOLEAN, value: true },
};

/** Conditions on what a subscription follows, in fragments as well. */
function conditionsAtRoot({ definitions }: DocumentNode): readonly DirectiveNode[] {
  const found: DirectiveNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  const look = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      found.push(...(selection.directives ?? []).filter(({ name }) => CONDITIONS.includes(name.value)));
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        look(selection.selectionSet.selections);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        fragments.delete(selection.name.value);
        look(fragment?.selectionSet.selections ?? []);
      }
    }
  };
  const subscriptions = definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
    return definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION
      ? [definition]
      : [];
  });
  for (const { selectionSet } of subscriptions) {
    look(selectionSet.selections);
  }
  return found;
}

/** A subscription follows one field, whatever its variables are: GraphQL of September 2025 has no conditions there. */
export const subscriptionRootRule: ValidationRule = (context) => ({
  Document(document) {
    for (const condition of conditionsAtRoot(document)) {
      const sentence = `A subscription follows one field in any case: expected no @${condition.name.value} at its root, got one.`;
      context.reportError(new GraphQLError(sentence, { nodes: condition }));
    }
    return undefined;
  },
});

/**
 * A rule of GraphQL 16 asks such a condition for its value, and breaks where that is a variable's. It is given one
 * before, and what it says does not matter: the document is refused.
 */
export const subscriptionRootPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async validationDidStart(request) {
        const conditions = new Set(conditionsAtRoot(request.document));
        if (conditions.size > 0) {
          const document = visit(request.document, {
            Directive: (node) => (conditions.has(node) ? { ...node, arguments: [IF_TRUE] } : undefined),
          });
          Object.assign(request, { document });
        }
      },
    };
  },
};
