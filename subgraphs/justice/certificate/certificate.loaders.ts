import type { LoaderTools } from '#kernel/department/define.ts';
import { rowsByKey } from '#kernel/loaders/batch.ts';
import { type Filter, listByParent } from '#kernel/pagination/lists.ts';
import type { Connection } from '#kernel/pagination/page.ts';
import { Certificate, CertificateEntry, type CertificateEntryRow, type CertificateRow } from './certificate.entity.ts';

export type CertificatePage = Connection<CertificateRow>;

export const ofFormOne: Filter = { sql: "t.form_type = 'FORM_1'", values: [] };

export const certificateLoaders = ({ reader, cursors }: LoaderTools) => ({
  certificatesByCitizen: listByParent<CertificateRow>(reader, cursors, Certificate, 'citizenId', {
    list: 'citizen.criminalRecordCertificates',
    order: [
      { by: 'requestedAt', descending: true },
      { by: 'id', descending: true },
    ],
  }),
  entriesByCertificate: rowsByKey<CertificateEntryRow>(reader, CertificateEntry, 'certificateId', 'position'),
});
