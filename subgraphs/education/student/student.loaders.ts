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

export const studentLoaders = ({ reader, cursors, clock }: LoaderTools) => ({
  studentById: rowByKey<StudentRow>(reader, Student),
  studentByCitizen: rowByKey<StudentRow>(reader, Student, 'citizenId'),
  pupilsByClass: listByParent<PupilRow>(reader, cursors, Pupil, 'classId', {
    list: 'class.students',
    order: byGivenName,
  }),
  pupilsBySchool: listByParent<PupilRow>(reader, cursors, Pupil, 'schoolId', {
    list: 'school.students',
    order: byGivenName,
  }),

  /** Where each student is in the present school year. */
  placementByStudent: new DataLoader<string, PlacementRow | null>(async (students) => {
    const rows = await reader.rows<PlacementRow>(
      `select ${reader.table(Placement).columns} from placement where student_id = any($1::uuid[]) and school_year = $2 and left_on is null`,
      [students, schoolYearOn(clock.today())],
    );
    return sortByKey(students, rows, ({ studentId }) => studentId);
  }),
});
