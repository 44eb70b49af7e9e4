import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const note = ({ filter }: Entity) => JSON.stringify(filter ?? null);
    const things = ['ON', 'OFF', 'BROKEN'].map((status, index) => ({
      id: `${index}`,
      status,
      state2: index === 0 ? 'SLEEPING' : 'ON',
      note,
    }));
    const asked: Entity[] = [];
    function find(args: Entity) {
      asked.push(args);
      return things.filter(({ status }) => args.status !== 'CLOSED' || status === 'OFF');
    }
    return { Query: { find, search: find }, entities: { Thing: things } };
  },
  cases: [
    { name: 'values of an output enum that only one department has', query: '{ find { status state2 } }' },
    { name: 'an enum argument', query: '{ find(status: CLOSED) { id } search(status: OPEN) { id } }' },
    { name: 'an enum variable', query: 'query ($s: Status) { find(status: $s) { id } }', variables: { s: 'CLOSED' } },
    {
      name: 'a value that not all departments take is refused',
      query: 'query ($s: Status) { find(status: $s) { id } }',
      variables: { s: 'DRAFT' },
      errorPaths: [''],
      codes: ['BAD_USER_INPUT'],
    },
    { name: 'an input object with its defaults', query: '{ find { note(filter: { text: "x" }) } }' },
    {
      name: 'an input object as variable',
      query: 'query ($f: Filter) { find { note(filter: $f) } }',
      variables: { f: { text: 'a', deep: { list: [1, 2], status: 'OPEN' } } },
    },
    {
      name: 'variables inside an input object',
      query: 'query ($t: String, $l: [Int!]) { find { note(filter: { text: $t, deep: { list: $l } }) } }',
      variables: { t: 'q"\\', l: [3] },
    },
    {
      name: 'an input field that not all departments take is refused',
      query: 'query ($f: Filter) { find(filter: $f) { id } }',
      variables: { f: { only: 'x' } },
      errorPaths: [''],
    },
    {
      name: 'a list of enums',
      query: 'query ($tags: [Tag!]) { find(tags: $tags) { id } again: find(tags: [A, B]) { id } }',
      variables: { tags: ['C'] },
    },
  ],
};
