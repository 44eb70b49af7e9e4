import type {
  FetchDataRewrite,
  FetchNode as ApolloFetch,
  PlanNode as ApolloNode,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import type { ContextRead, Path, PathStep, PlanNode, Requirement, Rewrite } from '../plan.ts';

export type ApolloPlan = ApolloNode | SubscriptionNode;

const TYPE_PREFIX = '... on ';

/** A plan in Apollo's dialect in the one shape of this engine. */
export function translateApolloPlan(node: ApolloPlan, prefix: Path = []): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => translateApolloPlan(child, prefix)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => translateApolloPlan(child, prefix)) };
    case 'Flatten':
      return translateApolloPlan(node.node, [...prefix, ...node.path.map(String).map(pathStep)]);
    case 'Fetch':
      return fetchNode(node, prefix);
    case 'Defer':
      return {
        kind: 'defer',
        primary: node.primary.node && translateApolloPlan(node.primary.node, prefix),
        deferred: node.deferred.map((deferred) => ({
          deferId: Number(deferred.label),
          after: deferred.depends.map(({ id }) => id),
          node: deferred.node && translateApolloPlan(deferred.node, prefix),
        })),
      };
    case 'Subscription': {
      const primary = translateApolloPlan(node.primary, prefix);
      return node.rest ? { kind: 'sequence', nodes: [primary, translateApolloPlan(node.rest, prefix)] } : primary;
    }
    case 'Condition':
      throw new Error(`expected a plan of fetches and deferred parts, got ${node.kind}`);
    default:
      return node satisfies never;
  }
}

function fetchNode(node: ApolloFetch, prefix: Path): PlanNode {
  const context = (node.contextRewrites ?? []).map(contextRead);
  const contextual = new Set(context.map(({ variable }) => variable));
  const outputRewrites = (node.outputRewrites ?? []).map(rewrite);
  return {
    kind: 'fetch',
    id: node.id,
    subgraph: node.serviceName,
    operation: node.operation,
    document: parse(node.operation, { noLocation: true }),
    mutation: node.operationKind === 'mutation',
    variables: (node.variableUsages ?? []).filter((name) => !contextual.has(name)),
    target: node.requires
      ? {
          kind: 'entities',
          lookups: [
            {
              alias: '_entities',
              variable: 'representations',
              paths: [prefix],
              requires: node.requires.map(requirement),
              inputRewrites: (node.inputRewrites ?? []).map(rewrite),
              outputRewrites,
              context,
            },
          ],
        }
      : { kind: 'root', path: prefix, outputRewrites },
  };
}

function requirement(selection: QueryPlanSelectionNode): Requirement {
  if (selection.kind === 'Field') {
    const key = selection.alias ?? selection.name;
    return { kind: 'field', read: key, write: key, selections: selection.selections?.map(requirement) };
  }
  if (selection.typeCondition === undefined) {
    throw new Error('expected requirements with type conditions');
  }
  return { kind: 'type', name: selection.typeCondition, selections: selection.selections.map(requirement) };
}

function pathStep(element: string): PathStep {
  if (element === '@') {
    return { kind: 'list' };
  }
  return element.startsWith(TYPE_PREFIX)
    ? { kind: 'types', names: [element.slice(TYPE_PREFIX.length)] }
    : { kind: 'field', name: element };
}

function rewrite(source: FetchDataRewrite): Rewrite {
  const path = source.path.slice(0, -1).map(pathStep);
  const key = source.path.at(-1) ?? '';
  return source.kind === 'ValueSetter'
    ? { kind: 'set', path, key, value: source.setValueTo }
    : { kind: 'rename', path, key, to: source.renameKeyTo };
}

/** `..` climbs one object; lists between are not counted. */
function contextRead(source: { readonly path: string[]; readonly renameKeyTo: string }): ContextRead {
  const up = source.path.filter((element) => element === '..').length;
  return { variable: source.renameKeyTo, up, path: source.path.slice(up).map(pathStep) };
}
