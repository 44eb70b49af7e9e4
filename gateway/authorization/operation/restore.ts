import { type GraphQLOutputType, isAbstractType, isListType, isNonNullType } from 'graphql';
import { LongList } from '../../slices/long-list.ts';
import type { Denial } from './denials.ts';
import type { Entry, Position, Variant } from './position.ts';
import type { Reduced } from './reduce.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Gives the answer to a reduced operation the form of the client's own: withheld fields are null, a null that may not
 * be takes its parent along. Only places with something withheld at or below them are walked.
 *
 * @param met told of an object whose very type is withheld
 */
export function restore(
  data: Data,
  root: Position,
  reduced: Reduced,
  met: (denial: Denial) => void,
): Record<string, unknown> | null {
  return new Restorer(reduced, met).object(data, root, []) ?? null;
}

/** `undefined` says: null where null may not be. */
class Restorer {
  readonly #reduced: Reduced;
  readonly #met: (denial: Denial) => void;
  readonly #variants = new Map<Position, ReadonlyMap<unknown, Variant>>();

  constructor(reduced: Reduced, met: (denial: Denial) => void) {
    this.#reduced = reduced;
    this.#met = met;
  }

  object(source: Data, position: Position, path: readonly string[]): Record<string, unknown> | undefined {
    const variant = this.#variantOf(source, position);
    if (variant === undefined) {
      return undefined;
    }
    if (variant.isVoid) {
      this.#tell(variant, path);
      return undefined;
    }
    // biome-ignore lint/plugin: an object of the answer, written key by key below; one without a prototype takes longer
    const output: Record<string, unknown> = {};
    for (const entry of variant.entries) {
      const value = entry.isNull ? null : this.#value(source, entry, path);
      if (value === undefined) {
        return undefined;
      }
      if (entry.key === '__proto__') {
        Object.defineProperty(output, entry.key, { value, enumerable: true, configurable: true, writable: true });
      } else {
        output[entry.key] = value;
      }
    }
    return output;
  }

  #value(source: Data, entry: Entry, path: readonly string[]): unknown {
    const key = this.#reduced.sourceOf(entry);
    const value = Object.hasOwn(source, key) ? source[key] : null;
    return entry.position?.touched === true
      ? this.#complete(value, entry.type, entry.position, [...path, entry.key])
      : (value ?? null);
  }

  #complete(value: unknown, type: GraphQLOutputType, position: Position, path: readonly string[]): unknown {
    if (isNonNullType(type)) {
      return this.#complete(value, type.ofType, position, path) ?? undefined;
    }
    if (value === null || value === undefined) {
      return null;
    }
    if (isListType(type)) {
      const whole = value instanceof LongList ? value.toJSON() : (value as readonly unknown[]);
      const items = whole.map((item) => this.#complete(item, type.ofType, position, path));
      return items.includes(undefined) ? null : items;
    }
    return this.object(value as Data, position, path) ?? null;
  }

  /** An object whose type is not told is not shown. */
  #variantOf(source: Data, position: Position): Variant | undefined {
    if (!isAbstractType(position.type)) {
      return position.variants[0];
    }
    const known = this.#variants.get(position);
    const variants = known ?? new Map(position.variants.map((variant) => [variant.runtime.name, variant]));
    if (known === undefined) {
      this.#variants.set(position, variants);
    }
    return variants.get(source[this.#reduced.typeKey]);
  }

  /** Where a name that is withheld is all that makes the object null, nothing else tells why. */
  #tell({ entries, runtime }: Variant, path: readonly string[]): void {
    const told = entries.some(({ isNull, withheld }) => isNull && withheld?.onlyIfMet !== true);
    const name = entries.find(({ withheld }) => withheld?.onlyIfMet === true);
    if (name?.withheld !== undefined && !told) {
      this.#met({
        path: [...path, name.key],
        coordinate: `${runtime.name}.${name.name}`,
        requirement: name.withheld.requirement,
      });
    }
  }
}
