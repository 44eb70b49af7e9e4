import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { aboutNow, authorizeForOthers } from '#department/policy/attested.ts';
import { allowed, authorize } from '#department/policy/policy.ts';
import type { Context } from '../../context.ts';
import { Student } from '../../student/student.entity.ts';
import { readAccessCode } from './access-code.ts';
import { Application, type ApplicationRow, ApplicationTransition } from './application.entity.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import { keepReceipt, receiptOf, requestOf } from './receipt.ts';
import { codeRefused } from './refusals.ts';

/** Who hands in the code: the family itself, or a school that the family has brought it to. */
export type Bearer = 'FAMILY' | 'SCHOOL';

/** An application that a family has opened with its code, locked until the transaction ends. */
export interface Opened {
  readonly em: EntityManager;
  readonly application: ApplicationRow;
  readonly actorId: string;
}

interface CodeInput {
  readonly accessCode: string;
  readonly idempotencyKey: string;
}

/**
 * Does something to the application that a code opens, in one transaction under its lock. What was done under
 * the same idempotency key before is not done again. A code opens nothing to a family that does not answer for the
 * child at this moment, whatever it opened before; to whoever has issued it; and to an official for an own child.
 *
 * @param work what is to be done; returns what keeps it from being done, and then has changed nothing
 */
export async function withCode<Refusal extends object>(
  context: Context,
  verb: string,
  bearer: Bearer,
  input: CodeInput,
  work: (opened: Opened) => Promise<Refusal | null>,
): Promise<Refusal | typeof codeRefused | { readonly application: ApplicationRow }> {
  authorize(context.viewer, applicationPolicy.holdCode, null, WHO.holdCode);
  const actorId = context.viewer.citizenId!;
  const request = requestOf(actorId, verb, input);
  const accessCode = readAccessCode(input.accessCode);
  if (accessCode === null) {
    return codeRefused;
  }
  return context.em().transactional(async (em) => {
    const application = await em.findOne(Application, { accessCode }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!application) {
      return codeRefused;
    }
    const { citizenId } = await em.findOneOrFail(Student, application.studentId);
    if (bearer === 'SCHOOL') {
      authorizeForOthers(context, citizenId);
    } else if (!allowed(context.viewer, applicationPolicy.actAsFamily, aboutNow(context, citizenId))) {
      return codeRefused;
    }
    if (await issuedBy(em, application, actorId)) {
      return codeRefused;
    }
    if (await receiptOf(em, request)) {
      return { application };
    }
    const refusal = await work({ em, application, actorId });
    if (refusal) {
      return refusal;
    }
    keepReceipt(em, request, { applicationId: application.id }, context.clock.now());
    return { application };
  });
}

/** Who hands a code out at a counter does not act with it. */
const issuedBy = async (em: EntityManager, { id }: ApplicationRow, actorId: string): Promise<boolean> =>
  (await em.count(ApplicationTransition, { applicationId: id, toStatus: 'CODE_ISSUED', actorId })) > 0;
