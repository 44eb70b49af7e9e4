import type { AbortState } from '../engine/engine.ts';

/**
 * Something that ends once, and those who want to know. It does for the many calls of a request what an `AbortSignal`
 * does, at a fraction of the price: listeners of signals, and weak maps beside them, keep requests alive for the
 * garbage collector long after they are over.
 */
export class Ending implements AbortState {
  readonly #acts = new Set<() => void>();
  #reason: unknown;
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  /** As the engine asks. */
  get aborted(): boolean {
    return this.#ended;
  }

  get reason(): unknown {
    return this.#reason;
  }

  /** Runs `act` at the end, at once where it has come; returns the way to take it back. */
  onEnd(act: () => void): () => void {
    if (this.#ended) {
      act();
      return () => {};
    }
    this.#acts.add(act);
    return () => void this.#acts.delete(act);
  }

  end(reason: unknown): void {
    if (this.#ended) {
      return;
    }
    this.#ended = true;
    this.#reason = reason;
    for (const act of this.#acts) {
      act();
    }
    this.#acts.clear();
  }
}
