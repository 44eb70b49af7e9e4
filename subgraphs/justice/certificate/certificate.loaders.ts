import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { rowsByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Certificate, CertificateEntry, type CertificateEntryRow, type CertificateRow } from './certificate.entity.ts';

export type CertificatePage = Connection<CertificateRow>;

export const ofFormOne: Filter = { sql: "t.form_type = 'FORM_1'", values: [] };

export const certificateLoaders = ({ reader, cursors, clock }: LoaderTools) => ({
  /** Whom a request is about that waits for an officer, or was answered today. */
  applicantByCertificate: new DataLoader<string, string | null>(async (ids) => {
    const rows = await reader.rows<{ id: string; applicant: string }>(
      `select id, citizen_id as applicant from certificate
       where id = any($1::uuid[]) and (status in ('REQUESTED', 'IN_PROGRESS') or issued_on = $2::date)`,
      [ids, clock.today()],
    );
    const applicants = new Map(rows.map(({ id, applicant }) => [id, applicant]));
    return ids.map((id) => applicants.get(id) ?? null);
  }),
  certificatesByCitizen: listByParent<CertificateRow>(reader, cursors, Certificate, 'citizenId', {
    list: 'citizen.criminalRecordCertificates',
    order: [
      { by: 'requestedAt', descending: true },
      { by: 'id', descending: true },
    ],
  }),
  entriesByCertificate: rowsByKey<CertificateEntryRow>(reader, CertificateEntry, 'certificateId', 'position'),
});
