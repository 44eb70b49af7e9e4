export interface CircuitOptions {
  /** Failures within one window after which the circuit opens, if they are at least half of its calls. */
  readonly failures: number;
  readonly windowMs: number;
  /** How long nobody is let through before one call tries. */
  readonly openMs: number;
}

export type CircuitState = 'closed' | 'open' | 'half-open';

/** `no`: do not call. `probe`: call, and the circuit hangs on this one answer. */
export type CircuitAdmission = 'yes' | 'probe' | 'no';

/**
 * Stops asking a subgraph that keeps failing, so that neither it nor those who wait suffer more than they must.
 * Times are milliseconds of any clock that only goes forward.
 */
export interface Circuit {
  admit(now: number): CircuitAdmission;
  succeeded(now: number, admission: CircuitAdmission): void;
  failed(now: number, admission: CircuitAdmission): void;
  /** The call told nothing about the subgraph: the client went away before it could answer. */
  ignored(admission: CircuitAdmission): void;
  state(now: number): CircuitState;
  /** Milliseconds until the next probe, 0 while calls are let through. */
  retryAfterMs(now: number): number;
}

export function openCircuit({ failures, windowMs, openMs }: CircuitOptions): Circuit {
  let windowFrom = 0;
  let failed = 0;
  let succeeded = 0;
  let openUntil: number | undefined;
  let probing = false;

  const turnWindow = (now: number): void => {
    if (now - windowFrom < windowMs) {
      return;
    }
    windowFrom = now;
    failed = 0;
    succeeded = 0;
  };
  const close = (now: number): void => {
    openUntil = undefined;
    probing = false;
    windowFrom = now;
    failed = 0;
    succeeded = 0;
  };
  return {
    admit(now) {
      if (openUntil === undefined) {
        return 'yes';
      }
      if (now < openUntil || probing) {
        return 'no';
      }
      probing = true;
      return 'probe';
    },
    succeeded(now, admission) {
      if (admission === 'probe') {
        return close(now);
      }
      turnWindow(now);
      succeeded++;
    },
    failed(now, admission) {
      if (admission === 'probe') {
        probing = false;
        openUntil = now + openMs;
        return;
      }
      turnWindow(now);
      failed++;
      if (openUntil === undefined && failed >= failures && failed >= succeeded) {
        openUntil = now + openMs;
      }
    },
    ignored(admission) {
      if (admission === 'probe') {
        probing = false;
      }
    },
    state: (now) => (openUntil === undefined ? 'closed' : now < openUntil ? 'open' : 'half-open'),
    retryAfterMs: (now) => (openUntil === undefined ? 0 : Math.max(1, Math.ceil(openUntil - now))),
  };
}
