import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { SubgraphResponse } from '../../../gateway/engine/engine.ts';
import { type Entity, read, type World } from './puzzle.ts';
import { withSpelled } from './spelled.ts';

/** A department in this process: real subgraph schema, real execution, over its part of the world. */
export interface Department {
  readonly name: string;
  serve(body: string): Promise<SubgraphResponse>;
}

export function openDepartment(name: string, typeDefs: DocumentNode, world: World): Department {
  const owned = ownFields(typeDefs);
  const schema = withSpelled(buildSubgraphSchema([{ typeDefs, resolvers: references(typeDefs, owned, world) }]));
  const fieldResolver = resolverOver(world, world.departments?.[name]);
  return {
    name,
    async serve(body) {
      const { query, variables } = JSON.parse(body);
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) {
        throw new Error(`${name} was sent an invalid operation: ${errors.join('; ')}\n${query}`);
      }
      const { data, errors: failures } = await execute({
        schema,
        document,
        variableValues: variables,
        fieldResolver,
        typeResolver: (value) => (value as { __typename: string }).__typename,
      });
      return JSON.parse(JSON.stringify({ data, errors: failures }));
    },
  };
}

/** Reads a field from the root of the world or from an object; the monolith reads by the same function. */
export function resolverOver(
  world: World,
  own?: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, _context, { parentType, fieldName, schema }) => {
    const special = own?.[parentType.name]?.[fieldName];
    if (special !== undefined) {
      return typeof special === 'function' ? special(args, source) : special;
    }
    if (parentType === schema.getQueryType()) {
      return read((world.Query ?? {}) as Entity, fieldName, args);
    }
    if (parentType === schema.getMutationType()) {
      return read((world.Mutation ?? {}) as Entity, fieldName, args);
    }
    return read(source as Entity, fieldName, args);
  };
}

/** The fields that a department answers itself, by type: all but the `@external` ones. */
function ownFields(typeDefs: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
  const owned = new Map<string, Set<string>>();
  for (const definition of typeDefs.definitions) {
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    ) {
      const fields = (definition.fields ?? [])
        .filter(({ directives }) => !directives?.some((directive) => directive.name.value === 'external'))
        .map((field) => field.name.value);
      const known = owned.get(definition.name.value) ?? [];
      owned.set(definition.name.value, new Set([...known, ...fields]));
    }
  }
  return owned;
}

function references(typeDefs: DocumentNode, owned: ReadonlyMap<string, ReadonlySet<string>>, world: World) {
  const plain = buildSubgraphSchema([{ typeDefs }]);
  const resolvers: Record<string, { __resolveReference: (reference: Entity) => unknown }> = {};
  for (const type of Object.values(plain.getTypeMap())) {
    if (owned.has(type.name) && (isObjectType(type) || isInterfaceType(type)) && hasKey(typeDefs, type.name)) {
      resolvers[type.name] = { __resolveReference: (reference) => find(reference, type.name, plain, owned, world) };
    }
  }
  return resolvers;
}

function hasKey(typeDefs: DocumentNode, name: string): boolean {
  return typeDefs.definitions.some(
    (definition) =>
      'directives' in definition &&
      'name' in definition &&
      definition.name?.value === name &&
      definition.directives?.some((directive) => directive.name.value === 'key'),
  );
}

/**
 * The object as the department holds it: its own fields from the world, everything else only as far as
 * the representation brought it along. So a required field that was not sent is not there.
 */
function find(
  reference: Entity,
  type: string,
  schema: GraphQLSchema,
  owned: ReadonlyMap<string, ReadonlySet<string>>,
  world: World,
): unknown {
  const own = owned.get(type) ?? new Set();
  const all = world.entities?.[type] ?? Object.values(world.entities ?? {}).flat();
  const keys = Object.keys(reference).filter((key) => key !== '__typename');
  const entity = all.find((candidate) =>
    keys.every(
      (key) => !(key in candidate) || typeof candidate[key] === 'function' || agrees(reference[key], candidate[key]),
    ),
  );
  if (entity === undefined || keys.length === 0) {
    return null;
  }
  const concrete =
    typeof entity.__typename === 'string' && schema.getType(entity.__typename) ? entity.__typename : type;
  const fields = new Set([...own, ...(owned.get(concrete) ?? [])]);
  const held: Record<string, unknown> = { ...reference, __typename: concrete };
  for (const [field, value] of Object.entries(entity)) {
    if (fields.has(field) && field !== '__typename') {
      held[field] = value;
    }
  }
  return held;
}

/** A representation speaks of an object when every leaf of it is equal; what it leaves out does not count. */
function agrees(sent: unknown, held: unknown): boolean {
  if (Array.isArray(sent) && Array.isArray(held)) {
    return sent.length === held.length && sent.every((item, index) => agrees(item, held[index]));
  }
  if (typeof sent === 'object' && sent !== null && typeof held === 'object' && held !== null) {
    return Object.entries(sent).every(
      ([key, value]) =>
        key === '__typename' || typeof (held as Entity)[key] === 'function' || agrees(value, (held as Entity)[key]),
    );
  }
  return sent === held || (sent ?? null) === (held ?? null);
}
