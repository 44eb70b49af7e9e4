import {
  type DocumentNode,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  type OperationDefinitionNode,
  ProvidedRequiredArgumentsRule,
  print,
  ScalarLeafsRule,
  type SelectionNode,
  stripIgnoredCharacters,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
  validate,
} from 'graphql';
import type { Abstractions } from '../../graph/abstractions.ts';
import { mapFetches, type EntityLookup, type FetchNode, type Rewrite } from '../plan.ts';
import type { Planner } from '../planner.ts';
import type { SubgraphSchema, SubgraphSchemas } from './subgraph-schemas.ts';
import { type RepairedSelection, repairSelection, InvalidRequestError } from './repair-selection.ts';

/** Everything that repair does not look at already. */
const RULES = [
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
];

/**
 * Validates each request of a plan against the schema of its subgraph, and repairs what planners are known to get
 * wrong. A plan with a request that cannot be repaired is refused.
 */
export function withRequestValidation(planner: Planner, schemas: SubgraphSchemas, abstractions: Abstractions): Planner {
  return {
    ...planner,
    async plan(operation, active, turn) {
      const plan = await planner.plan(operation, active, turn);
      return plan && mapFetches(plan, (fetch) => validateRequest(fetch, schemas, abstractions));
    },
  };
}

/** @throws RequestInvalid */
export function validateRequest(fetch: FetchNode, schemas: SubgraphSchemas, abstractions: Abstractions): FetchNode {
  const subgraph = schemas.of(fetch.subgraph);
  if (subgraph === undefined) {
    return fetch;
  }
  const repaired = repairRequest(fetch, subgraph, abstractions);
  const [error] = validate(subgraph.schema, repaired.document, RULES, { maxErrors: 1 });
  if (error !== undefined) {
    throw new InvalidRequestError(`${fetch.subgraph} would refuse its request: ${error.message}`);
  }
  return repaired;
}

function repairRequest(fetch: FetchNode, subgraph: SubgraphSchema, abstractions: Abstractions): FetchNode {
  const { document, target } = fetch;
  const operation = operationIn(document);
  const root = operation && subgraph.schema.getRootType(operation.operation);
  if (operation === undefined || !root) {
    throw new InvalidRequestError(`${fetch.subgraph} has no such root`);
  }
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  let made = 0;
  const text = fetch.operation;
  const newKey = (): string => {
    do {
      made += 1;
    } while (text.includes(`_mended_${made}`));
    return `_mended_${made}`;
  };
  const repair = { subgraph, abstractions, fragments, newKey };
  if (target.kind === 'root') {
    const repaired = repairSelection(operation.selectionSet, root, repair);
    return repaired.changed
      ? withSelectionSet(fetch, operation, repaired, [...repaired.rewrites, ...target.outputRewrites])
      : fetch;
  }
  return repairLookups(fetch, operation, (selection) => repairSelection(selection, root, repair));
}

/** Each `_entities` field on its own: what comes back of it is merged on its own as well. */
function repairLookups(
  fetch: FetchNode,
  operation: OperationDefinitionNode,
  mendOne: (selection: OperationDefinitionNode['selectionSet']) => RepairedSelection,
): FetchNode {
  if (fetch.target.kind !== 'entities') {
    return fetch;
  }
  const byAlias = new Map<string, readonly Rewrite[]>();
  let changed = false;
  const selections = operation.selectionSet.selections.flatMap((selection): readonly SelectionNode[] => {
    const repaired = mendOne({ kind: Kind.SELECTION_SET, selections: [selection] });
    const alias = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : '';
    changed ||= repaired.changed;
    byAlias.set(
      alias,
      repaired.rewrites.map((rewrite) => ({ ...rewrite, path: rewrite.path.slice(1) })),
    );
    return repaired.selectionSet.selections;
  });
  if (!changed) {
    return fetch;
  }
  const lookups = fetch.target.lookups.map(
    (lookup): EntityLookup => ({
      ...lookup,
      outputRewrites: [...(byAlias.get(lookup.alias) ?? []), ...lookup.outputRewrites],
    }),
  );
  const whole = { selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  return { ...withSelectionSet(fetch, operation, whole, []), target: { kind: 'entities', lookups } };
}

function withSelectionSet(
  fetch: FetchNode,
  operation: OperationDefinitionNode,
  { selectionSet }: Pick<RepairedSelection, 'selectionSet'>,
  outputRewrites: readonly Rewrite[],
): FetchNode {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
  const { target } = fetch;
  return {
    ...fetch,
    document,
    operation: stripIgnoredCharacters(print(document)),
    target: target.kind === 'root' ? { ...target, outputRewrites } : target,
  };
}

const operationIn = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
