/** Serials from here on are given to licences issued by the department; those below were entered when the register was filled. */
export const FIRST_ISSUED_SERIAL = 9_000_000;

const HANOI = '01';

/**
 * Twelve digits: two for the province, one for sex and century of birth, two for the year of the first
 * test passed, seven of a serial. Personal data. The meaning of the digits is unverified; sex and century
 * are counted as in the citizen number.
 *
 * @param firstPassedOn `YYYY-MM-DD`
 */
export function licenceNumber(
  holder: { readonly sex: 'MALE' | 'FEMALE'; readonly dateOfBirth: string },
  firstPassedOn: string,
  serial: number,
): string {
  const century = Math.floor(Number(holder.dateOfBirth.slice(0, 4)) / 100) - 19;
  const sexAndCentury = 2 * century + (holder.sex === 'FEMALE' ? 1 : 0);
  return `${HANOI}${sexAndCentury}${firstPassedOn.slice(2, 4)}${String(serial).padStart(7, '0')}`;
}
