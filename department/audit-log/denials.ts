import { AsyncLocalStorage } from 'node:async_hooks';
import type { Collector } from './collector.ts';

/** Which field is being resolved for which call, so that a policy's no finds its way into the evidence. */
export interface FieldScope {
  readonly collector: Collector;
  readonly coordinate: string;
}

const scopes = new AsyncLocalStorage<FieldScope>();

export const withinField = <T>(scope: FieldScope, resolve: () => T): T => scopes.run(scope, resolve);

/** Notes that a policy refused a person's data; outside of a call, as in a policy's own test, it does nothing. */
export function noteDenial(subject: unknown): void {
  const citizenId = (subject as { citizenId?: unknown } | null)?.citizenId;
  const scope = scopes.getStore();
  // The empty text stands for a person that there is not.
  if (scope && typeof citizenId === 'string' && citizenId !== '') {
    scope.collector.denied(citizenId, scope.coordinate);
  }
}
