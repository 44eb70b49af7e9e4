import { writeLeaf } from '../compile/representation.ts';
import { type CompiledLookup, type ContextualLookup, CONTEXT_INDEX } from '../compile/compile-steps.ts';
import { type Data, traceObjects } from '../compile/traversal.ts';
import type { ContextRead } from '../planner/plan.ts';
import { type EntityBatch, EntityCollector } from './entity-batch.ts';
import type { ExecutionContext } from './execution-context.ts';

/** One batch per different set of ancestors' values: `_entities` takes its variables for all entities at once. */
export function collectContextualBatches(
  lookup: CompiledLookup,
  { reads }: ContextualLookup,
  execution: ExecutionContext,
): EntityBatch[] {
  const groups = new Map<string, { objects: Data[]; values: ReadonlyMap<string, unknown> }>();
  for (const { path } of lookup.paths) {
    for (const { object, ancestors } of traceObjects(execution.data, path, execution.abstractions)) {
      const values = new Map<string, unknown>();
      for (const read of reads) {
        const value = readAncestor(read, ancestors, execution);
        if (value !== undefined || !values.has(read.variable)) {
          values.set(read.variable, value ?? null);
        }
      }
      const key = [...values].map(([name, value]) => `${name}:${writeLeaf(value)}`).join();
      const group = groups.get(key) ?? { objects: [], values };
      group.objects.push(object);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ objects: waiting, values }, index) => {
    const gathered = new EntityCollector(lookup, execution.absent);
    for (const object of waiting) {
      gathered.add(object);
    }
    const { objects, slots, representations } = gathered;
    return {
      lookup,
      alias: `_c${index}`,
      variablePrefix: `"_r${index}":`,
      pathStarts: [0],
      objects,
      slots,
      representations,
      contextVariables: [...values]
        .map(([name, value]) => `,"${name}_${index}":${writeLeaf(value) ?? 'null'}`)
        .join(''),
    };
  });
}

function readAncestor({ up, path }: ContextRead, objects: readonly Data[], execution: ExecutionContext): unknown {
  let value: unknown = objects[objects.length - 1 - up];
  for (const step of path) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const object = value as Data;
    switch (step.kind) {
      case 'types':
        if (!step.names.some((name) => execution.abstractions.matches(name, object.__typename))) {
          return undefined;
        }
        break;
      case 'field':
        value = Object.hasOwn(object, step.name) ? object[step.name] : undefined;
        break;
      case 'list':
        break;
      default:
        step satisfies never;
    }
  }
  return value;
}

/** The request for as many sets of values as this operation met. */
export function writeContextualBodyStart(batches: readonly EntityBatch[]): string {
  const [first] = batches;
  const contextual = first?.lookup.contextual;
  if (contextual === undefined) {
    throw new Error('expected a lookup with values of ancestors');
  }
  const definitions = [...contextual.otherDefinitions];
  const fields: string[] = [];
  let fragments = '';
  batches.forEach(({ alias }, index) => {
    definitions.push(`$_r${index}:[_Any!]!`);
    for (const [name, type] of contextual.types) {
      definitions.push(`$${name}_${index}:${type}`);
    }
    const selection = contextual.selection.replaceAll(CONTEXT_INDEX, `_${index}`);
    fields.push(`${alias}:_entities(representations:$_r${index})${selection}`);
    fragments = contextual.fragments;
  });
  const operation = `query(${definitions.join(',')}){${fields.join(' ')}}${fragments}`;
  return `{"query":${JSON.stringify(operation)},"variables":{`;
}
