import type { PlanNode } from './plan.ts';

/** What is active of the supergraph's progressive overrides. */
export interface ActiveLabels {
  readonly labels: ReadonlySet<string>;
  /** 0 to 100; `percent(x)` is active where x is greater. */
  readonly roll: number;
}

export interface OperationToPlan {
  readonly text: string;
  /** It has deferred fragments, each with the number of its part as its label. */
  readonly inParts?: boolean;
}

/** Finds the requests to departments that an operation takes; rejects where there is no way. */
export interface Planner {
  readonly name: 'hive' | 'apollo';
  /** Knows how to plan in parts. */
  readonly plansParts: boolean;
  /** No node where nothing has to be fetched. */
  plan(operation: OperationToPlan, active: ActiveLabels): Promise<PlanNode | undefined>;
  /** Frees what it holds; it is not asked again. */
  close(): Promise<void>;
}
