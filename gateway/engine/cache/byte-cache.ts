/** A least-recently-used map that holds no more than so many bytes, as its users estimate them. */
export interface ByteCache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V, bytes: number): void;
  /** Most used first. */
  mostUsed(count: number): V[];
  readonly bytes: number;
  readonly size: number;
}

interface Entry<V> {
  readonly value: V;
  readonly bytes: number;
  uses: number;
}

export function byteCache<V>(bytesMax: number): ByteCache<V> {
  const entries = new Map<string, Entry<V>>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) {
        return undefined;
      }
      entry.uses += 1;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, size) {
      drop(key);
      if (size > bytesMax) {
        return;
      }
      entries.set(key, { value, bytes: size, uses: 1 });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= bytesMax) {
          break;
        }
        drop(oldest);
      }
    },
    mostUsed: (count) =>
      [...entries.values()]
        .toSorted((one, other) => other.uses - one.uses)
        .slice(0, count)
        .map(({ value }) => value),
    get bytes() {
      return bytes;
    },
    get size() {
      return entries.size;
    },
  };
}
