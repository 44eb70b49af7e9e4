import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { readJoins } from '../../../supergraph/joins.ts';
import { type Overrides, readOverrides } from '../../graph/overrides.ts';
import type { ActiveLabels } from '../planner.ts';
import type { ApolloPlan } from './translate-plan.ts';

/** Opens Apollo's planner, which takes as long as hundreds of operations. */
export function openQueryPlanner(
  supergraphSdl: string,
): (text: string, active: ActiveLabels) => ApolloPlan | undefined {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const planner = new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } });
  const apiSchema = supergraph.apiSchema();
  const overrides = readOverrides(readJoins(parse(supergraphSdl, { noLocation: true })));
  return (text, active) => {
    const operation = operationFromDocument(apiSchema, parse(text), { validate: false });
    return planner.buildQueryPlan(operation, { overrideConditions: conditions(overrides, active) }).node;
  };
}

function conditions({ labels, percentages }: Overrides, active: ActiveLabels): Map<string, boolean> {
  return new Map([
    ...labels.map((label): [string, boolean] => [label, active.labels.has(label)]),
    ...percentages.map((percentage): [string, boolean] => [`percent(${percentage})`, active.roll < percentage]),
  ]);
}
