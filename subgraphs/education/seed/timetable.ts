import type { Id, World } from '#city/world/facts.ts';
import { type Course, coursesOf } from '../regulation/curriculum.ts';
import type { Places } from './places.ts';
import type { Plan, PlannedClass } from './plan.ts';

/** The grade of the cast's lower-secondary child. */
const CAST_GRADE = 7;
/** What the cast's teacher teaches. */
const CAST_SUBJECT = 'MATHEMATICS';

/** Who teaches what to which class; null for a post that nobody holds. */
export interface Timetable {
  homeroom(planned: PlannedClass): Id | null;
  courses(planned: PlannedClass): readonly (Course & { readonly teacherId: Id | null })[];
}

/**
 * Deals the teachers of a school out in turn. A primary class has one teacher for everything, a secondary class
 * several. The cast's teacher leads the class of the cast's lower-secondary child and teaches it mathematics.
 */
export function openTimetable({ cast }: World, plan: Plan, { year }: Places): Timetable {
  const { citizenId, institution } = cast.teacher;
  const star = plan.teachers.get(institution!)?.find(({ person }) => person.id === citizenId)?.id ?? null;
  const isCastClass = (planned: PlannedClass) =>
    planned.schoolId === institution && planned.year === year && planned.grade === CAST_GRADE && planned.parallel === 0;
  const turn = ({ schoolId }: PlannedClass, at: number): Id | null => {
    const teachers = plan.teachers.get(schoolId) ?? [];
    return teachers[at % teachers.length]?.id ?? null;
  };
  const homeroom = (planned: PlannedClass): Id | null => {
    if (isCastClass(planned)) {
      return star;
    }
    const lead = turn(planned, planned.number);
    return lead === star ? turn(planned, planned.number + 1) : lead;
  };
  return {
    homeroom,
    courses: (planned) =>
      coursesOf(planned.grade, planned.parallel % 2 === 0 ? 'NATURAL' : 'SOCIAL').map((course, at) => {
        const mine = isCastClass(planned) && course.subject === CAST_SUBJECT;
        const alone = planned.grade <= 5 || at === 0;
        return {
          ...course,
          teacherId: mine ? star : alone ? homeroom(planned) : turn(planned, planned.number * 5 + at),
        };
      }),
  };
}
