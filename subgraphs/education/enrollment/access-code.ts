/**
 * Codes are ten signs of Crockford's alphabet, which leaves out I, L, O and U; people may write them in
 * groups, in small letters, and with the letters that the digits are mistaken for.
 *
 * @returns null for text that is no code
 */
export function readAccessCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return ACCESS_CODE.test(code) ? code : null;
}

export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 10;
const ACCESS_CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;
