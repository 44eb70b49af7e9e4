import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { SUBSEQUENT, type ResultWithSubsequent } from '../../gateway/engine/subsequent-results.ts';
import { LIBRARY, openLibrary } from './harness/library.ts';
import { assemble } from './harness/parts.ts';
import { compose } from './harness/supergraph.ts';

const PATIENT = { acceptsIncremental: () => true, deferPlanTimeoutMs: 30_000 };
const BOOKS = '{ books { title ... @defer(label: "late") { readers author { name } } } }';

const isInParts = (result: ResultWithSubsequent): boolean => result[SUBSEQUENT] !== undefined;

describe('a plan in parts', () => {
  test('that is not there in time leaves the answer whole, and serves whoever asks later', async () => {
    await using library = await openLibrary({ acceptsIncremental: () => true, deferPlanTimeoutMs: 0 });
    const first = await library.engine.run({ query: BOOKS });
    expect(isInParts(first)).toBe(false);
    expect(first.data).toMatchObject({ books: [{ readers: 0, author: { name: 'name a1' } }, {}, {}] });
    let later = first;
    for (let attempt = 0; attempt < 200 && !isInParts(later); attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      later = await library.engine.run({ query: BOOKS });
    }
    expect((await assemble(later)).result).toEqual(JSON.parse(JSON.stringify(first)));
  });

  test('that the planner cannot make leaves the answer whole', async () => {
    const works = {
      works: `type Query { works: [Work] } interface Work @key(fields: "id") { id: ID! title: String }
        type Song implements Work @key(fields: "id") { id: ID! title: String beats: Int }`,
      ratings: `type Query { rated: [Work] }
        type Work @interfaceObject @key(fields: "id") { id: ID! stars: Int next: Work }`,
    };
    const song: Record<string, unknown> = { __typename: 'Song', id: 's', title: 'T', beats: 4, stars: 5 };
    song.next = song;
    const world = { Query: { works: [song], rated: [song] }, entities: { Song: [song] } };
    await using library = await openLibrary(PATIENT, 'city', works, world);
    // Held to a deferred root, it takes the object of an interface for a part of no one (2.15).
    const query = '{ ... @defer { rated { title ... on Song { next { id title } } } } }';
    const answer = await library.engine.run({ query });
    expect(isInParts(answer)).toBe(false);
    expect(answer).toMatchObject({ data: { rated: [{ title: 'T', next: { id: 's', title: 'T' } }] } });
  });

  test('is taken over to the next supergraph', async () => {
    const sdl = compose(LIBRARY).sdl;
    let change = async (_sdl: string): Promise<void> => {};
    const supergraph = {
      current: () => sdl,
      subscribe: (listener: (sdl: string) => void | Promise<void>) => {
        change = async (next) => listener(next);
        return () => {};
      },
    };
    await using library = await openLibrary({ acceptsIncremental: () => true, deferPlanTimeoutMs: 30_000, supergraph });
    expect(isInParts(await library.engine.run({ query: BOOKS }))).toBe(true);
    await change(compose({ ...LIBRARY, people: LIBRARY.people.replace('born: Int', 'born: Int died: Int') }).sdl);
    expect((await assemble(await library.engine.run({ query: BOOKS }))).parts).toHaveLength(3);
  });
});

describe('an answer in parts', () => {
  const works = {
    works: `type Query { works: [Work] } interface Work @key(fields: "id") { id: ID! title: String }
      type Song implements Work @key(fields: "id") { id: ID! title: String }
      type Poem implements Work @key(fields: "id") { id: ID! title: String lines: Int }`,
    ratings: `type Query { rated: [Work] }
      type Work @interfaceObject @key(fields: "id") { id: ID! stars: Int motto: String! }`,
  };
  const song = { __typename: 'Song', id: 's', title: 'La', stars: 5 };
  const poem = { __typename: 'Poem', id: 'p', title: 'Ode', stars: 4, lines: 14, motto: 'still' };
  const world = { Query: { works: [song, poem], rated: [song, poem] }, entities: { Song: [song], Poem: [poem] } };
  async function ask(query: string) {
    await using library = await openLibrary(PATIENT, 'city', works, world);
    return library.engine.run({ query });
  }

  test('tells nothing of a value that nobody asks of the object it is missing in', async () => {
    const answer = await ask('{ rated { id ... on Poem { motto title ... @defer { lines } } } }');
    expect(isInParts(answer)).toBe(true);
    expect(answer).toMatchObject({ data: { rated: [{ id: 's' }, { id: 'p', motto: 'still', title: 'Ode' }] } });
    expect(answer.errors).toBeUndefined();
  });

  test('tells nothing of it in a part either', async () => {
    await using library = await openLibrary(PATIENT, 'city', works, world);
    const query = '{ ... @defer { rated { id stars ... on Poem @defer { motto lines } } } }';
    const { result, parts } = await assemble(await library.engine.run({ query }));
    expect(parts).toHaveLength(2);
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({ rated: [{ id: 's' }, { id: 'p', motto: 'still', lines: 14 }] });
  });

  test('tells of it where it is asked for', async () => {
    const { errors = [] } = await ask('{ rated { id motto } }');
    expect(errors.map(({ path }) => path)).toEqual([['rated', 0, 'motto']]);
  });
});

describe('a part', () => {
  test('starts with the answer to what it hangs on, whatever else the first answer waits for', async () => {
    await using library = await openLibrary(PATIENT);
    const query = '{ books { title } shelf { label } ... @defer { authors { name } } }';
    await assemble(await library.engine.run({ query }));
    library.sent.splice(0);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    library.instead.set('books', async ({ body }) => {
      await held;
      return library.departments.get('books')?.serve(body) ?? {};
    });
    const first = library.engine.run({ query });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(library.sent.map(({ department }) => department).toSorted()).toEqual(['books', 'people']);
    letGo();
    expect((await assemble(await first)).result.errors).toBeUndefined();
  });

  test('whose department is down tells it once, where its first field is missing', async () => {
    await using library = await openLibrary(PATIENT);
    library.instead.set('people', async () => {
      throw new GraphQLError('people does not answer', { extensions: { code: 'DEPARTMENT_UNAVAILABLE' } });
    });
    const first: ResultWithSubsequent = await library.engine.run({
      query: '{ books { title ... @defer(label: "late") { stars } } }',
    });
    expect(first).toEqual({ data: expect.anything(), [SUBSEQUENT]: expect.anything() });
    const { result, parts } = await assemble(first);
    expect(parts).toHaveLength(3);
    expect(result.data).toMatchObject({ books: [0, 1, 2].map(() => ({ stars: null })) });
    expect(result.errors).toEqual([
      {
        message: 'people does not answer',
        path: ['books', 0, 'stars'],
        extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'people' },
      },
    ]);
  });

  test('is not begun by a request that is over', async () => {
    await using library = await openLibrary(PATIENT);
    await assemble(await library.engine.run({ query: BOOKS }));
    const before = library.sent.length;
    const answer = await library.engine.run({ query: BOOKS, context: { signal: AbortSignal.abort() } });
    expect(isInParts(answer)).toBe(false);
    expect(library.sent.length).toBe(before);
  });

  test('that nobody reads fails in silence', async () => {
    await using library = await openLibrary(PATIENT);
    await library.engine.run({ query: BOOKS });
    library.instead.set('people', () => {
      throw new Error('not even a promise');
    });
    expect(isInParts(await library.engine.run({ query: BOOKS }))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
