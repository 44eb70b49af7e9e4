import { describe, expect, test } from '@jest/globals';
import type { Standing } from './assessment.ts';
import { circular22 } from './circular-22.ts';
import { circular27 } from './circular-27.ts';
import { circular58 } from './circular-58.ts';
import { exemptionsAllowed, yearStand } from './exemption.ts';

test.each([
  ['CIRCULAR_22_2021', 'PHYSICAL_EDUCATION', 'ILLNESS', ['PRACTICE']],
  ['CIRCULAR_22_2021', 'DEFENCE_EDUCATION', 'ACCIDENT', ['PRACTICE']],
  ['CIRCULAR_22_2021', 'PHYSICAL_EDUCATION', 'DISABILITY', ['SUBJECT', 'PRACTICE']],
  ['CIRCULAR_22_2021', 'FOREIGN_LANGUAGE', 'DISABILITY', ['SUBJECT']],
  ['CIRCULAR_22_2021', 'MUSIC', 'ILLNESS', []],
  ['CIRCULAR_58_2011', 'PHYSICAL_EDUCATION', 'ILLNESS', ['SUBJECT']],
  ['CIRCULAR_58_2011', 'DEFENCE_EDUCATION', 'ILLNESS', ['PRACTICE']],
  ['CIRCULAR_58_2011', 'MATHEMATICS', 'ACCIDENT', []],
  ['CIRCULAR_27_2020', 'PHYSICAL_EDUCATION', 'DISABILITY', ['SUBJECT']],
  ['CIRCULAR_27_2020', 'PHYSICAL_EDUCATION', 'ILLNESS', []],
] as const)('%s: %s for %s allows %j', (regulation, subject, ground, scopes) =>
  expect(exemptionsAllowed(regulation, subject, ground)).toEqual(scopes),
);

describe('a subject over a year', () => {
  const average = (tenths: number): Standing => ({ assessment: 'SCORED', subject: 'MUSIC', average: tenths });
  const passed: Standing = { assessment: 'COMMENT', subject: 'PHYSICAL_EDUCATION', passed: true };
  test.each([
    ['exempt in both terms', circular22, 'EXEMPT', 'EXEMPT', 'EXEMPT'],
    ['exempt in the first', circular22, 'EXEMPT', average(80), average(80)],
    ['exempt in the second', circular22, average(60), 'EXEMPT', average(60)],
    ['exempt in the second, commented on', circular58, passed, 'EXEMPT', passed],
    ['exempt in neither', circular22, average(60), average(80), average(73)],
    ['exempt in the first, marks of the second missing', circular58, 'EXEMPT', null, null],
    ['exempt in the second at primary school, which else counts alone', circular27, passed, 'EXEMPT', passed],
  ] as const)('%s', (_, rules, first, second, year) => expect(yearStand(rules, first, second)).toEqual(year));
});

describe('what is left out', () => {
  const of = (averages: readonly number[], comment: boolean | null): Standing[] => [
    ...averages.map((average, at): Standing => ({ assessment: 'SCORED', subject: `S${at}`, average })),
    ...(comment === null ? [] : [{ assessment: 'COMMENT', subject: 'PHYSICAL_EDUCATION', passed: comment } as const]),
  ];
  test('a comment that was not passed weighs, the same subject exempt does not', () => {
    const averages = [80, 80, 80, 80, 80, 80, 70, 70];
    expect(
      circular22.level([...of(averages, false), { assessment: 'COMMENT', subject: 'MUSIC', passed: false }], null),
    ).toBe('UNSATISFACTORY');
    expect(circular22.level(of(averages, false), null)).toBe('FAIR');
    expect(circular22.level(of(averages, null), null)).toBe('GOOD');
  });

  test('the mean is that of the subjects left', () => {
    expect(circular58.average(of([90, 90, 60], true))).toBe(80);
    expect(circular58.average(of([90, 90], true))).toBe(90);
  });

  test('a level still asks for six subjects at its higher threshold', () => {
    expect(circular22.level(of([80, 80, 80, 80, 80, 80], null), null)).toBe('GOOD');
    expect(circular22.level(of([80, 80, 80, 80, 80], null), null)).toBe('UNSATISFACTORY');
  });
});
