import { isExact } from '../../numbers/exact-json.ts';
import type { Rewrite } from '../planner/plan.ts';
import type { Abstractions } from '../graph/abstractions.ts';

type Data = Record<string, unknown>;

/** No operation selects so deep: what is nested deeper is looked at by nobody. */
const DEPTH_MAX = 500;

/**
 * Merges the response of a subgraph into an object of the merged data. Only references move; equal objects are joined
 * key by key. A null never replaces what another subgraph knew, nor an interface name a type name.
 *
 * @param keys the keys that the subgraph was asked for there: others may be for another subgraph to say
 */
export function mergeInto(target: Data, source: Data, keys: readonly string[], abstractions: Abstractions): void {
  for (const key of keys) {
    const value = source[key];
    // Every object has functions by some names; JSON has none.
    if (value !== undefined && typeof value !== 'function') {
      mergeKey(target, key, value, abstractions, DEPTH_MAX);
    }
  }
}

/** The keys of a selection as they are merged, after the planner's rewrites. */
export function mergedKeys(selected: readonly string[], rewrites: readonly Rewrite[]): readonly string[] {
  const rewritten = rewrites.map((rewrite) => (rewrite.kind === 'rename' ? rewrite.to : rewrite.key));
  return [...new Set([...selected, ...rewritten])].filter((key) => key !== '__proto__');
}

function mergeAll(target: Data, source: Data, abstractions: Abstractions, depth: number): void {
  for (const key in source) {
    if (key !== '__proto__') {
      mergeKey(target, key, source[key], abstractions, depth);
    }
  }
}

function mergeKey(target: Data, key: string, value: unknown, abstractions: Abstractions, depth: number): void {
  const known = target[key];
  if (known === undefined || known === null || typeof known === 'function') {
    target[key] = value;
  } else if (value === null || value === undefined) {
  } else if (typeof known === 'object' && typeof value === 'object') {
    target[key] = mergeValues(known, value, abstractions, depth);
  } else if (key !== '__typename' || !abstractions.isAbstract(value)) {
    target[key] = value;
  }
}

function mergeValues(known: object, value: object, abstractions: Abstractions, depth: number): object {
  if (isExact(value)) {
    return value;
  }
  if (known === value || depth === 0 || isExact(known)) {
    return known;
  }
  if (!Array.isArray(known) || !Array.isArray(value)) {
    if (!Array.isArray(known) && !Array.isArray(value)) {
      mergeAll(known as Data, value as Data, abstractions, depth - 1);
    }
    return known;
  }
  for (let index = 0; index < known.length && index < value.length; index++) {
    const one: unknown = known[index];
    const other: unknown = value[index];
    if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      known[index] = mergeValues(one, other, abstractions, depth - 1);
    } else {
      known[index] = other ?? one;
    }
  }
  return known;
}

/** A copy of JSON data, as deep as anybody writes into it. */
export function cloneJson<T>(value: T, depth = DEPTH_MAX): T {
  if (typeof value !== 'object' || value === null || depth === 0 || isExact(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => cloneJson(item, depth - 1)) as T;
  }
  const copy: Data = {};
  for (const key in value) {
    if (key !== '__proto__') {
      copy[key] = cloneJson(value[key], depth - 1);
    }
  }
  return copy as T;
}
