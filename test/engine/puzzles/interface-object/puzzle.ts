import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const praise = ({ loud }: Entity, self: Entity) => '*'.repeat(Number(read(self, 'stars'))) + (loud ? '!' : '');
    const rater: Record<string, unknown> = { id: 'r', name: 'Rae' };
    const song: Record<string, unknown> = {
      __typename: 'Song',
      id: '1',
      title: 'La',
      beats: 120,
      stars: 5,
      rater,
      praise,
    };
    const poem: Record<string, unknown> = {
      __typename: 'Poem',
      id: '2',
      title: 'Ode',
      lines: 14,
      stars: 4,
      motto: 'still',
      rater: null,
      praise,
    };
    const works = [song, poem];
    rater.favourite = poem;
    song.next = poem;
    poem.next = null;
    return {
      Query: {
        works,
        work: ({ id }: Entity) => works.find((each) => each.id === id) ?? null,
        rated: [poem, song],
        top: song,
        list: [{ works: [song, null] }],
      },
      entities: { Song: [song], Poem: [poem], Rater: [rater] },
      departments: {
        ratings: {
          Query: {
            rated: () => [poem, song].map(asWork),
            top: () => asWork(song),
            list: () => [{ works: [asWork(song), null] }],
          },
          Work: { next: (_a: unknown, self: Entity) => (self.id === '1' ? asWork(poem) : null) },
        },
        raters: { Rater: { favourite: () => asWork(poem) } },
      },
    };
  },
  cases: [
    { name: 'a field of the object on the interface', query: '{ works { id stars } }' },
    { name: 'the real type through the object', query: '{ rated { __typename } }' },
    { name: 'fields of the interface through the object', query: '{ rated { title stars } }' },
    {
      name: 'fields of the types through the object',
      query: '{ rated { ... on Song { beats } ... on Poem { lines title } } }',
    },
    { name: 'the object alone needs no other department', query: '{ rated { stars } }', calls: ['ratings'] },
    { name: 'a requirement of another object', query: '{ works { praise } }' },
    { name: 'with arguments', query: '{ works { a: praise b: praise(loud: true) } }' },
    { name: 'from object to object', query: '{ top { next { title praise } } }' },
    { name: 'through an entity and back', query: '{ works { rater { name favourite { __typename title stars } } } }' },
    { name: 'a single one', query: '{ work(id: "2") { __typename stars ... on Poem { lines } } }' },
    { name: 'inside a list with nulls', query: '{ list { works { __typename id title } } }' },
    { name: 'a field of the object on one type only', query: '{ works { ... on Song { stars } } }' },
    {
      name: 'a field that fails on a type of which nobody asks it',
      query: '{ works { ... on Song { stars } ... on Poem { stars motto } } }',
      faults: { stock: FAULTS.overAsked },
    },
    {
      name: 'a field that fails where the type was not known yet',
      query: '{ rated { id ... on Poem { motto lines } } }',
    },
    {
      name: 'beside a field that is wanted',
      query: '{ rated { ... on Song { stars beats } ... on Poem { motto } } }',
      faults: { stock: FAULTS.overAsked },
    },
    {
      name: 'a field that fails beside a deferred one',
      query: '{ rated { id ... on Poem { ... @defer { lines } motto } } }',
    },
    {
      name: 'a field that fails, with more behind it',
      query: '{ works { title ... on Song { s: stars rater { name } } ... on Poem { motto next { __typename } } } }',
      faults: { stock: FAULTS.overAsked },
    },
  ],
};

function asWork({ __typename, ...work }: Record<string, unknown>): Entity {
  return { ...work, __typename: 'Work' };
}
