import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey } from '#department/loaders/batch.ts';
import { schoolYearOn } from '../school-class/school-year.ts';
import { type Post, Staff, type StaffRow } from './staff.entity.ts';

export const staffLoaders = ({ reader, clock }: LoaderTools) => ({
  staffById: rowByKey<StaffRow>(reader, Staff),

  postsByCitizen: new DataLoader<string, Post[]>(async (citizens) => {
    const rows = await reader.rows<Post & { citizenId: string }>(
      `select s.citizen_id as "citizenId", s.id as "staffId", s.school_id as "schoolId", s.role,
         array(select distinct a.class_id from teaching_assignment a join school_class c on c.id = a.class_id
               where a.staff_id = s.id and c.school_year = $2) as "classesTaught",
         array(select c.id from school_class c where c.homeroom_teacher_id = s.id and c.school_year = $2) as homerooms
       from staff s where s.citizen_id = any($1::uuid[]) and s.since <= $3::date and (s.until is null or s.until > $3::date)
       order by s.since, s.id`,
      [citizens, schoolYearOn(clock.today()), clock.today()],
    );
    return groupByKey(citizens, rows, ({ citizenId }) => citizenId);
  }),
});
