import {
  type FieldNode,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Quotes, colon and comma around each member of an answer, and brackets around each object. */
const PUNCTUATION = 4;
/** Tools read the whole schema at once, each in its own words. */
const WHOLE_SCHEMAS = 1.25;
/** Below this an answer is not long, whatever was sent for it. */
const SHORT_BYTES = 32_768;
/** Of the answer's length over that of the document. */
const MOST_TIMES = 100;
/** Lists of what types are made of. No tool asks for one below another: from type to type they would multiply. */
const MEMBERS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);

/** What introspection answers. */
export interface IntrospectionSize {
  /** About; counting stops a little beyond the most. */
  readonly bytes: number;
  /** Whether something is asked for twice, by an alias or on a way that leads back. */
  readonly multiplied: boolean;
}

export interface IntrospectionSizes {
  of(field: FieldNode, fragments: Fragments): IntrospectionSize;
  /** What the answers to a document of a length may come to. */
  most(multiplied: boolean, documentLength: number): number;
}

/** Measures answers of introspection by walking the schema as they would, without making them. */
export function openIntrospectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  let whole: number | undefined;
  const most = (): number => {
    whole ??= WHOLE_SCHEMAS * wholeSchema(schema) + SHORT_BYTES;
    return whole;
  };
  return {
    of: (field, fragments) => new Sizes(schema, fragments, most() + 1).ofRoot(field),
    most: (multiplied, documentLength) =>
      multiplied ? Math.min(most(), Math.max(SHORT_BYTES, MOST_TIMES * documentLength)) : most(),
  };
}

function wholeSchema(schema: GraphQLSchema): number {
  const document = parse(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      root = definition.selectionSet.selections[0];
    }
  }
  return new Sizes(schema, fragments, Number.MAX_SAFE_INTEGER).ofRoot(root as FieldNode).bytes;
}

class Sizes {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  #left: number;
  #multiplied = false;
  /** Lists of members that the walk is in. */
  #members = 0;

  constructor(schema: GraphQLSchema, fragments: Fragments, most: number) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#left = most;
  }

  ofRoot(node: FieldNode): IntrospectionSize {
    const before = this.#left;
    if (node.name.value === '__schema') {
      this.#value(this.#schema, SchemaMetaFieldDef.type, node);
    } else {
      this.#value(this.#typeNamedBy(node), TypeMetaFieldDef.type, node);
    }
    return { bytes: before - this.#left, multiplied: this.#multiplied || node.alias !== undefined };
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
    const members = MEMBERS.has(field.name) ? 1 : 0;
    this.#multiplied ||= node.alias !== undefined || (members > 0 && this.#members > 0);
    this.#members += members;
    this.#value(field.resolve(value, { includeDeprecated: true }, null, info), field.type, node);
    this.#members -= members;
  }
}
