import type { CompiledLookup } from '../compile/step.ts';
import type { Data } from '../compile/walk.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { copyOf, mergeInto } from '../merge/merge.ts';
import type { Run } from './run.ts';

/** What one `_entities` field is asked for, and where its answer goes. */
export interface Batch {
  readonly lookup: CompiledLookup;
  readonly alias: string;
  /** `"representations":` */
  readonly variablePrefix: string;
  /** JSON texts, each entity once. */
  readonly representations: readonly string[];
  /** The places that wait, in the order of the walks. */
  readonly places: readonly Data[];
  /** Per place the index of its representation, or -1 where it has none. */
  readonly slots: readonly number[];
  /** Index of the first place of each way. */
  readonly wayStarts: readonly number[];
  /** Printed variables of a lookup with values of ancestors, each with a comma before it. */
  readonly contextVariables: string;
}

/** Finds the places of a lookup and asks for each entity once, however often it stands in the answer. */
export function gather(lookup: CompiledLookup, run: Run): Batch {
  const places: Data[] = [];
  const wayStarts: number[] = [];
  for (const { walk } of lookup.ways) {
    wayStarts.push(places.length);
    walk(run.data, places);
  }
  return {
    lookup,
    alias: lookup.alias,
    variablePrefix: lookup.variablePrefix,
    wayStarts,
    places,
    ...represent(lookup, places, run),
    contextVariables: '',
  };
}

export function represent(
  { represent: { identity, write } }: CompiledLookup,
  places: readonly Data[],
  { absent }: Pick<Run, 'absent'>,
) {
  const representations: string[] = [];
  const slots = new Array<number>(places.length);
  const known: Known = { slot: undefined, next: new Map() };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as Data;
    const keys = identity(place.__typename);
    const node = keys === undefined ? undefined : nodeOf(known, place, keys);
    if (node?.slot !== undefined) {
      slots[index] = node.slot;
      continue;
    }
    const text = write(place, absent);
    if (text === undefined) {
      slots[index] = NO_SLOT;
      continue;
    }
    const found = node ?? nodeOf(known, { text }, ['text']);
    found.slot ??= representations.push(text) - 1;
    slots[index] = found.slot;
  }
  return { representations, slots };
}

const NO_SLOT = -1;

/** Entities told apart by their values, key after key: cheaper than to write each of them out. */
interface Known {
  slot: number | undefined;
  readonly next: Map<unknown, Known>;
}

function nodeOf(known: Known, place: Data, keys: readonly string[]): Known {
  let node = known;
  for (const key of keys) {
    const value = place[key];
    let next = node.next.get(value);
    if (next === undefined) {
      next = { slot: undefined, next: new Map() };
      node.next.set(value, next);
    }
    node = next;
  }
  return node;
}

/** `answered` is the value of the `_entities` field: a list as long as the representations, with null for the unknown. */
export function mergeEntities(batch: Batch, answered: unknown, run: Run): void {
  const { lookup, places, slots, wayStarts } = batch;
  const entities: readonly unknown[] = Array.isArray(answered) ? answered : [];
  if (lookup.outputRewrites.length > 0) {
    for (const entity of entities) {
      applyRewrites(lookup.outputRewrites, entity as Data, run.abstractions);
    }
  }
  let way = 0;
  const copies = new Map<number, Data>();
  for (let index = 0; index < places.length; index++) {
    while (index === wayStarts[way + 1]) {
      way += 1;
      copies.clear();
    }
    const slot = slots[index] as number;
    const entity = entities[slot];
    const place = places[index] as Data;
    if (typeof entity !== 'object' || entity === null) {
      if (entity === null) {
        run.absent.add(place);
      }
      continue;
    }
    if (lookup.sharing === 'everywhere' || (way === 0 && lookup.sharing === 'along a path')) {
      mergeInto(place, entity as Data, run.abstractions);
      continue;
    }
    let copy = lookup.sharing === 'nowhere' ? undefined : copies.get(slot);
    if (copy === undefined) {
      copy = copyOf(entity as Data);
      copies.set(slot, copy);
    }
    mergeInto(place, copy, run.abstractions);
  }
}
