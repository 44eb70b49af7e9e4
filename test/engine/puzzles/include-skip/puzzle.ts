import type { Puzzle } from '../../harness/puzzle.ts';

const both = 'query ($a: Boolean!, $b: Boolean!) { item { id name @include(if: $a) price @skip(if: $b) } }';

export const puzzle: Puzzle = {
  world: () => {
    const items: Record<string, unknown>[] = ['1', '2'].map((id) => ({
      id,
      name: `n${id}`,
      price: Number(id),
      size: { w: 1, h: 2 },
    }));
    (items[0] as Record<string, unknown>).next = items[1];
    return { Query: { item: items[0], items }, entities: { Item: items } };
  },
  cases: [
    ...[true, false].flatMap((a) =>
      [true, false].map((b) => ({ name: `include ${a}, skip ${b}`, query: both, variables: { a, b } })),
    ),
    { name: 'what is skipped is not fetched', query: '{ item { id price @skip(if: true) } }', calls: ['one'] },
    {
      name: 'a variable with a default',
      query: 'query ($a: Boolean = false) { item { id price @include(if: $a) } }',
      calls: ['one'],
    },
    {
      name: 'a fragment spread',
      query: 'query ($a: Boolean!) { item { ...P @include(if: $a) id } } fragment P on Item { price name }',
      variables: { a: false },
    },
    {
      name: 'an inline fragment',
      query: 'query ($a: Boolean!) { items { ... @skip(if: $a) { price } id } }',
      variables: { a: false },
    },
    {
      name: 'a whole branch',
      query: 'query ($a: Boolean!) { item @include(if: $a) { price } items { id } }',
      variables: { a: false },
    },
    {
      name: 'the same field under two conditions',
      query:
        'query ($a: Boolean!, $b: Boolean!) { item { name @include(if: $a) name @include(if: $b) next @include(if: $a) { id } next @include(if: $b) { name } } }',
      variables: { a: false, b: true },
    },
    {
      name: 'include and skip together',
      query:
        'query ($a: Boolean!) { item { name @include(if: true) @skip(if: $a) id @include(if: $a) @skip(if: false) } }',
      variables: { a: true },
    },
    { name: 'everything skipped inside', query: '{ item { name @skip(if: true) } }' },
    { name: 'everything skipped', query: 'query ($a: Boolean!) { item @skip(if: $a) { id } }', variables: { a: true } },
    {
      name: 'a variable that is condition and argument of nothing else',
      query: 'query ($a: Boolean!) { items { next { price @include(if: $a) } } }',
      variables: { a: true },
    },
  ],
};
