import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Collector } from './collector.ts';
import { withinField } from './denials.ts';
import { isRoot, type PersonalField, personalFields } from './sensitivity.ts';

/** The part of a call's context that evidence needs. */
interface Recorded {
  readonly evidence: Collector;
}

type Resolver = GraphQLFieldResolver<unknown, Recorded>;
type Field = GraphQLField<unknown, Recorded>;

const isThenable = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === 'function';

interface Page {
  readonly nodes?: unknown;
  readonly pageInfo?: { readonly hasPreviousPage?: boolean };
}

/** Null and lists of nothing tell nothing; a page behind the last item still tells that there are some before. */
function tellsNothing(value: unknown): boolean {
  if (value === null || value === undefined) {
    return true;
  }
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  if (typeof value !== 'object') {
    return false;
  }
  const { nodes, pageInfo } = value as Page;
  return Array.isArray(nodes) && nodes.length === 0 && pageInfo?.hasPreviousPage !== true;
}

/** Follows a path like `input.citizenId`; null where it does not lead to an id. */
function idAt(start: unknown, path: readonly string[]): string | null {
  let at = start;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) {
      return null;
    }
    at = Object.hasOwn(at, name) ? (at as Readonly<Record<string, unknown>>)[name] : null;
  }
  return typeof at === 'string' ? at : null;
}

/** Follows what a classed field gives out. A root field has no row: its path starts at the arguments. */
function following({ coordinate, sensitivity, subject: path }: PersonalField, field: Field, root: boolean): Resolver {
  const custom = field.resolve !== undefined && field.resolve !== defaultFieldResolver;
  const resolve: Resolver = field.resolve ?? (defaultFieldResolver as Resolver);
  const leads = !isLeafType(getNamedType(field.type));
  const sensitive = sensitivity === 'SENSITIVE';
  const steps = path === null ? null : path.split('.');
  return (source, args, context, info) => {
    const { evidence } = context;
    const subject = (steps && idAt(root ? args : source, steps)) ?? evidence.subjectAt(info.path.prev);
    function note(value: unknown) {
      if (!tellsNothing(value)) {
        evidence.released(subject, coordinate, sensitive);
      }
      return value;
    }
    if (leads) {
      evidence.about(info.path, subject);
    }
    const value = custom
      ? withinField({ collector: evidence, coordinate }, () => resolve(source, args, context, info))
      : resolve(source, args, context, info);
    return isThenable(value) ? value.then(note) : note(value);
  };
}

/** Tells policies in which field they are asked, where nothing is released by the field itself. */
function scoped(coordinate: string, resolve: Resolver): Resolver {
  return (source, args, context, info) =>
    withinField({ collector: context.evidence, coordinate }, () => resolve(source, args, context, info));
}

type ReferenceResolver = (reference: unknown, context: Recorded, info: unknown) => unknown;
interface SubgraphExtensions {
  apollo?: { subgraph?: { resolveReference?: ReferenceResolver } };
}

function scopeReferences(type: GraphQLObjectType): void {
  const subgraph = (type.extensions as SubgraphExtensions).apollo?.subgraph;
  const resolve = subgraph?.resolveReference;
  if (!subgraph || !resolve) {
    return;
  }
  subgraph.resolveReference = (reference, context, info) =>
    withinField({ collector: context.evidence, coordinate: type.name }, () => resolve(reference, context, info));
}

/**
 * Makes a schema note what it gives out of persons' data, and what its policies refuse. Done once,
 * when the schema is built; resolvers know nothing of it.
 */
export function recordReleases(schema: GraphQLSchema): GraphQLSchema {
  const classes = new Map(personalFields(schema).map(({ coordinate, personal }) => [coordinate, personal]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) {
      continue;
    }
    scopeReferences(type);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const coordinate = `${type.name}.${field.name}`;
      const personal = classes.get(coordinate);
      if (personal && personal.sensitivity !== 'PUBLIC') {
        field.resolve = following(personal, field, isRoot(type.name));
      } else if (field.resolve && field.name !== '_entities') {
        field.resolve = scoped(coordinate, field.resolve);
      }
    }
  }
  return schema;
}
