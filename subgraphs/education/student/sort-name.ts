/**
 * A Vietnamese name as lists are sorted by it: given name, then family and middle names.
 *
 * @example sortName('Trần Minh Khôi') // 'Khôi Trần Minh'
 */
export function sortName(fullName: string): string {
  const parts = fullName.normalize('NFC').trim().split(/\s+/);
  return [parts.at(-1), ...parts.slice(0, -1)].join(' ');
}
