/**
 * Vietnamese text without diacritics and in small letters: a key to search by, never to compare by.
 * `đ` is a letter of its own in Unicode, so it does not decompose.
 *
 * @example fold('Trường THCS Nghĩa Tân') // 'truong thcs nghia tan'
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();
