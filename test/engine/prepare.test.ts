import { describe, expect, test } from '@jest/globals';
import { GraphQLError, Kind, parse, print, visit } from 'graphql';
import type { PrepareOperation } from '../../gateway/engine/engine.ts';
import { openLibrary } from './harness/library.ts';

/** Takes fields of these names out, as an enforcing gateway would, and remembers each decision's document. */
function withholding(names: readonly string[]): PrepareOperation {
  const reduced = new WeakMap<object, ReturnType<typeof parse> | null>();
  const paths: string[][] = [];
  return ({ document }) => {
    if (!reduced.has(document)) {
      const way: string[] = [];
      const rest = visit(document, {
        enter(node) {
          if (node.kind === Kind.FIELD) {
            way.push((node.alias ?? node.name).value);
            if (names.includes(node.name.value)) {
              paths.push([...way]);
              way.pop();
              return null;
            }
          }
          return undefined;
        },
        leave(node) {
          if (node.kind === Kind.FIELD) {
            way.pop();
            return node.selectionSet?.selections.length === 0 ? null : undefined;
          }
          return undefined;
        },
      });
      const [operation] = rest.definitions;
      const empty = operation?.kind === Kind.OPERATION_DEFINITION && operation.selectionSet.selections.length === 0;
      reduced.set(document, empty ? null : parse(print(rest)));
    }
    return {
      document: reduced.get(document) ?? null,
      withheld: paths,
      errors: paths.map(
        (path) => new GraphQLError('not yours', { path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }),
      ),
    };
  };
}

describe('what the viewer may not have', () => {
  test('is never fetched, is null, and is told by the errors of the hook alone', async () => {
    await using library = await openLibrary({ prepare: withholding(['secret']) });
    const { data, errors } = await library.engine.run({ query: '{ books { title author { name s: secret } } }' });
    expect(data).toMatchObject({ books: [{ author: { name: 'name a1', s: null } }, {}, { author: null }] });
    expect(JSON.stringify(library.sent)).not.toContain('secret');
    expect(errors?.map(({ path }) => path)).toEqual([['books', 'author', 's']]);
  });

  test('takes its parent along where it may not be null, without a further error', async () => {
    await using library = await openLibrary({ prepare: withholding(['name']) });
    const { data, errors } = await library.engine.run({
      query: '{ shelf { label books { title author { name born } } } }',
    });
    expect(data).toMatchObject({ shelf: { label: 'top', books: [{ title: 'title b1', author: null }, {}, {}] } });
    expect(errors).toHaveLength(1);
  });

  test('may be all of it', async () => {
    await using library = await openLibrary({ prepare: withholding(['authors', 'shelf']) });
    const { data } = await library.engine.run({ query: '{ authors { name } shelf { label } }' });
    expect(data).toEqual({ authors: null, shelf: null });
    expect(library.sent).toEqual([]);
  });

  test('keeps aliases apart that only the whole operation has', async () => {
    await using library = await openLibrary({ prepare: withholding(['stars']) });
    const query = '{ a: book(id: "b1") { s: stars t: title } b: book(id: "b2") { t: title s: stars r: readers } }';
    for (let round = 0; round < 2; round++) {
      const { data } = await library.engine.run({ query });
      expect(data).toEqual({ a: { s: null, t: 'title b1' }, b: { t: 'title b2', s: null, r: 1 } });
    }
  });

  test('differs by viewer for one and the same document', async () => {
    const strict = withholding(['secret']);
    await using library = await openLibrary({
      prepare: (operation, context) =>
        (context as { strict: boolean }).strict ? strict(operation, context) : undefined,
    });
    const query = '{ authors { secret name } }';
    for (const isStrict of [true, false, true, false]) {
      const { data } = await library.engine.run({ query, context: { strict: isStrict } });
      expect(data).toMatchObject({ authors: [{ secret: isStrict ? null : 's' }, {}] });
    }
  });

  test('refuses the whole operation by throwing', async () => {
    await using library = await openLibrary({
      prepare: () => {
        throw new GraphQLError('no purpose', { extensions: { code: 'FORBIDDEN' } });
      },
    });
    const { data, errors } = await library.engine.run({ query: '{ authors { name } }' });
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(library.sent).toEqual([]);
  });
});

describe('the observer of fetches', () => {
  test('is told of every call, answered or failed, with the operation’s context', async () => {
    const told: unknown[] = [];
    await using library = await openLibrary({
      onFetch: ({ department, outcome, mutation, durationMs, requestChars }, context) =>
        told.push([department, outcome, mutation, durationMs >= 0, requestChars > 20, context]),
    });
    const context = { viewer: 'ada' };
    library.instead.set('people', async () => {
      throw new Error('down');
    });
    await library.engine.run({ query: 'mutation { lend(id: "b1") { title stars } }', context });
    expect(told).toEqual([
      ['books', 'answered', true, true, true, context],
      ['people', 'failed', false, true, true, context],
    ]);
  });
});
