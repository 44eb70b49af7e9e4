import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PrimaryLevel, Standing } from './assessment.ts';
import { termAverage, yearAverage } from './averages.ts';
import { circular22 } from './circular-22.ts';
import { circular27 } from './circular-27.ts';
import { circular58 } from './circular-58.ts';
import { readTenths, roundedQuotient, writeTenths } from './tenths.ts';

const tenths = fc.integer({ min: 0, max: 100 });
const SUBJECTS = [
  'LITERATURE',
  'MATHEMATICS',
  'FOREIGN_LANGUAGE',
  'CIVICS',
  'PHYSICS',
  'CHEMISTRY',
  'BIOLOGY',
  'HISTORY',
];
const PRIMARY: readonly PrimaryLevel[] = ['NOT_COMPLETED', 'COMPLETED', 'COMPLETED_WELL'];
/** Marks near the thresholds, so that levels do change. */
const nearThreshold = fc.oneof(tenths, fc.constantFrom(19, 20, 34, 35, 49, 50, 64, 65, 79, 80, 89, 90, 100));

const secondary = fc
  .tuple(fc.array(nearThreshold, { minLength: 6, maxLength: 8 }), fc.array(fc.boolean(), { maxLength: 4 }))
  .map(([averages, passed]): Standing[] => [
    ...averages.map((average, index): Standing => ({ assessment: 'SCORED', subject: SUBJECTS[index]!, average })),
    ...passed.map((each, index): Standing => ({ assessment: 'COMMENT', subject: `C${index}`, passed: each })),
  ]);
const primary = fc
  .array(fc.tuple(fc.nat(2), fc.option(fc.integer({ min: 0, max: 10 }))), { minLength: 1, maxLength: 9 })
  .map((subjects): Standing[] =>
    subjects.map(([level, test], index) => ({
      assessment: test === null ? 'LEVEL' : 'LEVEL_AND_TEST',
      subject: `P${index}`,
      level: PRIMARY[level]!,
      test: test === null ? null : test * 10,
    })),
  );

/** The same pupil with one subject better than before. */
function better(standing: Standing, by: number): Standing {
  switch (standing.assessment) {
    case 'SCORED':
      return { ...standing, average: Math.min(100, standing.average + by) };
    case 'COMMENT':
      return { ...standing, passed: true };
    case 'LEVEL':
    case 'LEVEL_AND_TEST':
      return {
        ...standing,
        level: PRIMARY[Math.min(2, PRIMARY.indexOf(standing.level) + 1)]!,
        test: standing.test === null ? null : Math.min(100, standing.test + by),
      };
    default:
      throw standing satisfies never;
  }
}

const regulations = [
  ['22/2021', circular22, secondary],
  ['58/2011', circular58, secondary],
  ['27/2020', circular27, primary],
] as const;

describe.each(regulations)('learning level of Circular %s', (_, rules, pupils) => {
  const place = (standings: readonly Standing[]) => rules.levels.indexOf(rules.level(standings, null)!);

  test('never falls when one subject gets better', () => {
    fc.assert(
      fc.property(pupils, fc.nat(), fc.integer({ min: 1, max: 100 }), (standings, which, by) => {
        const index = which % standings.length;
        expect(place(standings.with(index, better(standings[index]!, by)))).toBeGreaterThanOrEqual(place(standings));
      }),
      { numRuns: 3000 },
    );
  });

  test('does not ask in which order the subjects stand', () => {
    fc.assert(
      fc.property(
        pupils.chain((standings) =>
          fc.tuple(fc.constant(standings), fc.shuffledSubarray(standings, { minLength: standings.length })),
        ),
        ([standings, shuffled]) => expect(place(shuffled)).toBe(place(standings)),
      ),
    );
  });

  test("is one of the regulation's own", () => {
    fc.assert(fc.property(pupils, (standings) => expect(place(standings)).toBeGreaterThanOrEqual(0)));
  });
});

describe('averages', () => {
  const term = fc.record({ regular: fc.array(tenths, { maxLength: 4 }), midterm: tenths, final: tenths });
  const averageOf = ({ regular, midterm, final }: { regular: number[]; midterm: number; final: number }) =>
    termAverage(regular, midterm, final);

  test('lie between the lowest and the highest mark', () => {
    fc.assert(
      fc.property(term, (marks) => {
        const all = [...marks.regular, marks.midterm, marks.final];
        expect(averageOf(marks)).toBeGreaterThanOrEqual(Math.min(...all));
        expect(averageOf(marks)).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  test('never fall when one mark rises', () => {
    fc.assert(
      fc.property(term, fc.nat(), (marks, which) => {
        const raised = [
          { ...marks, midterm: Math.min(100, marks.midterm + 1) },
          { ...marks, final: Math.min(100, marks.final + 1) },
        ];
        if (marks.regular.length > 0) {
          const index = which % marks.regular.length;
          raised.push({ ...marks, regular: marks.regular.with(index, Math.min(100, marks.regular[index]! + 1)) });
        }
        for (const each of raised) {
          expect(averageOf(each)).toBeGreaterThanOrEqual(averageOf(marks));
        }
      }),
    );
  });

  test('do not ask in which order the regular marks were given', () => {
    fc.assert(
      fc.property(term, (marks) =>
        expect(averageOf({ ...marks, regular: marks.regular.toReversed() })).toBe(averageOf(marks)),
      ),
    );
  });

  test('of a year lie between the terms, nearer to the second', () => {
    fc.assert(
      fc.property(tenths, tenths, (first, second) => {
        const year = yearAverage(first, second);
        expect(year).toBeGreaterThanOrEqual(Math.min(first, second));
        expect(year).toBeLessThanOrEqual(Math.max(first, second));
        expect(Math.abs(year - second)).toBeLessThanOrEqual(Math.abs(year - first));
      }),
    );
  });

  test('are the exact quotient rounded half up', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 50 }), (numerator, denominator) => {
        const rounded = BigInt(roundedQuotient(numerator, denominator));
        const twice = 2n * (BigInt(numerator) - rounded * BigInt(denominator));
        expect(twice >= -BigInt(denominator) && twice < BigInt(denominator)).toBe(true);
      }),
    );
  });

  test('are read as they are written', () => {
    fc.assert(fc.property(tenths, (value) => expect(readTenths(writeTenths(value))).toBe(value)));
  });
});
