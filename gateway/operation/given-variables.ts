import {
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { type ExactNumber, isExact } from '../numbers/exact-json.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * A client's variable as graphql-js is to see it. Exact numbers stay what they are only where subgraphs have a scalar of
 * their own; everywhere else GraphQL says what a number is. Fields named as every object has some are found in objects
 * only that have nothing but fields.
 */
export function readInput(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) {
    return readInput(value, type.ofType);
  }
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => readInput(item, type.ofType)) : readInput(value, type.ofType);
  }
  if (isInputObjectType(type)) {
    return isObject(value) ? readInputObject(value, type.getFields()) : plainValue(value);
  }
  if (isScalarType(type) && !isSpecifiedScalarType(type)) {
    return value;
  }
  return isExact(value) && type.name === GraphQLID.name ? digitsOf(value) : plainValue(value);
}

function readInputObject(value: Given, fields: Readonly<Record<string, { readonly type: GraphQLInputType }>>): Given {
  const given: Record<string, unknown> = Object.create(null);
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    given[name] = field === undefined ? inner : readInput(inner, field.type);
  }
  return given;
}

function plainValue(value: unknown): unknown {
  return isExact(value) ? Number(value.rawJSON) : value;
}

/** An id may be a whole number of any length. */
function digitsOf({ rawJSON }: ExactNumber): string | number {
  return /^-?\d+$/.test(rawJSON) ? rawJSON : Number(rawJSON);
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value);
}

const awkward = new WeakMap<GraphQLSchema, boolean>();

/** True where some input object has a field by a name that every object has. */
export function hasPrototypeFields(schema: GraphQLSchema): boolean {
  const known =
    awkward.get(schema) ??
    Object.values(schema.getTypeMap()).some(
      (type) => isInputObjectType(type) && Object.keys(type.getFields()).some((name) => name in Object.prototype),
    );
  awkward.set(schema, known);
  return known;
}

/** True where a scalar of the subgraphs' own may stand in a value of the type. */
export function holdsOwnScalar(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  if (isNonNullType(type) || isListType(type)) {
    return holdsOwnScalar(type.ofType, seen);
  }
  if (!isInputObjectType(type)) {
    return isScalarType(type) && !isSpecifiedScalarType(type);
  }
  if (seen.has(type)) {
    return false;
  }
  seen.add(type);
  return Object.values(type.getFields()).some((field) => holdsOwnScalar(field.type, seen));
}
