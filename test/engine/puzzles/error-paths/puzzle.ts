import { GraphQLError } from 'graphql';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

const refuse = (code?: string) => (): never => {
  throw code === undefined ? new Error('at http://10.0.0.1/secret') : new GraphQLError('no', { extensions: { code } });
};

export const puzzle: Puzzle = {
  world: () => {
    const lines = [
      { n: 1, value: 1 },
      { n: 2, value: refuse('FORBIDDEN') },
    ];
    const pupil = (id: string, more: Entity = {}): Entity => ({
      id,
      nick: id,
      mark: 5,
      average: 4.5,
      report: { text: 't', lines },
      friend: null,
      ...more,
    });
    const bo = pupil('bo', { mark: refuse('FORBIDDEN'), average: refuse('FORBIDDEN'), report: refuse() });
    const ann = pupil('ann', { friend: bo });
    const teacher = {
      id: 't',
      name: refuse('GONE'),
      hours: (_args: unknown, self: Entity) => (read(self, 'salary') === null ? null : 1),
      salary: 5,
    };
    const one = { id: '1', room: refuse('FORBIDDEN'), pupils: [ann, bo], teacher, mood: 'cheerful' };
    const two = { id: '2', room: 'r', pupils: [bo, null, ann], teacher: null, mood: 3 };
    return {
      Query: {
        classes: [one, two],
        teacher,
        broken: refuse(),
        brokenList: [two, new Error('x'), one],
        nested: [[one], [two, one]],
      },
      entities: { Pupil: [ann, bo], Class: [one, two], Teacher: [teacher] },
    };
  },
  cases: [
    { name: 'in the first department, in a list', query: '{ classes { id room } }', codes: ['FORBIDDEN'] },
    {
      name: 'in a second department, in lists of lists',
      query: '{ classes { pupils { id mark } } }',
      codes: ['FORBIDDEN', 'FORBIDDEN'],
    },
    {
      name: 'an entity at several places fails at each',
      query: '{ classes { pupils { id mark friend { id mark } } } }',
    },
    { name: 'under aliases', query: '{ c: classes { p: pupils { m: mark(term: 1) } } }' },
    { name: 'deep in a value of an entity', query: '{ classes { pupils { report { lines { n value } } } } }' },
    { name: 'under aliases of the value', query: '{ classes { k: pupils { r: report { l: lines { v: value } } } } }' },
    { name: 'a non-null field takes its entity along', query: '{ classes { id pupils { id average } } }' },
    { name: 'a non-null field under an alias', query: '{ classes { id pupils { x: id a: average m: mark } } }' },
    { name: 'an uncoded error is masked', query: '{ broken }', codes: ['DOWNSTREAM_SERVICE_ERROR'] },
    { name: 'an uncoded error of an entity is masked', query: '{ classes { pupils { report { text } } } }' },
    { name: 'a non-null root object', query: '{ teacher { name } broken }' },
    { name: 'in nested lists', query: '{ nested { id room pupils { mark } } }' },
    { name: 'an item of a list', query: '{ brokenList { id pupils { mark } } }' },
    { name: 'other parts are not touched', query: '{ classes { id room pupils { nick mark } } teacher { id hours } }' },
    { name: 'a value of the wrong type in its department', query: '{ classes { mood } }' },
  ],
};
