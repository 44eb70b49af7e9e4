import { describe, expect, test } from '@jest/globals';
import { APPLICABILITY, rulesFor } from './applicability.ts';
import type { PrimaryLevel, Standing, TrainingLevel } from './assessment.ts';
import { meanOfSubjects, regularMarksBySize, termAverage, yearAverage } from './averages.ts';
import { circular22 } from './circular-22.ts';
import { circular27 } from './circular-27.ts';
import { circular58 } from './circular-58.ts';
import { pointsOf, readTenths, roundedQuotient, writeTenths } from './tenths.ts';

/** Scored subjects by their averages, in tenths, then comment-only subjects by whether they were passed. */
const standings = (averages: readonly number[], passed: readonly boolean[] = [true, true]): Standing[] => [
  ...averages.map((average, index): Standing => ({ assessment: 'SCORED', subject: SUBJECTS[index]!, average })),
  ...passed.map((each, index): Standing => ({ assessment: 'COMMENT', subject: `COMMENT_${index}`, passed: each })),
];
const SUBJECTS = [
  'LITERATURE',
  'MATHEMATICS',
  'FOREIGN_LANGUAGE',
  'CIVICS',
  'NATURAL_SCIENCE',
  'HISTORY_GEOGRAPHY',
  'TECHNOLOGY',
  'INFORMATICS',
];
const primary = (level: PrimaryLevel, test: number | null): Standing => ({
  assessment: test === null ? 'LEVEL' : 'LEVEL_AND_TEST',
  subject: 'MATHEMATICS',
  level,
  test,
});

describe('marks are tenths, never binary fractions', () => {
  test.each([
    ['8', 80],
    ['8.0', 80],
    ['7,5', 75],
    [6.5, 65],
    [0, 0],
    ['10', 100],
    ['10.0', 100],
    [' 9.9 ', 99],
    [0.1 + 0.2, null],
    ['10.1', null],
    ['11', null],
    ['-1', null],
    ['7.25', null],
    ['', null],
    ['Đ', null],
    ['1e1', null],
    ['.5', null],
    ['８', null],
    [Number.NaN, null],
  ])('%p reads as %p', (written, tenths) => expect(readTenths(written)).toBe(tenths));

  test('half rounds up, exactly at the half', () => {
    expect(roundedQuotient(129, 2)).toBe(65);
    expect(roundedQuotient(128, 2)).toBe(64);
    expect(roundedQuotient(1, 3)).toBe(0);
    expect(roundedQuotient(2, 3)).toBe(1);
  });

  test('writes one decimal', () => {
    expect([writeTenths(0), writeTenths(77), writeTenths(100)]).toEqual(['0.0', '7.7', '10.0']);
    expect(pointsOf(77)).toBe(7.7);
  });
});

describe('averages of Circular 22/2021', () => {
  test.each([
    ['first term', [80, 70, 90, 65], 75, 80, 77],
    ['second term', [70, 80, 80, 90], 85, 90, 84],
    ['first term of the trap', [50, 65], 60, 75, 66],
    ['second term of the trap', [65, 50], 75, 60, 64],
    ['no regular mark at all', [], 60, 60, 60],
  ])('%s', (_, regular, midterm, final, average) => expect(termAverage(regular, midterm, final)).toBe(average));

  test('the year counts the second term twice', () => expect(yearAverage(77, 84)).toBe(82));

  test('the year is made of rounded terms: 6.5, which is fair, and not 6.4', () => {
    expect(yearAverage(termAverage([50, 65], 60, 75), termAverage([65, 50], 75, 60))).toBe(65);
  });

  test('the mean of subjects leaves out comments', () => {
    expect(meanOfSubjects(standings([64, 65]))).toBe(65);
    expect(meanOfSubjects(standings([]))).toBeNull();
  });
});

test.each([
  [35, 2],
  [36, 3],
  [52, 3],
  [70, 3],
  [71, 4],
  [140, 4],
])('%d lessons a year ask for %d regular marks a term', (periods, marks) => {
  expect(regularMarksBySize('SCORED', periods)).toBe(marks);
  expect(regularMarksBySize('COMMENT', periods)).toBe(2);
});

