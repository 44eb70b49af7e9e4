import { sign, verify } from 'node:crypto';
import { readSealKey, readSealKeys } from '#department/audit-log/checkpoint.ts';

/** Everything that an export claims to be, from its first line to its last. */
export interface ExportClaims {
  readonly department: string;
  /** As the header says. */
  readonly exportedAt: string;
  /** When the export was whole; never before `exportedAt`. */
  readonly sealedAt: string;
  /** Place and hash of the last entry; 0 and the empty text for an empty ledger. */
  readonly entries: number;
  readonly hash: string;
  /** SHA-256 of every line before the last, ends of lines included. */
  readonly digest: string;
}

export interface ExportSignature {
  readonly kid: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

export type SealExport = (claims: ExportClaims) => ExportSignature;
export type CheckExport = (claims: ExportClaims, signature: ExportSignature) => boolean;

/** Of another kind than a checkpoint's text: no signature under a chain passes for one under an export. */
const signed = ({ department, exportedAt, sealedAt, entries, hash, digest }: ExportClaims): Buffer =>
  Buffer.from(['city-evidence-export/2', department, exportedAt, sealedAt, String(entries), hash, digest].join('\n'));

/** @param file a private Ed25519 key as a JWK with a `kid` */
export function openSealExport(file: string): SealExport {
  const { kid, key } = readSealKey(file);
  return (claims) => ({ kid, signature: sign(null, signed(claims), key).toString('base64url') });
}

/** @param file the public keys, a JSON Web Key Set */
export function openCheckExport(file: string): CheckExport {
  const keys = readSealKeys(file);
  return (claims, { kid, signature }) => {
    const key = keys.get(kid);
    return key !== undefined && verify(null, signed(claims), key, Buffer.from(signature, 'base64url'));
  };
}
