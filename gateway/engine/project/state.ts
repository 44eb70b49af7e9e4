import { GraphQLError } from 'graphql';
import type { Explanations } from '../errors/explanations.ts';
import { type Position, pathOf } from './position.ts';

/** What one request brings to a compiled projector. */
export interface ProjectionState {
  readonly errors: GraphQLError[];
  readonly explanations: Explanations;
  /** Objects that a department was asked about and did not know: their missing fields are null without a word. */
  readonly absent: WeakSet<object>;
  readonly indices: number[];
  readonly introspection: Readonly<Record<string, unknown>>;
}

/** Tells of a place that has no valid value, unless an error at, above or below it already does. */
export function report(
  { errors, explanations, indices }: ProjectionState,
  position: Position,
  message: string,
  department: string | undefined,
): void {
  const path = pathOf(position, indices);
  if (explanations.explain(path)) {
    return;
  }
  explanations.add(path);
  const extensions = { code: 'DEPARTMENT_ANSWER_INVALID', ...(department === undefined ? {} : { department }) };
  errors.push(new GraphQLError(message, { path, extensions }));
}
