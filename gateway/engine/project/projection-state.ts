import { GraphQLError } from 'graphql';
import { ERRORS_MAX, type ResponsePath } from '../errors/subgraph-error.ts';
import type { ReportedPaths } from '../errors/reported-paths.ts';
import type { Variables } from '../normalise/conditions.ts';
import type { LongList } from '../../slices/long-list.ts';
import type { DeferredFragment } from '../normalise/selection.ts';
import { type CompiledPath, toResponsePath } from './compiled-path.ts';

/** What one request brings to a compiled projector. */
export interface ProjectionState {
  readonly errors: GraphQLError[];
  readonly reported: ReportedPaths;
  /** Objects that a department was asked about and did not know: their missing fields are null without a word. */
  readonly absent: Pick<WeakSet<object>, 'has'>;
  readonly indices: number[];
  readonly introspection: Readonly<Record<string, unknown>>;
  readonly variables: Variables;
  /** What the schema told of itself below the root, by the field that asked. */
  introspected?: Map<unknown, unknown>;
  /** How often something was amiss so far. */
  errorCount?: number;
  /** What was shaped already of objects that stand in several places. */
  projected?: Map<unknown, Map<object, Record<string, unknown>>>;
  /** Collects the items of lists that are projected later, in slices. */
  readonly pendingLists?: PendingList[];
  /** Collects where deferred fragments stand, in operations that have some. */
  readonly pending?: PendingFragment[];
}

/** Shapes one object of the merged data; null where a null may not be in it. */
export type ProjectObject = (
  source: Readonly<Record<string, unknown>>,
  state: ProjectionState,
) => Record<string, unknown> | null;

/** The items of a list, on their way into the answer. */
export type PendingList = PendingItems | PendingText;

interface PendingItems extends PendingBase {
  readonly items: readonly unknown[];
  readonly output: unknown[];
}

interface PendingText extends PendingBase {
  readonly items: LongList;
  readonly output: LongList;
}

interface PendingBase {
  /** Of the lists around it, then its own. */
  readonly indices: readonly number[];
  readonly complete: (value: unknown, state: ProjectionState) => unknown;
}

/** A deferred fragment at one object of the answer. */
export interface PendingFragment {
  readonly deferred: DeferredFragment;
  /** The object as the departments told of it. */
  readonly source: Readonly<Record<string, unknown>>;
  /** Client's keys and indices from the root. */
  readonly path: ResponsePath;
  readonly indices: readonly number[];
  /** Shapes the fragment's answer, which is null where a null may not be. */
  readonly project: ProjectObject;
}

/** Tells of a place that has no valid value, unless an error at, above or below it already does. */
export function reportMissing(
  state: ProjectionState,
  position: CompiledPath,
  message: string,
  department: string | undefined,
): void {
  const { errors, reported, indices } = state;
  state.errorCount = (state.errorCount ?? 0) + 1;
  if (errors.length >= ERRORS_MAX) {
    return;
  }
  const path = toResponsePath(position, indices);
  if (reported.covers(path)) {
    return;
  }
  reported.add(path);
  const extensions = { code: 'DEPARTMENT_ANSWER_INVALID', ...(department === undefined ? {} : { department }) };
  errors.push(new GraphQLError(message, { path, extensions }));
}
