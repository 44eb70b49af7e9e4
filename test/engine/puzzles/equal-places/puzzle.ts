import { GraphQLError } from 'graphql';
import { FAULTS } from '../../faults.ts';
import { type Entity, type Puzzle, read } from '../../harness/puzzle.ts';

function refuse(): never {
  throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
}

/** Many point at the same few: equal objects of an answer become one, and everything holds at each of their places. */
export const puzzle: Puzzle = {
  world: () => {
    const teacher: Record<string, unknown> = { id: 't', name: 'Hà' };
    const school = (id: string, more: Entity): Record<string, unknown> => ({
      __typename: 'School',
      id,
      name: id.toUpperCase(),
      motto: 'm',
      head: teacher,
      size: 40,
      perTeacher: (_args: unknown, self: Entity) => Number(read(self, 'size')) / 4,
      mood: 'cheerful',
      ...more,
    });
    const good = school('good', {});
    const shut = school('shut', { name: refuse, motto: refuse, head: null });
    const gone = { __typename: 'School', id: 'gone', name: null, head: null, size: null, perTeacher: null };
    const flat = { __typename: 'Flat', id: 'f', floor: 3 };
    teacher.school = good;
    const pupil = (id: string, at: unknown, formerly: unknown[], home: unknown): Entity => ({
      id,
      nick: id,
      school: at,
      formerly,
      home,
    });
    const pupils = [
      pupil('a', good, [shut, good, good], flat),
      pupil('b', shut, [], good),
      pupil('c', good, [gone, null, gone], flat),
      pupil('d', null, [good, shut], null),
      pupil('e', gone, [gone], good),
    ];
    const one = { id: '1', pupils, room: { id: 'r', seats: 40 } };
    const two = { id: '2', pupils: [pupils[2], null, pupils[0]], room: { id: 'r', seats: 40 } };
    return {
      Query: { classes: [one, two], first: one },
      entities: {
        Class: [one, two],
        Pupil: pupils,
        School: [good, shut],
        Teacher: [teacher],
        Flat: [flat],
        Room: [one.room],
      },
    };
  },
  cases: [
    {
      name: 'each place has what the entity has',
      query: '{ classes { pupils { nick school { id name } } } }',
      calls: ['pupils', 'schools'],
    },
    { name: 'an error stands at each place', query: '{ classes { pupils { formerly { name size } } } }' },
    {
      name: 'a null that may not be takes each place along',
      query: '{ classes { pupils { nick school { motto } } } }',
      faults: { stock: FAULTS.lost },
    },
    {
      name: 'two departments add to the same objects',
      query: '{ classes { pupils { school { name perTeacher } formerly { perTeacher name } } } }',
    },
    {
      name: 'what was added leads on',
      query: '{ classes { pupils { school { head { name school { name perTeacher } } } } room { seats } } }',
    },
    {
      name: 'two ways to the same objects',
      query: '{ classes { pupils { school { name } } } first { pupils { school { name size } } } }',
    },
    {
      name: 'under aliases and in another order',
      query: '{ classes { pupils { s: school { n: name i: id } t: school { z: size n: name } } } }',
    },
    {
      name: 'of different types',
      query:
        '{ classes { pupils { home { __typename ... on School { name perTeacher } ... on Flat { id floor } } } } }',
    },
    { name: 'known and unknown ones', query: '{ classes { pupils { formerly { id name head { id name } } } } }' },
    {
      name: 'an error in the third department, where the second knows nothing either',
      query: '{ classes { pupils { formerly { name mood } school { mood } } } }',
      faults: { stock: FAULTS.lost },
    },
  ],
};
