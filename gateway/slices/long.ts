const long = new WeakSet<object>();

/** Says of an answer's data that it is long, to whoever writes it. */
export function markLong<T extends object | null | undefined>(data: T): T {
  if (data) {
    long.add(data);
  }
  return data;
}

export const isLong = (data: object | null | undefined): boolean => Boolean(data) && long.has(data as object);
