import { FAULTS } from '../../faults.ts';
import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const goods = ['1', '2', '3'].map((id) => ({
      id,
      name: ({ lang }: Entity) => `${lang} ${id}`,
      price: ({ currency, factor }: Entity) => `${currency} ${factor === null ? 'null' : Number(factor ?? 1) * 5}`,
    }));
    return {
      Query: {
        list: ({ first, order, ids }: Entity) => {
          const some = goods
            .filter(({ id }) => (ids as string[] | undefined)?.includes(id) ?? true)
            .slice(0, Number(first ?? 99));
          return (order as Entity).reverse ? some.toReversed() : some;
        },
        echo: (args: Entity) => JSON.stringify(args),
      },
      entities: { Good: goods },
    };
  },
  cases: [
    { name: 'defaults of the schema', query: '{ list { name price } }' },
    { name: 'a literal', query: '{ list(first: 1) { price(currency: "USD", factor: 2) } }' },
    {
      name: 'a variable given',
      query: 'query ($n: Int, $c: String!) { list(first: $n) { price(currency: $c) } }',
      variables: { n: 3, c: 'EUR' },
    },
    { name: 'a variable left out', query: 'query ($n: Int, $f: Int) { list(first: $n) { price(factor: $f) } }' },
    {
      name: 'a variable that is null',
      query: 'query ($n: Int, $f: Int) { list(first: $n) { price(factor: $f) } }',
      variables: { n: null, f: null },
    },
    {
      name: 'a variable with a default',
      query: 'query ($n: Int = 1, $l: String = "vi") { list(first: $n) { name(lang: $l) price } }',
    },
    {
      name: 'an explicit null beats the default',
      query: 'query ($n: Int = 1) { list(first: $n) { id } }',
      variables: { n: null },
    },
    {
      name: 'an input object with an inner default',
      query: 'query ($o: Order!) { list(order: $o) { id } }',
      variables: { o: { by: 'PRICE', reverse: true } },
    },
    {
      name: 'an input object in the text',
      query: 'query ($r: Boolean) { list(order: { by: NAME, reverse: $r }) { id price } }',
      variables: { r: true },
    },
    {
      name: 'a single value for a list',
      query: 'query ($i: [ID!]) { list(ids: $i) { id price } }',
      variables: { i: '3' },
    },
    {
      name: 'one variable in several places',
      query: 'query ($i: String) { echo(value: $i) list { name(lang: $i) } }',
      variables: { i: 'fr' },
    },
    {
      name: 'text with quotes, line breaks and other scripts',
      query: 'query ($i: String) { echo(value: $i) }',
      variables: { i: 'a "b"\n\\ Hà Nội \u2028 😀' },
    },
    { name: 'block strings', query: '{ echo(value: """\n  a\n    "b"\n""") }' },
    {
      name: 'numbers',
      query: 'query ($r: Float) { echo(ratio: $r) a: echo(ratio: 1e3) b: echo(ratio: -0.5) }',
      variables: { r: 3 },
    },
    {
      name: 'a wrong type is refused',
      query: 'query ($n: Int) { list(first: $n) { id } }',
      variables: { n: 'many' },
      errorPaths: [''],
      codes: ['BAD_USER_INPUT'],
    },
    {
      name: 'a missing required variable is refused',
      query: 'query ($c: String!) { list { price(currency: $c) } }',
      errorPaths: [''],
      codes: ['BAD_USER_INPUT'],
    },
    {
      name: 'a missing field of an input object is refused',
      query: 'query ($o: Order!) { list(order: $o) { id } }',
      variables: { o: {} },
      errorPaths: [''],
      codes: ['BAD_USER_INPUT'],
    },
    {
      name: 'variables named as those of planners and engine',
      query: 'query ($representations: Int, $_r0: String) { list(first: $representations) { price name(lang: $_r0) } }',
      variables: { representations: 1, _r0: 'x' },
    },
    {
      name: 'the same in lookups of entities',
      query:
        'query ($representations: Int, $__batch_reps_0: String!, $_r0: String, $client_x: Int) { a: list { price(factor: $representations, currency: $__batch_reps_0) } b: list(first: $client_x) { name(lang: $_r0) price(factor: $client_x) } }',
      variables: { representations: 3, __batch_reps_0: 'EUR', _r0: 'x', client_x: 2 },
      faults: { stock: FAULTS.variable },
    },
  ],
};
