const acts = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Runs `act` when the signal fires, at once where it already has; returns the way to take it back. However many calls
 * hang on one signal, it gets one listener: adding and removing listeners is what makes signals dear.
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  if (signal.aborted) {
    act();
    return () => {};
  }
  let known = acts.get(signal);
  if (known === undefined) {
    const made = new Set<() => void>();
    signal.addEventListener('abort', () => made.forEach((each) => void each()), { once: true });
    acts.set(signal, made);
    known = made;
  }
  const own = known;
  own.add(act);
  return () => void own.delete(act);
}
