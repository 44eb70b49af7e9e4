import { isExact } from '../../numbers/exact-json.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';

type Data = Record<string, unknown>;

/**
 * Moves what a department answered into an object of the answer: nothing is copied but references, equal objects
 * are joined key by key. A null never takes away what another department knew, an interface's name never a type's.
 */
export function mergeInto(target: Data, source: Data, abstractions: Abstractions): void {
  for (const key in source) {
    if (key === '__proto__') {
      continue;
    }
    const value = source[key];
    const known = target[key];
    if (known === undefined || known === null || typeof known === 'function') {
      target[key] = value;
    } else if (value === null || value === undefined) {
    } else if (typeof known === 'object' && typeof value === 'object') {
      target[key] = joined(known, value, abstractions);
    } else if (key !== '__typename' || !abstractions.isAbstract(value)) {
      target[key] = value;
    }
  }
}

function joined(known: object, value: object, abstractions: Abstractions): object {
  if (isExact(value)) {
    return value;
  }
  if (known === value || isExact(known)) {
    return known;
  }
  if (!Array.isArray(known) || !Array.isArray(value)) {
    if (!Array.isArray(known) && !Array.isArray(value)) {
      mergeInto(known as Data, value as Data, abstractions);
    }
    return known;
  }
  for (let index = 0; index < known.length && index < value.length; index++) {
    const one: unknown = known[index];
    const other: unknown = value[index];
    if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      known[index] = joined(one, other, abstractions);
    } else {
      known[index] = other ?? one;
    }
  }
  return known;
}

/** A deep copy of JSON data. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(copyOf) as T;
  }
  if (typeof value !== 'object' || value === null || isExact(value)) {
    return value;
  }
  const copy: Data = {};
  for (const key in value) {
    if (key !== '__proto__') {
      copy[key] = copyOf(value[key]);
    }
  }
  return copy as T;
}
