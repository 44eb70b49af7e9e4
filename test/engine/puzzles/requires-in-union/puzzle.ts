import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

/** To the required field leads another key than to the field that requires it: Hive's planner dies of it in a union. */
export const puzzle: Puzzle = {
  world: () => {
    const file = (id: string, number: number): Entity => ({
      __typename: 'File',
      id,
      ref: { number },
      size: '#'.repeat(number),
      bar: (_args: unknown, self: Entity) => `[${read(self, 'size')}]`,
      line: ({ n }: Entity, self: Entity) => `${n}:${read(self, 'size')}`,
    });
    const folder = { __typename: 'Folder', id: 'd', ref: { number: 9 }, name: 'docs', depth: 2, icon: 'i' };
    const files = [file('f', 3), file('g', 1)];
    return { Query: { found: [files[0], folder, null, files[1]] }, entities: { File: files, Folder: [folder] } };
  },
  cases: [
    { name: 'one requirement', query: '{ found { ... on File { bar } } }' },
    { name: 'with the required field', query: '{ found { ... on File { bar size } ... on Folder { depth icon } } }' },
    { name: 'two requirements', query: '{ found { __typename ... on File { x: line(n: 2) line bar } } }' },
    { name: 'without any', query: '{ found { ... on File { ref { number } size } ... on Folder { name depth } } }' },
  ],
};
