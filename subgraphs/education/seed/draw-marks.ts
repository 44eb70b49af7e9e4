import type { Random } from '#city/world/facts.ts';
import { EMPTY_LINE, type Line } from '../mark/line.ts';
import type { TrainingLevel } from '../regulation/assessment.ts';
import type { Course } from '../regulation/curriculum.ts';
import type { Rules } from '../regulation/rules.ts';

const within = (value: number): number => Math.max(20, Math.min(100, value));

/**
 * Marks around a pupil's ability; at the end of a term all of them, in the middle those of its first half.
 *
 * @param ability tenths of a point that the pupil would have on average
 */
export function drawLine(
  random: Random,
  { assessment }: Course,
  regularMarks: number,
  ability: number,
  complete: boolean,
): Line {
  const subject = ability + random.int(-12, 10);
  const score = () => within(5 * Math.round((subject + random.int(-12, 12)) / 5));
  const whole = () => within(10 * Math.round((subject + random.int(-8, 12)) / 10));
  const passes = () => (random.int(1, 400) === 1 ? 0 : 1);
  const level = () => (subject >= 78 ? 3 : subject >= 45 ? 2 : 1);
  switch (assessment) {
    case 'SCORED':
    case 'COMMENT': {
      const mark = assessment === 'SCORED' ? score : passes;
      const regular = Array.from({ length: complete ? regularMarks : Math.ceil(regularMarks / 2) }, mark);
      return { ...EMPTY_LINE, regular, midTerm: mark(), endOfTerm: complete ? mark() : null };
    }
    case 'LEVEL':
      return { ...EMPTY_LINE, midTermLevel: level(), endOfTermLevel: complete ? level() : null };
    case 'LEVEL_AND_TEST':
      return {
        ...EMPTY_LINE,
        midTermLevel: level(),
        endOfTermLevel: complete ? level() : null,
        endOfTerm: complete ? whole() : null,
      };
    default:
      throw assessment satisfies never;
  }
}

/** Most pupils are trained well; the lowest level stays out of the synthetic city. */
export function drawTraining(random: Random, { trainings }: Rules, ability: number): TrainingLevel {
  const step = random.chance(ability > 70 ? 0.97 : 0.85) ? 1 : random.chance(0.85) ? 2 : 3;
  return trainings.at(-Math.min(step, trainings.length - 1))!;
}
