import { isExact } from '../../numbers/exact-json.ts';
import type { CompiledLookup } from '../compile/compile-steps.ts';
import type { Data } from '../compile/traversal.ts';
import { applyRewrites } from '../merge/rewrites.ts';
import { cloneJson, mergeInto } from '../merge/merge.ts';
import type { ExecutionContext } from './execution-context.ts';

/** One `_entities` field of a request: its representations, and the objects that its entities are merged into. */
export interface EntityBatch {
  readonly lookup: CompiledLookup;
  readonly alias: string;
  /** `"representations":` */
  readonly variablePrefix: string;
  /** The representations as JSON, each entity once. */
  readonly representations: readonly string[];
  /** The objects that wait for an entity, in the order of the traversals. */
  readonly objects: readonly Data[];
  /** For each object the index of its representation, or -1 where it has none. */
  readonly slots: readonly number[];
  /** For each path of the lookup, the index of its first object. */
  readonly pathStarts: readonly number[];
  /** Printed variables of a lookup with values of ancestors, each with a comma before it. */
  readonly contextVariables: string;
}

/** Collects the objects of a lookup and represents each entity once, however many objects it stands for. */
export function collectEntities(lookup: CompiledLookup, execution: ExecutionContext): EntityBatch {
  const gathered = new EntityCollector(lookup, execution.absent);
  const pathStarts: number[] = [];
  for (const { traverse, isShared, reuse } of lookup.paths) {
    const start = gathered.objects.length;
    const way = pathStarts.push(start);
    const known = reuse && execution.traversed.get(reuse);
    if (known !== undefined) {
      for (const place of known) {
        gathered.add(place);
      }
      continue;
    }
    traverse(
      execution.data,
      isShared === undefined
        ? (place) => gathered.add(place)
        : (place) => (isShared(place.__typename) ? gathered.addOnce(place, way) : gathered.add(place)),
    );
    if (reuse !== undefined && reuse.uses > 1) {
      execution.traversed.set(reuse, gathered.objects.slice(start));
    }
  }
  const { objects, slots, representations } = gathered;
  const { alias, variablePrefix } = lookup;
  return { lookup, alias, variablePrefix, pathStarts, objects, slots, representations, contextVariables: '' };
}

const NO_SLOT = -1;

/** A trie of entities by the values of their keys: cheaper than to write out the representation of each object. */
interface IdentityNode {
  slot: number | undefined;
  /** The object that stands for all equal ones of a path. */
  place: Data | undefined;
  way: number;
  readonly next: Map<unknown, IdentityNode>;
}

const unknown = (): IdentityNode => ({ slot: undefined, place: undefined, way: 0, next: new Map() });

/** Collects objects and their representations. */
export class EntityCollector {
  readonly objects: Data[] = [];
  readonly slots: number[] = [];
  /** The representations as JSON, each entity once. */
  readonly representations: string[] = [];
  readonly #known = unknown();
  readonly #represent: CompiledLookup['represent'];
  readonly #absent: ExecutionContext['absent'];

  constructor({ represent }: CompiledLookup, absent: ExecutionContext['absent']) {
    this.#represent = represent;
    this.#absent = absent;
  }

  /** Adds an object. */
  add(place: Data): Data {
    this.#push(place, this.#nodeOf(place));
    return place;
  }

  /** Adds an object unless an equal one of the same path was added; returns the one that was. */
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

/**
 * Merges the entities into the objects that wait for them.
 *
 * @param answered the value of the `_entities` field: a list as long as the representations, with null for unknown
 * entities
 */
export function mergeEntities(batch: EntityBatch, answered: unknown, execution: ExecutionContext): void {
  const { lookup, objects, slots, pathStarts } = batch;
  const entities: readonly unknown[] = Array.isArray(answered) ? answered : [];
  if (lookup.outputRewrites.length > 0) {
    for (const entity of entities) {
      applyRewrites(lookup.outputRewrites, entity as Data, execution.abstractions);
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
        execution.absent.add(place);
      }
      continue;
    }
    if (lookup.sharing === 'everywhere' || (way === 0 && lookup.sharing === 'along a path')) {
      mergeInto(place, entity as Data, lookup.merged, execution.abstractions);
      continue;
    }
    let copy = lookup.sharing === 'nowhere' ? undefined : copies.get(slot);
    if (copy === undefined) {
      copy = cloneJson(entity as Data);
      copies.set(slot, copy);
    }
    mergeInto(place, copy, lookup.merged, execution.abstractions);
  }
}
