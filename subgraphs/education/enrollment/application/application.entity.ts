import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Residence } from '../campaign/campaign.entity.ts';
import type { Standing } from '../../student/student.entity.ts';
import type { ApplicationStatus } from './states.ts';

export type Rejection = 'CATCHMENT' | 'AGE' | 'QUOTA' | 'DOCUMENTS';

const application = {
  id: p.uuid().primary(),
  campaignId: p.uuid(),
  schoolYear: p.string(),
  studentId: p.uuid(),
  status: p.string().$type<ApplicationStatus>(),
  /** Where the child lives, as it was when the code was issued. */
  communeId: p.uuid(),
  residence: p.string().$type<Residence>(),
  channel: p.string().$type<'ONLINE' | 'DIRECT'>().nullable(),
  /** The school that took the child in. */
  schoolId: p.uuid().nullable(),
  rejection: p.string().$type<Rejection>().nullable(),
  roundId: p.uuid().nullable(),
  roundOpensAt: p.datetime(3).nullable(),
  roundClosesAt: p.datetime(3).nullable(),
  issuedAt: p.datetime(3),
  registeredAt: p.datetime(3).nullable(),
};

/** A child's application in a campaign, from the code that opens it to its end. */
export const Application = defineEntity({
  name: 'Application',
  properties: {
    ...application,
    /** Opens the form to whoever holds it; readable, because the guardians may ask for it again. */
    accessCode: p.string(),
    version: p.integer().version(),
  },
});

/** A view: an application under each school it names. Schools never see the code. */
export const Wish = defineEntity({
  name: 'Wish',
  properties: {
    ...application,
    wishedSchoolId: p.uuid(),
    wish: p.smallint(),
    /** The priority in the school's catchment; 99 where there is none. */
    rank: p.smallint(),
    refusedFor: p.string().$type<Rejection>().nullable(),
  },
});

/** A school wished for; 1 is the first wish. */
export const ApplicationChoice = defineEntity({
  name: 'ApplicationChoice',
  properties: {
    applicationId: p.uuid().primary(),
    position: p.smallint().primary(),
    schoolId: p.uuid(),
    /** Priority in the school's catchment when registered; null outside it and at schools without one. */
    priority: p.smallint().nullable(),
    /** Why this school has no place for the child; null while it may have one. */
    refusedFor: p.string().$type<Rejection>().nullable(),
  },
});

export const ApplicationDocument = defineEntity({
  name: 'ApplicationDocument',
  properties: {
    applicationId: p.uuid().primary(),
    kind: p.string().$type<DocumentKind>().primary(),
    state: p.string().$type<'LISTED' | 'VERIFIED' | 'MISSING'>(),
  },
});

export type DocumentKind =
  | 'BIRTH_CERTIFICATE'
  | 'RESIDENCE_CONFIRMATION'
  | 'COMPLETION_CERTIFICATE'
  | 'PRIORITY_CERTIFICATE'
  | 'HEALTH_RECORD';

/** One step of an application's life; never changed, never removed. The table numbers them. */
export const ApplicationTransition = defineEntity({
  name: 'ApplicationTransition',
  properties: {
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    fromStatus: p.string().$type<ApplicationStatus>().nullable(),
    toStatus: p.string().$type<ApplicationStatus>(),
    at: p.datetime(3),
    actorId: p.uuid().nullable(),
    actorRole: p.string().$type<ActorRole>(),
    reason: p.text().nullable(),
  },
});

export type ActorRole = 'GUARDIAN' | 'SCHOOL' | 'DEPARTMENT' | 'SYSTEM';

/** What is told again: the application that was dealt with, or how many were. */
export type ReceiptOutcome =
  | { readonly applicationId: string }
  | { readonly accepted: number; readonly refused: number; readonly left: number };

/** What a request with an idempotency key came to. */
export const RequestReceipt = defineEntity({
  name: 'RequestReceipt',
  properties: {
    actorId: p.uuid().primary(),
    key: p.string().primary(),
    verb: p.string(),
    digest: p.string(),
    outcome: p.json().$type<ReceiptOutcome>(),
    createdAt: p.datetime(3),
  },
});

export type ApplicationRow = InferEntity<typeof Application>;
export type WishRow = InferEntity<typeof Wish>;

/** An application on its way through a query. */
export type ApplicationRecord = Pick<ApplicationRow, keyof typeof application> & {
  /** Left out where a school looks at it. */
  readonly accessCode?: string;
  /** The school that looks at it; left out where the family does. */
  readonly wishedSchoolId?: string;
  /** Who stands in for the child, where it was told. */
  readonly standing?: Standing;
};

/** An application as a school may see it. */
export const forSchool = (
  { accessCode: _, ...application }: ApplicationRow,
  wishedSchoolId: string,
): ApplicationRecord => ({
  ...application,
  wishedSchoolId,
});

export type ApplicationChoiceRow = InferEntity<typeof ApplicationChoice>;
export type ApplicationDocumentRow = InferEntity<typeof ApplicationDocument>;
export type ApplicationTransitionRow = InferEntity<typeof ApplicationTransition>;
