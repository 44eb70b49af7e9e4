import { GraphQLError } from 'graphql';
import { type Entity, read, type World } from '../harness/puzzle.ts';
import type { CityPlan, EntityPlan, FieldPlan, RootPlan, Shape } from './city.ts';

const OBJECTS_PER_TYPE = 3;

type Random = () => number;

/** What happens to be in the departments: values, nulls also where they may not be, errors. */
export function worldOf(plan: CityPlan): World {
  const random = randomFrom(plan.seed);
  const entities: Record<string, Entity[]> = {};
  for (const { name } of plan.entities) {
    entities[name] = [];
  }
  const find = (base: string): Entity => {
    const names =
      base === 'Face' ? (plan.face?.members ?? []) : base === 'Union' ? (plan.union?.members ?? []) : [base];
    const all = names.flatMap((name) => entities[name] ?? []);
    return all[Math.floor(random() * all.length)] as Entity;
  };
  for (const entity of plan.entities) {
    for (let index = 0; index < OBJECTS_PER_TYPE; index++) {
      entities[entity.name]?.push(object(entity, index));
    }
  }
  for (const entity of plan.entities) {
    const required = new Set(entity.fields.flatMap(({ requires }) => requires ?? []).map(({ field }) => field));
    for (const each of entities[entity.name] ?? []) {
      for (const field of entity.fields) {
        (each as Record<string, unknown>)[field.name] = fieldValue(field, required.has(field.name), random, find);
      }
      Object.assign(each, faceFields(random, find, plan));
    }
  }
  const roots = plan.roots.map((root) => [root.name, rootValue(root, random, find)]);
  const faces = plan.face?.object ? { faces: [find('Face'), find('Face')] } : {};
  const echoes = plan.departments.map((name) => [`${name}echo`, (args: Entity) => JSON.stringify(args)]);
  return { Query: { ...Object.fromEntries([...roots, ...echoes]), ...faces }, entities };
}

function object(entity: EntityPlan, index: number): Entity {
  const id = `${entity.name}${index}`;
  return {
    __typename: entity.name,
    id,
    code: `code-${id}`,
    ref: { number: index },
    label: index === 2 ? null : `label ${id}`,
  };
}

function faceFields(random: Random, find: (base: string) => Entity, plan: CityPlan): Entity {
  if (!plan.face?.object) {
    return {};
  }
  const other = find('Face');
  return {
    stars: ({ n }: Entity) => Number(n) * 2,
    pair: random() < 0.2 ? null : other,
    must: random() < 0.1 ? null : 'must',
  };
}

function fieldValue(field: FieldPlan, required: boolean, random: Random, find: (base: string) => Entity): unknown {
  const { requires } = field;
  if (requires !== undefined) {
    return (args: Entity, self: Entity) => {
      const values = requires.map(({ field: name, n }) => read(self, name, n === undefined ? {} : { n }));
      return JSON.stringify([field.name, field.counted ? args : 0, values]);
    };
  }
  const held = value(field.type, 0, required ? 'safe' : 'any', random, find);
  if (!field.counted) {
    return held;
  }
  return (args: Entity) =>
    typeof held === 'string' && field.type.base === 'String' ? `${held} x${JSON.stringify(args)}` : now(held);
}

function rootValue({ type, counted }: RootPlan, random: Random, find: (base: string) => Entity): unknown {
  const held = value(type, 0, 'any', random, find);
  return counted ? ({ n }: Entity) => (n === 0 ? null : now(held)) : held;
}

/** What always fails is a function. */
function now(held: unknown): unknown {
  return typeof held === 'function' ? held() : held;
}

function value(
  type: Shape,
  level: number,
  luck: 'any' | 'safe',
  random: Random,
  find: (base: string) => Entity,
): unknown {
  const chance = random();
  if (luck === 'any' && chance < (type.required[level] ? 0.02 : 0.12)) {
    return null;
  }
  if (luck === 'any' && level === 0 && chance > 0.96) {
    return () => {
      throw new GraphQLError('refused', { extensions: { code: 'FORBIDDEN' } });
    };
  }
  if (level < type.list) {
    const length = Math.floor(random() * 3);
    return Array.from({ length }, () => value(type, level + 1, luck, random, find));
  }
  return leafOrObject(type.base, random, find);
}

function leafOrObject(base: string, random: Random, find: (base: string) => Entity): unknown {
  const number = Math.floor(random() * 100);
  switch (base) {
    case 'String':
    case 'ID':
      return `s${number}`;
    case 'Int':
      return number;
    case 'Float':
      return number / 4;
    case 'Boolean':
      return number % 2 === 0;
    case 'Mood':
      return number % 2 === 0 ? 'GLAD' : 'SAD';
    case 'JSON':
      return [number, { deep: [null, 'x'] }, 'text'][number % 3];
    case 'Value':
      return {
        x: number % 3 === 0 ? null : number,
        y: number % 17 === 0 ? null : 'y',
        more: [{ x: 1, y: 'z', more: null }, null],
      };
    default:
      return find(base);
  }
}

/** Small, seeded, good enough (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
