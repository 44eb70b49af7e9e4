import type { Figures } from './contest.ts';

/** What a run of `city` comes to. */
export interface Report {
  readonly citizens: number;
  readonly engine: string;
  readonly operations: Readonly<Record<string, Figures>>;
}