describe('a term counts once all marks are in', () => {
  const full = { assessment: 'SCORED', regular: [80, 70, 90, 65], midterm: 75, final: 80 } as const;
  test.each([
    ['complete', full, 77],
    ['a regular mark missing', { ...full, regular: [80, 70, 90] }, undefined],
    ['no mid-term mark', { ...full, midterm: null }, undefined],
    ['no end-of-term mark', { ...full, final: null }, undefined],
  ])('%s', (_, marks, average) => {
    const standing = circular22.termStanding('MATHEMATICS', marks, 140);
    expect(standing && 'average' in standing ? standing.average : undefined).toBe(average);
  });

  const comments = { assessment: 'COMMENT', regular: [true, false], midterm: true, final: true } as const;
  test('one comment not passed fails the subject under 22/2021, a third of them not under 58/2011', () => {
    expect(circular22.termStanding('ARTS', comments, 70)).toMatchObject({ passed: false });
    expect(circular58.termStanding('ARTS', comments, 70)).toMatchObject({ passed: true });
    expect(circular58.termStanding('ARTS', { ...comments, regular: [true, true], final: false }, 70)).toMatchObject({
      passed: false,
    });
  });

  test('a comment-only subject ends the year as it ends the second term', () => {
    const term = (passed: boolean): Standing => ({ assessment: 'COMMENT', subject: 'ARTS', passed });
    expect(circular22.yearStanding(term(false), term(true))).toEqual(term(true));
    expect(circular22.yearStanding(term(true), term(false))).toEqual(term(false));
    expect(circular22.yearStanding(null, term(true))).toBeNull();
  });

  test('a tested subject of primary school waits for its test', () => {
    expect(
      circular27.termStanding('MATHEMATICS', { assessment: 'LEVEL_AND_TEST', level: 'COMPLETED', test: null }, 105),
    ).toBeNull();
    expect(
      circular27.termStanding('ETHICS', { assessment: 'LEVEL', level: 'COMPLETED', test: null }, 35),
    ).toMatchObject({ level: 'COMPLETED' });
  });
});

