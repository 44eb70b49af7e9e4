import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey } from '#department/loaders/batch.ts';
import { schoolYearOn } from '../school-class/school-year.ts';
import { Subject, type SubjectRow, TeachingAssignment, type TeachingAssignmentRow } from './teaching.entity.ts';

export function teachingLoaders({ reader, clock }: LoaderTools) {
  const { columns } = reader.table(TeachingAssignment);
  return {
    subjectByCode: rowByKey<SubjectRow>(reader, Subject, 'code'),
    assignmentById: rowByKey<TeachingAssignmentRow>(reader, TeachingAssignment),

    /** What someone teaches in the present school year. */
    assignmentsByStaff: new DataLoader<string, TeachingAssignmentRow[]>(async (staff) => {
      const rows = await reader.rows<TeachingAssignmentRow>(
        `select x.* from (select ${columns} from teaching_assignment where staff_id = any($1::uuid[])) x
         join school_class c on c.id = x."classId" join subject s on s.code = x."subjectCode"
         where c.school_year = $2 order by c.grade, c.name, c.id, s.position`,
        [staff, schoolYearOn(clock.today())],
      );
      return groupByKey(staff, rows, ({ staffId }) => staffId!);
    }),

    /** The subjects of a class: a dozen or so. */
    assignmentsByClass: new DataLoader<string, TeachingAssignmentRow[]>(async (classes) => {
      const rows = await reader.rows<TeachingAssignmentRow>(
        `select x.* from (select ${columns} from teaching_assignment where class_id = any($1::uuid[])) x
         join subject s on s.code = x."subjectCode" order by s.position`,
        [classes],
      );
      return groupByKey(classes, rows, ({ classId }) => classId);
    }),
  };
}
