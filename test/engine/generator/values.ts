import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Tape } from './tape.ts';

/** A value as the text of an operation has it; `turned` is the same value in other words. */
export type Literal = (turned: boolean) => string;

export interface RandomVariable {
  readonly type: string;
  /** Undefined where it is left out. */
  readonly value: unknown;
}

const INTS = ['0', '1', '2', '3', '-1', '2147483647', '-0'];
const FLOATS = ['1', '1.0', '-0.5', '1e3', '0.10', '1.5E-2', '12345678901234567.89'];
const IDS = ['"x"', '7', '12345678901234567890', '""'];
const STRINGS = [
  '"a"',
  '""',
  '"\\b\\f\\n\\r\\t\\u0007\\u00e9 \\"q\\" \\\\ \\/"',
  '"\\uD83D\\uDE00\\u{1F600} Hà Nội"',
  '"""block\n    "q" \\b \\""""""',
  '"$v0 $n0 }){ # ,"',
];
const NUMBERS = ['1.10', '-0', '9007199254740993', '92233720368547758079', '1e400', '0.10E+2'];

/** Variables by type: of each, names that every object has, and others. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Int: ['n0', 'n1', 'n2', 'toString'],
  String: ['s0', 'constructor'],
  Options: ['o0', 'valueOf'],
  Spelled: ['j0', 'hasOwnProperty'],
};

/** The variables' values as JSON brings them. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, 5, undefined, null],
  String: ['a', '', '\b\u0007 "q" \\ 😀', undefined, null],
  Options: [{}, { b: 'x', a: 2 }, { inner: { s: '\u2028' }, c: 1.5 }, undefined, null],
  Spelled: [1, 'text', { b: [1, { a: null }], a: 2 }, undefined, null],
};

/** Draws arguments, and writes down the variables that they use. */
export class Values {
  readonly variables = new Map<string, RandomVariable>();
  readonly #tape: Tape;

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  /** `(a: 1, b: 2)`, or nothing. */
  arguments(args: readonly GraphQLArgument[]): Literal {
    if (args.length === 0 || this.#tape.chance(3)) {
      return () => '';
    }
    const first = args.slice(0, 1);
    const given = [...first, ...this.#tape.some(args.slice(1), 4)].map(({ name, type }): [string, Literal] => [
      name,
      this.#tape.chance(2) ? this.#variable(type) : this.literal(type, 0),
    ]);
    return (turned) => `(${inOrder(given, turned).join(', ')})`;
  }

  literal(type: GraphQLInputType, depth: number): Literal {
    const tape = this.#tape;
    if (isNonNullType(type)) {
      return this.literal(type.ofType, 0);
    }
    if (depth > 0 && tape.chance(6)) {
      return () => 'null';
    }
    if (isListType(type)) {
      if (tape.chance(3)) {
        return this.literal(type.ofType, depth + 1);
      }
      const items = Array.from({ length: tape.next(3) }, () => this.literal(type.ofType, depth + 1));
      return (turned) => `[${items.map((item) => item(turned)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = depth > 2 ? [] : tape.some(Object.values(type.getFields()), 2);
      const given = fields.map((field): [string, Literal] => [field.name, this.#inner(field.type, depth + 1)]);
      return (turned) => `{ ${inOrder(given, turned).join(', ')} }`;
    }
    if (isEnumType(type)) {
      return always(tape.pick(type.getValues()).name);
    }
    switch (type.name) {
      case 'Int':
        return always(tape.pick(INTS));
      case 'Float':
        return always(tape.pick(FLOATS));
      case 'ID':
        return always(tape.pick(IDS));
      case 'Boolean':
        return always(tape.pick(['true', 'false']));
      case 'String':
        return always(tape.pick(STRINGS));
      default:
        return this.#anything(depth, false);
    }
  }

  /** @param inside of an object in a scalar's value, where a variable may have any type */
  #anything(depth: number, inside: boolean): Literal {
    const tape = this.#tape;
    const kind = tape.next(depth > 2 ? 4 : 7);
    switch (kind) {
      case 0:
        return always(tape.pick(NUMBERS));
      case 1:
        return always(tape.pick(STRINGS));
      case 2:
        return always(tape.pick(['true', 'null', 'ENUM', '1']));
      case 3:
        return always(`$${inside ? this.#named('n0', 'Int') : this.#named('j0', 'Spelled')}`);
      case 4: {
        const items = Array.from({ length: tape.next(3) }, () => this.#anything(depth + 1, inside));
        return (turned) => `[${items.map((item) => item(turned)).join(' ')}]`;
      }
      default: {
        const names = tape.some(['b', 'a', 'type', 'on'], 2);
        const given = names.map((name): [string, Literal] => [name, this.#anything(depth + 1, true)]);
        return (turned) => `{ ${inOrder(given, turned).join(' ')} }`;
      }
    }
  }

  /** Names that every object has mislead graphql-js inside of input objects. */
  #inner(type: GraphQLInputType, depth: number): Literal {
    return String(type) === 'Int' && this.#tape.chance(4)
      ? always(`$${this.#named('n1', 'Int')}`)
      : this.literal(type, depth);
  }

  #variable(type: GraphQLInputType): Literal {
    const names = NAMES[String(type)];
    return names === undefined
      ? this.literal(type, 0)
      : always(`$${this.#named(this.#tape.pick(names), String(type))}`);
  }

  #named(name: string, type: string): string {
    if (!this.variables.has(name)) {
      this.variables.set(name, { type, value: this.#tape.pick(GIVEN[type] ?? [undefined]) });
    }
    return name;
  }
}

const always =
  (text: string): Literal =>
  () =>
    text;

function inOrder(given: readonly [string, Literal][], turned: boolean): string[] {
  const texts = given.map(([name, literal]) => `${name}: ${literal(turned)}`);
  return turned ? texts.toReversed() : texts;
}
