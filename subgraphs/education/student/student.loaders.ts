import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { rowByKey, sortByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { School, type SchoolRow } from '../school/school.entity.ts';
import { SchoolClass, type SchoolClassRow } from '../school-class/school-class.entity.ts';
import { schoolYearOn } from '../school-class/school-year.ts';
import {
  Placement,
  type PlacementRow,
  Pupil,
  type PupilRow,
  Student,
  type StudentRecord,
  type StudentRow,
} from './student.entity.ts';

export type StudentPage = Connection<StudentRecord>;

const byGivenName = [{ by: 'sortName' }, { by: 'id' }] as const;

export const inClass = (classId: string): Filter => ({ sql: 't.class_id = ?::uuid', values: [classId] });

/** Loaders of other rooms that a student's arrival fills: where a student is, is what is asked next. */
export interface Neighbours {
  readonly schoolById: DataLoader<string, SchoolRow | null>;
  readonly classById: DataLoader<string, SchoolClassRow | null>;
}

type Arrival = StudentRow & {
  placement: PlacementRow | null;
  school: SchoolRow | null;
  schoolClass: SchoolClassRow | null;
};

export function studentLoaders({ reader, cursors, clock }: LoaderTools, { schoolById, classById }: Neighbours) {
  const placements = reader.table(Placement).columns;
  const one = (columns: string, from: string) => `(select row_to_json(x) from (select ${columns} from ${from}) x)`;
  const present = `school_year = $2 and left_on is null`;

  /** Where each student is in the present school year. */
  const placementByStudent = new DataLoader<string, PlacementRow | null>(async (students) => {
    const rows = await reader.rows<PlacementRow>(
      `select ${placements} from placement where student_id = any($1::uuid[]) and ${present}`,
      [students, schoolYearOn(clock.today())],
    );
    return sortByKey(students, rows, ({ studentId }) => studentId);
  });

  return {
    placementByStudent,
    studentById: rowByKey<StudentRow>(reader, Student),

    /** Policies ask for the placement of every student they judge, so it comes along, and with it school and class. */
    studentByCitizen: new DataLoader<string, StudentRow | null>(async (citizens) => {
      const rows = await reader.rows<Arrival>(
        `select ${reader.table(Student).columns},
           ${one(placements, 'placement where id = p.placed')} as placement,
           ${one(reader.table(School).columns, 'school where id = p.at_school')} as school,
           ${one(reader.table(SchoolClass).columns, 'school_class where id = p.in_class')} as "schoolClass"
         from (select * from student where citizen_id = any($1::uuid[])) student
         left join lateral (
           select id as placed, school_id as at_school, class_id as in_class from placement where student_id = student.id and ${present}) p on true`,
        [citizens, schoolYearOn(clock.today())],
      );
      const students = rows.map(({ placement, school, schoolClass, ...student }) => {
        placementByStudent.prime(student.id, placement);
        if (school) {
          schoolById.prime(school.id, school);
        }
        if (schoolClass) {
          classById.prime(schoolClass.id, schoolClass);
        }
        return student;
      });
      return sortByKey(citizens, students, ({ citizenId }) => citizenId);
    }),

    pupilsByClass: listByParent<PupilRow>(reader, cursors, Pupil, 'classId', {
      list: 'class.students',
      order: byGivenName,
    }),
    pupilsBySchool: listByParent<PupilRow>(reader, cursors, Pupil, 'schoolId', {
      list: 'school.students',
      order: byGivenName,
    }),
  };
}
