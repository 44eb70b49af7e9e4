import { GraphQLError } from 'graphql';
import { ERRORS_MAX, type ErrorPath } from '../errors/department-error.ts';
import type { Explanations } from '../errors/explanations.ts';
import type { Variables } from '../normalise/conditions.ts';
import type { LongList } from '../../slices/long-list.ts';
import type { Deferral } from '../normalise/selection.ts';
import { type Position, pathOf } from './position.ts';

/** What one request brings to a compiled projector. */
export interface ProjectionState {
  readonly errors: GraphQLError[];
  readonly explanations: Explanations;
  /** Objects that a department was asked about and did not know: their missing fields are null without a word. */
  readonly absent: Pick<WeakSet<object>, 'has'>;
  readonly indices: number[];
  readonly introspection: Readonly<Record<string, unknown>>;
  readonly variables: Variables;
  /** What the schema told of itself below the root, by the field that asked. */
  introspected?: Map<unknown, unknown>;
  /** How often something was amiss so far. */
  told?: number;
  /** What was shaped already of objects that stand in several places. */
  shaped?: Map<unknown, Map<object, Record<string, unknown>>>;
  /** Collects the items of lists that are projected later, in slices. */
  readonly lists?: LaterList[];
  /** Collects where deferred fragments stand, in operations that have some. */
  readonly places?: Place[];
}

/** Shapes one object of the merged data; null where a null may not be in it. */
export type ProjectObject = (
  source: Readonly<Record<string, unknown>>,
  state: ProjectionState,
) => Record<string, unknown> | null;

/** The items of a list, on their way into the answer. */
export type LaterList = LaterItems | LaterText;

interface LaterItems extends Later {
  readonly items: readonly unknown[];
  readonly output: unknown[];
}

interface LaterText extends Later {
  readonly items: LongList;
  readonly output: LongList;
}

interface Later {
  /** Of the lists around it, then its own. */
  readonly indices: readonly number[];
  readonly complete: (value: unknown, state: ProjectionState) => unknown;
}

/** A deferred fragment at one object of the answer. */
export interface Place {
  readonly deferral: Deferral;
  /** The object as the departments told of it. */
  readonly source: Readonly<Record<string, unknown>>;
  /** Client's keys and indices from the root. */
  readonly path: ErrorPath;
  readonly indices: readonly number[];
  /** Shapes the fragment's answer, which is null where a null may not be. */
  readonly project: ProjectObject;
}

/** Tells of a place that has no valid value, unless an error at, above or below it already does. */
export function report(
  state: ProjectionState,
  position: Position,
  message: string,
  department: string | undefined,
): void {
  const { errors, explanations, indices } = state;
  state.told = (state.told ?? 0) + 1;
  if (errors.length >= ERRORS_MAX) {
    return;
  }
  const path = pathOf(position, indices);
  if (explanations.explain(path)) {
    return;
  }
  explanations.add(path);
  const extensions = { code: 'DEPARTMENT_ANSWER_INVALID', ...(department === undefined ? {} : { department }) };
  errors.push(new GraphQLError(message, { path, extensions }));
}
