import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { SchoolClass, type SchoolClassRow } from './school-class.entity.ts';

export type SchoolClassPage = Connection<SchoolClassRow>;

export const ofSchoolYear = (schoolYear: string): Filter => ({ sql: 't.school_year = ?', values: [schoolYear] });
export const ofGrade = (grade: number): Filter => ({ sql: 't.grade = ?', values: [grade] });

export const schoolClassLoaders = ({ reader, cursors }: LoaderTools) => ({
  classById: rowByKey<SchoolClassRow>(reader, SchoolClass),
  classesBySchool: listByParent<SchoolClassRow>(reader, cursors, SchoolClass, 'schoolId', {
    list: 'school.classes',
    order: [{ by: 'grade' }, { by: 'name' }, { by: 'id' }],
  }),
});
