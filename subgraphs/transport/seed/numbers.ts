import { HANOI_NUMBERS, SERIES_LETTERS } from '../vehicle/plate.ts';

/** Running numbers are spread over the whole range, so that neighbours in the register do not get neighbouring numbers. */
const spread = (n: number, step: number, range: number): number => (n * step + 104_729) % range;

const SERIALS = 100_000;
const CAR_RANGE = HANOI_NUMBERS.length * SERIES_LETTERS.length * SERIALS;
const MOTORCYCLE_SIGNS = `123456789${SERIES_LETTERS}`;
const MOTORCYCLE_RANGE = CAR_RANGE * MOTORCYCLE_SIGNS.length;

function write(place: number, second: string): string {
  const serial = String(place % SERIALS).padStart(5, '0');
  const series = Math.floor(place / SERIALS);
  const letter = SERIES_LETTERS[series % SERIES_LETTERS.length]!;
  const number = HANOI_NUMBERS[Math.floor(series / SERIES_LETTERS.length) % HANOI_NUMBERS.length]!;
  return `${number}${letter}${second}-${serial.slice(0, 3)}.${serial.slice(3)}`;
}

/** The nth plate with one letter; all different up to twelve million. */
export const carPlate = (n: number): string => write(spread(n, 7_654_321, CAR_RANGE), '');

/** The nth plate of a motorcycle; all different up to three hundred million. */
export function motorcyclePlate(n: number): string {
  const place = spread(n, 23_456_789, MOTORCYCLE_RANGE);
  return write(place % CAR_RANGE, MOTORCYCLE_SIGNS[Math.floor(place / CAR_RANGE)]!);
}

const SEEDED_SERIALS = 9_000_000;

/** The nth serial of a licence number, below those that the department gives out itself. */
export const licenceSerial = (n: number): number => spread(n, 4_999_999, SEEDED_SERIALS);
