import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import type { CallSubgraph } from '../../gateway/engine/engine.ts';
import { indiscretions } from './harness/answer.ts';
import { type Library, openLibrary } from './harness/library.ts';
import { withRoom } from '../tools/patience.ts';

let library: Library;
beforeAll(async () => {
  library = await openLibrary();
});
afterEach(() => library.instead.clear());
afterAll(async () => {
  await library[Symbol.asyncDispose]();
});

const ask = async (query: string, context?: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(await library.engine.run({ query, context })));

const answering =
  (answer: unknown): CallSubgraph =>
  async () =>
    answer as never;

const AUTHORS = '{ books { title author { id name born } } }';

describe('a department that does not answer', () => {
  const down: CallSubgraph = async () => {
    throw new GraphQLError('people does not answer', {
      extensions: { code: 'DEPARTMENT_UNAVAILABLE', retryAfterS: 5 },
    });
  };

  test('costs the others nothing and is told once, at the first field that is missing', async () => {
    library.instead.set('people', down);
    const { data, errors } = await ask('{ books { title stars author { id born } } }');
    expect(data.books.map(({ title, stars }: { title: string; stars: null }) => [title, stars])).toEqual([
      ['title b1', null],
      ['title b2', null],
      ['title b3', null],
    ]);
    expect(errors).toEqual([
      {
        message: 'people does not answer',
        path: ['books', 0, 'stars'],
        extensions: {
          code: 'DEPARTMENT_UNAVAILABLE',
          retryAfterS: 5,
          department: 'people',
          affects: ['books.stars', 'books.author.born'],
        },
      },
    ]);
  });

  test('lets nulls propagate without a second error', async () => {
    library.instead.set('people', down);
    const { data, errors } = await ask(AUTHORS);
    expect(data.books.map(({ author }: { author: unknown }) => author)).toEqual([null, null, null]);
    expect(errors).toHaveLength(1);
  });

  test('in the root makes only its own fields null', async () => {
    library.instead.set('people', down);
    const { data, errors } = await ask('{ people: authors { name } shelf { label } }');
    expect(data).toEqual({ people: null, shelf: { label: 'top' } });
    expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([['people']]);
  });

  test('in a non-null root field makes the whole answer null, with one error', async () => {
    library.instead.set('books', down);
    const { data, errors } = await ask(AUTHORS);
    expect(data).toBeNull();
    expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([['books']]);
  });

  test('without a code says nothing of the inside', async () => {
    library.instead.set('people', async () => {
      throw new Error('connect ECONNREFUSED http://10.1.2.3:4001/graphql');
    });
    const result = await ask(AUTHORS);
    expect(indiscretions(result)).toEqual([]);
    expect(result.errors[0].extensions).toMatchObject({ code: 'DOWNSTREAM_SERVICE_ERROR', department: 'people' });
  });
});

describe('an error of a department', () => {
  test('crosses with its code and facts, without stack traces and addresses', async () => {
    library.instead.set(
      'people',
      answering({
        data: { _entities: [{ name: 'n', born: null }] },
        errors: [
          {
            message: 'closed, see http://intern/x',
            path: ['_entities', 0, 'born'],
            extensions: { code: 'FORBIDDEN', policy: 'p', stacktrace: ['at x'], exception: {} },
          },
        ],
      }),
    );
    const { data, errors } = await ask('{ books { author { name born } } }');
    expect(data.books[1].author).toEqual({ name: 'n', born: null });
    expect(errors).toEqual(
      [0, 1].map((index) => ({
        message: 'closed, see [address]',
        path: ['books', index, 'author', 'born'],
        extensions: { code: 'FORBIDDEN', policy: 'p', department: 'people' },
      })),
    );
  });

  test('without a path stands at the first place that the call was for', async () => {
    library.instead.set(
      'people',
      answering({ data: null, errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }),
    );
    const { errors } = await ask(AUTHORS);
    expect(errors).toMatchObject([
      {
        path: ['books', 0, 'author', 'name'],
        extensions: { code: 'BAD_USER_INPUT', affects: ['books.author.name', 'books.author.born'] },
      },
    ]);
  });
});

