import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isExact, parseExactly } from './exact-json.ts';

/** As a reader would have it that nobody told of numbers. */
const compact = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part[0] === '"' ? part : ''));

describe('numbers that JavaScript spells otherwise', () => {
  test.each([
    '1.10',
    '1.0',
    '-0',
    '-0.0',
    '1e400',
    '1E5',
    '0.0000001',
    '9007199254740993',
    '-12345678901234567890',
    '12345678901234567.89',
    '0.1000',
  ])('%s keeps its digits', (text) => {
    expect(JSON.stringify(parseExactly(text))).toBe(text);
    expect(JSON.stringify(parseExactly(`{"a":[1,${text},"${text}"],"__proto__":${text}}`))).toBe(
      `{"a":[1,${text},"${text}"],"__proto__":${text}}`,
    );
  });

  test.each(['0', '-1', '12.5', '1234567890123', '9007199254740991', '0.25', '1e+21', '1e-7', '"1.10"', '{"1.10":2}'])(
    '%s is what it is',
    (text) => expect(parseExactly(text)).toBeUndefined(),
  );

  test('texts are left alone', () => {
    const text = '{"a\\"1.10":"\\\\","b":1.10,"c":"\\"","d":"1.0 \\u0031.10"}';
    expect(JSON.stringify(parseExactly(text))).toBe(text.replace('\\u0031', '1'));
  });

  test.each(['{"a":1.10', '[1.10.2]', '1.10 2', '[01.10]', '[1.10,]', '"1.10', '[-1.0-]'])('%s is no JSON', (text) => {
    expect(() => parseExactly(text) ?? JSON.parse(text)).toThrow(SyntaxError);
  });

  test('any document is read as JSON.parse reads it, but for the digits', () => {
    const number = fc.oneof(
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
      fc.tuple(fc.bigInt(), fc.nat()).map(([whole, part]) => `${whole}.${part}0`),
      fc.bigInt().map(String),
      fc.tuple(fc.nat(), fc.integer({ min: -400, max: 400 })).map(([one, power]) => `${one}e${power}`),
    );
    const { json } = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        number,
        fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value)),
        fc.constantFrom('true', 'false', 'null'),
        fc.array(tie('json')).map((items) => `[${items.join(' , ')}]`),
        fc.array(tie('json')).map((items) => `{${items.map((item, at) => `"k${at}" :${item}`).join(',')}}`),
      ),
    }));
    fc.assert(
      fc.property(json, (text) => {
        const exact = parseExactly(text);
        expect(exact === undefined ? JSON.stringify(JSON.parse(text)) : JSON.stringify(exact)).toBe(compact(text));
        const plain = JSON.parse(JSON.stringify(exact ?? null), (_key, value) => (isExact(value) ? 0 : value));
        expect(plain).toEqual(exact === undefined ? null : JSON.parse(text));
      }),
    );
  });
});
