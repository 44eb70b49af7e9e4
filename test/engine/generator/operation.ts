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
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments: string[] = [];
  readonly #defers: boolean;

  constructor(schema: GraphQLSchema, tape: Tape, defers: boolean) {
    this.#schema = schema;
    this.#tape = tape;
    this.#defers = defers;
  }

  operation(): RandomOperation {
    const query = this.#schema.getQueryType() as GraphQLCompositeType;
    const body = this.#selection(query, 0, new Set());
    const definitions = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    return {
      query: `query${definitions.length === 0 ? '' : `(${definitions.join(', ')})`} ${body}${this.#fragments.join('')}`,
      variables: Object.fromEntries(
        [...this.#variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
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
    const inner = isCompositeType(type) ? ` ${this.#selection(type, depth + 1, new Set())}` : '';
    return `${name}${this.#arguments(field)}${this.#condition()}${inner}`;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    if (args.length === 0 || this.#tape.chance(3)) {
      return '';
    }
    if (this.#tape.chance(2)) {
      const name = `n${this.#tape.next(3)}`;
      const given = [0, 1, 2, 5, undefined, null];
      if (!this.#variables.has(name)) {
        this.#variables.set(name, { type: 'Int', value: this.#tape.pick(given) });
      }
      return `(n: $${name})`;
    }
    return `(n: ${this.#tape.next(4)})`;
  }

  #defer(): string {
    return this.#defers && this.#tape.chance(3) ? ' @defer' : '';
  }

  #condition(): string {
    if (!this.#tape.chance(8)) {
      return '';
    }
    const name = `c${this.#tape.next(2)}`;
    if (!this.#variables.has(name)) {
      this.#variables.set(name, { type: 'Boolean!', value: this.#tape.chance(2) });
    }
    return ` ${this.#tape.pick(['@include', '@skip'])}(if: $${name})`;
  }
}
