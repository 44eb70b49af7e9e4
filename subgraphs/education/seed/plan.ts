import type { Id, Person, World } from '#city/world/facts.ts';
import { isWaiting, type Places } from './places.ts';

const MOST_PUPILS = 45;

/** Someone who works at a school. */
export interface Member {
  readonly id: Id;
  readonly person: Person;
}

/** A class to be, before anyone is in it. */
export interface PlannedClass {
  readonly id: Id;
  readonly schoolId: Id;
  /** Calendar year in which its school year begins. */
  readonly year: number;
  readonly grade: number;
  /** Counts the parallel classes from 0. */
  readonly parallel: number;
  /** Counts the classes of the school in the year from 0. */
  readonly number: number;
}

/** What the city's people make of its schools: found in a first pass, so that the second can write in order. */
export interface Plan {
  readonly teachers: ReadonlyMap<Id, readonly Member[]>;
  readonly principals: ReadonlyMap<Id, Member>;
  readonly classes: readonly PlannedClass[];
  /** The class of the next pupil who comes to a school and grade: classes are filled in turn. */
  next(schoolId: Id, year: number, grade: number): PlannedClass;
}

export function planSchools(world: World, places: Places): Plan {
  const teachers = new Map<Id, Member[]>();
  const principals = new Map<Id, Member>();
  const pupils = new Map<string, number>();
  function count(schoolId: Id, year: number, grade: number) {
    const key = `${schoolId} ${year} ${grade}`;
    pupils.set(key, (pupils.get(key) ?? 0) + 1);
  }
  for (const { members, communeId } of world.households()) {
    for (const person of members) {
      const { occupation } = person;
      if (occupation.kind === 'PUPIL' && !isWaiting(world, person)) {
        count(occupation.schoolId, places.year, occupation.grade);
        const before = places.schoolBefore(person, communeId);
        if (before) {
          count(before.id, places.year - 1, occupation.grade - 1);
        }
      } else if (occupation.kind === 'TEACHER' || occupation.kind === 'PRINCIPAL') {
        const member = { id: world.id('staff', person.id), person };
        const others = teachers.get(occupation.schoolId);
        if (occupation.kind === 'PRINCIPAL') {
          principals.set(occupation.schoolId, member);
        } else if (others) {
          others.push(member);
        } else {
          teachers.set(occupation.schoolId, [member]);
        }
      }
    }
  }
  const parallels = new Map<string, { readonly classes: PlannedClass[]; taken: number }>();
  const numbers = new Map<string, number>();
  for (const [key, size] of pupils) {
    const [schoolId, year, grade] = key.split(' ') as [Id, string, string];
    const classes = Array.from({ length: Math.ceil(size / MOST_PUPILS) }, (_, parallel): PlannedClass => {
      const number = numbers.get(`${schoolId} ${year}`) ?? 0;
      numbers.set(`${schoolId} ${year}`, number + 1);
      return {
        id: world.id('school-class', key, parallel),
        schoolId,
        year: Number(year),
        grade: Number(grade),
        parallel,
        number,
      };
    });
    parallels.set(key, { classes, taken: 0 });
  }
  return {
    teachers,
    principals,
    classes: [...parallels.values()].flatMap(({ classes }) => classes),
    next(schoolId, year, grade) {
      const parallel = parallels.get(`${schoolId} ${year} ${grade}`)!;
      return parallel.classes[parallel.taken++ % parallel.classes.length]!;
    },
  };
}
