import { type Line, marksOf } from '../mark/line.ts';
import type { Assessment, LearningLevel, Standing, Title, TrainingLevel } from '../regulation/assessment.ts';
import { judged, type Stand, yearStand } from '../regulation/exemption.ts';
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

/** A subject at the end of a term; no line is missing marks. */
export function termStand(
  rules: Rules,
  { subjectCode, assessment, periodsPerYear }: Course,
  line: Line | null | undefined,
): Stand {
  if (!line) {
    return null;
  }
  if (line.exempt === 'SUBJECT') {
    return 'EXEMPT';
  }
  return rules.termStanding(subjectCode, marksOf(assessment, line), periodsPerYear);
}

/** A level is given once every subject that the pupil is not exempt from has a standing. */
const complete = (standings: readonly (Standing | null)[]): standings is readonly Standing[] =>
  standings.length > 0 && standings.every((standing) => standing !== null);

/** What the terms and the year of a pupil come to under a regulation. */
export function outcomesOf(
  rules: Rules,
  { courses, line, training }: PupilYear,
): { terms: readonly [TermOutcome, TermOutcome]; year: YearOutcome; standings: readonly Standing[] } {
  const ofTerm = (term: 1 | 2) => courses.map((course) => termStand(rules, course, line(course.subjectCode, term)));
  const [first, second] = [ofTerm(1), ofTerm(2)];
  const outcome = (all: readonly (Standing | null)[], trained: TrainingLevel | null): TermOutcome =>
    complete(all)
      ? { average: rules.average(all), level: rules.level(all, trained), training: trained }
      : { average: null, level: null, training: trained };
  const trainings = [training(1), training(2)] as const;
  const year = judged(first.map((stand, index) => yearStand(rules, stand, second[index]!)));
  const yearTraining = trainings[0] && trainings[1] ? rules.yearTraining(trainings[0], trainings[1]) : null;
  const whole = outcome(year, yearTraining);
  const title = whole.level && yearTraining && complete(year) ? rules.title(whole.level, yearTraining, year) : null;
  return {
    terms: [outcome(judged(first), trainings[0]), outcome(judged(second), trainings[1])],
    year: { ...whole, title },
    standings: year.filter((standing) => standing !== null),
  };
}
