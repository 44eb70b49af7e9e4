import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

const texts = (self: Entity, limit: number): string =>
  ((read(self, 'comments', { limit }) ?? []) as Entity[]).map(({ text }) => text).join(',');

const post = (id: string, comments: string[]): Entity => ({
  id,
  comments: ({ limit }: Entity) => comments.slice(0, Number(limit)).map((text) => ({ text })),
  title: ({ upper }: Entity) => (upper ? `TITLE ${id}` : `title ${id}`),
  first: (_args: unknown, self: Entity) => texts(self, 1),
  three: (_args: unknown, self: Entity) => texts(self, 3),
  shout: (_args: unknown, self: Entity) => `${read(self, 'title', { upper: true })}!`,
});

export const puzzle: Puzzle = {
  world: () => {
    const posts = [post('1', ['a', 'b', 'c', 'd']), post('2', ['e'])];
    return { Query: { posts }, entities: { Post: posts } };
  },
  cases: [
    { name: 'a requirement brings its own arguments', query: '{ posts { three } }' },
    {
      name: 'the client asks the same field with other arguments',
      query: '{ posts { comments(limit: 2) { text } three } }',
      faults: { stock: FAULTS.arguments },
    },
    {
      name: 'the client asks it with its default',
      query: '{ posts { comments { text } three } }',
      faults: { stock: FAULTS.arguments },
    },
    {
      name: 'the client asks it with a variable',
      query: 'query ($limit: Int!) { posts { comments(limit: $limit) { text } first } }',
      variables: { limit: 4 },
      faults: { stock: FAULTS.arguments },
    },
    {
      name: 'two requirements with different arguments',
      query: '{ posts { first three } }',
      faults: { stock: FAULTS.arguments, 'city on apollo planner': FAULTS.arguments },
    },
    { name: 'a leaf with arguments is required', query: '{ posts { shout } }' },
    {
      name: 'a required leaf asked for otherwise',
      query: '{ posts { title shout t: title(upper: false) } }',
      faults: { stock: FAULTS.arguments },
    },
  ],
};
