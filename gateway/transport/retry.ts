import type { SubgraphErrorKind } from './subgraph-error.ts';

export interface Attempt {
  readonly mutation: boolean;
  readonly kind: SubgraphErrorKind;
  /** Attempts made so far, this one included. */
  readonly attempts: number;
  /** Milliseconds that are left of the request. */
  readonly leftMs: number;
}

const ATTEMPTS_MAX = 3;
const FIRST_PAUSE_MS = 20;

/** Half to all of a pause that doubles, so that those who failed together do not come back together. */
export const pauseMs = (attempts: number, random: number): number =>
  FIRST_PAUSE_MS * 2 ** (attempts - 1) * (0.5 + random / 2);

/** Only reads are tried again, only where the subgraph never began to answer, and only if there is time. */
export function mayRetry({ mutation, kind, attempts, leftMs }: Attempt): boolean {
  if (mutation || attempts >= ATTEMPTS_MAX) {
    return false;
  }
  if (kind !== 'unreachable' && kind !== 'unavailable') {
    return false;
  }
  return leftMs > pauseMs(attempts, 1);
}
