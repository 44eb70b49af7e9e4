import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { type TokenKind, tokenSigner } from '#kernel/service-token/token.ts';

export const EVIDENCE_PATH = '/evidence';

/** Who may read ledgers: a key of its own, so that the gateway's opens no ledger and this one no graph. */
export const EVIDENCE_TOKEN: TokenKind = { type: 'city-evidence+jwt', issuer: 'city-oversight', lifetimeS: 30 };

/** Signs one read of one department's ledger. */
export type SignRead = (department: string) => Promise<string>;

/** @throws Error where it is no Ed25519 key with a `kid` */
export async function openReadSigner(privateKey: JWK): Promise<SignRead> {
  const signToken = tokenSigner(EVIDENCE_TOKEN, privateKey);
  return async (department) => signToken(department, randomUUID(), {});
}
