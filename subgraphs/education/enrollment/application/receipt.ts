import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf, keyUsedForAnother, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { type ReceiptOutcome, RequestReceipt } from './application.entity.ts';

/** A request that may come twice: who sent it, under which key, and what it says. */
export interface Request {
  readonly actorId: string;
  readonly key: string;
  readonly verb: string;
  readonly digest: string;
}

/** @throws BAD_USER_INPUT naming `input.idempotencyKey` */
export function requestOf(actorId: string, verb: string, input: { readonly idempotencyKey: string }): Request {
  const key = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  return { actorId, key, verb, digest: digestOf(input) };
}

/**
 * What the same request came to before; null for a new one. To be asked under the lock of what it is about, so that
 * two of the same never run side by side.
 *
 * @throws CONFLICT where the key belongs to another request
 */
export async function receiptOf(
  em: EntityManager,
  { actorId, key, verb, digest }: Request,
): Promise<ReceiptOutcome | null> {
  const receipt = await em.findOne(RequestReceipt, { actorId, key });
  if (!receipt) {
    return null;
  }
  if (receipt.verb !== verb || receipt.digest !== digest) {
    throw keyUsedForAnother();
  }
  return receipt.outcome;
}

export const keepReceipt = (em: EntityManager, request: Request, outcome: ReceiptOutcome, at: Date): void =>
  void em.create(RequestReceipt, { ...request, outcome, createdAt: at });
