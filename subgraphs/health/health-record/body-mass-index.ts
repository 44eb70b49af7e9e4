/**
 * Weight in kilograms over the square of height in metres, to one decimal, half up. In whole numbers throughout:
 * binary fractions would round 22.25 now up and now down.
 *
 * @param weightGrams whole grams, from 1 to 1,000,000
 * @param heightMillimetres whole millimetres, from 1 to 3,000
 * @example bodyMassIndex(60_000, 1_650) // 22.0
 */
export function bodyMassIndex(weightGrams: number, heightMillimetres: number): number {
  const square = heightMillimetres ** 2;
  // kg / m² = 1,000 g / mm²; ten times that, plus one half, cut off.
  return Math.floor((2 * weightGrams * 10_000 + square) / (2 * square)) / 10;
}
