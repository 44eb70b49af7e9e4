import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { loaderFamily } from '#department/loaders/family.ts';
import { type Filter, listByParent, listOf } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import {
  EmergencyAccess,
  type EmergencyAccessRow,
  HealthNotice,
  type HealthNoticeRow,
} from './emergency-access.entity.ts';

export type EmergencyAccessPage = Connection<EmergencyAccessRow>;
export type HealthNoticePage = Connection<HealthNoticeRow>;

export const pending: Filter = { sql: 't.review_outcome is null', values: [] };

export const emergencyAccessLoaders = ({ reader, cursors }: LoaderTools) => ({
  emergencyAccessById: rowByKey<EmergencyAccessRow>(reader, EmergencyAccess),
  /** Whether a doctor has a person's record open in an emergency, by the wall clock. */
  openInEmergency: loaderFamily(({ doctor }: { readonly doctor: string }) => async (citizens) => {
    const rows = await reader.rows<{ citizen: string }>(
      `select distinct citizen_id as citizen from emergency_access
       where citizen_id = any($1::uuid[]) and opened_by = $2 and open_until > $3::timestamptz`,
      [citizens, doctor, new Date()],
    );
    const open = new Set(rows.map(({ citizen }) => citizen));
    return citizens.map((citizen) => open.has(citizen));
  }),
  /** What a doctor is known by to patients and auditors. */
  doctorReference: new DataLoader<string, string | null>(async (subjects) => {
    const rows = await reader.rows<{ subject: string; reference: string }>(
      'select subject, reference from doctor where subject = any($1::text[])',
      [subjects],
    );
    const references = new Map(rows.map(({ subject, reference }) => [subject, reference]));
    return subjects.map((subject) => references.get(subject) ?? null);
  }),
  reviews: listOf<EmergencyAccessRow>(reader, cursors, EmergencyAccess, {
    list: 'emergencyAccessReviews',
    order: [{ by: 'openedAt' }, { by: 'id' }],
  }),
  noticesByCitizen: listByParent<HealthNoticeRow>(reader, cursors, HealthNotice, 'citizenId', {
    list: 'citizen.healthNotices',
    order: [
      { by: 'at', descending: true },
      { by: 'id', descending: true },
    ],
  }),
});
