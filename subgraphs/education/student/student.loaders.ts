import DataLoader from 'dataloader';
import type { LoaderTools } from '#kernel/department/define.ts';
import { rowByKey, sortByKey } from '#kernel/loaders/batch.ts';
import { type Filter, listByParent } from '#kernel/pagination/lists.ts';
import type { Connection } from '#kernel/pagination/page.ts';
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

export const studentLoaders = ({ reader, cursors, clock }: LoaderTools) => {
  const placements = reader.table(Placement).columns;
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

    /** Policies ask for the placement of every student they judge, so it comes along. */
    studentByCitizen: new DataLoader<string, StudentRow | null>(async (citizens) => {
      const rows = await reader.rows<StudentRow & { placement: PlacementRow | null }>(
        `select ${reader.table(Student).columns}, (select row_to_json(p) from (
           select ${placements} from placement where student_id = student.id and ${present}) p) as placement
         from student where citizen_id = any($1::uuid[])`,
        [citizens, schoolYearOn(clock.today())],
      );
      const students = rows.map(({ placement, ...student }) => {
        placementByStudent.prime(student.id, placement);
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
};
