import { GraphQLError, type ValidationRule } from 'graphql';

/** For a gateway that does not tell what its schema is, wherever in an operation it is asked. */
export const noIntrospectionRule: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === '__schema' || node.name.value === '__type') {
      const sentence = `Introspection is switched off here: expected no ${node.name.value}, got one.`;
      context.reportError(new GraphQLError(sentence, { nodes: node }));
    }
  },
});
