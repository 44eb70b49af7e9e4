import type { Entity, Puzzle } from '../../harness/puzzle.ts';

/** Everything is there but for what the name of a tree says is missing. */
const twig = (id: string, more: Entity = {}): Entity => ({
  id,
  bend: 1,
  soft: null,
  leaves: [
    { size: 1, note: null },
    { size: 2, note: 'n' },
  ],
  count: 2,
  green: true,
  ...more,
});
function tree(id: string, more: Entity = {}): Entity {
  const twigs = [twig(`${id}a`), twig(`${id}b`)];
  const crown = { wide: 3, high: null, leaf: { size: 4, note: null } };
  return { id, name: id, twig: twigs[0], twigs, maybe: twigs, must: twigs, age: 9, crown, best: crown, ...more };
}

export const puzzle: Puzzle = {
  world: () => {
    const bad = twig('bad', { bend: null, count: null, leaves: [{ size: 1 }, { size: null }] });
    const good = twig('good');
    const oak = tree('oak');
    const dead = tree('dead', {
      age: null,
      crown: { wide: null, high: 1, leaf: null },
      best: null,
      name: null,
      twigs: [good, bad],
      maybe: [bad, good],
      must: [good, bad],
      twig: bad,
    });
    const cells = ['1', '2', '3'].map((id) => ({ id, value: id === '2' ? null : Number(id), soft: null }));
    return {
      Query: {
        tree: dead,
        trees: [oak, dead],
        strict: dead,
        rows: [[cells[0]], [cells[1], cells[2]]],
        rows2: [[cells[0], null], [cells[1]]],
        shape: { __typename: 'Square', side: null },
      },
      entities: { Tree: [oak, dead], Twig: [bad, good, ...(oak.twigs as Entity[])], Cell: cells },
    };
  },
  cases: [
    { name: 'a null in its own department', query: '{ tree { id twig { bend } } }' },
    { name: 'a null from another department', query: '{ tree { id twig { count } } }' },
    { name: 'up to a nullable object', query: '{ tree { twig { id count } name: id } }' },
    { name: 'up to the root', query: '{ tree { age } }' },
    { name: 'past the root', query: '{ strict { id age } }' },
    { name: 'a list that allows null items', query: '{ tree { maybe { id count } } }' },
    { name: 'a list that does not', query: '{ tree { id twigs { id count } } }' },
    { name: 'a list that may not be null itself', query: '{ tree { must { count } } trees { id } }' },
    { name: 'through a list of objects to the list', query: '{ trees { id age } }' },
    { name: 'through value objects', query: '{ tree { id crown { wide high } } }' },
    { name: 'a non-null object inside a value object', query: '{ tree { id crown { high leaf { size } } } }' },
    { name: 'a non-null object of another department', query: '{ trees { id } tree { best { high } } }' },
    { name: 'in nested lists', query: '{ rows { id value } }' },
    { name: 'in nested lists with nulls allowed', query: '{ rows2 { id value } }' },
    { name: 'items of leaves in entities of lists', query: '{ tree { maybe { id leaves { size } } } }' },
    {
      name: 'nothing is said of a null that is allowed',
      query: '{ tree { twig { soft } crown { high } } rows { soft } }',
    },
    { name: 'two nulls in two branches', query: '{ a: tree { twig { count } } b: tree { age } }' },
    { name: 'under aliases', query: '{ t: tree { w: twig { c: count } m: maybe { c: count } } }' },
    { name: 'a type is stricter than its interface', query: '{ shape { side } }' },
    { name: 'the same name twice', query: '{ tree { twig { count } twig { green } } }' },
  ],
};
