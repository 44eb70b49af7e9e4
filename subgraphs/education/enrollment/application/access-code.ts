import { randomInt } from 'node:crypto';

/** Crockford's alphabet: without I, L, O and U. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 10;
const ACCESS_CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * A code as people write it: in groups, in small letters, with the letters that digits are mistaken for.
 *
 * @returns null for text that is no code
 */
export function readAccessCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return ACCESS_CODE.test(code) ? code : null;
}

/** A new code: fifty bits that nobody can guess. */
export const makeAccessCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
