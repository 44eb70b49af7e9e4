import { applyRewrites } from '../merge/rewrites.ts';
import type { RequiredField, Requirement, Rewrite } from '../planner/plan.ts';
import type { Abstractions } from '../supergraph/abstractions.ts';
import { type Data, isObject } from './walk.ts';

/**
 * Writes what a department needs to find an entity, as JSON text: ready for the request and the key for
 * finding equal ones. `undefined` where something required is missing, so the entity cannot be asked for.
 */
export type Represent = (place: Data) => string | undefined;

type Write = (value: unknown) => string | undefined;

export function compileRepresentation(
  requires: readonly Requirement[],
  rewrites: readonly Rewrite[],
  abstractions: Abstractions,
): Represent {
  const write = objectWriter(requires, abstractions);
  const represent: Represent = (place) => {
    const text = write(place);
    return text?.includes('"__typename":') ? text : undefined;
  };
  if (rewrites.length === 0) {
    return represent;
  }
  return (place) => {
    const text = represent(place);
    if (text === undefined) {
      return undefined;
    }
    const representation: Data = JSON.parse(text);
    applyRewrites(rewrites, representation, abstractions);
    return JSON.stringify(representation);
  };
}

/** What applies depends on the object's type; found once per type. */
function objectWriter(requires: readonly Requirement[], abstractions: Abstractions): Write {
  const byType = new Map<unknown, readonly [string, string, Write][]>();
  return (value) => {
    const source = value as Data;
    const typename = source.__typename;
    let fields = byType.get(typename);
    if (fields === undefined) {
      fields = writers(requires, typename, abstractions);
      byType.set(typename, fields);
    }
    let text = '';
    for (const [read, prefix, write] of fields) {
      const written = Object.hasOwn(source, read) ? write(source[read]) : undefined;
      if (written === undefined) {
        return undefined;
      }
      text += text === '' ? prefix + written : `,${prefix}${written}`;
    }
    return `{${text}}`;
  };
}

function writers(requires: readonly Requirement[], typename: unknown, abstractions: Abstractions) {
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
  return [...fields.values()].map(({ read, write, selections }): [string, string, Write] => [
    read,
    `${JSON.stringify(write)}:`,
    selections ? nested(objectWriter(selections, abstractions)) : leaf,
  ]);
}

function leaf(value: unknown): string | undefined {
  return JSON.stringify(value);
}

function nested(write: Write): Write {
  const writeAny: Write = (value) => {
    if (value === null) {
      return 'null';
    }
    if (Array.isArray(value)) {
      const items = value.map(writeAny);
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    return isObject(value) ? write(value) : undefined;
  };
  return writeAny;
}
