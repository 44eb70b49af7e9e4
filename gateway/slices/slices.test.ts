import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LongList } from './long-list.ts';
import { parseInSlices } from './parse.ts';
import { openSlice, type Slice, type Stage } from './slice.ts';
import { stringifyInSlices } from './stringify.ts';

/** Lets others pass wherever it may. */
const thin: Slice = { isOver: true, pause: async () => {} };
const parse = (text: string, run: number) => parseInSlices(text, thin, { runCharacters: run });

const RUNS = fc.constantFrom(0, 1, 2, 5, 20, 1_000);
async function outcome(act: () => unknown): Promise<unknown> {
  try {
    return { value: await act() };
  } catch (error) {
    return (error as Error).name;
  }
}

describe('parsing in slices', () => {
  test.each([
    '[]',
    '{}',
    ' [ [ ] , { } , [ [ 1 , 2 ] , [ 3 ] ] ] ',
    '{"a":[1,2,3],"b":{"c":[{"d":1},{"d":2}]},"a":4}',
    '{"__proto__":{"a":[1,2]},"constructor":{"b":[3,4]}}',
    '["a,b","\\"],[","\\\\",",{"]',
    '"text"',
    '1',
    '{"a":1,"b":2,"c":[{},[],{"x":[]}],"d":null}',
  ])('reads %s', async (text) => {
    for (const run of [0, 1, 3, 8, 100]) {
      const value = await parse(text, run);
      expect(value).toEqual(JSON.parse(text));
      expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
    }
  });

  test.each([
    '',
    '[1,2,]',
    '[,1]',
    '[1,,2]',
    '[[1,2][3,4]]',
    '[[1,2] 3]',
    '[1,2',
    '[1,2}',
    '{"a":[1,2],}',
    '{"a":[1,2] "b":1}',
    '{"a" [1,2]}',
    '{[1,2]}',
    '{"a":1,[1,2]}',
    '[x[1,2]]',
    '[1,2] 3',
    '3 [1,2]',
    '["a]',
    '],[',
    '[1,\u00a0[2,3]]',
    '[[1,2],',
  ])('refuses %s', async (text) => {
    for (const run of [0, 1, 3, 100]) {
      await expect(parse(text, run)).rejects.toMatchObject({ name: 'SyntaxError' });
    }
  });

  test('reads all JSON as JSON.parse does, whatever the spaces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), RUNS, async (value, spaces, run) => {
        const text = JSON.stringify(value, null, spaces);
        expect(JSON.stringify(await parse(text, run))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 300 },
    );
  });

  test('says of mangled JSON what JSON.parse says', async () => {
    const mangled = fc
      .tuple(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '[', ']', '{', '}', '"', ':', '1'),
      )
      .map(([value, at, cut, put]) => {
        const text = JSON.stringify(value);
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + cut);
      });
    await fc.assert(
      fc.asyncProperty(mangled, RUNS, async (text, run) => {
        expect(await outcome(() => parse(text, run))).toEqual(await outcome(() => JSON.parse(text)));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('long lists that stay text', () => {
  test('are what JSON.parse reads, when they are asked for their items, and are written as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1), RUNS, async (value, spaces, run) => {
        const text = JSON.stringify(value, null, spaces);
        const read = await parseInSlices(text, thin, { runCharacters: run, longLists: true });
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(text));
        expect(JSON.parse(await stringifyInSlices(read, thin, 3))).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  test('are none where an item is no JSON', async () => {
    const read = await parseInSlices('[[1,2],[x,3],[4]]', thin, { runCharacters: 0, longLists: true });
    expect(read).toBeInstanceOf(LongList);
    const inner = (read as LongList).parts.map((part) => (typeof part === 'string' ? null : (part.item as LongList)));
    expect(inner.map((list) => list?.items())).toEqual([[1, 2], undefined, undefined]);
  });
});

describe('writing in slices', () => {
  test('writes all values as JSON.stringify does', async () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, fc.jsonValue(), fc.constant(undefined), tie('list'), tie('object'), fc.date()),
      list: fc.array(tie('value')),
      object: fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('value')),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.constantFrom(0, 1, 3, 10, 100), async (values, light) => {
        expect(await stringifyInSlices(values, thin, light)).toBe(JSON.stringify(values));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a slice', () => {
  test('lets a turn of the event loop pass; who is nearest to the end goes on', async () => {
    const order: string[] = [];
    async function work(name: string, stage: Stage) {
      const slice = openSlice(stage);
      for (let piece = 0; piece < 3; piece++) {
        await slice.pause();
        order.push(name);
      }
    }
    const turns = (async () => {
      for (let turn = 0; turn < 9; turn++) {
        await new Promise(setImmediate);
        order.push('-');
      }
    })();
    await Promise.all([work('b', 'parse'), work('c', 'parse'), work('a', 'write'), turns]);
    expect(order.join('').replaceAll('-', '')).toBe('aaabbbccc');
    expect(order.join('')).not.toMatch(/[abc]{3}/);
  });

  test('ends where nobody waits any more', async () => {
    const reason = new Error('The client went away.');
    await expect(openSlice('parse', { aborted: true, reason }).pause()).rejects.toBe(reason);
  });
});
