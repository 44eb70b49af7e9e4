import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type ActorRole, ApplicationTransition, type ApplicationRow } from './application.entity.ts';
import { type ApplicationStatus, allowedAfter, canFollow } from './states.ts';

/** Who moves an application, when, and why. */
export interface Move {
  readonly to: ApplicationStatus;
  readonly at: Date;
  /** Null where the system moves it by rule. */
  readonly actorId: string | null;
  readonly actorRole: ActorRole;
  readonly reason?: string;
}

/** A step that the table of states does not have; tells which it has. */
export interface MoveRefused {
  readonly from: ApplicationStatus;
  readonly allowed: readonly ApplicationStatus[];
}

/**
 * Takes an application a step further and writes the step down; both are sent with the next flush. The only
 * place where a status changes.
 *
 * @returns what is allowed instead, where the step is not; then nothing has changed
 */
export function move(
  em: EntityManager,
  application: ApplicationRow,
  { to, at, actorId, actorRole, reason }: Move,
): MoveRefused | null {
  const from = application.status;
  if (!canFollow(from, to)) {
    return { from, allowed: allowedAfter(from) };
  }
  application.status = to;
  em.create(ApplicationTransition, {
    id: randomUUID(),
    applicationId: application.id,
    fromStatus: from,
    toStatus: to,
    at,
    actorId,
    actorRole,
    reason: reason ?? null,
  });
  return null;
}

/** Writes down what was decided without a step: one school of several has refused. */
export function note(
  em: EntityManager,
  { id, status }: ApplicationRow,
  { at, actorId, actorRole, reason }: Omit<Move, 'to'>,
): void {
  em.create(ApplicationTransition, {
    id: randomUUID(),
    applicationId: id,
    fromStatus: status,
    toStatus: status,
    at,
    actorId,
    actorRole,
    reason: reason ?? null,
  });
}
