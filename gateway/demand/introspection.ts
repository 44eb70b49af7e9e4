import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Quotes, colon and comma around each member of an answer, and brackets around each object. */
const PUNCTUATION = 4;
/** Below this an answer is not long, whatever was sent for it. */
const SHORT_BYTES = 32_768;
/** Of the answer's length over that of the document. */
const MOST_TIMES = 100;
/** No answer that says things twice is longer, however long the document. */
const LONG_BYTES = 524_288;
/** Lists of what types are made of. No tool asks for one below another: from type to type they would multiply. */
const MEMBERS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);

/** What introspection answers beyond what the schema has to say. */
export interface IntrospectionSize {
  /** About; 0 where nothing is asked for twice. Counting stops a little beyond the most. */
  readonly bytes: number;
  readonly most: number;
}

export const NO_INTROSPECTION: IntrospectionSize = { bytes: 0, most: 0 };

/**
 * Measures the answer to a `__schema` or `__type`. Tools read the whole schema at once, which is as long as it is. But a
 * document that asks for something twice, by aliases or on a way that leads back, could be answered with thousands of
 * times its length: such an answer is counted by walking the schema as it would, without making it.
 */
export function introspectionSize(schema: GraphQLSchema, field: FieldNode, fragments: Fragments): IntrospectionSize {
  if (!multiplies(field, fragments)) {
    return NO_INTROSPECTION;
  }
  const documentLength = field.loc?.source.body.length ?? 0;
  const most = Math.min(LONG_BYTES, Math.max(SHORT_BYTES, MOST_TIMES * documentLength));
  return { bytes: new Sizes(schema, fragments, most + 1).ofRoot(field), most };
}

function multiplies(root: FieldNode, fragments: Fragments): boolean {
  const seen = new Set<string>();
  const within = (set: SelectionSetNode, inMembers: boolean): boolean =>
    set.selections.some((selection) => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const isMembers = MEMBERS.has(selection.name.value);
          const again = selection.alias !== undefined || (isMembers && inMembers);
          return again || (selection.selectionSet ? within(selection.selectionSet, inMembers || isMembers) : false);
        }
        case Kind.INLINE_FRAGMENT:
          return within(selection.selectionSet, inMembers);
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = fragments.get(name);
          const key = `${inMembers ? 'in' : 'out'} ${name}`;
          if (fragment === undefined || seen.has(key)) {
            return false;
          }
          seen.add(key);
          return within(fragment.selectionSet, inMembers);
        }
        default:
          return selection satisfies never;
      }
    });
  return root.alias !== undefined || (root.selectionSet ? within(root.selectionSet, false) : false);
}

class Sizes {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  #left: number;

  constructor(schema: GraphQLSchema, fragments: Fragments, most: number) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#left = most;
  }

  ofRoot(node: FieldNode): number {
    const before = this.#left;
    if (node.name.value === '__schema') {
      this.#value(this.#schema, SchemaMetaFieldDef.type, node);
    } else {
      this.#value(this.#typeNamedBy(node), TypeMetaFieldDef.type, node);
    }
    return before - this.#left;
  }

  /** A name that only a variable tells may be any: the type that says most is taken. */
  #typeNamedBy({ arguments: given = [] }: FieldNode): unknown {
    const name = given.find((each) => each.name.value === 'name')?.value;
    if (name?.kind === Kind.STRING) {
      return this.#schema.getType(name.value);
    }
    const size = (type: unknown): number => (isObjectType(type) ? Object.keys(type.getFields()).length : 0);
    return Object.values(this.#schema.getTypeMap()).reduce((one, other) => (size(other) > size(one) ? other : one));
  }

  #value(value: unknown, type: Parameters<typeof getNamedType>[0], { selectionSet }: FieldNode): void {
    if (this.#left < 0) {
      return;
    }
    if (Array.isArray(value)) {
      for (const each of value) {
        this.#one(each, type, selectionSet);
      }
    } else {
      this.#one(value, type, selectionSet);
    }
  }

  #one(value: unknown, type: Parameters<typeof getNamedType>[0], selectionSet: SelectionSetNode | undefined): void {
    const named = getNamedType(type);
    this.#left -= PUNCTUATION;
    if (value === null || value === undefined || !isObjectType(named)) {
      this.#left -= typeof value === 'string' ? Buffer.byteLength(value) : PUNCTUATION;
    } else if (selectionSet !== undefined && this.#left >= 0) {
      this.#object(value, named, selectionSet, new Set());
    }
  }

  /** `spread`: fragments that are in this object already. */
  #object(value: unknown, type: GraphQLObjectType, { selections }: SelectionSetNode, spread: Set<string>): void {
    for (const selection of selections) {
      if (this.#left < 0) {
        return;
      }
      if (selection.kind === Kind.FIELD) {
        this.#field(value, type, selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#object(value, type, selection.selectionSet, spread);
      } else {
        const name = selection.name.value;
        const fragment = this.#fragments.get(name);
        if (fragment !== undefined && !spread.has(name)) {
          this.#object(value, type, fragment.selectionSet, spread.add(name));
        }
      }
    }
  }

  #field(value: unknown, type: GraphQLObjectType, node: FieldNode): void {
    const field = type.getFields()[node.name.value];
    this.#left -= (node.alias ?? node.name).value.length + PUNCTUATION;
    if (field?.resolve === undefined) {
      this.#left -= type.name.length;
      return;
    }
    // Introspection reads nothing of a request but the schema; what is deprecated counts always.
    const info = { schema: this.#schema } as Parameters<typeof field.resolve>[3];
    this.#value(field.resolve(value, { includeDeprecated: true }, null, info), field.type, node);
  }
}
