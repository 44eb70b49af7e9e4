import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  type OperationTypeNode,
  print,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Graph } from '../graph/graph.ts';
import { mentionsDirectives, type Variables } from '../../operation/conditions.ts';
import { type PlanValue, planVariable } from './plan-variables.ts';
import { type DeferredFragment, printSelections, type Selection } from './selection.ts';
import { FragmentInliner } from './inline-fragments.ts';
import { FieldAliases } from './field-aliases.ts';
import { canonicalValue } from './canonical-values.ts';

/**
 * The engine defers no more fragments than this, because each may take fetches of its own; the response has the others
 * at once.
 */
const DEFERRALS_MAX = 16;

/** An operation as the engine works on it: no fragments by name, no conditions, no names that could collide. */
export interface NormalisedOperation {
  readonly operation: OperationTypeNode;
  readonly rootType: string;
  readonly selections: readonly Selection[];
  /** The deferred fragments by their ids; none where the whole response comes at once. */
  readonly deferredFragments: readonly DeferredFragment[];
  /** From our aliases back to the client's; keys that are not in it are the same on both sides. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** The operation printed anew: same for every document that differs only in whitespace, fragments and name. */
  readonly key: string;
  /** All variables in use. */
  readonly variableDefinitions: readonly VariableDefinition[];
  /** What planners see variables for. */
  readonly planValues: ReadonlyMap<string, PlanValue>;
  /** Directives of the subgraphs' own, by the alias of the field that they stand at. */
  readonly directives: ReadonlyMap<string, readonly DirectiveNode[]>;
}

export interface VariableDefinition {
  readonly name: string;
  /** Its name towards subgraphs. */
  readonly planName: string;
  /** Type and default, printed. */
  readonly type: string;
}

export interface OperationSource {
  readonly graph: Pick<Graph, 'apiSchema' | 'aliasMark' | 'abstractions'>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** Fragments may be deferred; otherwise `@defer` means nothing. */
  readonly incremental: boolean;
}

/** Expects a valid document with coerced variables. */
export function normalise({
  graph,
  document,
  operation,
  variables,
  incremental,
}: OperationSource): NormalisedOperation {
  const rootType = graph.apiSchema.getRootType(operation.operation);
  if (!rootType) {
    throw graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation} type.`);
  }
  const source = { graph, document, variables, deferralsMax: incremental ? DEFERRALS_MAX : 0 };
  const joined = mentionsDirectives(document) ? joinedDirectives(source, operation, rootType) : new Map();
  const uses = new FieldAliases(graph.apiSchema, graph.aliasMark, joined);
  const spread = new FragmentInliner({ ...source, uses });
  const selections = spread.selections(operation.selectionSet.selections, rootType, new Set());
  const variableDefinitions = (operation.variableDefinitions ?? [])
    .filter(({ variable }) => spread.usedVariables.has(variable.name.value))
    .map((definition) => variableDefinition(definition, graph.apiSchema));
  return {
    operation: operation.operation,
    rootType: rootType.name,
    selections,
    deferredFragments: spread.deferredFragments,
    clientKeys: uses.clientKeys,
    key: `${operation.operation}${printDefinitions(variableDefinitions)}${printSelections(selections, 'responseKey')}`,
    variableDefinitions,
    planValues: spread.planValues.byName,
    directives: uses.directives,
  };
}

/**
 * Collects the directives of all uses of a field in a first pass, because the fields of one response key are fetched
 * as one.
 */
function joinedDirectives(
  source: Omit<ConstructorParameters<typeof FragmentInliner>[0], 'uses'>,
  operation: OperationDefinitionNode,
  rootType: GraphQLObjectType,
): ReadonlyMap<string, readonly DirectiveNode[]> {
  const { apiSchema, aliasMark } = source.graph;
  const spread = new FragmentInliner({ ...source, uses: new FieldAliases(apiSchema, aliasMark, new Map()) });
  spread.selections(operation.selectionSet.selections, rootType, new Set());
  return spread.foundDirectives;
}

function variableDefinition(
  { variable, type, defaultValue }: VariableDefinitionNode,
  schema: GraphQLSchema,
): VariableDefinition {
  const name = variable.name.value;
  const declared = typeFromAST(schema, type);
  const inputType = isInputType(declared) ? declared : undefined;
  const value = defaultValue === undefined ? '' : `=${print(canonicalValue(defaultValue, inputType))}`;
  return { name, planName: planVariable(name), type: `${print(type)}${value}` };
}

/** Under the client's names. */
export function printDefinitions(definitions: readonly VariableDefinition[]): string {
  return definitions.length === 0 ? '' : `(${definitions.map(({ name, type }) => `$${name}:${type}`).join(',')})`;
}
