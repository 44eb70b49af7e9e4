import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';

const DEFER = new GraphQLDirective({
  name: 'defer',
  description:
    'The fragment may be answered later than what is around it, if the client takes an answer in parts (`Accept: multipart/mixed;deferSpec=20220824, application/json`). To all others it is answered at once.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: {
    label: { type: GraphQLString, description: 'Names the fragment in the part that answers it.' },
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'False: the fragment is answered with what is around it.',
    },
  },
});

/**
 * Adds `@defer` to the schema. Operations may always use it, because whether a fragment is deferred is decided per
 * request.
 */
export function withDeferDirective(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, DEFER] });
}
