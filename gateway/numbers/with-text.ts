/** Under this key an answer holds the text that it was read from, for who needs a number's digits; copies have none. */
export const TEXT: unique symbol = Symbol('text');

export interface HasText {
  readonly [TEXT]?: string;
}

export function withText<T extends object>(answer: T, text: string): T & HasText {
  return Object.defineProperty(answer, TEXT, { value: text });
}
