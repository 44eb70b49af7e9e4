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
import { eachFetch, type EntityLookup, type FetchNode, type Rewrite } from '../plan.ts';
import type { Planner } from '../planner.ts';
import type { DepartmentSchema, DepartmentSchemas } from './subgraph-schemas.ts';
import { type Mended, mend, RequestInvalid } from './repair-selection.ts';

/** Everything that mending does not look at already. */
const RULES = [
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownTypeNamesRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
  VariablesInAllowedPositionRule,
];

/** A planner whose requests are documents that their departments accept; what cannot be made one is no plan. */
export function valid(planner: Planner, schemas: DepartmentSchemas, abstractions: Abstractions): Planner {
  return {
    ...planner,
    async plan(operation, active, turn) {
      const plan = await planner.plan(operation, active, turn);
      return plan && eachFetch(plan, (fetch) => validRequest(fetch, schemas, abstractions));
    },
  };
}

/** @throws RequestInvalid */
export function validRequest(fetch: FetchNode, schemas: DepartmentSchemas, abstractions: Abstractions): FetchNode {
  const department = schemas.of(fetch.department);
  if (department === undefined) {
    return fetch;
  }
  const mended = mendRequest(fetch, department, abstractions);
  const [error] = validate(department.schema, mended.document, RULES, { maxErrors: 1 });
  if (error !== undefined) {
    throw new RequestInvalid(`${fetch.department} would refuse its request: ${error.message}`);
  }
  return mended;
}

function mendRequest(fetch: FetchNode, department: DepartmentSchema, abstractions: Abstractions): FetchNode {
  const { document, target } = fetch;
  const operation = operationIn(document);
  const root = operation && department.schema.getRootType(operation.operation);
  if (operation === undefined || !root) {
    throw new RequestInvalid(`${fetch.department} has no such root`);
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
  const mending = { department, abstractions, fragments, newKey };
  if (target.kind === 'root') {
    const mended = mend(operation.selectionSet, root, mending);
    return mended.changed ? rewritten(fetch, operation, mended, [...mended.rewrites, ...target.outputRewrites]) : fetch;
  }
  return mendLookups(fetch, operation, (selection) => mend(selection, root, mending));
}

/** Each `_entities` field on its own: what comes back of it is merged on its own as well. */
function mendLookups(
  fetch: FetchNode,
  operation: OperationDefinitionNode,
  mendOne: (selection: OperationDefinitionNode['selectionSet']) => Mended,
): FetchNode {
  if (fetch.target.kind !== 'entities') {
    return fetch;
  }
  const byAlias = new Map<string, readonly Rewrite[]>();
  let changed = false;
  const selections = operation.selectionSet.selections.flatMap((selection): readonly SelectionNode[] => {
    const mended = mendOne({ kind: Kind.SELECTION_SET, selections: [selection] });
    const alias = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : '';
    changed ||= mended.changed;
    byAlias.set(
      alias,
      mended.rewrites.map((rewrite) => ({ ...rewrite, path: rewrite.path.slice(1) })),
    );
    return mended.selectionSet.selections;
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
  return { ...rewritten(fetch, operation, whole, []), target: { kind: 'entities', lookups } };
}

function rewritten(
  fetch: FetchNode,
  operation: OperationDefinitionNode,
  { selectionSet }: Pick<Mended, 'selectionSet'>,
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
