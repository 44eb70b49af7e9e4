import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { resolverOver } from './departments.ts';
import type { AskedOperation } from './engines.ts';
import type { World } from './puzzle.ts';

/** The measure: one schema, one process, one world, executed by graphql-js. */
export async function askMonolith(
  apiSchema: GraphQLSchema,
  world: World,
  { query, variables, operationName }: AskedOperation,
): Promise<ExecutionResult> {
  const result = await execute({
    schema: apiSchema,
    document: parse(query),
    variableValues: variables,
    operationName,
    fieldResolver: resolverOver(world),
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  return JSON.parse(JSON.stringify(result));
}
