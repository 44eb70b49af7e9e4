import type { Id, Person, School, World } from '#city/world/facts.ts';
import { GRADES } from '../school/grades.ts';
import { firstYearOf, schoolYearOn } from '../school-class/school-year.ts';

const has = ({ level }: School, grade: number): boolean => grade >= GRADES[level][0] && grade <= GRADES[level][1];

/** Where children of the city go to school. */
export interface Places {
  readonly byId: ReadonlyMap<Id, School>;
  /** The public school of a commune for a grade up to 9; the school of all levels where there is one. */
  publicSchool(communeId: Id, grade: number): School;
  /** Where a pupil was in the grade before; null for those who were in kindergarten. */
  schoolBefore(person: Person, communeId: Id): School | null;
  /** Schools that have a grade. */
  withGrade(grade: number): readonly School[];
  /** Calendar year in which the present school year began. */
  readonly year: number;
}

export function openPlaces({ schools, spec }: World): Places {
  const byId = new Map(schools.map((school) => [school.id, school]));
  const inCommune = Map.groupBy(
    schools.filter(({ ownership }) => ownership === 'PUBLIC'),
    ({ communeId }) => communeId,
  );
  const publicSchool: Places['publicSchool'] = (communeId, grade) => {
    const near = inCommune.get(communeId)!.filter((school) => has(school, grade));
    return near.find(({ level }) => level === 'ALL_LEVELS') ?? near[0]!;
  };
  return {
    byId,
    publicSchool,
    schoolBefore({ occupation }, communeId) {
      if (occupation.kind !== 'PUPIL' || occupation.grade < 2) {
        return null;
      }
      const school = byId.get(occupation.schoolId)!;
      const before = occupation.grade - 1;
      return has(school, before) ? school : publicSchool(communeId, before);
    },
    withGrade: (grade) => schools.filter((school) => has(school, grade)),
    year: firstYearOf(schoolYearOn(spec.today)),
  };
}

/** The cast's five-year-old has no place yet: the supplementary round is open for her. */
export const isWaiting = ({ cast }: World, { occupation, parentIds }: Person): boolean =>
  occupation.kind === 'PUPIL' && occupation.grade === 0 && parentIds.includes(cast.mother.citizenId!);
