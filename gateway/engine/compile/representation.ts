import { parseExactly } from '../../numbers/exact-json.ts';
import { applyRewrites, LISTS_MAX } from '../merge/rewrites.ts';
import type { RequiredField, Requirement, Rewrite } from '../planner/plan.ts';
import type { Abstractions } from '../graph/abstractions.ts';
import { type Data, isObject } from './traversal.ts';

/** Writes the representation by which a subgraph finds an entity. */
export interface Represent {
  /**
   * The representation as JSON. Undefined where a required value is missing, so the entity cannot be fetched. A
   * required object that its own subgraph does not know is null.
   */
  write(place: Data, absent: Absent): string | undefined;
  /**
   * The keys whose values alone determine the representation of objects of a type, so that equal entities are found
   * without writing them. Undefined where nested objects are required.
   */
  identity(typename: unknown): readonly string[] | undefined;
}

/** Objects that a subgraph was asked for and did not know. */
type Absent = Pick<WeakSet<object>, 'has'>;

type Write = (value: unknown, absent: Absent) => string | undefined;

export function compileRepresentation(
  requires: readonly Requirement[],
  rewrites: readonly Rewrite[],
  abstractions: Abstractions,
): Represent {
  const fieldsOf = fieldsByType(requires, abstractions);
  const writeFields = objectWriter(fieldsOf);
  const write = (place: Data, absent: Absent): string | undefined =>
    fieldsOf(place.__typename).some(({ key }) => key === '__typename') ? writeFields(place, absent) : undefined;
  return {
    write:
      rewrites.length === 0 ? write : (place, absent) => writeRewritten(write(place, absent), rewrites, abstractions),
    identity: memoiseByType((typename) => {
      const fields = fieldsOf(typename);
      return fields.every(({ flat, inherited }) => flat && !inherited) ? fields.map(({ read }) => read) : undefined;
    }),
  };
}

function writeRewritten(
  text: string | undefined,
  rewrites: readonly Rewrite[],
  abstractions: Abstractions,
): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  const representation = (parseExactly(text) ?? JSON.parse(text)) as Data;
  applyRewrites(rewrites, representation, abstractions);
  return JSON.stringify(representation);
}

type FieldsOf = (typename: unknown) => readonly FieldWriter[];

/** What applies depends on the object's type; found once per type. */
function fieldsByType(requires: readonly Requirement[], abstractions: Abstractions): FieldsOf {
  return memoiseByType((typename) => writers(requires, typename, abstractions));
}

const TYPES_MAX = 1_000;

export function memoiseByType<T>(find: (typename: unknown) => T): (typename: unknown) => T {
  const found = new Map<unknown, { readonly value: T }>();
  return (name) => {
    const typename = typeof name === 'string' ? name : undefined;
    let known = found.get(typename);
    if (known === undefined) {
      known = { value: find(typename) };
      // A subgraph may send any `__typename`; a graph has fewer types.
      if (found.size < TYPES_MAX) {
        found.set(typename, known);
      }
    }
    return known.value;
  };
}

function objectWriter(fieldsOf: FieldsOf): Write {
  return (value, absent) => {
    const source = value as Data;
    let text = '{';
    for (const { read, inherited, prefix, write } of fieldsOf(source.__typename)) {
      const written = inherited && !Object.hasOwn(source, read) ? undefined : write(source[read], absent);
      if (written === undefined) {
        return undefined;
      }
      text += prefix + written;
    }
    return `${text}}`;
  };
}

interface FieldWriter {
  readonly key: string;
  readonly read: string;
  /** Every object has something by this name. */
  readonly inherited: boolean;
  /** The key in quotes with its colon, after a comma unless it is the first. */
  readonly prefix: string;
  /** A leaf: its value is its identity. */
  readonly flat: boolean;
  readonly write: Write;
}

function writers(requires: readonly Requirement[], typename: unknown, abstractions: Abstractions): FieldWriter[] {
  const fields = new Map<string, RequiredField>();
  const collect = (requirements: readonly Requirement[]): void => {
    for (const requirement of requirements) {
      if (requirement.kind === 'type') {
        if (abstractions.matches(requirement.name, typename)) {
          collect(requirement.selections);
        }
        continue;
      }
      const selections = [...(fields.get(requirement.write)?.selections ?? []), ...(requirement.selections ?? [])];
      fields.set(requirement.write, requirement.selections ? { ...requirement, selections } : requirement);
    }
  };
  collect(requires);
  return [...fields.values()].map(({ read, write, selections }, index) => ({
    key: write,
    read,
    inherited: read in Object.prototype,
    prefix: `${index === 0 ? '' : ','}${JSON.stringify(write)}:`,
    flat: selections === undefined,
    write: selections ? writeNested(objectWriter(fieldsByType(selections, abstractions))) : writeLeaf,
  }));
}

/** Text that JSON spells as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

export function writeLeaf(value: unknown): string | undefined {
  if (typeof value === 'string' && PLAIN.test(value)) {
    return `"${value}"`;
  }
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the stack: no subgraph could be asked by it.
    return undefined;
  }
}

function writeNested(write: Write): Write {
  const writeAny = (value: unknown, absent: Absent, lists = 0): string | undefined => {
    if (value === null) {
      return 'null';
    }
    if (Array.isArray(value)) {
      const items = lists < LISTS_MAX ? value.map((item) => writeAny(item, absent, lists + 1)) : [undefined];
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    return isObject(value) ? (write(value, absent) ?? (absent.has(value) ? 'null' : undefined)) : undefined;
  };
  return writeAny;
}
