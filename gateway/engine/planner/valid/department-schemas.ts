import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
  parseType,
  type TypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { type Join, joinsOf, namesOfGraphs, rootsOf } from './joins.ts';

/** What each department understands, as far as the supergraph tells. */
export interface DepartmentSchemas {
  /** Built when first asked for; undefined where the supergraph does not tell. */
  of(department: string): DepartmentSchema | undefined;
}

export interface DepartmentSchema {
  readonly schema: GraphQLSchema;
  /** Interfaces of the graph that the department knows as objects. */
  readonly objectForms: ReadonlySet<string>;
}

export function readDepartmentSchemas(supergraph: DocumentNode): DepartmentSchemas {
  const known = new Map<string, DepartmentSchema | undefined>();
  const graphs = new Map([...namesOfGraphs(supergraph)].map(([graph, name]) => [name, graph]));
  return {
    of(department) {
      const graph = graphs.get(department);
      if (graph !== undefined && !known.has(department)) {
        known.set(department, schemaOf(graph, supergraph));
      }
      return known.get(department);
    },
  };
}

function schemaOf(graph: string, supergraph: DocumentNode): DepartmentSchema | undefined {
  const roots = rootsOf(supergraph);
  const types = supergraph.definitions.flatMap((definition) => ownType(definition, graph));
  const objectForms = new Set(
    types
      .filter(({ kind, name }) => kind === Kind.OBJECT_TYPE_DEFINITION && isInterface(supergraph, name.value))
      .map(({ name }) => name.value),
  );
  const names = new Set(types.map(({ name }) => name.value));
  const query = roots.get(OperationTypeNode.QUERY) ?? 'Query';
  const entities = types
    .filter(({ kind, name }) => kind === Kind.OBJECT_TYPE_DEFINITION && hasKey(supergraph, name.value, graph))
    .map(({ name }) => name.value);
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
    return { schema, objectForms };
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

const isInterface = ({ definitions }: DocumentNode, name: string): boolean =>
  definitions.some(
    (definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === name,
  );

function hasKey({ definitions }: DocumentNode, name: string, graph: string): boolean {
  return definitions.some(
    (definition) =>
      isTypeDefinitionNode(definition) &&
      definition.name.value === name &&
      joinsOf(definition.directives, 'join__type').some((join) => join.graph === graph && join.key !== undefined),
  );
}

/** Directives that clients may write stand in a supergraph where all departments know them. */
function isForClients(definition: DefinitionNode): definition is DirectiveDefinitionNode {
  return (
    definition.kind === Kind.DIRECTIVE_DEFINITION &&
    definition.locations.some((location) => CLIENT_LOCATIONS.has(location.value))
  );
}

const CLIENT_LOCATIONS = new Set(['FIELD', 'INLINE_FRAGMENT', 'FRAGMENT_SPREAD', 'QUERY', 'MUTATION', 'SUBSCRIPTION']);

/** The type as that department has it; none where it has not. */
function ownType(definition: DefinitionNode, graph: string): TypeDefinitionNode[] {
  if (!isTypeDefinitionNode(definition)) {
    return [];
  }
  const homes = joinsOf(definition.directives, 'join__type').filter((join) => join.graph === graph);
  if (homes.length === 0) {
    return [];
  }
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return [{ ...definition, directives: [] }];
    case Kind.ENUM_TYPE_DEFINITION:
      return [ownEnum(definition, graph)];
    case Kind.UNION_TYPE_DEFINITION:
      return [ownUnion(definition, graph)];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [ownInput(definition, graph)];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const kind = homes.some((join) => join.isInterfaceObject === 'true')
        ? Kind.OBJECT_TYPE_DEFINITION
        : definition.kind;
      return [{ ...ownFields(definition, graph), kind } as TypeDefinitionNode];
    }
    default:
      return definition satisfies never;
  }
}

function isHere(directives: readonly ConstDirectiveNode[] | undefined, name: string, graph: string): boolean {
  const joins = joinsOf(directives, name);
  return joins.length === 0 || joins.some((join) => join.graph === graph);
}

const ownEnum = (definition: EnumTypeDefinitionNode, graph: string): EnumTypeDefinitionNode => ({
  ...definition,
  directives: [],
  values: definition.values
    ?.filter(({ directives }) => isHere(directives, 'join__enumValue', graph))
    .map((value) => ({ ...value, directives: [] })),
});

const ownInput = (definition: InputObjectTypeDefinitionNode, graph: string): InputObjectTypeDefinitionNode => ({
  ...definition,
  directives: [],
  fields: definition.fields
    ?.filter(({ directives }) => isHere(directives, 'join__field', graph))
    .map((field) => ({ ...field, type: typeHere(field, graph), directives: [] })),
});

function ownUnion(definition: UnionTypeDefinitionNode, graph: string): UnionTypeDefinitionNode {
  const members = joinsOf(definition.directives, 'join__unionMember');
  const own = new Set(members.filter((join) => join.graph === graph).map(({ member }) => member));
  const types = definition.types?.filter(({ name }) => members.length === 0 || own.has(name.value));
  return { ...definition, directives: [], types };
}

function ownFields(definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode, graph: string) {
  const own = joinsOf(definition.directives, 'join__implements').filter((join) => join.graph === graph);
  const interfaces = own.flatMap(({ interface: name }): NamedTypeNode[] =>
    name === undefined ? [] : [{ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } }],
  );
  const fields = definition.fields
    ?.filter(({ directives }) => isHere(directives, 'join__field', graph))
    .map((field): FieldDefinitionNode => ownField(field, graph));
  return { ...definition, interfaces, fields, directives: [] };
}

function ownField(field: FieldDefinitionNode, graph: string): FieldDefinitionNode {
  const given = (field.arguments ?? []).map((argument) => ({ ...argument, directives: [] }));
  return { ...field, type: typeHere(field, graph), arguments: [...given, ...contextual(field, graph)], directives: [] };
}

/** What departments are told of ancestors travels as arguments that clients never see. */
function contextual({ directives }: FieldDefinitionNode, graph: string) {
  return (directives ?? []).flatMap((directive) => {
    const given = directive.arguments?.find(({ name }) => name.value === 'contextArguments')?.value;
    const here = joinsOf([directive], 'join__field').some((join) => join.graph === graph);
    return !here || given?.kind !== Kind.LIST
      ? []
      : given.values.flatMap((value) => {
          const fields = value.kind === Kind.OBJECT ? value.fields : [];
          const text = (name: string): string | undefined => {
            const found = fields.find((each) => each.name.value === name)?.value;
            return found?.kind === Kind.STRING ? found.value : undefined;
          };
          const [name, type] = [text('name'), text('type')];
          return name === undefined || type === undefined
            ? []
            : [
                {
                  kind: Kind.INPUT_VALUE_DEFINITION,
                  name: { kind: Kind.NAME, value: name },
                  type: parseType(type, { noLocation: true }),
                } as const,
              ];
        });
  });
}

/** Departments may declare a field more or less narrowly than the graph shows it. */
function typeHere<T extends Pick<FieldDefinitionNode, 'type' | 'directives'>>(
  { type, directives }: T,
  graph: string,
): T['type'] {
  const own = joinsOf(directives, 'join__field').find((join: Join) => join.graph === graph)?.type;
  return own === undefined ? type : parseType(own, { noLocation: true });
}
