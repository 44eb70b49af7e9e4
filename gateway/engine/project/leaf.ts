import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { isExact } from '../../numbers/exact-json.ts';
import { LongList } from '../../slices/long-list.ts';

/** Returns the value as it may leave, or `undefined` where it is none of the type's. Never called with null. */
export type LeafCheck = (value: unknown) => unknown;

const INT_MAX = 2 ** 31;

/** Coerces the result of a leaf. Subgraphs have serialised it already, so a valid value passes untouched. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : undefined);
  }
  switch (type.name) {
    case GraphQLString.name:
      return (value) => (typeof value === 'string' ? value : coerced(GraphQLString, value));
    case GraphQLID.name:
      return (value) => (typeof value === 'string' ? value : (digitsOf(value) ?? coerced(GraphQLID, value)));
    case GraphQLInt.name:
      return (value) =>
        Number.isInteger(value) && (value as number) < INT_MAX && (value as number) >= -INT_MAX
          ? value
          : coerced(GraphQLInt, value);
    case GraphQLFloat.name:
      return (value) => (typeof value === 'number' ? value : coerced(GraphQLFloat, value));
    case GraphQLBoolean.name:
      return (value) => (typeof value === 'boolean' ? value : coerced(GraphQLBoolean, value));
    default:
      return (given) => {
        const value = given instanceof LongList ? given.items() : given;
        return typeof value !== 'object' || isWritable(value, DEPTH_MAX) ? value : undefined;
      };
  }
}

/** An id may be a whole number of any length. */
function digitsOf(value: unknown): string | undefined {
  return isExact(value) && /^-?\d+$/.test(value.rawJSON) ? value.rawJSON : undefined;
}

/** JSON that is nested deeper cannot be written, so one value would cost the whole response. */
const DEPTH_MAX = 1_000;

function isWritable(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  return depth > 0 && Object.values(value).every((part) => isWritable(part, depth - 1));
}

function coerced(type: GraphQLLeafType, given: unknown): unknown {
  const value = isExact(given) ? Number(given.rawJSON) : given;
  try {
    return typeof value === 'object' ? undefined : type.serialize(value);
  } catch {
    return undefined;
  }
}
