import type { ApplicationRecord } from './application.entity.ts';

/** What a counter hands over. */
export interface CodeIssued {
  readonly __typename: 'IssueEnrollmentCodeSuccess';
  readonly application: ApplicationRecord;
  readonly accessCode: string;
}
