import { describe, expect, test } from '@jest/globals';
import { expungedFrom, isExpungedOn, type Judgment, type Penalty, yearsUntilExpunged } from './expungement.ts';

const judgment = (id: string, facts: Partial<Judgment> = {}): Judgment => ({
  id,
  committedOn: '2016-08-01',
  finalOn: '2017-05-10',
  penalty: { kind: 'PRISON', months: 36 },
  courtOnly: false,
  neverConvicted: false,
  finishedOn: '2020-05-10',
  dutiesDoneOn: '2018-01-01',
  courtExpungedOn: null,
  ...facts,
});

test.each<[Penalty, number]>([
  [{ kind: 'WARNING' }, 1],
  [{ kind: 'FINE' }, 1],
  [{ kind: 'NON_CUSTODIAL_REFORM' }, 1],
  [{ kind: 'SUSPENDED_SENTENCE' }, 1],
  [{ kind: 'PRISON', months: 60 }, 2],
  [{ kind: 'PRISON', months: 61 }, 3],
  [{ kind: 'PRISON', months: 180 }, 3],
  [{ kind: 'PRISON', months: 181 }, 5],
  [{ kind: 'LIFE' }, 5],
  [{ kind: 'COMMUTED_DEATH' }, 5],
])('%j counts for %i years', (penalty, years) => {
  expect(yearsUntilExpunged(penalty)).toBe(years);
});

describe('three years of prison, finished on 10 May 2020', () => {
  test('count to the day before 10 May 2022', () => {
    expect(expungedFrom(judgment('a'), [judgment('a')])).toBe('2022-05-10');
    expect(isExpungedOn(judgment('a'), [], '2022-05-09')).toBe(false);
    expect(isExpungedOn(judgment('a'), [], '2022-05-10')).toBe(true);
  });

  test.each<[string, Partial<Judgment>, string | null]>([
    [
      'a crime nine days before starts the time anew, from the end of its penalty',
      { committedOn: '2022-05-01', finalOn: '2022-09-01', finishedOn: '2023-03-01' },
      '2025-03-01',
    ],
    [
      'and while that penalty runs nothing can be told',
      { committedOn: '2022-05-01', finalOn: '2022-09-01', finishedOn: null },
      null,
    ],
    [
      'a crime on the very day is too late',
      { committedOn: '2022-05-10', finalOn: '2022-09-01', finishedOn: '2023-03-01' },
      '2022-05-10',
    ],
    [
      'a crime from before the judgment does not start anything',
      { committedOn: '2017-01-01', finalOn: '2021-01-01', finishedOn: '2024-01-01' },
      '2022-05-10',
    ],
  ])('%s', (_, second, from) => {
    const all = [judgment('a'), judgment('b', second)];
    expect(expungedFrom(all[0]!, all)).toBe(from);
    expect(expungedFrom(all[0]!, [...all].reverse())).toBe(from);
  });

  test('chains of new crimes go on as long as each comes in time', () => {
    const all = [
      judgment('a'),
      judgment('b', { committedOn: '2022-05-01', finalOn: '2022-09-01', finishedOn: '2023-03-01' }),
      judgment('c', { committedOn: '2025-02-01', finalOn: '2025-06-01', finishedOn: '2025-12-01' }),
    ];
    expect(expungedFrom(all[0]!, all)).toBe('2027-12-01');
  });
});

test.each<[string, Partial<Judgment>, string | null]>([
  [
    'a suspended sentence: a year from the end of probation',
    { penalty: { kind: 'SUSPENDED_SENTENCE' }, finishedOn: '2020-05-10' },
    '2021-05-10',
  ],
  ['a penalty that runs', { finishedOn: null }, null],
  ['duties still open', { dutiesDoneOn: null }, null],
  ['duties done after the years', { dutiesDoneOn: '2023-07-01' }, '2023-07-01'],
  ['national security: not without a court', { courtOnly: true }, null],
  ['national security: by the court', { courtOnly: true, courtExpungedOn: '2024-02-01' }, '2024-02-01'],
  ['a court, before the years', { courtExpungedOn: '2021-02-01' }, '2021-02-01'],
  ['never regarded as convicted', { neverConvicted: true, finishedOn: null, dutiesDoneOn: null }, '2017-05-10'],
  ['finished on 29 February', { finishedOn: '2020-02-29', penalty: { kind: 'FINE' } }, '2021-02-28'],
])('%s', (_, facts, from) => {
  expect(expungedFrom(judgment('a', facts), [])).toBe(from);
});