describe('learning levels of Circular 22/2021', () => {
  test.each([
    ['six at 8.0, none below 6.5', [80, 80, 80, 80, 80, 80, 65, 65], [true], 'GOOD'],
    ['five at 8.0', [80, 80, 80, 80, 80, 79, 65, 65], [true], 'FAIR'],
    ['one at 6.4', [90, 90, 90, 90, 90, 90, 90, 64], [true], 'FAIR'],
    ['six at 6.5, none below 5.0', [65, 65, 65, 65, 65, 65, 50, 50], [true], 'FAIR'],
    ['five at 6.5', [65, 65, 65, 65, 65, 64, 50, 50], [true], 'SATISFACTORY'],
    ['six at 5.0, two at 3.5', [50, 50, 50, 50, 50, 50, 35, 35], [true], 'SATISFACTORY'],
    ['five at 5.0', [50, 50, 50, 50, 50, 49, 35, 35], [true], 'UNSATISFACTORY'],
    ['one comment not passed and no more to gain', [50, 50, 50, 50, 50, 50, 50, 50], [false, true], 'SATISFACTORY'],
    ['two comments not passed', [90, 90, 90, 90, 90, 90, 90, 90], [false, false], 'UNSATISFACTORY'],
    [
      'good but for one subject at 4.9: one level up from satisfactory',
      [90, 90, 90, 90, 90, 90, 90, 49],
      [true],
      'FAIR',
    ],
    [
      'good but for one subject at 3.4: one level up from unsatisfactory',
      [90, 90, 90, 90, 90, 90, 90, 34],
      [true],
      'SATISFACTORY',
    ],
    ['good but for two subjects', [90, 90, 90, 90, 90, 90, 34, 34], [true], 'UNSATISFACTORY'],
    ['fair but for one subject at 3.4', [65, 65, 65, 65, 65, 65, 65, 34], [true], 'SATISFACTORY'],
    ['good but for one comment not passed', [90, 90, 90, 90, 90, 90, 90, 90], [false, true], 'FAIR'],
    [
      'satisfactory but for one subject: too low for the adjustment',
      [50, 50, 50, 50, 50, 50, 50, 34],
      [true],
      'UNSATISFACTORY',
    ],
  ] as const)('%s', (_, averages, passed, level) =>
    expect(circular22.level(standings(averages, passed), null)).toBe(level),
  );

  test('the trap decides between fair and satisfactory', () => {
    const others = [65, 65, 65, 65, 65, 50, 50];
    expect(circular22.level(standings([65, ...others]), null)).toBe('FAIR');
    expect(circular22.level(standings([64, ...others]), null)).toBe('SATISFACTORY');
  });

  test('without a subject there is no level', () => expect(circular22.level([], null)).toBeNull());

  test.each<[TrainingLevel, TrainingLevel, TrainingLevel]>([
    ['FAIR', 'GOOD', 'GOOD'],
    ['SATISFACTORY', 'GOOD', 'FAIR'],
    ['UNSATISFACTORY', 'GOOD', 'FAIR'],
    ['GOOD', 'SATISFACTORY', 'FAIR'],
    ['FAIR', 'SATISFACTORY', 'SATISFACTORY'],
    ['UNSATISFACTORY', 'FAIR', 'SATISFACTORY'],
    ['GOOD', 'UNSATISFACTORY', 'UNSATISFACTORY'],
  ])('training %s, then %s makes %s', (first, second, year) =>
    expect(circular22.yearTraining(first, second)).toBe(year),
  );

  const nine = standings([90, 90, 90, 90, 90, 90, 65, 65]);
  test.each([
    ['GOOD', 'GOOD', nine, 'EXCELLENT_STUDENT'],
    ['GOOD', 'GOOD', standings([90, 90, 90, 90, 90, 89, 65, 65]), 'GOOD_STUDENT'],
    ['GOOD', 'FAIR', nine, null],
    ['FAIR', 'GOOD', nine, null],
  ] as const)('learning %s and training %s', (level, training, subjects, title) =>
    expect(circular22.title(level, training, subjects)).toBe(title),
  );
});

describe('ranks of Circular 58/2011 as amended by 26/2020', () => {
  test.each([
    ['8.0 on average, one leading subject at 8.0', [80, 80, 80, 80, 80, 80, 80, 80], [true], 'RANK_EXCELLENT'],
    ['8.0 on average, no leading subject at 8.0', [79, 79, 79, 90, 90, 90, 90, 90], [true], 'RANK_FAIR'],
    ['only the foreign language leads', [70, 70, 80, 90, 90, 90, 90, 90], [true], 'RANK_EXCELLENT'],
    ['one at 6.4', [90, 90, 90, 90, 90, 90, 90, 64], [true], 'RANK_FAIR'],
    ['excellent but for one at 4.0: up to fair', [90, 90, 90, 90, 90, 90, 90, 40], [true], 'RANK_FAIR'],
    ['excellent but for one at 3.0: up to average', [90, 90, 90, 90, 90, 90, 90, 30], [true], 'RANK_AVERAGE'],
    ['fair but for one at 3.0: up to average', [75, 75, 75, 75, 75, 75, 75, 30], [true], 'RANK_AVERAGE'],
    ['fair but for one at 1.9: up to weak', [75, 75, 75, 75, 75, 75, 75, 19], [true], 'RANK_WEAK'],
    ['average', [50, 50, 50, 50, 50, 50, 50, 50], [true], 'RANK_AVERAGE'],
    ['weak', [40, 40, 40, 40, 40, 40, 40, 40], [true], 'RANK_WEAK'],
    ['poor', [34, 34, 34, 34, 34, 34, 34, 34], [true], 'RANK_POOR'],
    ['excellent but for one comment', [90, 90, 90, 90, 90, 90, 90, 90], [false], 'RANK_AVERAGE'],
  ] as const)('%s', (_, averages, passed, rank) =>
    expect(circular58.level(standings(averages, passed), null)).toBe(rank),
  );

  test.each([
    ['RANK_EXCELLENT', 'GOOD', 'GOOD_STUDENT'],
    ['RANK_EXCELLENT', 'FAIR', 'ADVANCED_STUDENT'],
    ['RANK_FAIR', 'GOOD', 'ADVANCED_STUDENT'],
    ['RANK_FAIR', 'AVERAGE', null],
    ['RANK_AVERAGE', 'GOOD', null],
  ] as const)('%s with conduct %s', (rank, conduct, title) => expect(circular58.title(rank, conduct, [])).toBe(title));
});

