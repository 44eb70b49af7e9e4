import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { badInput } from '#kernel/errors/graph-error.ts';
import type { Execution } from './execution.ts';
import { nextTurn, turnIsLong } from './slices.ts';

interface Bounded {
  readonly execution: Execution;
}

type Resolver = GraphQLFieldResolver<unknown, Bounded>;

/** An answer of this size is laid out in one go, so that its loads stay together. */
const OBJECTS_AT_ONCE = 1_000;

const isThenable = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === 'function';

/** Nobody takes what follows any more: it is left lying instead of failing field by field. */
const leftLying = (): Promise<never> => new Promise(() => undefined);

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) {
    return value.length;
  }
  return value === null || value === undefined ? 0 : 1;
}

const isHeavy = ({ objects }: Execution): boolean => objects > OBJECTS_AT_ONCE && turnIsLong();

function laidOut(execution: Execution, value: unknown): unknown {
  execution.layOut(sizeOf(value));
  return execution.over ? leftLying() : value;
}

async function laidOutLater(execution: Execution, value: unknown): Promise<unknown> {
  await nextTurn();
  return laidOut(execution, value);
}

/** Counts the objects that a field leads to, and looks between them whether somebody still waits. */
const counting =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const { execution } = context;
    const settled = (value: unknown): unknown =>
      isHeavy(execution) ? laidOutLater(execution, value) : laidOut(execution, value);
    const act = (): unknown => {
      if (execution.over) {
        return leftLying();
      }
      const value = resolve(source, args, context, info);
      if (!isThenable(value)) {
        return laidOut(execution, value);
      }
      return value.then(settled, (error: unknown) => (execution.over ? leftLying() : Promise.reject(error)));
    };
    return isHeavy(execution) ? nextTurn().then(act) : act();
  };

/** Where in a value U+0000 stands, as a path like `input.names.2`; null where it does not. */
function nulIn(value: unknown, path: string): string | null {
  if (typeof value === 'string') {
    return value.includes('\0') ? path : null;
  }
  if (typeof value !== 'object' || value === null) {
    return null;
  }
  for (const [name, item] of Object.entries(value)) {
    const found = nulIn(name, path) ?? nulIn(item, `${path}.${name}`);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** PostgreSQL has no place for U+0000 in any text, so no argument may hold it. */
const withoutNul =
  (resolve: Resolver): Resolver =>
  (source, args: Record<string, unknown>, context, info) => {
    if (context.execution.mayHoldNul) {
      for (const [name, value] of Object.entries(args)) {
        const path = nulIn(value, name);
        if (path !== null) {
          throw badInput(path, 'expected text without the character U+0000, got some with it');
        }
      }
    }
    return resolve(source, args, context, info);
  };

/** A field of Query that is asked under several names with the same arguments is resolved once. */
const shared =
  (name: string, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const { roots } = context.execution;
    const key = `${name} ${JSON.stringify(args)}`;
    if (!roots.has(key)) {
      roots.set(key, resolve(source, args, context, info));
    }
    return roots.get(key);
  };

/** Gives equal questions at the root one answer. Comes before what notes each field's releases. */
export function shareRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.resolve && !field.name.startsWith('_')) {
      field.resolve = shared(field.name, field.resolve);
    }
  }
  return schema;
}

/** Bounds what one call can make of a schema. Comes last, around all else. */
export function bounded(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) {
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) {
        field.resolve = withoutNul(field.resolve ?? (defaultFieldResolver as Resolver));
      }
      if (isCompositeType(getNamedType(field.type))) {
        field.resolve = counting(field.resolve ?? (defaultFieldResolver as Resolver));
      }
    }
  }
  return schema;
}
