/** Numbers of Hanoi on plates; unverified. */
export const HANOI_NUMBERS = ['29', '30', '31', '32', '33', '40'] as const;
/** Letters of series: those that are not taken for a digit or another letter; unverified. */
export const SERIES_LETTERS = 'ABCDEFGHKLMNPSTUVXYZ';

export type VehicleKind = 'MOTORCYCLE' | 'CAR' | 'TRUCK' | 'BUS';

const number = `(${HANOI_NUMBERS.join('|')})`;
const letter = `[${SERIES_LETTERS}]`;
const serial = '[0-9]{3}[.][0-9]{2}';

/** `30A-123.45`: one letter. */
export const CAR_PLATE = `^${number}${letter}-${serial}$`;
/** `29X1-123.45` or `29AA-123.45`: a letter and a digit from 1, or two letters. */
export const MOTORCYCLE_PLATE = `^${number}${letter}(${letter}|[1-9])-${serial}$`;

const carPlate = new RegExp(CAR_PLATE);
const motorcyclePlate = new RegExp(MOTORCYCLE_PLATE);

/** Whether the text is a plate of Hanoi for such a vehicle. Everything with four wheels bears plates like cars. */
export function isPlateOf(kind: VehicleKind, text: string): boolean {
  switch (kind) {
    case 'MOTORCYCLE':
      return motorcyclePlate.test(text);
    case 'CAR':
    case 'TRUCK':
    case 'BUS':
      return carPlate.test(text);
    default:
      return kind satisfies never;
  }
}
