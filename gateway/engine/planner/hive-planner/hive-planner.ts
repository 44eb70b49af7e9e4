import type {
  FetchNodePathSegment,
  FlattenNodePathSegment,
  PlanNode as HiveNode,
  InputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import type { EntityLookup, FetchNode, Path, PathStep, PlanNode, Requirement, Rewrite } from '../plan.ts';
import { OWN_TICKET, type Planner } from '../planner.ts';
import { openPlannerPool } from '../pool/pool.ts';

/**
 * For all supergraphs of this gateway: a new one is opened while the old one still plans. A panic of the Rust planner
 * ends its process and cannot be caught, and plain operations are known to cause one (0.0.38,
 * https://github.com/graphql-hive/router/issues/1311; like https://github.com/graphql-hive/router/issues/1308).
 */
const pool = openPlannerPool({
  url: new URL('./process.ts', import.meta.url),
  planMs: 200,
  openMs: 10_000,
  residentBytesMax: 768 * 1024 * 1024,
  heapMegabytes: 256,
});

/**
 * The Rust planner of Hive Router. Ready in under a millisecond, right about required arguments and awkward keys.
 * It ignores `@context` without a word and has no binary for musl or Windows; `@apollo/query-planner` stands in there.
 */
export async function openHivePlanner(supergraphSdl: string): Promise<Planner> {
  const pooled = await pool.open(supergraphSdl);
  return {
    name: 'hive',
    plansDefer: false,
    async plan({ text }, active, turn = OWN_TICKET) {
      const node = await pooled.plan(turn.stranger ? 'strangers' : 'whole', text, active, turn);
      return node === undefined || node === null ? undefined : translateHivePlan(node as HiveNode, []);
    },
    keepSpare: pooled.keepSpare,
    close: pooled.close,
  };
}

function translateHivePlan(node: HiveNode, prefix: Path): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => translateHivePlan(child, prefix)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => translateHivePlan(child, prefix)) };
    case 'Flatten':
      return translateHivePlan(node.node, [...prefix, ...node.path.map(pathStep)]);
    case 'Fetch':
      return {
        ...request(node),
        target: node.requires
          ? {
              kind: 'entities',
              lookups: [lookup({ ...node, requires: node.requires }, '_entities', 'representations', [prefix])],
            }
          : { kind: 'root', path: prefix, outputRewrites: (node.outputRewrites ?? []).map(rewrite) },
      };
    case 'BatchFetch':
      return {
        ...request(node),
        target: {
          kind: 'entities',
          lookups: node.entityBatch.aliases.map((alias) =>
            lookup(
              alias,
              alias.alias,
              alias.representationsVariableName,
              alias.paths.map((path) => [...prefix, ...path.map(pathStep)]),
            ),
          ),
        },
      };
    case 'Subscription':
      // What enriches the events stands behind it, in a sequence.
      return { ...request(node.primary), target: { kind: 'root', path: prefix, outputRewrites: [] } };
    case 'Condition':
    case 'Defer':
      throw new Error(`expected a plan of fetches alone, got ${node.kind}`);
    default:
      return node satisfies never;
  }
}

interface HiveRequest {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationKind?: string;
  readonly variableUsages?: readonly string[];
}

function request(node: HiveRequest): Omit<FetchNode, 'target'> {
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    operation: node.operation,
    document: parse(node.operation, { noLocation: true }),
    mutation: node.operationKind === 'mutation',
    variables: node.variableUsages ?? [],
  };
}

interface HiveLookup {
  readonly requires: RequiresSelection[];
  readonly inputRewrites?: InputRewrite[];
  readonly outputRewrites?: InputRewrite[];
}

function lookup(node: HiveLookup, alias: string, variable: string, paths: Path[]): EntityLookup {
  return {
    alias,
    variable,
    paths,
    requires: node.requires.map(requirement),
    inputRewrites: (node.inputRewrites ?? []).map(rewrite),
    outputRewrites: (node.outputRewrites ?? []).map(rewrite),
    context: [],
  };
}

function pathStep(segment: FlattenNodePathSegment): PathStep {
  if (segment === '@') {
    return { kind: 'list' };
  }
  return 'Field' in segment ? { kind: 'field', name: segment.Field } : { kind: 'types', names: segment.TypeCondition };
}

/** In this dialect `name` is the key to read and `alias` the key to write. */
function requirement(selection: RequiresSelection): Requirement {
  switch (selection.kind) {
    case 'Field':
      return {
        kind: 'field',
        read: selection.name,
        write: selection.alias ?? selection.name,
        selections: selection.selections?.map(requirement),
      };
    case 'InlineFragment':
      return { kind: 'type', name: selection.typeCondition, selections: selection.selections.map(requirement) };
    case 'FragmentSpread':
      throw new Error('expected requirements without fragment spreads');
    default:
      return selection satisfies never;
  }
}

function rewrite(source: InputRewrite): Rewrite {
  if ('KeyRenamer' in source) {
    const { path, renameKeyTo } = source.KeyRenamer;
    return { kind: 'rename', ...target(path), to: renameKeyTo };
  }
  const { path, setValueTo } = 'ValueSetter' in source ? source.ValueSetter : source;
  return { kind: 'set', ...target(path), value: setValueTo };
}

function target(segments: readonly FetchNodePathSegment[]): { path: Path; key: string } {
  const last = segments.at(-1);
  if (last === undefined || !('Key' in last)) {
    throw new Error('expected a rewrite that ends in a key');
  }
  const path = segments
    .slice(0, -1)
    .map(
      (segment): PathStep =>
        'Key' in segment ? { kind: 'field', name: segment.Key } : { kind: 'types', names: segment.TypenameEquals },
    );
  return { path, key: last.Key };
}
