import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode, print } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

const NONE: Readonly<Record<string, unknown>> = Object.freeze({});

type Coerced =
  | { readonly variables: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly variables?: undefined; readonly errors: readonly GraphQLError[] };

/** A long list could be wrong at each place; a client mends the first ones first. */
const ERRORS_MAX = 5;

/** Coerces the client's variables and fills in defaults. Errors name the variable and its type, never the value. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> | undefined,
): Coerced {
  if (variableDefinitions.length === 0) {
    return { variables: NONE };
  }
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given ?? {}, {
    maxErrors: ERRORS_MAX,
  });
  if (coerced !== undefined) {
    return { variables: coerced };
  }
  return {
    // Behind the last there may be one more, which only says that there are others.
    errors: errors.slice(0, ERRORS_MAX).map(({ message }) => {
      const name = message.match(/^Variable "\$([A-Za-z0-9_]+)"/)?.[1] ?? '';
      const place = message.match(/ at "([^"]+)"; /)?.[1];
      const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
      const type = definition === undefined ? '' : ` of the type "${print(definition.type)}"`;
      const at = place === undefined ? '' : ` at "${place}"`;
      return graphError('BAD_USER_INPUT', `Variable "$${name}": expected a value${type}, got another${at}.`, {
        argument: place ?? name,
      });
    }),
  };
}
