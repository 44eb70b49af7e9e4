import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';

export type Sensitivity = 'PUBLIC' | 'BASIC' | 'SENSITIVE';

/** What `@personal` says of a field, its type's word included. */
export interface PersonalField {
  /** `Citizen.fullName`. */
  readonly coordinate: string;
  readonly sensitivity: Sensitivity;
  /**
   * Path from the row to the subject's id, from the arguments for a root field; null where the subject
   * is that of the nearest field above.
   */
  readonly subject: string | null;
}

interface Says {
  readonly sensitivity: Sensitivity | null;
  readonly subject: string | null;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
export const isRoot = (type: string): boolean => ROOTS.has(type);

/** Machinery of lists and federation: what it leads to is classed where it begins and where it ends. */
const MACHINERY = /^(_Service|_Entity|PageInfo|.*(Connection|Edge))$/;

function textOf(directive: ConstDirectiveNode | undefined, name: string): string | null {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : null;
}

const named = (nodes: readonly { readonly directives?: readonly ConstDirectiveNode[] }[], name: string) =>
  nodes.flatMap(({ directives = [] }) => directives).find((each) => each.name.value === name);

function says(nodes: readonly { readonly directives?: readonly ConstDirectiveNode[] }[]): Says {
  const directive = named(nodes, 'personal');
  return { sensitivity: textOf(directive, 'class') as Sensitivity | null, subject: textOf(directive, 'subject') };
}

const nodesOf = (type: GraphQLObjectType) => [...(type.astNode ? [type.astNode] : []), ...type.extensionASTNodes];
const astOf = (field: GraphQLField<unknown, unknown>) => (field.astNode ? [field.astNode] : []);

/** Opaque ids tell nothing; what is `@inaccessible` never leaves the city; what is `@external` another department gave. */
const toldElsewhere = (field: GraphQLField<unknown, unknown>): boolean =>
  (field.name === 'id' && String(field.type) === 'ID!') ||
  ['inaccessible', 'external'].some((name) => named(astOf(field), name));

/** Each field that a department answers itself, with its class; null where nobody has classed it. */
export function personalFields(schema: GraphQLSchema): { coordinate: string; personal: PersonalField | null }[] {
  const found: { coordinate: string; personal: PersonalField | null }[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || MACHINERY.test(type.name)) {
      continue;
    }
    const whole = says(nodesOf(type));
    for (const field of Object.values(type.getFields())) {
      if (toldElsewhere(field)) {
        continue;
      }
      const own = says(astOf(field));
      const sensitivity = own.sensitivity ?? whole.sensitivity;
      // What hangs on a root is classed where it tells of someone; of whom, its rows know best.
      if (isRoot(type.name) && sensitivity === null) {
        continue;
      }
      const coordinate = `${type.name}.${field.name}`;
      const personal = sensitivity && { coordinate, sensitivity, subject: own.subject ?? whole.subject };
      found.push({ coordinate, personal });
    }
  }
  return found;
}
