import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey, rowByKey, rowsByKey } from '#department/loaders/batch.ts';
import { type Filter, listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import {
  Application,
  ApplicationChoice,
  type ApplicationChoiceRow,
  ApplicationDocument,
  type ApplicationDocumentRow,
  type ApplicationRecord,
  type ApplicationRow,
  ApplicationTransition,
  type ApplicationTransitionRow,
  Wish,
  type WishRow,
} from './application.entity.ts';
import type { ApplicationStatus } from './states.ts';

export type ApplicationPage = Connection<ApplicationRecord>;

/** Another application of the same school year for a child of the same name and date of birth. */
export interface Duplicate {
  readonly applicationId: string;
  /** The other child: whose log tells of the look. */
  readonly studentId: string;
  readonly status: ApplicationStatus;
  readonly schoolIds: readonly string[];
}

export const inCampaign = (campaignId: string): Filter => ({ sql: 't.campaign_id = ?::uuid', values: [campaignId] });
export const withStatus = (status: string): Filter => ({ sql: 't.status = ?', values: [status] });

const DUPLICATES = `select a.id as "of", b.id as "applicationId", b.student_id as "studentId", b.status,
    array(select c.school_id from application_choice c where c.application_id = b.id order by c.position) as "schoolIds"
  from application a join student s on s.id = a.student_id
  join student o on o.folded_name = s.folded_name and o.date_of_birth = s.date_of_birth and o.id <> s.id
  join application b on b.student_id = o.id and b.school_year = a.school_year
    and b.status not in ('REJECTED', 'WITHDRAWN', 'TRANSFERRED')
  where a.id = any($1::uuid[]) order by b.issued_at, b.id`;

export const applicationLoaders = ({ reader, cursors }: LoaderTools) => ({
  applicationById: rowByKey<ApplicationRow>(reader, Application),
  choicesByApplication: rowsByKey<ApplicationChoiceRow>(reader, ApplicationChoice, 'applicationId', 'position'),
  documentsByApplication: rowsByKey<ApplicationDocumentRow>(reader, ApplicationDocument, 'applicationId', 'kind'),
  transitionsByApplication: rowsByKey<ApplicationTransitionRow>(
    reader,
    ApplicationTransition,
    'applicationId',
    'sequence',
  ),
  applicationsByStudent: listByParent<ApplicationRow>(reader, cursors, Application, 'studentId', {
    list: 'student.enrollmentApplications',
    order: [
      { by: 'issuedAt', descending: true },
      { by: 'id', descending: true },
    ],
  }),
  /** What a school works through: those with a nearer right first, then by order of arrival. */
  wishesBySchool: listByParent<WishRow>(reader, cursors, Wish, 'wishedSchoolId', {
    list: 'school.enrollmentApplications',
    order: [{ by: 'rank' }, { by: 'registeredAt' }, { by: 'id' }],
  }),
  duplicatesByApplication: new DataLoader<string, Duplicate[]>(async (ids) =>
    groupByKey(ids, await reader.rows<Duplicate & { of: string }>(DUPLICATES, [ids]), (row) => row.of),
  ),
});
