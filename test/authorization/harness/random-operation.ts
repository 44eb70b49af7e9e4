import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  parse,
  validate,
} from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, boolean>;
}

/** Queries with everything that can hide a field: aliases, fragments of both kinds, conditions, defaults. */
export function randomOperations(schema: GraphQLSchema): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((draw) => new Writer(schema, draw).operation());
}

/** Aliases are drawn blindly, so about half of the operations have fields that cannot be merged. */
export function isValid(schema: GraphQLSchema, { query }: RandomOperation): boolean {
  return validate(schema, parse(query)).length === 0;
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #draw: GeneratorValue;
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, draw: GeneratorValue) {
    this.#schema = schema;
    this.#draw = draw;
  }

  operation(): RandomOperation {
    const set = this.#selections(this.#schema.getQueryType() as GraphQLCompositeType, 6);
    // Every variable and a field that is never withheld are used, so that the text is valid.
    const used = 'census @include(if: $a) @skip(if: $b) rate @skip(if: $c)';
    const variables = { a: this.#draw(fc.boolean), b: this.#draw(fc.boolean) };
    return {
      query: `query ($a: Boolean!, $b: Boolean = true, $c: Boolean = ${this.#draw(fc.boolean)}) { ${used} ${set} } ${this.#fragments.join(' ')}`,
      variables: this.#draw(fc.boolean) ? variables : { ...variables, c: this.#draw(fc.boolean) },
    };
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = this.#draw(fc.integer, { min: 1, max: 4 });
    return Array.from({ length: count }, () => this.#selection(type, depth)).join(' ');
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#draw(fc.nat, 9);
    if (kind >= 7 || isUnionType(type)) {
      return this.#fragment(type, depth);
    }
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const usable = fields.filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const field = usable[this.#draw(fc.nat, Math.max(usable.length - 1, 0))];
    if (field === undefined) {
      return this.#leaf(type);
    }
    const alias = this.#draw(fc.nat, 5) === 0 ? `${['x', 'y'][this.#draw(fc.nat, 1)]}: ` : '';
    const argument = field.args.some(({ name }) => name === 'id')
      ? `(id: "${this.#one(['r1', 'r2', 'r3', 'p1'])}")`
      : '';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` { ${this.#selections(named, depth - 1)} }` : '';
    return `${alias}${field.name}${argument}${this.#condition()}${below}`;
  }

  /** Names of types that may be protected are left out: a plain executor does not know how to withhold them. */
  #leaf(type: GraphQLCompositeType): string {
    return isAbstractType(type) || type.name === 'Judgment' ? 'id' : 'leaf: __typename';
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = this.#schema.getPossibleTypes as (type: GraphQLCompositeType) => readonly GraphQLCompositeType[];
    const own = isAbstractType(type) ? possible.call(this.#schema, type) : [type];
    const overlapping = Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) &&
        !other.name.startsWith('_') &&
        (isAbstractType(other) ? possible.call(this.#schema, other) : [other]).some((each) => own.includes(each)),
    );
    const condition = overlapping[this.#draw(fc.nat, overlapping.length - 1)] ?? type;
    if (depth <= 1) {
      return isUnionType(type) ? `... on ${this.#one(['School', 'Person'])} { id }` : this.#leaf(type);
    }
    const set = `{ ${this.#selections(condition, depth - 1)} }`;
    if (this.#draw(fc.boolean)) {
      return `... on ${condition.name}${this.#condition()} ${set}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${set}`);
    return `...${name}${this.#condition()} ${this.#draw(fc.boolean) ? `...${name}` : ''}`;
  }

  #condition(): string {
    return this.#one(['', '', '', '', ' @include(if: $a)', ' @skip(if: $b)', ' @skip(if: $c)', ' @include(if: true)']);
  }

  #one(texts: readonly string[]): string {
    return texts[this.#draw(fc.nat, texts.length - 1)] ?? '';
  }
}
