import {
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type OperationDefinitionNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Variables } from './conditions.ts';
import { readInput, hasPrototypeFields, holdsOwnScalar } from './given-variables.ts';

type Given = Readonly<Record<string, unknown>>;

const NONE: Variables = new Map();

type Coerced =
  | { readonly variables: Variables; readonly errors?: undefined }
  | { readonly variables?: undefined; readonly errors: readonly GraphQLError[] };

/** A long list could have an error at each item; a client fixes the first ones first. */
const ERRORS_MAX = 5;

/**
 * Coerces the client's variables and fills in defaults. Errors name the variable and its type, never the value.
 *
 * @param exact the same variables, with the digits of numbers that are otherwise lost
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Given | undefined,
  exact?: Given,
): Coerced {
  if (variableDefinitions.length === 0) {
    return { variables: NONE };
  }
  const looksInside = exact !== undefined || hasPrototypeFields(schema);
  const inputs: Record<string, unknown> = Object.create(null);
  for (const definition of variableDefinitions) {
    const name = definition.variable.name.value;
    const from = exact ?? given;
    if (from !== undefined && from !== null && Object.hasOwn(from, name)) {
      const type = looksInside ? typeOf(definition, schema) : undefined;
      inputs[safeName(name)] = type === undefined ? from[name] : readInput(from[name], type);
    }
  }
  const { coerced, errors } = getVariableValues(schema, variableDefinitions.map(safelyNamed), inputs, {
    maxErrors: ERRORS_MAX,
  });
  if (coerced === undefined) {
    // Behind the last there may be one more, which only says that there are others.
    return { errors: errors.slice(0, ERRORS_MAX).map((error) => toPublicError(error, variableDefinitions)) };
  }
  const byKey = new Map(Object.entries(coerced));
  const variables = new Map<string, unknown>();
  for (const definition of variableDefinitions) {
    const name = definition.variable.name.value;
    const key = safeName(name);
    if (byKey.has(key) && (Object.hasOwn(inputs, key) || !isLeftToSubgraphs(definition, schema))) {
      variables.set(name, byKey.get(key));
    }
  }
  return { variables };
}

/** graphql-js keeps variables in a plain object, in which this name is no property. `$` begins no client's name. */
const safeName = (name: string): string => (name === '__proto__' ? '$proto' : name);

function safelyNamed(definition: VariableDefinitionNode): VariableDefinitionNode {
  const { variable } = definition;
  const value = safeName(variable.name.value);
  return value === variable.name.value
    ? definition
    : { ...definition, variable: { ...variable, name: { ...variable.name, value } } };
}

/** A default of a scalar of their own stands in the request's text, with its digits. */
function isLeftToSubgraphs(definition: VariableDefinitionNode, schema: GraphQLSchema): boolean {
  const type = typeOf(definition, schema);
  return type !== undefined && holdsOwnScalar(type);
}

function typeOf({ type }: VariableDefinitionNode, schema: GraphQLSchema): GraphQLInputType | undefined {
  const declared = typeFromAST(schema, type);
  return isInputType(declared) ? declared : undefined;
}

function toPublicError({ message }: GraphQLError, definitions: readonly VariableDefinitionNode[]): GraphQLError {
  const key = message.match(/^Variable "\$(\$?[A-Za-z0-9_]+)"/)?.[1] ?? '';
  const definition = definitions.find(({ variable }) => safeName(variable.name.value) === key);
  const name = definition?.variable.name.value ?? '';
  const place = message.match(/ at "([^"]+)"; /)?.[1]?.replace(key, name);
  const type = definition === undefined ? '' : ` of the type "${print(definition.type)}"`;
  const at = place === undefined ? '' : ` at "${place}"`;
  return graphError('BAD_USER_INPUT', `Variable "$${name}": expected a value${type}, got another${at}.`, {
    argument: place ?? name,
  });
}
