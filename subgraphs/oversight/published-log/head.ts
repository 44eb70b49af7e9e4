import { createPrivateKey, createPublicKey, hash, type KeyObject, sign } from 'node:crypto';
import type { JWK } from 'jose';

/** What oversight says once a day of everybody's log: it covers all that no earlier head does. */
export interface Head {
  /** From 1, without gaps. */
  readonly number: number;
  /** The last day in Hanoi that it covers, `YYYY-MM-DD`. */
  readonly day: string;
  /** Entries from before this instant. */
  readonly until: Date;
  /** What the keys of persons are made with, so that those of two days do not match. */
  readonly salt: string;
  readonly root: string;
  /** `hash` of the head before; that of the empty text for the first. */
  readonly previous: string;
}

/** What `previous` is for the first. */
export const NO_HEAD = hash('sha256', '', 'hex');

/** What is hashed and signed; begins as no token does, so that a signature is good for one thing. */
export const headText = ({ number, day, until, salt, root, previous }: Head): string =>
  JSON.stringify(['city-log-head/1', number, day, until.toISOString(), salt, root, previous]);

export const headHash = (head: Head): string => hash('sha256', headText(head), 'hex');

/** Signs heads with oversight's own key. */
export interface HeadSigner {
  readonly keyId: string;
  /** The public half, raw, base64url. */
  readonly publicKey: string;
  sign(head: Head): string;
}

/** @param jwk a private Ed25519 key with a `kid` */
export function openHeadSigner(jwk: JWK): HeadSigner {
  const key: KeyObject = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    keyId: jwk.kid ?? '',
    publicKey: String(createPublicKey(key).export({ format: 'jwk' }).x),
    sign: (head) => sign(null, Buffer.from(headText(head)), key).toString('base64url'),
  };
}

const HOUR_MS = 3_600_000;
/** Hanoi keeps UTC+7 the whole year. */
const HANOI_MS = 7 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** When the day that it is in Hanoi began. */
export const startOfDay = (now: Date): Date =>
  new Date(Math.floor((now.getTime() + HANOI_MS) / DAY_MS) * DAY_MS - HANOI_MS);

/** The day in Hanoi that ends at an instant. */
export const dayBefore = (until: Date): string =>
  new Date(until.getTime() + HANOI_MS - 1).toISOString().slice(0, 'YYYY-MM-DD'.length);
