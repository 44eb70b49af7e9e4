/**
 * Decisions read from a list of numbers. fast-check shrinks the list: fewer and smaller numbers make
 * simpler decisions, since 0 is always the plainest and a tape that ends reads 0.
 */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 to `limit - 1`. */
  next(limit: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return limit <= 1 ? 0 : number % limit;
  }

  /** True in about one of `odds` cases, never on an ended tape. */
  chance(odds: number): boolean {
    return this.next(odds) === odds - 1;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) {
      throw new Error('expected something to pick from');
    }
    return from[this.next(from.length)] as T;
  }

  some<T>(from: readonly T[], odds: number): T[] {
    return from.filter(() => this.chance(odds));
  }
}
