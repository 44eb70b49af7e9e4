import { graphError } from '#kernel/errors/graph-error.ts';
import { WIRE_LIFETIME_S, WIRE_TOLERANCE_S } from '#kernel/protocol/headers.ts';
import type { KeySet } from '#kernel/service-token/key-set.ts';
import { bodyDigest, WIRE_TOKEN } from '#kernel/service-token/sign.ts';
import { readToken, TokenError } from '#kernel/service-token/token.ts';
import type { UseToken } from './used-tokens.ts';
import { isWireCall, type WireCall } from '#kernel/protocol/viewer.ts';

/** A call that may begin, and before it does harm or tells anything waits for `once`. */
export interface AdmittedCall {
  readonly call: WireCall;
  /** Rejects where the token was used before, be it at another replica or before a restart. */
  readonly once: Promise<void>;
}

/** Lets a call in that the gateway signed for this department and this body, once. */
export type WireGuard = (token: string | undefined, body: string) => Promise<AdmittedCall>;

const refused = (why: string) =>
  graphError(
    'WIRE_TOKEN_REFUSED',
    `This department answers the gateway only: ${why}. Send your operation to the gateway.`,
  );

/** Tokens seen, until they would have expired anyway; two generations, so memory follows traffic. */
function rememberTokens(generationMs: number) {
  let older = new Set<string>();
  let newer = new Set<string>();
  let turned = Date.now();
  return (id: string): boolean => {
    const now = Date.now();
    if (now - turned > generationMs) {
      older = now - turned > 2 * generationMs ? new Set() : newer;
      newer = new Set();
      turned = now;
    }
    if (older.has(id) || newer.has(id)) {
      return false;
    }
    newer.add(id);
    return true;
  };
}

type Carried = WireCall & {
  readonly body?: unknown;
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
};

/** @param use what all replicas remember; without it, this process alone does */
export function openGuard(department: string, keys: KeySet, use?: UseToken): WireGuard {
  const firstUse = rememberTokens((WIRE_LIFETIME_S + 2 * WIRE_TOLERANCE_S) * 1000);
  const expected = { audience: department, toleranceS: WIRE_TOLERANCE_S };
  // Tokens tell whole seconds.
  const startedAt = Math.floor(Date.now() / 1000);
  const usedBefore = () => refused('the wire token was used before');
  return async (token, body) => {
    if (!token) {
      throw refused('the call carries no wire token');
    }
    const claims = await readToken(token, keys, WIRE_TOKEN, expected).catch((error: unknown) => {
      throw error instanceof TokenError ? refused(`the wire token is not valid (${error.message})`) : error;
    });
    const carried = claims as unknown as Carried;
    if (!isWireCall(carried)) {
      throw refused('the wire token does not say who asks for what');
    }
    const {
      viewer,
      operation,
      requestId,
      clientRequestId = null,
      purpose = null,
      legalBasis = null,
      ...rest
    } = carried;
    if (rest.body !== bodyDigest(body)) {
      throw refused('the wire token was signed for another body');
    }
    if (rest.iat < startedAt) {
      throw refused('the wire token is older than this process');
    }
    if (!firstUse(rest.jti)) {
      throw usedBefore();
    }
    const first = use?.(rest.jti, rest.exp + 2 * WIRE_TOLERANCE_S) ?? Promise.resolve(true);
    const once = first.then((isFirst) => {
      if (!isFirst) {
        throw usedBefore();
      }
    });
    // Whoever waits for it is told; a call that fails before is not.
    once.catch(() => undefined);
    const call = {
      viewer,
      operation,
      requestId,
      clientRequestId,
      purpose,
      legalBasis,
      case: rest.case ?? null,
      attestation: rest.attestation ?? null,
    };
    return { call, once };
  };
}