describe('primary school under Circular 27/2020', () => {
  test.each([
    [
      'all well, tests at 9',
      [primary('COMPLETED_WELL', 90), primary('COMPLETED_WELL', null)],
      'GOOD',
      'COMPLETED_EXCELLENTLY',
    ],
    [
      'all well, a test at 8',
      [primary('COMPLETED_WELL', 80), primary('COMPLETED_WELL', 100)],
      'GOOD',
      'COMPLETED_WELL',
    ],
    ['all well, a test at 6', [primary('COMPLETED_WELL', 60)], 'GOOD', 'COMPLETED'],
    ['one subject merely completed', [primary('COMPLETED_WELL', 100), primary('COMPLETED', null)], 'GOOD', 'COMPLETED'],
    [
      'one subject not completed',
      [primary('COMPLETED_WELL', 100), primary('NOT_COMPLETED', null)],
      'GOOD',
      'NOT_COMPLETED',
    ],
    ['a test at 4', [primary('COMPLETED', 40)], 'GOOD', 'NOT_COMPLETED'],
    ['qualities merely satisfactory', [primary('COMPLETED_WELL', 100)], 'SATISFACTORY', 'COMPLETED'],
    ['qualities need effort', [primary('COMPLETED_WELL', 100)], 'NEEDS_EFFORT', 'NOT_COMPLETED'],
    ['qualities not entered yet', [primary('COMPLETED_WELL', 100)], null, 'COMPLETED_EXCELLENTLY'],
  ] as const)('%s', (_, subjects, training, level) => expect(circular27.level(subjects, training)).toBe(level));

  test('has no averages and no regular marks', () => {
    expect(circular27.average([primary('COMPLETED', 70)])).toBeNull();
    expect(circular27.regularMarks('LEVEL_AND_TEST', 175)).toBe(0);
  });
});

describe('which regulation judges', () => {
  test.each([
    [6, '2020-2021', 'CIRCULAR_58_2011'],
    [6, '2021-2022', 'CIRCULAR_22_2021'],
    [7, '2021-2022', 'CIRCULAR_58_2011'],
    [7, '2022-2023', 'CIRCULAR_22_2021'],
    [10, '2022-2023', 'CIRCULAR_22_2021'],
    [8, '2022-2023', 'CIRCULAR_58_2011'],
    [11, '2023-2024', 'CIRCULAR_22_2021'],
    [9, '2023-2024', 'CIRCULAR_58_2011'],
    [12, '2023-2024', 'CIRCULAR_58_2011'],
    [12, '2024-2025', 'CIRCULAR_22_2021'],
    [1, '2020-2021', 'CIRCULAR_27_2020'],
    [5, '2023-2024', undefined],
    [5, '2024-2025', 'CIRCULAR_27_2020'],
    [0, '2026-2027', undefined],
    [13, '2026-2027', undefined],
    [9, '2019-2020', undefined],
  ])('grade %d in %s', (grade, year, regulation) => expect(rulesFor(grade, year)?.regulation).toBe(regulation));

  test('no row is named twice, so the order of rows decides nothing within a regulation', () => {
    const cells = APPLICABILITY.flatMap(({ rules, grades }) => grades.map((grade) => `${rules.regulation} ${grade}`));
    expect(new Set(cells).size).toBe(cells.length);
  });
});
