import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  Source,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  specifiedRules,
  validate,
  GraphQLError,
  Kind,
} from 'graphql';
import { personalFields, type Sensitivity } from '../audit-log/sensitivity.ts';
import type { PurposeProblem, PurposeRegister } from './register.ts';

/** A department's register, and the department that keeps it. */
export interface DepartmentRegister {
  readonly department: string;
  readonly register: PurposeRegister;
}

/** What can be asked for, what it tells of persons, and whose it is. */
export interface Graph {
  readonly schema: GraphQLSchema;
  readonly sensitivityOf: (coordinate: string) => Sensitivity | null;
  /** Departments that answer a field. */
  readonly ownersOf: (coordinate: string) => readonly string[];
}

/** An operation as a client registers it: the folder names its purpose. */
export interface RegisteredOperation {
  readonly purpose: string;
  readonly file: string;
  readonly text: string;
}

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
const hidden = ({ directives = [] }: { directives?: TypeNode['directives'] }) =>
  directives.some(({ name }) => name.value === 'inaccessible');
const isType = (node: { kind: string }): node is TypeNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Reads a supergraph: fields that clients cannot see are not part of it. */
export function readGraph(supergraph: string, file: string): Graph {
  const document: DocumentNode = parse(new Source(supergraph, file));
  const definitions = document.definitions.map((node) =>
    isType(node) ? { ...node, fields: node.fields?.filter((field) => !hidden(field)) } : node,
  );
  const schema = buildASTSchema({ ...document, definitions }, { assumeValid: true, assumeValidSDL: true });
  const classes = new Map(
    personalFields(schema).map(({ coordinate, personal }) => [coordinate, personal?.sensitivity ?? null]),
  );
  const owners = new Map<string, string[]>();
  for (const node of document.definitions.filter(isType)) {
    const whole = graphsIn(node, 'join__type');
    for (const field of node.fields ?? []) {
      const own = graphsIn(field, 'join__field');
      owners.set(`${node.name.value}.${field.name.value}`, own.length > 0 ? own : whole);
    }
  }
  return {
    schema,
    sensitivityOf: (coordinate) => classes.get(coordinate) ?? null,
    ownersOf: (coordinate) => owners.get(coordinate) ?? [],
  };
}

function graphsIn({ directives = [] }: { directives?: TypeNode['directives'] }, name: string): string[] {
  return directives
    .filter((each) => each.name.value === name)
    .filter(({ arguments: given = [] }) => !given.some((each) => each.name.value === 'external'))
    .flatMap(({ arguments: given = [] }) => {
      const graph = given.find((each) => each.name.value === 'graph')?.value;
      return graph?.kind === Kind.ENUM ? [graph.value.toLowerCase()] : [];
    });
}

function fieldOf({ schema }: Graph, coordinate: string) {
  const [typeName, fieldName] = coordinate.split('.') as [string, string];
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

/**
 * Purposes name roles and fields that there are; sensitive fields only of the department that registers them.
 *
 * @param roles those that departments declare
 */
export function checkRegisters(
  registers: readonly DepartmentRegister[],
  graph: Graph,
  roles: ReadonlySet<string>,
): PurposeProblem[] {
  const problems = registers.flatMap(({ register }) => register.problems);
  for (const { purpose, role, place } of registers.flatMap(({ register }) => register.roles)) {
    if (!roles.has(role)) {
      const known = [...roles].sort().join(', ');
      problems.push({ place, sentence: `${purpose}: no department declares the role ${role}; known are ${known}` });
    }
  }
  const keepers = new Map<string, string>();
  for (const { department, register } of registers) {
    for (const { purpose, coordinate, place } of register.fields) {
      const keeper = keepers.get(purpose) ?? department;
      keepers.set(purpose, keeper);
      const owners = graph.ownersOf(coordinate);
      if (keeper !== department) {
        problems.push({ place, sentence: `${purpose}: ${keeper} has a purpose of this code` });
      } else if (!fieldOf(graph, coordinate)) {
        problems.push({ place, sentence: `${purpose}: there is no field ${coordinate}` });
      } else if (graph.sensitivityOf(coordinate) === 'SENSITIVE' && !owners.includes(department)) {
        problems.push({ place, sentence: `${purpose}: ${coordinate} is sensitive and ${owners.join(', ')}'s to give` });
      }
    }
  }
  return problems;
}

/** Whether a purpose has to list a field that an operation asks for: what tells of a person, and every write. */
function needsListing(graph: Graph, type: string, coordinate: string): boolean {
  const sensitivity = graph.sensitivityOf(coordinate);
  return type === graph.schema.getMutationType()?.name || sensitivity === 'BASIC' || sensitivity === 'SENSITIVE';
}

/** Rejects operations that ask for more than their purpose needs, each field with its line. */
export function checkOperation(
  { purpose: code, file, text }: RegisteredOperation,
  registers: readonly DepartmentRegister[],
  graph: Graph,
): PurposeProblem[] {
  const purpose = registers.map(({ register }) => register.purposes.get(code)).find(Boolean);
  if (!purpose) {
    return [{ place: file, sentence: `no department has a purpose ${code}` }];
  }
  const lineOf = (error: GraphQLError) => `${file}:${error.locations?.[0]?.line ?? 1}`;
  let document: DocumentNode;
  try {
    document = parse(new Source(text, file));
  } catch (error) {
    if (!(error instanceof GraphQLError)) {
      throw error;
    }
    return [{ place: lineOf(error), sentence: error.message }];
  }
  const invalid = validate(graph.schema, document, specifiedRules);
  if (invalid.length > 0) {
    return invalid.map((error) => ({ place: lineOf(error), sentence: error.message }));
  }
  const problems: PurposeProblem[] = [];
  const info = new TypeInfo(graph.schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = getNamedType(info.getParentType());
        if (!parent || node.name.value.startsWith('__')) {
          return;
        }
        const types = isInterfaceType(parent) ? [parent, ...graph.schema.getPossibleTypes(parent)] : [parent];
        for (const type of types) {
          const coordinate = `${type.name}.${node.name.value}`;
          if (!needsListing(graph, type.name, coordinate) || purpose.fields.has(coordinate)) {
            continue;
          }
          const place = `${file}:${node.loc?.startToken.line ?? 1}`;
          problems.push({ place, sentence: `the purpose ${code} does not need ${coordinate}` });
        }
      },
    }),
  );
  return problems;
}
