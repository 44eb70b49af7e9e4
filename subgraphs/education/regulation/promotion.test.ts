import { describe, expect, test } from '@jest/globals';
import type { LearningLevel, PrimaryLevel, Standing, TrainingLevel } from './assessment.ts';
import { circular22 } from './circular-22.ts';
import { circular27 } from './circular-27.ts';
import { circular58 } from './circular-58.ts';
import { afterSummer, atYearEnd, type PromotionGround, type PromotionOutcome, type YearEnd } from './promotion.ts';
import type { Rules } from './rules.ts';

const SUBJECTS = [
  'LITERATURE',
  'MATHEMATICS',
  'FOREIGN_LANGUAGE',
  'CIVICS',
  'NATURAL_SCIENCE',
  'HISTORY_AND_GEOGRAPHY',
  'TECHNOLOGY',
  'INFORMATICS',
];
const scored = (averages: readonly number[], passed = true): Standing[] => [
  ...averages.map((average, at): Standing => ({ assessment: 'SCORED', subject: SUBJECTS[at]!, average })),
  { assessment: 'COMMENT', subject: 'PHYSICAL_EDUCATION', passed },
];
const primary = (...levels: readonly (readonly [PrimaryLevel, number | null])[]): Standing[] =>
  levels.map(([level, test], at) => ({
    assessment: test === null ? 'LEVEL' : 'LEVEL_AND_TEST',
    subject: SUBJECTS[at]!,
    level,
    test,
  }));
/** A year as the rules themselves judge it. */
const yearOf = (
  rules: Rules,
  standings: Standing[],
  training: TrainingLevel,
  grade = 7,
  absentHalfDays = 0,
): YearEnd => ({
  grade,
  level: rules.level(standings, training)!,
  training,
  standings,
  absentHalfDays,
});

const FINE = scored([70, 70, 70, 70, 70, 70, 70, 70]);
/** Below 3.5 in two subjects: nothing under 22/2021, weak under 58/2011. */
const WEAK = scored([60, 34, 34, 60, 60, 60, 60, 60]);
const POOR = scored([30, 19, 19, 30, 30, 30, 30, 30]);

describe.each([
  ['22/2021', circular22, 'SATISFACTORY', 'UNSATISFACTORY'],
  ['58/2011', circular58, 'AVERAGE', 'WEAK'],
] as const)('at the end of a year under Circular %s', (_, rules, trained, untrained) => {
  const cases: readonly (readonly [string, YearEnd, PromotionOutcome, PromotionGround[], string[]])[] = [
    ['both reached', yearOf(rules, FINE, trained), 'PROMOTED', [], []],
    ['both reached in grade 9', yearOf(rules, FINE, trained, 9), 'COMPLETED', [], []],
    ['both reached in grade 12', yearOf(rules, FINE, trained, 12), 'COMPLETED', [], []],
    ['45 half-days missed', yearOf(rules, FINE, trained, 7, 45), 'PROMOTED', [], []],
    ['46 half-days missed', yearOf(rules, FINE, trained, 7, 46), 'RETAINED', ['ABSENCE'], []],
    ['training missed', yearOf(rules, FINE, untrained), 'SUMMER_TRAINING', ['TRAINING'], []],
    [
      'learning missed',
      yearOf(rules, WEAK, trained),
      'REASSESSMENT',
      ['LEARNING'],
      ['MATHEMATICS', 'FOREIGN_LANGUAGE'],
    ],
    ['both missed', yearOf(rules, WEAK, untrained), 'RETAINED', ['LEARNING', 'TRAINING'], []],
    ['learning and school missed', yearOf(rules, WEAK, trained, 7, 46), 'RETAINED', ['LEARNING', 'ABSENCE'], []],
  ];
  test.each(cases)('%s', (_name, year, outcome, grounds, subjects) =>
    expect(atYearEnd(rules.regulation, year)).toEqual({ outcome, grounds, subjects }),
  );
});

test('a comment that was not passed is assessed again too', () => {
  const year = yearOf(circular22, scored([60, 34, 34, 60, 60, 60, 60, 60], false), 'GOOD');
  expect(atYearEnd('CIRCULAR_22_2021', year).subjects).toEqual([
    'MATHEMATICS',
    'FOREIGN_LANGUAGE',
    'PHYSICAL_EDUCATION',
  ]);
});

