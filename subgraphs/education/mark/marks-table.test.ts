import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMarksTable } from './marks-table.ts';

const PUPILS = new Map([
  ['0100000001', 'an'],
  ['0100000002', 'binh'],
]);

describe('a table of marks', () => {
  test.each([
    ['commas', 'code,TX1,GK\n0100000001,8.5,7\n'],
    ['semicolons, where a comma is the decimal sign', 'code;TX1;GK\n0100000001;8,5;7\n'],
    ['tabs', 'code\tTX1\tGK\n0100000001\t8.5\t7\n'],
    ['a byte order mark, CRLF, empty lines and quotes', '\uFEFF"code","TX1","GK"\r\n\r\n"0100000001","8.5","7"\r\n'],
    ['columns in another order among others', 'GK,name,Code,TX1\n7,"Trần, An",0100000001,8.5\n'],
  ])('is read with %s', (_, csv) => {
    const { entries, problems, lines } = readMarksTable(csv, PUPILS);
    expect(problems).toEqual([]);
    expect(lines).toBe(1);
    expect(
      entries.map(({ kind, position, value }) => `${kind} ${position} ${String(value).replace(',', '.')}`).sort(),
    ).toEqual(['MID_TERM 1 7', 'REGULAR 1 8.5']);
  });

  test('names lines as an editor counts them, also behind a quoted line break', () => {
    const { problems } = readMarksTable('code,name,TX1\n0100000001,"An\nTrần",8\nnone,x,8\n', PUPILS);
    expect(problems.map(({ row }) => row)).toEqual([4]);
  });

  test('never throws and never enters a mark for a pupil of another class, whatever it is given', () => {
    const cell = fc.oneof(
      fc.constantFrom('0100000001', '0100000002', '8', '"', ',', ';', '\n', 'code', 'TX1', 'GK'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const { entries } = readMarksTable(`code,TX1\n${cells.join('')}`, PUPILS);
        expect(entries.every(({ studentId }) => ['an', 'binh'].includes(studentId))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
