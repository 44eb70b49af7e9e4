import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { personalFields } from '../audit-log/sensitivity.ts';
import type { ActingFor } from './purpose.ts';

type Resolver = GraphQLFieldResolver<unknown, ActingFor>;

/**
 * Holds those who name a purpose to what it needs. A value that tells of a person and is not among its fields is null,
 * or `PURPOSE_TOO_NARROW` where the schema promises a value; a write that is not is `FORBIDDEN`. Whether there is a
 * record at all has been judged before.
 */
export function minimise(schema: GraphQLSchema): GraphQLSchema {
  const personal = new Set(
    personalFields(schema).flatMap(({ coordinate, personal: says }) =>
      says !== null && says.sensitivity !== 'PUBLIC' ? [coordinate] : [],
    ),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) {
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const writes = type === schema.getMutationType();
      if (!writes && !(personal.has(coordinate) && isLeafType(getNamedType(field.type)))) {
        continue;
      }
      const resolve: Resolver = field.resolve ?? (defaultFieldResolver as Resolver);
      const promised = isNonNullType(field.type);
      field.resolve = (source, args, context: ActingFor, info) => {
        const { reason } = context;
        if (reason === null || reason.purpose.fields.has(coordinate)) {
          return resolve(source, args, context, info);
        }
        const { code } = reason.purpose;
        if (writes) {
          throw graphError('FORBIDDEN', `The purpose ${code} is not one that ${coordinate} is done for.`, {
            purpose: code,
            coordinate,
          });
        }
        if (!promised) {
          return null;
        }
        throw graphError('PURPOSE_TOO_NARROW', `The purpose ${code} does not need ${coordinate}; ask without it.`, {
          purpose: code,
          coordinate,
        });
      };
    }
  }
  return schema;
}
