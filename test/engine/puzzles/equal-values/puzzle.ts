import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/** One field of the answer, asked for twice in other words. */
export const puzzle: Puzzle = {
  world: () => {
    let payments = 0;
    const things: Record<string, unknown>[] = ['1', '2'].map((id) => ({
      __typename: 'Thing',
      id,
      label: `label ${id}`,
      tag: ({ loud }: Entity) => ({ text: `tag ${id}${loud ? '!' : ''}`, more: `more ${id}` }),
      size: (args: Entity) => `${id} ${JSON.stringify(args)}`,
    }));
    for (const [index, thing] of things.entries()) {
      thing.part = () => things[1 - index];
      thing.twin = () => things[1 - index];
    }
    return {
      Query: {
        find: ({ id }: Entity) => things.find((each) => each.id === String(id)) ?? things[0],
        named: things,
        echo: (args: Entity) => JSON.stringify(args),
      },
      Mutation: {
        pay: (args: Entity) => {
          payments += 1;
          return { number: payments, thing: things[0], paid: JSON.stringify(args) };
        },
      },
      entities: { Thing: things },
    };
  },
  cases: [
    {
      name: 'arguments in another order',
      query: '{ find(id: 1, json: "x") { id } find(json: "x", id: 1) { size } }',
      calls: ['shop', 'sizes'],
    },
    {
      name: 'fields of input objects in another order, nested and in lists',
      query: `{
        find(filter: { text: "a", near: { x: 1, y: 2.5 }, tags: ["p", "q"] }) { id }
        find(filter: { tags: ["p", "q"], near: { y: 2.5, x: 1 }, text: "a" }) { size }
      }`,
      calls: ['shop', 'sizes'],
    },
    {
      name: 'fields of a scalar’s object in another order',
      query:
        '{ find(json: { a: [1, { b: 1, c: E }], d: null }) { id } find(json: { d: null, a: [1, { c: E, b: 1 }] }) { size } }',
      calls: ['shop', 'sizes'],
    },
    {
      name: 'with variables in them',
      query: `query ($x: Int!, $y: Float, $t: [String!], $s: Size) {
        find(filter: { near: { x: $x, y: $y }, tags: $t, size: $s }) { id }
        find(filter: { size: $s, tags: $t, near: { y: $y, x: $x } }) { size }
      }`,
      variables: { x: 1, t: ['q'], s: 'LARGE' },
      calls: ['shop', 'sizes'],
    },
    {
      name: 'a write is carried out once',
      query: 'mutation { pay(cents: 5, to: "x") { number } pay(to: "x", cents: 5) { thing { size } paid } }',
      calls: ['shop', 'sizes'],
    },
    {
      name: 'a write is carried out once, in fragments and conditions',
      query: `mutation ($no: Boolean!) {
        ...One pay(for: { size: SMALL, text: "a" }, cents: 5, to: "x") { paid }
        ... on Mutation { pay(for: { text: "a", size: SMALL }, to: "x", cents: 5) @skip(if: $no) { thing { label } } }
      }
      fragment One on Mutation { pay(cents: 5, to: "x", for: { text: "a", size: SMALL }) @include(if: true) { number } }`,
      variables: { no: false },
      calls: ['shop'],
    },
    {
      name: 'other values are other writes',
      query:
        'mutation { a: pay(cents: 5, to: "x") { number } b: pay(to: "x", cents: 5) { number } c: pay(to: "5", cents: 5) { number } }',
      calls: ['shop', 'shop', 'shop'],
    },
    {
      name: 'in fields of entities',
      query: `{ find(id: 2) {
        size(by: 1, in: { text: "a", tags: [] })
        ... on Thing { size(in: { tags: [], text: "a" }, by: 1) twin(a: 1, b: { size: LARGE, text: "t" }) { label } }
        twin(b: { text: "t", size: LARGE }, a: 1) { id size(by: 3) }
        part(n: 1, m: 2) { label } part(m: 2, n: 1) { size }
      } }`,
    },
    {
      name: 'under aliases',
      query: '{ a: find(id: 1, json: 1) { s: size(by: 1) } a: find(json: 1, id: 1) { s: size(by: 1) t: size(by: 2) } }',
      calls: ['shop', 'sizes'],
    },
    {
      name: 'a field of an interface that takes arguments on the object alone',
      query: '{ named { tag { text } ... on Thing { tag { more } size } } }',
    },
    {
      name: 'the same the other way round',
      query: '{ named { ... on Thing { tag { more } } tag { text } } }',
    },
    {
      name: 'in parts of an answer',
      query:
        '{ find(id: 1, json: 2) { id } ... @defer(label: "late") { find(json: 2, id: 1) { label size(by: 1, in: { text: "a", size: LARGE }) size(in: { size: LARGE, text: "a" }, by: 1) } } }',
      parts: ['late '],
    },
    {
      name: 'values of every kind',
      query: `{
        a: echo(filter: { text: "\\b\\f\\u0007\\u{1F600}\\uD83D\\uDE00 \\"q\\" \\\\ /" })
        b: echo(filter: { text: """ block "q" \\b """ })
        c: echo(filter: { near: { x: -0, y: 1e2 } })
        d: echo(filter: { near: { x: 2147483647, y: 0.1 } })
        e: echo(filter: { tags: "one", near: null })
        f: echo(filter: null)
        g: echo(filter: { text: "$v0 $contextualArgument_1_0 }){" })
      }`,
    },
    {
      name: 'names that every object has',
      query: `query ($toString: String, $constructor: Int, $valueOf: Int, $hasOwnProperty: [String!], $__proto__: String = "d") {
        a: echo(filter: { toString: $toString, constructor: $constructor, tags: $hasOwnProperty, text: $__proto__ }, valueOf: $valueOf)
        __proto__: echo(valueOf: 3, filter: { toString: "x" })
      }`,
      variables: { constructor: 3 },
    },
  ],
};
