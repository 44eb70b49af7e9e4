import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import { Tape } from './tape.ts';
import { Values } from './values.ts';

const DEPTH_MAX = 5;
const ALIASES = ['a', 'b', 'id', 'code', 'f0', 'label', '__proto__', 'x'];

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * A valid operation: no response key is used twice in one place unless for the very same field.
 *
 * @param defers whether fragments are deferred, about every third
 */
export function randomOperation(schema: GraphQLSchema, numbers: readonly number[], defers = false): RandomOperation {
  const writer = new Writer(schema, new Tape(numbers), defers);
  return writer.operation();
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #tape: Tape;
  readonly #values: Values;
  readonly #fragments: string[] = [];
  readonly #defers: boolean;

  constructor(schema: GraphQLSchema, tape: Tape, defers: boolean) {
    this.#schema = schema;
    this.#tape = tape;
    this.#values = new Values(tape);
    this.#defers = defers;
  }

  operation(): RandomOperation {
    const query = this.#schema.getQueryType() as GraphQLCompositeType;
    const body = this.#selection(query, 0, new Set());
    const definitions = [...this.#values.variables].map(([name, { type }]) => `$${name}: ${type}`);
    return {
      query: `query${definitions.length === 0 ? '' : `(${definitions.join(', ')})`} ${body}${this.#fragments.join('')}`,
      variables: Object.fromEntries(
        [...this.#values.variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
    };
  }

  #selection(type: GraphQLCompositeType, depth: number, used: Set<string>): string {
    const parts: string[] = [];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    for (let count = 1 + this.#tape.next(depth === 0 ? 3 : 4); count > 0; count--) {
      const kind = this.#tape.next(10);
      if (kind === 9) {
        parts.push(this.#typename(used));
      } else if (kind === 8 || (fields.length === 0 && kind > 2) || (isAbstractType(type) && kind > 5)) {
        parts.push(this.#fragment(type, depth, used));
      } else if (fields.length > 0) {
        const field = this.#field(this.#tape.pick(fields), depth, used);
        const defer = field === '' ? '' : this.#defer();
        parts.push(defer === '' ? field : `...${defer} { ${field} }`);
      }
    }
    const text = parts.filter((part) => part !== '').join(' ');
    return `{ ${text === '' ? this.#typename(used) || `t${used.size}x: __typename` : text} }`;
  }

  #typename(used: Set<string>): string {
    const key = this.#tape.chance(2) ? 'kind' : '__typename';
    if (used.has(key)) {
      return '';
    }
    used.add(key);
    return key === '__typename' ? key : `${key}: __typename`;
  }

  #fragment(type: GraphQLCompositeType, depth: number, used: Set<string>): string {
    const types = isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type];
    const on = this.#tape.pick(types);
    const inner = this.#selection(on, depth, used);
    if (this.#tape.chance(3)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(` fragment ${name} on ${on.name} ${inner}`);
      return `...${name}${this.#condition()}${this.#defer()}`;
    }
    return `... on ${on.name}${this.#condition()}${this.#defer()} ${inner}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, used: Set<string>): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth >= DEPTH_MAX) {
      return '';
    }
    const alias = this.#tape.chance(4) ? this.#tape.pick(ALIASES) : field.name;
    if (used.has(alias)) {
      return '';
    }
    used.add(alias);
    const name = alias === field.name ? field.name : `${alias}: ${field.name}`;
    const given = this.#values.arguments(field.args);
    const below = new Set<string>();
    const use = (turned: boolean): string => {
      const inner = isCompositeType(type) ? ` ${this.#selection(type, depth + 1, below)}` : '';
      return `${name}${given(turned)}${this.#condition()}${this.#loud()}${inner}`;
    };
    const first = use(false);
    return this.#tape.chance(6) ? `${first} ${use(true)}` : first;
  }

  /** A directive that departments know and take no notice of. */
  #loud(): string {
    if (!this.#tape.chance(8)) {
      return '';
    }
    const directive = this.#schema.getDirective('loud');
    return directive ? ` @loud${this.#values.arguments(directive.args)(false)}` : '';
  }

  #defer(): string {
    return this.#defers && this.#tape.chance(3) ? ' @defer' : '';
  }

  #condition(): string {
    if (!this.#tape.chance(8)) {
      return '';
    }
    const name = `c${this.#tape.next(2)}`;
    if (!this.#values.variables.has(name)) {
      this.#values.variables.set(name, { type: 'Boolean!', value: this.#tape.chance(2) });
    }
    return ` ${this.#tape.pick(['@include', '@skip'])}(if: $${name})`;
  }
}
