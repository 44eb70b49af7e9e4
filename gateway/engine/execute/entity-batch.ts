import { isExact } from '../../numbers/exact-json.ts';
import type { CompiledLookup } from '../compile/compile-steps.ts';
import type { Data } from '../compile/traversal.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { cloneJson, mergeInto } from '../merge/merge.ts';
import type { ExecutionContext } from './execution-context.ts';

/** What one `_entities` field is asked for, and where its answer goes. */
export interface EntityBatch {
  readonly lookup: CompiledLookup;
  readonly alias: string;
  /** `"representations":` */
  readonly variablePrefix: string;
  /** JSON texts, each entity once. */
  readonly representations: readonly string[];
  /** The objects that wait, in the order of the walks. */
  readonly objects: readonly Data[];
  /** Per place the index of its representation, or -1 where it has none. */
  readonly slots: readonly number[];
  /** Index of the first place of each way. */
  readonly pathStarts: readonly number[];
  /** Printed variables of a lookup with values of ancestors, each with a comma before it. */
  readonly contextVariables: string;
}

/** Finds the objects of a lookup and asks for each entity once, however often it stands in the answer. */
export function collectEntities(lookup: CompiledLookup, run: ExecutionContext): EntityBatch {
  const gathered = new EntityCollector(lookup, run.absent);
  const pathStarts: number[] = [];
  for (const { traverse, isShared, reuse } of lookup.paths) {
    const start = gathered.objects.length;
    const way = pathStarts.push(start);
    const known = reuse && run.traversed.get(reuse);
    if (known !== undefined) {
      for (const place of known) {
        gathered.add(place);
      }
      continue;
    }
    traverse(
      run.data,
      isShared === undefined
        ? (place) => gathered.add(place)
        : (place) => (isShared(place.__typename) ? gathered.addOnce(place, way) : gathered.add(place)),
    );
    if (reuse !== undefined && reuse.uses > 1) {
      run.traversed.set(reuse, gathered.objects.slice(start));
    }
  }
  const { objects, slots, representations } = gathered;
  const { alias, variablePrefix } = lookup;
  return { lookup, alias, variablePrefix, pathStarts, objects, slots, representations, contextVariables: '' };
}

const NO_SLOT = -1;

/** Entities told apart by their values, key after key: cheaper than to write each of them out. */
interface IdentityNode {
  slot: number | undefined;
  /** The object that stands for all equal ones of a way. */
  place: Data | undefined;
  way: number;
  readonly next: Map<unknown, IdentityNode>;
}

const unknown = (): IdentityNode => ({ slot: undefined, place: undefined, way: 0, next: new Map() });

/** Collects objects, and what to ask for them. */
export class EntityCollector {
  readonly objects: Data[] = [];
  readonly slots: number[] = [];
  /** JSON texts, each entity once. */
  readonly representations: string[] = [];
  readonly #known = unknown();
  readonly #represent: CompiledLookup['represent'];
  readonly #absent: ExecutionContext['absent'];

  constructor({ represent }: CompiledLookup, absent: ExecutionContext['absent']) {
    this.#represent = represent;
    this.#absent = absent;
  }

  /** Adds a place as it is. */
  add(place: Data): Data {
    this.#push(place, this.#nodeOf(place));
    return place;
  }

  /** Adds a place unless an equal one of the same way was added; returns the one that was. */
  addOnce(place: Data, way: number): Data {
    const node = this.#nodeOf(place);
    if (node === undefined) {
      return this.add(place);
    }
    if (node.way === way && node.place !== undefined) {
      return node.place;
    }
    node.place = place;
    node.way = way;
    this.#push(place, node);
    return place;
  }

  /** Undefined where only the whole text tells entities apart. */
  #nodeOf(place: Data): IdentityNode | undefined {
    const keys = this.#represent.identity(place.__typename);
    return keys === undefined ? undefined : nodeOf(this.#known, place, keys);
  }

  #push(place: Data, node: IdentityNode | undefined): void {
    this.objects.push(place);
    this.slots.push(node?.slot ?? this.#slotOf(place, node));
  }

  #slotOf(place: Data, node: IdentityNode | undefined): number {
    const text = this.#represent.write(place, this.#absent);
    if (text === undefined) {
      return NO_SLOT;
    }
    const found = node ?? nodeOf(this.#known, { text }, ['text']);
    found.slot ??= this.representations.push(text) - 1;
    return found.slot;
  }
}

function nodeOf(known: IdentityNode, place: Data, keys: readonly string[]): IdentityNode {
  let node = known;
  for (const key of keys) {
    const value = identityOf(place[key]);
    let next = node.next.get(value);
    if (next === undefined) {
      next = unknown();
      node.next.set(value, next);
    }
    node = next;
  }
  return node;
}

/** Numbers with digits of their own are equal where those are; a text never begins like this. */
function identityOf(value: unknown): unknown {
  return typeof value === 'object' && isExact(value) ? `\0${value.rawJSON}` : value;
}

/** `answered` is the value of the `_entities` field: a list as long as the representations, with null for the unknown. */
export function mergeEntities(batch: EntityBatch, answered: unknown, run: ExecutionContext): void {
  const { lookup, objects, slots, pathStarts } = batch;
  const entities: readonly unknown[] = Array.isArray(answered) ? answered : [];
  if (lookup.outputRewrites.length > 0) {
    for (const entity of entities) {
      applyRewrites(lookup.outputRewrites, entity as Data, run.abstractions);
    }
  }
  let way = 0;
  const copies = new Map<number, Data>();
  for (let index = 0; index < objects.length; index++) {
    while (index === pathStarts[way + 1]) {
      way += 1;
      copies.clear();
    }
    const slot = slots[index] as number;
    const entity = entities[slot];
    const place = objects[index] as Data;
    if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) {
      if (entity === null) {
        run.absent.add(place);
      }
      continue;
    }
    if (lookup.sharing === 'everywhere' || (way === 0 && lookup.sharing === 'along a path')) {
      mergeInto(place, entity as Data, lookup.merged, run.abstractions);
      continue;
    }
    let copy = lookup.sharing === 'nowhere' ? undefined : copies.get(slot);
    if (copy === undefined) {
      copy = cloneJson(entity as Data);
      copies.set(slot, copy);
    }
    mergeInto(place, copy, lookup.merged, run.abstractions);
  }
}
