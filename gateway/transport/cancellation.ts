import type { AbortState } from '../engine/engine.ts';

/**
 * Something that is cancelled once, and those who want to know. It does for the many calls of a request what an
 * `AbortSignal` does, at a fraction of the price: listeners of signals, and weak maps beside them, keep requests alive
 * for the garbage collector long after they are over.
 */
export class Cancellation implements AbortState {
  readonly #listeners = new Set<() => void>();
  #reason: unknown;
  #cancelled = false;

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** As the engine asks. */
  get aborted(): boolean {
    return this.#cancelled;
  }

  get reason(): unknown {
    return this.#reason;
  }

  /** Calls back on cancellation, at once where it has come; returns the way to stop listening. */
  onCancel(listener: () => void): () => void {
    if (this.#cancelled) {
      listener();
      return () => {};
    }
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  cancel(reason: unknown): void {
    if (this.#cancelled) {
      return;
    }
    this.#cancelled = true;
    this.#reason = reason;
    for (const listener of this.#listeners) {
      listener();
    }
    this.#listeners.clear();
  }
}
