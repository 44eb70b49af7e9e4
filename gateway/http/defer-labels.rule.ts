import { GraphQLError, Kind, type ValidationRule } from 'graphql';

/** A client tells parts apart by their labels: each is written out, and once. GraphQL 16 does not see to it. */
export const deferLabelsRule: ValidationRule = (context) => {
  const labels = new Set<string>();
  return {
    Directive(node) {
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (node.name.value !== 'defer' || label === undefined) {
        return;
      }
      if (label.kind === Kind.VARIABLE) {
        context.reportError(
          new GraphQLError('@defer: expected a label that is written out, got a variable.', { nodes: node }),
        );
      } else if (label.kind === Kind.STRING && labels.size === labels.add(label.value).size) {
        context.reportError(new GraphQLError('@defer: expected each label once, got one twice.', { nodes: node }));
      }
    },
  };
};
