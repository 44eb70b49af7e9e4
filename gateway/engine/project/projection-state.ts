import { GraphQLError } from 'graphql';
import { ERRORS_MAX, type ResponsePath } from '../errors/subgraph-error.ts';
import type { ReportedPaths } from '../errors/reported-paths.ts';
import type { Variables } from '../../operation/conditions.ts';
import type { LongList } from '../../slices/long-list.ts';
import type { DeferredFragment } from '../normalise/selection.ts';
import { type CompiledPath, toResponsePath } from './compiled-path.ts';

/** What one request brings to a compiled projector. */
export interface ProjectionState {
  readonly errors: GraphQLError[];
  readonly reported: ReportedPaths;
  /** Objects that a subgraph was asked for and did not know: their missing fields are null without an error. */
  readonly absent: Pick<WeakSet<object>, 'has'>;
  readonly indices: number[];
  readonly introspection: Readonly<Record<string, unknown>>;
  readonly variables: Variables;
  /** Results of introspection below the root, by the field that selects it. */
  introspected?: Map<unknown, unknown>;
  /** How many errors were reported so far. */
  errorCount?: number;
  /** Projected objects that stand at several paths, so that each is projected once. */
  projected?: Map<unknown, Map<object, Record<string, unknown>>>;
  /** Collects lists that are projected later, in slices. */
  readonly pendingLists?: PendingList[];
  /** Collects the deferred fragments of the objects that are projected. */
  readonly pending?: PendingFragment[];
}

/** Shapes one object of the merged data; null where a null may not be in it. */
export type ProjectObject = (
  source: Readonly<Record<string, unknown>>,
  state: ProjectionState,
) => Record<string, unknown> | null;

/** A list whose items are yet to be projected. */
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

/** A deferred fragment at one object of the response. */
export interface PendingFragment {
  readonly deferred: DeferredFragment;
  /** The merged data of the object. */
  readonly source: Readonly<Record<string, unknown>>;
  /** Client's keys and indices from the root. */
  readonly path: ResponsePath;
  readonly indices: readonly number[];
  /** Projects the fragment; null where a null may not be in it. */
  readonly project: ProjectObject;
}

/**
 * Reports a path without a valid value, unless an error at, above or below it does already: one cause gives one error.
 */
export function reportMissing(
  state: ProjectionState,
  position: CompiledPath,
  message: string,
  subgraph: string | undefined,
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
  const extensions = { code: 'DEPARTMENT_ANSWER_INVALID', ...(subgraph === undefined ? {} : { department: subgraph }) };
  errors.push(new GraphQLError(message, { path, extensions }));
}
