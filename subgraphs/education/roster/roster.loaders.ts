import type { LoaderTools } from '#department/define.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Staff, type StaffRow } from '../staff/staff.entity.ts';

export type StaffPage = Connection<StaffRow>;

export const withRole = (role: string): Filter => ({ sql: 't.role = ?', values: [role] });
export const heldOn = (date: string): Filter => ({
  sql: 't.since <= ?::date and (t.until is null or t.until > ?::date)',
  values: [date, date],
});

export const rosterLoaders = ({ reader, cursors }: LoaderTools) => ({
  staffBySchool: listByParent<StaffRow>(reader, cursors, Staff, 'schoolId', {
    list: 'school.staff',
    order: [{ by: 'sortName' }, { by: 'id' }],
  }),
});