test('who is poor under 58/2011 is kept back, while 22/2021 knows no such level', () => {
  expect(atYearEnd('CIRCULAR_58_2011', yearOf(circular58, POOR, 'GOOD')).outcome).toBe('RETAINED');
  expect(atYearEnd('CIRCULAR_22_2021', yearOf(circular22, POOR, 'GOOD')).outcome).toBe('REASSESSMENT');
});

describe('at the end of a year of primary school', () => {
  const done = primary(['COMPLETED', 50], ['COMPLETED', null]);
  test.each([
    ['completed', done, 'GOOD', 3, 'PROMOTED', [], []],
    ['completed in grade 5', done, 'GOOD', 5, 'COMPLETED', [], []],
    [
      'a test of 4',
      primary(['COMPLETED', 40], ['COMPLETED', null]),
      'GOOD',
      3,
      'ADDITIONAL_SUPPORT',
      ['LEARNING'],
      ['LITERATURE'],
    ],
    [
      'a subject not completed',
      primary(['COMPLETED', 50], ['NOT_COMPLETED', null]),
      'GOOD',
      3,
      'ADDITIONAL_SUPPORT',
      ['LEARNING'],
      ['MATHEMATICS'],
    ],
    ['qualities that need effort', done, 'NEEDS_EFFORT', 3, 'ADDITIONAL_SUPPORT', ['LEARNING', 'TRAINING'], []],
  ] as const)('%s', (_, standings, training, grade, outcome, grounds, subjects) =>
    expect(atYearEnd('CIRCULAR_27_2020', yearOf(circular27, [...standings], training, grade))).toEqual({
      outcome,
      grounds,
      subjects,
    }),
  );

  test('missed half-days are no condition', () => {
    expect(atYearEnd('CIRCULAR_27_2020', yearOf(circular27, done, 'GOOD', 3, 90)).outcome).toBe('PROMOTED');
  });
});

describe('after the summer', () => {
  const again = (subject: string, average: number): Standing => ({ assessment: 'SCORED', subject, average });
  test.each([
    ['all passed', [again('MATHEMATICS', 50), again('FOREIGN_LANGUAGE', 65)], 'PROMOTED', 'SATISFACTORY'],
    [
      'one at 3.5, which is enough with seven at 5.0',
      [again('MATHEMATICS', 50), again('FOREIGN_LANGUAGE', 35)],
      'PROMOTED',
      'SATISFACTORY',
    ],
    ['one still below 3.5', [again('MATHEMATICS', 50)], 'RETAINED', 'UNSATISFACTORY'],
    ['nothing taken', [], 'RETAINED', 'UNSATISFACTORY'],
  ] as const)('22/2021: %s', (_, standings, outcome, level) => {
    const verdict = afterSummer(circular22, yearOf(circular22, WEAK, 'GOOD'), { standings, training: null });
    expect(verdict).toMatchObject({ outcome, level, principalDecides: false });
  });

  test.each([
    ['SATISFACTORY', 'PROMOTED'],
    ['UNSATISFACTORY', 'RETAINED'],
  ] as const)('22/2021: training judged again as %s', (training, outcome) => {
    const verdict = afterSummer(circular22, yearOf(circular22, FINE, 'UNSATISFACTORY'), { standings: [], training });
    expect(verdict).toMatchObject({ outcome, training });
  });

  test('58/2011: the mean counts what was assessed again', () => {
    const year = yearOf(circular58, WEAK, 'AVERAGE');
    const both = [again('MATHEMATICS', 60), again('FOREIGN_LANGUAGE', 60)];
    expect(afterSummer(circular58, year, { standings: both, training: null })).toMatchObject({
      outcome: 'PROMOTED',
      level: 'RANK_AVERAGE' satisfies LearningLevel,
    });
    expect(afterSummer(circular58, year, { standings: both.slice(1), training: null }).outcome).toBe('RETAINED');
  });

  test('primary school: support that was enough, and support that leaves it to the principal', () => {
    const year = yearOf(circular27, primary(['NOT_COMPLETED', 40], ['COMPLETED', null]), 'GOOD', 3);
    const level = (to: PrimaryLevel): Standing => ({
      assessment: 'LEVEL_AND_TEST',
      subject: 'LITERATURE',
      level: to,
      test: null,
    });
    expect(afterSummer(circular27, year, { standings: [level('COMPLETED')], training: null })).toMatchObject({
      outcome: 'PROMOTED',
      principalDecides: false,
    });
    expect(afterSummer(circular27, year, { standings: [level('NOT_COMPLETED')], training: null })).toMatchObject({
      outcome: 'RETAINED',
      principalDecides: true,
    });
  });
});
