import type { PlanNode } from './plan.ts';

/** What is active of the supergraph's progressive overrides. */
export interface ActiveLabels {
  readonly labels: ReadonlySet<string>;
  /** 0 to 100; `percent(x)` is active where x is greater. */
  readonly roll: number;
}

export interface OperationToPlan {
  readonly text: string;
}

/** Finds the requests to departments that an operation takes; rejects where there is no way. */
export interface Planner {
  readonly name: 'hive' | 'apollo';
  /** No node where nothing has to be fetched. */
  plan(operation: OperationToPlan, active: ActiveLabels): Promise<PlanNode | undefined>;
  /** Frees what it holds; it is not asked again. */
  close(): Promise<void>;
}