describe('an answer of another form than asked', () => {
  const forms: [string, unknown][] = [
    ['nothing', {}],
    ['no data', { data: null }],
    ['a list for the data', { data: [] }],
    ['text for the entities', { data: { _entities: 'x' } }],
    ['too few entities', { data: { _entities: [] } }],
    ['too many entities', { data: { _entities: [{}, {}, {}] } }],
  ];
  test.each(forms)('%s is one coded error', async (_name, answer) => {
    library.instead.set('people', answering(answer));
    const result = await ask('{ books { title author { id born } } }');
    expect(result.errors).toHaveLength(1);
    expect(result.errors[0].extensions).toMatchObject({ code: 'DEPARTMENT_ANSWER_INVALID', department: 'people' });
    expect(result.data.books[0]).toEqual({ title: 'title b1', author: { id: 'a1', born: null } });
  });

  test.each([
    ['text for a number', { name: 'n', born: 'long ago' }, 'born'],
    ['a fraction for a whole number', { name: 'n', born: 1.5 }, 'born'],
    ['an object for a number', { name: 'n', born: {} }, 'born'],
    ['a list for text', { name: ['n'], born: 1 }, 'name'],
    ['a missing field', { name: 'n' }, 'born'],
  ])('%s is told at its path', async (_name, entity, field) => {
    library.instead.set('people', answering({ data: { _entities: [entity] } }));
    const { errors } = await ask('{ books { author { name born } } }');
    expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([
      ['books', 0, 'author', field],
      ['books', 1, 'author', field],
    ]);
    expect(errors[0].extensions.code).toBe('DEPARTMENT_ANSWER_INVALID');
  });

  test.each([
    ['an object for a list', { awards: { name: 'x' } }, null],
    ['text for an object', { awards: ['x', { name: 'ok' }] }, [null, { name: 'ok' }]],
    ['a list for an object', { awards: [[{ name: 'x' }]] }, [null]],
  ])('%s becomes null', async (_name, author, awards) => {
    library.instead.set('people', answering({ data: { authors: [author] } }));
    const { data, errors } = await ask('{ authors { awards { name } } }');
    expect(data.authors[0].awards).toEqual(awards);
    expect(errors).toHaveLength(1);
  });

  test('keys that were not asked for are left behind, __proto__ too', async () => {
    const hostile = JSON.parse(
      '{"name":"n","born":1,"extra":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    library.instead.set('people', answering({ data: { _entities: [hostile], __proto__: { polluted: true } } }));
    const { data } = await ask(AUTHORS);
    expect(data.books[0].author).toEqual({ id: 'a1', name: 'n', born: 1 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('deep nesting where a leaf belongs is no burden', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) {
      deep = [deep];
    }
    library.instead.set('people', answering({ data: { _entities: [{ name: deep, born: 1 }] } }));
    const { errors } = await ask('{ books { author { name born } } }');
    expect(errors[0].path).toEqual(['books', 0, 'author', 'name']);
  });

  test.each([
    [
      'a key',
      '{ books { author { id born } } }',
      (deep: unknown) => ({ books: [{ title: 't', author: { __typename: 'Author', id: deep } }] }),
    ],
    ['a list', '{ books { author { id born } } }', (deep: unknown) => ({ books: deep })],
    [
      'what nobody asked for',
      '{ books { author { id born } } }',
      (deep: unknown) => ({ books: [{ title: 't', author: deep, more: deep }] }),
    ],
  ])('deep nesting in %s is no burden for other departments', async (_name, query, data) => {
    let deep: unknown = 'a1';
    for (let level = 0; level < 50_000; level++) {
      deep = [deep];
    }
    library.instead.set('books', answering({ data: data(deep) }));
    const { errors } = await ask(`${query.slice(0, -1)} people: authors { name } }`);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) {
      expect(extensions.code).toBe('DEPARTMENT_ANSWER_INVALID');
    }
  });

  test('whatever JSON comes, the engine answers in the form of its schema', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 4 }), async (data, errors) => {
        library.instead.set(
          'people',
          answering({
            data: { _entities: [data, data] },
            errors: Array.isArray(errors)
              ? errors.filter((each) => typeof each === 'object' && each !== null)
              : undefined,
          }),
        );
        library.instead.set('books', answering({ data }));
        for (const query of [
          '{ authors { name } }',
          AUTHORS,
          '{ shelf { books { stars author { name awards { year } } } } }',
        ]) {
          const result = await ask(query);
          expect(indiscretions(result)).toEqual([]);
          expect(result.data === null || typeof result.data === 'object').toBe(true);
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a client that goes away or has no more time', () => {
  test('gets what there is as soon as the signal fires, and nothing more is sent', async () => {
    library.instead.set('people', () => new Promise(() => {}));
    const started = performance.now();
    const { data, errors } = await ask('{ books { title author { id born } } }', { signal: AbortSignal.timeout(50) });
    expect(performance.now() - started).toBeLessThan(withRoom(2_000));
    expect(data.books[0]).toEqual({ title: 'title b1', author: { id: 'a1', born: null } });
    expect(errors).toMatchObject([
      { path: ['books', 0, 'author', 'born'], extensions: { code: 'DEPARTMENT_TIMEOUT', department: 'people' } },
    ]);
  });

  test('is not begun at all when it fired before', async () => {
    const before = library.sent.length;
    const { data } = await ask(AUTHORS, { signal: AbortSignal.abort() });
    expect(data).toBeNull();
    expect(library.sent.length).toBe(before);
  });
});
