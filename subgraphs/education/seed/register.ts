import type { Id, Person, World } from '#city/world/facts.ts';
import type { BulkWriter } from '#department/orm/bulk.ts';
import { fold } from '../school/fold.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import { sortName } from '../student/sort-name.ts';
import { isWaiting, type Places } from './places.ts';
import type { Member, Plan, PlannedClass } from './plan.ts';
import type { Timetable } from './timetable.ts';

export interface Register {
  /** Enters a person into the student register. */
  student(person: Person): Id;
  /** Enters a pupil with this year's and last year's place; tells the classes, this year's first. */
  pupil(person: Person, communeId: Id): readonly PlannedClass[];
}

/** `7A1`; the five-year-olds of a kindergarten are its leaves. */
const className = ({ grade, parallel }: PlannedClass): string =>
  grade === 0 ? `Lá ${parallel + 1}` : `${grade}A${parallel + 1}`;

export const studentId = (world: World, citizenId: Id): Id => world.id('student', citizenId);

/** Enters schools, posts and classes at once; students and placements as they come. */
export function openRegister(
  world: World,
  places: Places,
  plan: Plan,
  timetable: Timetable,
  bulk: BulkWriter,
): Register {
  const schools = bulk.table('school', ['id', 'code', 'name', 'folded_name', 'level', 'ownership', 'commune_id']);
  const staff = bulk.table('staff', ['id', 'citizen_id', 'school_id', 'role', 'full_name', 'sort_name', 'since']);
  const students = bulk.table('student', [
    'id',
    'citizen_id',
    'code',
    'full_name',
    'folded_name',
    'sort_name',
    'date_of_birth',
  ]);
  const classes = bulk.table('school_class', [
    'id',
    'school_id',
    'school_year',
    'grade',
    'name',
    'homeroom_teacher_id',
  ]);
  const placements = bulk.table('placement', [
    'id',
    'student_id',
    'school_id',
    'school_year',
    'grade',
    'class_id',
    'entered_on',
  ]);

  for (const { id, code, name, level, ownership, communeId } of world.schools) {
    schools.push([id, code, name, fold(name), level, ownership, communeId]);
  }
  function post(
    schoolId: Id,
    role: 'PRINCIPAL' | 'TEACHER',
    { id, person: { id: citizenId, fullName, dateOfBirth } }: Member,
  ) {
    const since = `${Number(dateOfBirth.slice(0, 4)) + 23}-08-01`;
    staff.push([id, citizenId, schoolId, role, fullName, sortName(fullName), since]);
  }
  for (const [schoolId, principal] of plan.principals) {
    post(schoolId, 'PRINCIPAL', principal);
  }
  for (const [schoolId, teachers] of plan.teachers) {
    for (const teacher of teachers) {
      post(schoolId, 'TEACHER', teacher);
    }
  }
  for (const planned of plan.classes) {
    const { id, schoolId, year, grade } = planned;
    classes.push([id, schoolId, schoolYearFrom(year), grade, className(planned), timetable.homeroom(planned)]);
  }

  function student(person: Person): Id {
    const { id: citizenId, index, fullName, dateOfBirth } = person;
    const id = studentId(world, citizenId);
    students.push([
      id,
      citizenId,
      `01${String(index).padStart(8, '0')}`,
      fullName,
      fold(fullName),
      sortName(fullName),
      dateOfBirth,
    ]);
    return id;
  }
  function place(person: Person, planned: PlannedClass): PlannedClass {
    const { id, schoolId, year, grade } = planned;
    placements.push([
      world.id('placement', person.id, year),
      studentId(world, person.id),
      schoolId,
      schoolYearFrom(year),
      grade,
      id,
      `${year}-09-05`,
    ]);
    return planned;
  }
  return {
    student,
    pupil(person, communeId) {
      const { occupation } = person;
      if (occupation.kind !== 'PUPIL') {
        return [];
      }
      student(person);
      if (isWaiting(world, person)) {
        return [];
      }
      const now = place(person, plan.next(occupation.schoolId, places.year, occupation.grade));
      const before = places.schoolBefore(person, communeId);
      return before ? [now, place(person, plan.next(before.id, places.year - 1, occupation.grade - 1))] : [now];
    },
  };
}
