import {
  buildASTSchema,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
  parseType,
  type TypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import type { FieldJoin, JoinedField, JoinedType, Joins } from '../../../supergraph/joins.ts';

/** The schema of each subgraph, as far as the supergraph tells it. */
export interface SubgraphSchemas {
  /** Built when first asked for; undefined where the supergraph does not tell. */
  of(subgraph: string): SubgraphSchema | undefined;
}

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** Interfaces of the supergraph that the subgraph knows as objects. */
  readonly interfaceObjects: ReadonlySet<string>;
}

export function readSubgraphSchemas(joins: Joins, supergraph: DocumentNode): SubgraphSchemas {
  const known = new Map<string, SubgraphSchema | undefined>();
  const names = new Set(joins.subgraphs.map(({ name }) => name));
  return {
    of(subgraph) {
      if (names.has(subgraph) && !known.has(subgraph)) {
        known.set(subgraph, schemaOf(subgraph, joins, supergraph));
      }
      return known.get(subgraph);
    },
  };
}

function schemaOf(subgraph: string, joins: Joins, supergraph: DocumentNode): SubgraphSchema | undefined {
  const { roots } = joins;
  const types = [...joins.types.values()].flatMap((joined) => ownType(joined, subgraph));
  const objects = types.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION).map(({ name }) => name.value);
  const interfaceObjects = new Set(
    objects.filter((name) => joins.types.get(name)?.definition.kind === Kind.INTERFACE_TYPE_DEFINITION),
  );
  const names = new Set(types.map(({ name }) => name.value));
  const query = roots.get(OperationTypeNode.QUERY) ?? 'Query';
  const entities = objects.filter((name) =>
    joins.types.get(name)?.homes.some((home) => home.subgraph === subgraph && home.key !== undefined),
  );
  const operations = [...roots]
    .filter(([, name]) => names.has(name) || name === query)
    .map(([operation, name]) => `${operation}: ${name}`);
  const machinery = parse(
    `schema { ${operations.join(' ')} } scalar _Any ${entities.length === 0 ? '' : `union _Entity = ${entities.join(' | ')}`}`,
    { noLocation: true },
  ).definitions;
  const definitions = [
    ...machinery,
    ...supergraph.definitions.filter(isForClients),
    ...types.map((type) => (type.name.value === query ? withEntities(type, entities.length > 0) : type)),
    ...(names.has(query) ? [] : [withEntities({ ...EMPTY, name: { kind: Kind.NAME, value: query } }, true)]),
  ];
  try {
    const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true, assumeValidSDL: true });
    return { schema, interfaceObjects };
  } catch {
    // A supergraph of another form, of which this reader knows too little to hold anything against it.
    return undefined;
  }
}

const EMPTY: ObjectTypeDefinitionNode = {
  kind: Kind.OBJECT_TYPE_DEFINITION,
  name: { kind: Kind.NAME, value: '' },
};

function withEntities(type: TypeDefinitionNode, has: boolean): TypeDefinitionNode {
  const [entities] = parse('type Q { _entities(representations: [_Any!]!): [_Entity]! }', {
    noLocation: true,
  }).definitions;
  const added = has && entities?.kind === Kind.OBJECT_TYPE_DEFINITION ? (entities.fields ?? []) : [];
  return type.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...type, fields: [...(type.fields ?? []), ...added] } : type;
}

/** Executable directives stand in a supergraph where all subgraphs know them. */
function isForClients(definition: DefinitionNode): definition is DirectiveDefinitionNode {
  return (
    definition.kind === Kind.DIRECTIVE_DEFINITION &&
    definition.locations.some((location) => CLIENT_LOCATIONS.has(location.value))
  );
}

const CLIENT_LOCATIONS = new Set(['FIELD', 'INLINE_FRAGMENT', 'FRAGMENT_SPREAD', 'QUERY', 'MUTATION', 'SUBSCRIPTION']);

