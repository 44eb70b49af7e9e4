import type { Fault } from '../faults.ts';

/** A value, or what computes it from the arguments; `self` is the object as its department (or the monolith) holds it. */
export type Resolve = (args: Record<string, unknown>, self: Entity) => unknown;

export type Entity = { readonly [field: string]: unknown };

/** All there is to know, in one place: departments serve their part of it, the monolith all of it. */
export interface World {
  readonly Query?: Readonly<Record<string, unknown>>;
  readonly Mutation?: Readonly<Record<string, unknown>>;
  /** Objects by type; a field is a value or a `Resolve`. */
  readonly entities?: Readonly<Record<string, readonly Entity[]>>;
  /** What one department alone says otherwise: by department, type and field. */
  readonly departments?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

export const ENGINES = ['city', 'city on apollo planner', 'stock'] as const;

export type EngineName = (typeof ENGINES)[number];

export interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Labels of progressive override that are active. */
  readonly labels?: readonly string[];
  /** Where the monolith is no measure: the right answer. */
  readonly answer?: unknown;
  /** Where the monolith is no measure: the right errors' paths, joined by dots. */
  readonly errorPaths?: readonly string[];
  /** Codes of the errors, in the order of their paths. */
  readonly codes?: readonly string[];
  /** Asked by a client that takes parts: each as `label path`, in any order. The stock engine answers at once. */
  readonly parts?: readonly string[];
  /** Departments called, sorted, each as often as it was. */
  readonly calls?: readonly string[];
  /** Known faults: why this engine does not give the right answer. A fault that is gone fails the test. */
  readonly faults?: Partial<Record<EngineName, Fault>>;
}

export interface Puzzle {
  /** A new world for every run, so that mutations start from the same. */
  readonly world: () => World;
  readonly cases: readonly Case[];
  /** Headers of the departments' schemas, where the usual one will not do. */
  readonly header?: string;
}

/** A field's value wherever it is: stored, computed, or sent along in a representation. */
export function read(self: Entity, field: string, args: Record<string, unknown> = {}): unknown {
  const value = self[field];
  return typeof value === 'function' ? (value as Resolve)(args, self) : value;
}
