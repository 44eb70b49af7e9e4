import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize } from '#kernel/policy/policy.ts';
import type { Context } from '../../context.ts';
import { readAccessCode } from './access-code.ts';
import { Application, type ApplicationRow } from './application.entity.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import { keepReceipt, receiptOf, requestOf } from './receipt.ts';
import { codeRefused } from './refusals.ts';

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
 * the same idempotency key before is not done again.
 *
 * @param work what is to be done; returns what keeps it from being done, and then has changed nothing
 */
export async function withCode<Refusal extends object>(
  context: Context,
  verb: string,
  input: CodeInput,
  work: (opened: Opened) => Promise<Refusal | null>,
): Promise<Refusal | typeof codeRefused | { readonly application: ApplicationRow }> {
  authorize(context.viewer, applicationPolicy.useCode, null, WHO.useCode);
  const actorId = context.viewer.citizenId!;
  const request = requestOf(actorId, verb, input);
  const accessCode = readAccessCode(input.accessCode);
  if (accessCode === null) return codeRefused;
  return context.em().transactional(async (em) => {
    const application = await em.findOne(Application, { accessCode }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!application) return codeRefused;
    if (await receiptOf(em, request)) return { application };
    const refusal = await work({ em, application, actorId });
    if (refusal) return refusal;
    keepReceipt(em, request, { applicationId: application.id }, context.clock.now());
    return { application };
  });
}
