import { expect, test } from '@jest/globals';
import { carPlate, licenceSerial, motorcyclePlate } from '../seed/numbers.ts';
import { isPlateOf, type VehicleKind } from './plate.ts';

test.each<[VehicleKind, string, boolean]>([
  ['CAR', '30A-123.45', true],
  ['TRUCK', '29C-000.01', true],
  ['BUS', '40B-999.99', true],
  ['MOTORCYCLE', '29X1-123.45', true],
  ['MOTORCYCLE', '29AA-123.45', true],
  ['MOTORCYCLE', '30A-123.45', false],
  ['CAR', '29X1-123.45', false],
  ['CAR', '51A-123.45', false],
  ['CAR', '34A-123.45', false],
  ['CAR', '30I-123.45', false],
  ['MOTORCYCLE', '29X0-123.45', false],
  ['CAR', '30A-12345', false],
  ['CAR', '30A-123.456', false],
  ['CAR', '30a-123.45', false],
])('%s %s: %s', (kind, text, expected) => {
  expect(isPlateOf(kind, text)).toBe(expected);
});

test('running numbers become different plates and serials of the right form', () => {
  const count = 20_000;
  const all = (write: (n: number) => string | number) => new Set(Array.from({ length: count }, (_, n) => write(n)));
  expect(all(carPlate).size).toBe(count);
  expect(all(motorcyclePlate).size).toBe(count);
  expect(all(licenceSerial).size).toBe(count);
  expect([...all(carPlate)].every((plate) => isPlateOf('CAR', String(plate)))).toBe(true);
  expect([...all(motorcyclePlate)].every((plate) => isPlateOf('MOTORCYCLE', String(plate)))).toBe(true);
});
