import { createPrivateKey, sign, verify } from 'node:crypto';
import type { JWK } from 'jose';
import { WIRE_ALGORITHM } from '../protocol/headers.ts';
import type { KeySet } from './key-set.ts';

/**
 * JSON Web Tokens (RFC 7519, RFC 8037) of one kind: Ed25519, compact, named key, typed. Both ends of every call make
 * or check one, in this very thread: a thread pool's way there and back takes longer than the signature.
 */
export interface TokenKind {
  /** `typ` of the header: a token for one purpose is none for another. */
  readonly type: string;
  readonly issuer: string;
  readonly lifetimeS: number;
}

export type Claims = Readonly<Record<string, unknown>>;

/** A token that cannot be trusted. The message names what is wrong with it, never a value. */
export class TokenError extends Error {}

const SIGNATURE_BYTES = 64;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Signs tokens of a kind with one key.
 *
 * @param privateKey Ed25519 key as a JWK with a `kid` that verifiers find in their key set
 * @throws Error where it is another kind of key, or has no name
 */
export function tokenSigner({ type, issuer, lifetimeS }: TokenKind, { kid, ...jwk }: JWK) {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || kid === undefined) {
    throw new Error('expected an Ed25519 key with a kid');
  }
  const header = encode({ alg: WIRE_ALGORITHM, kid, typ: type });
  return (audience: string, id: string, claims: Claims): string => {
    const iat = Math.floor(Date.now() / 1000);
    const payload = encode({ ...claims, iss: issuer, aud: audience, iat, exp: iat + lifetimeS, jti: id });
    const signed = `${header}.${payload}`;
    return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
  };
}

/**
 * Claims of a token of this kind for this audience.
 *
 * @param toleranceS how far the clocks of the two machines may be apart
 * @throws TokenError
 */
export async function readToken(
  token: string,
  keys: KeySet,
  { type, issuer, lifetimeS }: TokenKind,
  { audience, toleranceS }: { readonly audience: string; readonly toleranceS: number },
): Promise<Claims> {
  const parts = token.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => BASE64URL.test(part))) {
    throw new TokenError('not a compact JWS');
  }
  // The header chooses nothing but the key: no algorithm, no extension, no key of its own.
  const { alg, typ, kid, crit } = decode(header);
  if (alg !== WIRE_ALGORITHM || typ !== type || crit !== undefined) {
    throw new TokenError('another kind of token');
  }
  const found = typeof kid === 'string' ? keys(kid) : undefined;
  const key = found instanceof Promise ? await found : found;
  if (key === undefined) {
    throw new TokenError('signed with an unknown key');
  }
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.length !== SIGNATURE_BYTES || !verify(null, Buffer.from(`${header}.${payload}`), key, bytes)) {
    throw new TokenError('the signature is not right');
  }
  const claims = decode(payload);
  const { iss, aud, iat, exp, nbf, jti } = claims;
  if (iss !== issuer || aud !== audience) {
    throw new TokenError('for another audience or from another issuer');
  }
  const now = Date.now() / 1000;
  if (!isTime(iat) || !isTime(exp) || (nbf !== undefined && !isTime(nbf))) {
    throw new TokenError('without its times');
  }
  if (exp <= now - toleranceS || now - iat > lifetimeS + toleranceS) {
    throw new TokenError('expired');
  }
  if (iat > now + toleranceS || (nbf ?? 0) > now + toleranceS) {
    throw new TokenError('not good yet');
  }
  if (typeof jti !== 'string' || jti === '') {
    throw new TokenError('without an id');
  }
  return claims;
}

function decode(part: string): Claims {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Claims;
    }
  } catch {}
  throw new TokenError('not JSON');
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