/** The type as that subgraph has it; none where it has not. */
function ownType(joined: JoinedType, subgraph: string): TypeDefinitionNode[] {
  const { definition } = joined;
  const homes = joined.homes.filter((home) => home.subgraph === subgraph);
  if (homes.length === 0) {
    return [];
  }
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return [{ ...definition, directives: [] }];
    case Kind.ENUM_TYPE_DEFINITION:
      return [ownEnum(definition, joined, subgraph)];
    case Kind.UNION_TYPE_DEFINITION:
      return [ownUnion(definition, joined, subgraph)];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [ownInput(definition, joined, subgraph)];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const kind = homes.some(({ isInterfaceObject }) => isInterfaceObject)
        ? Kind.OBJECT_TYPE_DEFINITION
        : definition.kind;
      return [{ ...ownFields(definition, joined, subgraph), kind } as TypeDefinitionNode];
    }
    default:
      return definition satisfies never;
  }
}

function ownEnum(definition: EnumTypeDefinitionNode, { values }: JoinedType, subgraph: string): EnumTypeDefinitionNode {
  const own = definition.values?.filter(({ name }) => {
    const subgraphs = values.get(name.value) ?? [];
    return subgraphs.length === 0 || subgraphs.includes(subgraph);
  });
  return { ...definition, directives: [], values: own?.map((value) => ({ ...value, directives: [] })) };
}

const ownInput = (
  definition: InputObjectTypeDefinitionNode,
  { fields }: JoinedType,
  subgraph: string,
): InputObjectTypeDefinitionNode => ({
  ...definition,
  directives: [],
  fields: definition.fields
    ?.filter(({ name }) => isHere(fields.get(name.value), subgraph))
    .map((field) => ({ ...field, type: typeHere(field.type, fields.get(field.name.value), subgraph), directives: [] })),
});

function ownUnion(
  definition: UnionTypeDefinitionNode,
  { members }: JoinedType,
  subgraph: string,
): UnionTypeDefinitionNode {
  const own = new Set(members.filter((join) => join.subgraph === subgraph).map(({ member }) => member));
  const types = definition.types?.filter(({ name }) => members.length === 0 || own.has(name.value));
  return { ...definition, directives: [], types };
}

function ownFields(
  definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  joined: JoinedType,
  subgraph: string,
) {
  const interfaces = joined.interfaces
    .filter((join) => join.subgraph === subgraph)
    .map((join): NamedTypeNode => ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: join.interface } }));
  const fields = definition.fields
    ?.filter(({ name }) => isHere(joined.fields.get(name.value), subgraph))
    .map((field) => ownField(field, joined.fields.get(field.name.value), subgraph));
  return { ...definition, interfaces, fields, directives: [] };
}

function ownField(field: FieldDefinitionNode, joined: JoinedField | undefined, subgraph: string): FieldDefinitionNode {
  const given = (field.arguments ?? []).map((argument) => ({ ...argument, directives: [] }));
  const type = typeHere(field.type, joined, subgraph);
  return { ...field, type, arguments: [...given, ...contextual(joined, subgraph)], directives: [] };
}

const joinsHere = (joined: JoinedField | undefined, subgraph: string): readonly FieldJoin[] =>
  (joined?.joins ?? []).filter((join) => join.subgraph === subgraph);

function isHere(joined: JoinedField | undefined, subgraph: string): boolean {
  return joined === undefined || joined.joins.length === 0 || joinsHere(joined, subgraph).length > 0;
}

/** Values of ancestors travel as arguments that clients never see. */
function contextual(joined: JoinedField | undefined, subgraph: string): InputValueDefinitionNode[] {
  return joinsHere(joined, subgraph).flatMap(({ contextArguments }) =>
    contextArguments.map(({ name, type }) => ({
      kind: Kind.INPUT_VALUE_DEFINITION,
      name: { kind: Kind.NAME, value: name },
      type: parseType(type, { noLocation: true }),
    })),
  );
}

/** A subgraph may declare a field more or less narrowly than the graph shows it. */
function typeHere(type: TypeNode, joined: JoinedField | undefined, subgraph: string): TypeNode {
  const own = joinsHere(joined, subgraph)[0]?.type;
  return own === undefined ? type : parseType(own, { noLocation: true });
}
