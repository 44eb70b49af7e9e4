import { type Line, marksOf } from '../mark/line.ts';
import type { Assessment, LearningLevel, Standing, Title, TrainingLevel } from '../regulation/assessment.ts';
import type { Rules } from '../regulation/rules.ts';

/** A subject of the class that a pupil is in. */
export interface Course {
  readonly subjectCode: string;
  readonly assessment: Assessment;
  readonly periodsPerYear: number;
}

/** One pupil's year as far as it is in the gradebook. */
export interface PupilYear {
  readonly courses: readonly Course[];
  /** The line of a subject in a term; undefined where there is none. */
  readonly line: (subjectCode: string, term: 1 | 2) => Line | undefined;
  readonly training: (term: 1 | 2) => TrainingLevel | null;
}

export interface TermOutcome {
  /** Tenths of a point; null while marks are missing and where the regulation has none. */
  readonly average: number | null;
  readonly level: LearningLevel | null;
  readonly training: TrainingLevel | null;
}

export interface YearOutcome extends TermOutcome {
  readonly title: Title | null;
}

/** A level is given once every subject has a standing. */
const complete = (standings: readonly (Standing | null)[]): standings is readonly Standing[] =>
  standings.length > 0 && standings.every((standing) => standing !== null);

/** What the terms and the year of a pupil come to under a regulation. */
export function outcomesOf(
  rules: Rules,
  { courses, line, training }: PupilYear,
): { terms: readonly [TermOutcome, TermOutcome]; year: YearOutcome } {
  const standings = ([1, 2] as const).map((term) =>
    courses.map(({ subjectCode, assessment, periodsPerYear }) => {
      const found = line(subjectCode, term);
      return found ? rules.termStanding(subjectCode, marksOf(assessment, found), periodsPerYear) : null;
    }),
  );
  const outcome = (all: readonly (Standing | null)[], trained: TrainingLevel | null): TermOutcome =>
    complete(all)
      ? { average: rules.average(all), level: rules.level(all, trained), training: trained }
      : { average: null, level: null, training: trained };
  const [first, second] = standings as [(Standing | null)[], (Standing | null)[]];
  const trainings = [training(1), training(2)] as const;
  const year = first.map((standing, index) => rules.yearStanding(standing, second[index]!));
  const yearTraining = trainings[0] && trainings[1] ? rules.yearTraining(trainings[0], trainings[1]) : null;
  const whole = outcome(year, yearTraining);
  const title = whole.level && yearTraining && complete(year) ? rules.title(whole.level, yearTraining, year) : null;
  return { terms: [outcome(first, trainings[0]), outcome(second, trainings[1])], year: { ...whole, title } };
}
