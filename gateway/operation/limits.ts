import { graphError } from '#kernel/errors/graph-error.ts';

/** The guard writes and the engine plans no more selections than this, fragments spread out. */
const SELECTIONS_MAX = 20_000;

/** @throws OPERATION_TOO_WIDE where an operation has too many selections, fragments spread out */
export function checkSelections(count: number): void {
  if (count > SELECTIONS_MAX) {
    throw graphError(
      'OPERATION_TOO_WIDE',
      `Expected at most ${SELECTIONS_MAX} selections with fragments spread out, got more.`,
      { selections: { limit: SELECTIONS_MAX } },
    );
  }
}
