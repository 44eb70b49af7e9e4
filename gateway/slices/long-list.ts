/**
 * A list that is too long to be held as objects, which the garbage collector would have to look at while requests wait:
 * its items are JSON, some of them in each text, without brackets. An item that is long itself stands for itself.
 */
export class LongList {
  readonly parts: (string | { readonly item: unknown })[] = [];

  /**
   * All items at once, for whoever needs them so; also what `JSON.stringify` asks for.
   *
   * @throws SyntaxError where they are no JSON, which nobody has looked at before
   */
  toJSON(): unknown[] {
    return this.parts.flatMap((part) => (typeof part === 'string' ? JSON.parse(`[${part}]`) : [part.item]));
  }

  /** The same, or undefined where they are no JSON. */
  items(): unknown[] | undefined {
    try {
      return this.toJSON();
    } catch {
      return undefined;
    }
  }
}
