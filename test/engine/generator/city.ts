import { Tape } from './tape.ts';

/** A random graph: who owns which field of which type. */
export interface CityPlan {
  readonly departments: readonly string[];
  readonly entities: readonly EntityPlan[];
  readonly face: FacePlan | undefined;
  readonly union: UnionPlan | undefined;
  readonly roots: readonly RootPlan[];
  readonly seed: number;
}

export interface EntityPlan {
  readonly name: string;
  readonly fields: readonly FieldPlan[];
  /** By department: the keys it knows the entity by. Every department that mentions the entity is in it. */
  readonly keys: Map<string, readonly Key[]>;
}

export type Key = 'id' | 'code' | 'ref { number }';

export interface FieldPlan {
  readonly name: string;
  /** The first is the one that answers; more are shareable or overridden. */
  readonly owners: readonly string[];
  readonly sharing: 'alone' | 'shareable' | 'override';
  readonly type: Shape;
  /** Takes `(n: Int = 1)`. */
  readonly counted: boolean;
  /** Computed from these fields of other departments; `n` is the argument they are required with. */
  readonly requires?: readonly { readonly field: string; readonly n?: number }[];
  /** Departments that may answer it on the way, as part of a relation. */
  readonly providedBy?: string;
}

export interface Shape {
  readonly base: string;
  readonly list: 0 | 1 | 2;
  /** From the outside in: is each level non-null. */
  readonly required: readonly boolean[];
}

/** An interface of entities, and perhaps a department that knows it as one object. */
export interface FacePlan {
  readonly home: string;
  readonly members: readonly string[];
  readonly object: boolean;
}

export interface UnionPlan {
  readonly home: string;
  readonly members: readonly string[];
}

export interface RootPlan {
  readonly name: string;
  readonly owner: string;
  readonly type: Shape;
  readonly counted: boolean;
}

export const LEAVES = ['String', 'Int', 'Boolean', 'Mood', 'JSON', 'Float', 'ID'] as const;
export const OBJECTS = 'objects';
/** One for all: for different ones there may be no plan that is right. */
const REQUIRED_COUNT = 3;

export function planCity(numbers: readonly number[]): CityPlan {
  const tape = new Tape(numbers);
  const departments = ['d0', 'd1', 'd2', 'd3'].slice(0, 2 + tape.next(3));
  const names = ['A', 'B', 'C'].slice(0, 1 + tape.next(3));
  const entities = names.map((name) => planEntity(name, names, departments, tape));
  const face = tape.chance(2) ? planFace(entities, departments, tape) : undefined;
  const union = tape.chance(2) ? planUnion(entities, departments, tape) : undefined;
  const roots = departments.flatMap((owner) => planRoots(owner, entities, face, union, tape));
  return { departments, entities, face, union, roots, seed: tape.next(1000) };
}

function planEntity(name: string, names: readonly string[], departments: readonly string[], tape: Tape): EntityPlan {
  const fields: FieldPlan[] = [];
  const count = 2 + tape.next(5);
  for (let index = 0; index < count; index++) {
    const owners = owning(departments, tape);
    const kind = tape.next(8);
    const base = kind < 5 ? tape.pick(LEAVES) : kind < 7 ? tape.pick(names) : 'Value';
    const sharing = owners.length === 1 ? 'alone' : tape.chance(2) ? 'override' : 'shareable';
    const counted = tape.chance(4);
    fields.push({ name: `f${index}`, owners, sharing, type: shape(base, tape), counted });
  }
  fields.push(...planRequired(fields, departments, tape));
  const mentioned = [...new Set(fields.flatMap(({ owners }) => owners))];
  const other: Key = tape.chance(2) ? 'ref { number }' : 'code';
  const second = tape.chance(3);
  const keys = new Map<string, readonly Key[]>(
    mentioned.map((department, index) => [
      department,
      !second ? ['id'] : index === 0 ? ['id', other] : [tape.pick<Key>(['id', other])],
    ]),
  );
  return { name, fields, keys };
}

function owning(departments: readonly string[], tape: Tape): string[] {
  const first = tape.pick(departments);
  const second = tape.chance(5) ? tape.pick(departments) : first;
  return [...new Set([first, second])];
}

/** Fields computed from leaves that others own. Those leaves never fail: a monolith would fail otherwise than we do. */
function planRequired(fields: readonly FieldPlan[], departments: readonly string[], tape: Tape): FieldPlan[] {
  const computed: FieldPlan[] = [];
  for (let index = tape.next(3); index > 0; index--) {
    const owner = tape.pick(departments);
    const candidates = [...fields, ...computed].filter(
      ({ owners, type, sharing }) =>
        sharing === 'alone' && !owners.includes(owner) && type.list === 0 && type.base === 'String',
    );
    const required = tape.some(candidates, 2).slice(0, 2);
    if (required.length > 0) {
      computed.push({
        name: `r${index}`,
        owners: [owner],
        sharing: 'alone',
        type: { base: 'String', list: 0, required: [false] },
        counted: tape.chance(4),
        requires: required.map((field) => ({ field: field.name, n: field.counted ? REQUIRED_COUNT : undefined })),
      });
    }
  }
  return computed;
}

function planFace(entities: readonly EntityPlan[], departments: readonly string[], tape: Tape): FacePlan {
  const home = tape.pick(departments);
  const members = entities.filter(({ name }) => name === 'A' || tape.chance(2)).map(({ name }) => name);
  for (const entity of entities.filter(({ name }) => members.includes(name))) {
    mention(entity, home, ['id']);
  }
  return { home, members, object: tape.chance(2) };
}

function planUnion(entities: readonly EntityPlan[], departments: readonly string[], tape: Tape): UnionPlan {
  const home = tape.pick(departments);
  const members = entities.filter(({ name }) => name === 'A' || tape.chance(2)).map(({ name }) => name);
  for (const entity of entities.filter(({ name }) => members.includes(name))) {
    mention(entity, home, []);
  }
  return { home, members };
}

/** A department that mentions an entity knows a key of it that leads to all others. */
export function mention(entity: EntityPlan, department: string, atLeast: readonly Key[]): void {
  const known = entity.keys.get(department) ?? (atLeast.length > 0 ? [] : ['id']);
  entity.keys.set(department, [...new Set([...known, ...atLeast])]);
}

function planRoots(
  owner: string,
  entities: readonly EntityPlan[],
  face: FacePlan | undefined,
  union: UnionPlan | undefined,
  tape: Tape,
): RootPlan[] {
  const bases = [
    ...entities.map(({ name }) => name),
    ...(face?.home === owner ? ['Face'] : []),
    ...(union?.home === owner ? ['Union'] : []),
    'Value',
  ];
  return bases
    .filter((base) => base === 'Face' || base === 'Union' || tape.chance(2))
    .map((base, index) => {
      const entity = entities.find(({ name }) => name === base);
      if (entity !== undefined) {
        mention(entity, owner, []);
      }
      return { name: `${owner}q${index}`, owner, type: shape(base, tape), counted: tape.chance(5) };
    });
}

function shape(base: string, tape: Tape): Shape {
  const list = tape.pick([0, 0, 1, 1, 2] as const);
  return { base, list, required: Array.from({ length: list + 1 }, () => tape.chance(4)) };
}
