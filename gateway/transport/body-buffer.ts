/** Bytes that arrive in parts, copied out of a buffer that others use next. It grows no further than it may. */
export class BodyBuffer {
  readonly #most: number;
  #bytes: Buffer;
  #length = 0;

  /** @param expected as many as are announced, where they are; 0 where nobody knows */
  constructor(most: number, expected: number) {
    this.#most = most;
    this.#bytes = Buffer.allocUnsafe(expected);
  }

  get length(): number {
    return this.#length;
  }

  /** False where it would be more than may be. */
  add(source: Buffer, from: number, to: number): boolean {
    const length = this.#length + to - from;
    if (length > this.#most) {
      return false;
    }
    if (length > this.#bytes.length) {
      this.#grow(length);
    }
    source.copy(this.#bytes, this.#length, from, to);
    this.#length = length;
    return true;
  }

  /** Decoded as a whole: parts may end within a character. */
  text(encoding: 'utf8' | 'latin1'): string {
    return this.#bytes.toString(encoding, 0, this.#length);
  }

  #grow(length: number): void {
    const larger = Buffer.allocUnsafe(Math.min(this.#most, Math.max(length, 2 * this.#bytes.length)));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
