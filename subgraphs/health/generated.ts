import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HealthFacilityRow } from './facility/facility.entity.ts';
import type { HealthFacilityPage } from './facility/facility.loaders.ts';
import type { PharmacyRow } from './pharmacy/pharmacy.entity.ts';
import type { PharmacyPage } from './pharmacy/pharmacy.loaders.ts';
import type { InsuranceCardRow } from './insurance-card/insurance-card.entity.ts';
import type { VerifiedCard } from './insurance-card/verification-result.ts';
import type { HealthRecordRow, HealthExamRow } from './health-record/health-record.entity.ts';
import type { HealthExamPage } from './health-record/health-record.loaders.ts';
import type { CareEpisodeRow } from './care-episode/care-episode.entity.ts';
import type { CareEpisodePage } from './care-episode/care-episode.loaders.ts';
import type { EmergencyAccessRow, HealthNoticeRow } from './emergency-access/emergency-access.entity.ts';
import type { EmergencyAccessPage, HealthNoticePage } from './emergency-access/emergency-access.loaders.ts';
import type { CitizenReference } from '../../department/policy/citizen-reference.ts';
import type { CommuneReference } from './neighbours/references.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, written `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant, written like `2026-11-20T08:00:00.000Z`; given out in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /** What a person allows the viewer, or the viewer's institution for the purpose named, today; for the policies of the departments. */
  Grant: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A time in which a facility has a person under its care. While it is open, the facility's doctors may read the person's health record. */
export type CareEpisode = {
  __typename?: 'CareEpisode';
  /** Last day; null while the episode is open. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** The facility that gives the care. */
  facility?: Maybe<HealthFacility>;
  /** First day. */
  openedOn: Scalars['Date']['output'];
};

/** A page of care episodes. */
export type CareEpisodeConnection = {
  __typename?: 'CareEpisodeConnection';
  /** The episodes of the page, each with its cursor. */
  edges: Array<CareEpisodeEdge>;
  /** The episodes of the page. */
  nodes: Array<CareEpisode>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many episodes the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A care episode in a page. */
export type CareEpisodeEdge = {
  __typename?: 'CareEpisodeEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The episode. */
  node: CareEpisode;
};

/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type Citizen = {
  __typename?: 'Citizen';
  /** What the person has let the viewer in for, as it stands today. For policies of the departments. */
  grants: Array<Scalars['Grant']['output']>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /**
   * What the person is told about access to her health record, the latest first. Only for the person, the guardians of
   * a minor and delegates; empty to everyone else.
   */
  healthNotices?: Maybe<HealthNoticeConnection>;
  /**
   * The person's health record. Only for the person, the guardians of a minor, delegates, and doctors who name a
   * purpose: of a facility that has the person under its care, in an emergency, or by consent; null to everyone else.
   */
  healthRecord?: Maybe<HealthRecord>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
  /**
   * The person's health insurance card: the one valid today, else the last one. Only for the person, the guardians
   * of a minor, delegates, doctors and pharmacists, and appraisers with a claim in hand; null to everyone else.
   */
  insuranceCard?: Maybe<InsuranceCard>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenHealthNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a review came to. */
export type CloseEmergencyAccessReviewInput = {
  /** Opaque id of the access. */
  accessId: Scalars['ID']['input'];
  /** What the review came to. Closing again with the same outcome gives the review as it was closed. */
  outcome: EmergencyAccessOutcome;
};

/** How closing a review ended. */
export type CloseEmergencyAccessReviewResult = CloseEmergencyAccessReviewSuccess | EmergencyAccessReviewNotOpen;

/** The review is closed and the person has been told. */
export type CloseEmergencyAccessReviewSuccess = {
  __typename?: 'CloseEmergencyAccessReviewSuccess';
  /** The access, with its outcome. */
  access: EmergencyAccess;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** An administrative unit of the third level (ward, commune or township), as it stood in a span of time. */
export type Commune = {
  __typename?: 'Commune';
  /** Health facilities that stand in the commune, by name. */
  healthFacilities?: Maybe<HealthFacilityConnection>;
  /** Opaque identity of the unit in its span of time; the code alone is none, since codes are given anew. */
  id: Scalars['ID']['output'];
  /** Pharmacies that stand in the commune, by name. */
  pharmacies?: Maybe<PharmacyConnection>;
};


/** An administrative unit of the third level (ward, commune or township), as it stood in a span of time. */
export type CommuneHealthFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An administrative unit of the third level (ward, commune or township), as it stood in a span of time. */
export type CommunePharmaciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A doctor without an episode of care opened a person's health record for a limited time. */
export type EmergencyAccess = {
  __typename?: 'EmergencyAccess';
  /** The facility that the doctor works at. */
  facility?: Maybe<HealthFacility>;
  /** Opaque identity of the access. */
  id: Scalars['ID']['output'];
  /** Until when at the latest. */
  openUntil: Scalars['DateTime']['output'];
  /** From when. */
  openedAt: Scalars['DateTime']['output'];
  /** The doctor, by an opaque reference that stays the same for all accesses of one doctor and leads to no citizen. */
  openedBy: Scalars['ID']['output'];
  /** The reason that the doctor stated. */
  reason: Scalars['String']['output'];
  /** What the review came to; null while it is pending. */
  reviewOutcome?: Maybe<EmergencyAccessOutcome>;
  /** When it was reviewed; null while the review is pending. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the doctor was let go on after an access that was unjustified; null before, and for others. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of accesses in an emergency. */
export type EmergencyAccessConnection = {
  __typename?: 'EmergencyAccessConnection';
  /** The accesses of the page, each with its cursor. */
  edges: Array<EmergencyAccessEdge>;
  /** The accesses of the page. */
  nodes: Array<EmergencyAccess>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many accesses the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** An access in an emergency in a page. */
export type EmergencyAccessEdge = {
  __typename?: 'EmergencyAccessEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The access. */
  node: EmergencyAccess;
};

/** The facility has the person under its care: the record is open under the purpose `medical-care`. */
export type EmergencyAccessNotNeeded = {
  __typename?: 'EmergencyAccessNotNeeded';
  /** Why nothing was opened, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was opened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** There is no access with this id that was found unjustified. */
export type EmergencyAccessNotUnjustified = {
  __typename?: 'EmergencyAccessNotUnjustified';
  /** Why nothing was settled, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was settled, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What a review of access in an emergency came to. */
export type EmergencyAccessOutcome =
  /** There was an emergency. */
  | 'JUSTIFIED'
  /** There was none; what was still open has been closed. */
  | 'UNJUSTIFIED';

/** Why a record is not opened in an emergency. */
export type EmergencyAccessRefusal =
  /** An access of the doctor to this very record was found unjustified. */
  | 'RECORD_CLOSED'
  /** As many records as there may be in a shift have been opened. */
  | 'SHIFT_LIMIT'
  /** An access of the doctor was found unjustified, and that has not been settled yet. */
  | 'SUSPENDED';

/** Nothing was opened: what breaks the glass has a measure. */
export type EmergencyAccessRefused = {
  __typename?: 'EmergencyAccessRefused';
  /** Why nothing was opened, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was opened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Why nothing was opened. */
  reason: EmergencyAccessRefusal;
};

/** There is no pending review with this id, or it was closed with another outcome. */
export type EmergencyAccessReviewNotOpen = {
  __typename?: 'EmergencyAccessReviewNotOpen';
  /** Why nothing was closed, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was closed, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Nothing was verified: the facility is not connected to insurance verification yet. */
export type FacilityNotConnected = {
  __typename?: 'FacilityNotConnected';
  /** What came of it, in English. */
  message: Scalars['String']['output'];
  /** What came of it, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Class of health that an examination ends with; the meaning of each is unverified. */
export type HealthClass =
  /** Loại I: very good. */
  | 'I'
  /** Loại II: good. */
  | 'II'
  /** Loại III: fair. */
  | 'III'
  /** Loại IV: poor. */
  | 'IV'
  /** Loại V: very poor. */
  | 'V';

/** One health examination. */
export type HealthExam = {
  __typename?: 'HealthExam';
  /** Blood pressure in millimetres of mercury, systolic over diastolic: `120/80`; null where it was not taken. */
  bloodPressure?: Maybe<Scalars['String']['output']>;
  /** Body mass index: weight in kilograms over the square of height in metres, one decimal, rounded half up. */
  bmi: Scalars['Float']['output'];
  /** Day of the examination. */
  date: Scalars['Date']['output'];
  /** Where it was made. */
  facility?: Maybe<HealthFacility>;
  /** Class of health it ended with. */
  healthClass: HealthClass;
  /** Height in centimetres. */
  heightCentimetres: Scalars['Float']['output'];
  /** What it was made for. */
  kind: HealthExamKind;
  /** Eyesight without glasses; null where it was not tested. */
  vision?: Maybe<Vision>;
  /** Weight in kilograms. */
  weightKilograms: Scalars['Float']['output'];
};

/** A page of health examinations. */
export type HealthExamConnection = {
  __typename?: 'HealthExamConnection';
  /** The examinations of the page, each with its cursor. */
  edges: Array<HealthExamEdge>;
  /** The examinations of the page. */
  nodes: Array<HealthExam>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many examinations the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A health examination in a page. */
export type HealthExamEdge = {
  __typename?: 'HealthExamEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The examination. */
  node: HealthExam;
};

/** What a health examination was made for. */
export type HealthExamKind =
  /** Khám sức khỏe định kỳ: regular examination. */
  | 'ANNUAL'
  /** Khám sức khỏe người lái xe: examination of a driver. */
  | 'DRIVER'
  /** Khám sức khỏe học sinh: examination of a pupil. */
  | 'STUDENT';

/** A facility that gives care under health insurance. Public: everyone may know where care is given. */
export type HealthFacility = {
  __typename?: 'HealthFacility';
  /** Facility code of the health insurance, five signs; kept when the facility is renamed. */
  code: Scalars['String']['output'];
  /** The commune it stands in, in the units of the registers' geography. */
  commune: Commune;
  /** True where the facility verifies insurance cards online. */
  connectedToInsuranceVerification: Scalars['Boolean']['output'];
  /** Opaque identity in the graph. */
  id: Scalars['ID']['output'];
  /** Kind of facility. */
  kind: HealthFacilityKind;
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
};

/** A page of health facilities. */
export type HealthFacilityConnection = {
  __typename?: 'HealthFacilityConnection';
  /** The facilities of the page, each with its cursor. */
  edges: Array<HealthFacilityEdge>;
  /** The facilities of the page. */
  nodes: Array<HealthFacility>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many facilities the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A health facility in a page. */
export type HealthFacilityEdge = {
  __typename?: 'HealthFacilityEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The facility. */
  node: HealthFacility;
};

/** What kind of health facility it is. */
export type HealthFacilityKind =
  /** Phòng khám đa khoa: polyclinic. */
  | 'CLINIC'
  /** Trạm y tế: station of a commune. */
  | 'COMMUNE_STATION'
  /** Bệnh viện: hospital. */
  | 'HOSPITAL';

/** How far insurance verification has come in the city. */
export type HealthFacilityStatistics = {
  __typename?: 'HealthFacilityStatistics';
  /** Those of them that verify insurance cards online. */
  connectedToInsuranceVerification: Scalars['Int']['output'];
  /** Facilities that give care under health insurance. */
  total: Scalars['Int']['output'];
};

/** Something that a person is told about her health record without having asked. */
export type HealthNotice = {
  __typename?: 'HealthNotice';
  /** When it was sent. */
  at: Scalars['DateTime']['output'];
  /** The access that it tells of. */
  emergencyAccess?: Maybe<EmergencyAccess>;
  /** Opaque identity of the notice. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: HealthNoticeKind;
  /** What has happened, in English. */
  message: Scalars['String']['output'];
  /** What has happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A page of notices. */
export type HealthNoticeConnection = {
  __typename?: 'HealthNoticeConnection';
  /** The notices of the page, each with its cursor. */
  edges: Array<HealthNoticeEdge>;
  /** The notices of the page. */
  nodes: Array<HealthNotice>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many notices the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A notice in a page. */
export type HealthNoticeEdge = {
  __typename?: 'HealthNoticeEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The notice. */
  node: HealthNotice;
};

/** What a notice is about. */
export type HealthNoticeKind =
  /** A doctor has opened the health record in an emergency. */
  | 'EMERGENCY_ACCESS_OPENED'
  /** Such an access has been reviewed. */
  | 'EMERGENCY_ACCESS_REVIEWED';

/** A person's health record. Sensitive personal data throughout. */
export type HealthRecord = {
  __typename?: 'HealthRecord';
  /** Times under care, the last begun first. */
  careEpisodes: CareEpisodeConnection;
  /** All examinations, the last one first. */
  exams: HealthExamConnection;
  /** The last examination; null where the person has not been examined. */
  latestExam?: Maybe<HealthExam>;
};


/** A person's health record. Sensitive personal data throughout. */
export type HealthRecordCareEpisodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person's health record. Sensitive personal data throughout. */
export type HealthRecordExamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A health insurance card. Its number is personal data and not in the graph; cards are verified through
 * `verifyInsuranceCard`.
 */
export type InsuranceCard = {
  __typename?: 'InsuranceCard';
  /** Part of the covered costs that the insurance bears, in percent (100, 95 or 80); null where the rules of today no longer have the card's code. */
  benefitRate?: Maybe<Scalars['Int']['output']>;
  /** The facility the person is registered with for first care. */
  registeredFacility?: Maybe<HealthFacility>;
  /** First day on which the card is valid. */
  validFrom: Scalars['Date']['output'];
  /** Last day on which the card is valid. */
  validTo: Scalars['Date']['output'];
};

/** Why a card is not valid. */
export type InsuranceCardDefect =
  /** Group and benefit digit do not stand together on this day; the card must be exchanged. */
  | 'BENEFIT_CODE_NOT_ALLOWED'
  /** The card was valid until an earlier day. */
  | 'EXPIRED'
  /** What was given is not written as a card number. */
  | 'MALFORMED'
  /** The card is valid from a later day on. */
  | 'NOT_YET_VALID'
  /** No card is registered under what was given. */
  | 'UNKNOWN';

/** The card is not valid. */
export type InsuranceCardNotValid = {
  __typename?: 'InsuranceCardNotValid';
  /** What came of it, in English. */
  message: Scalars['String']['output'];
  /** What came of it, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Why the card is not valid. */
  reason: InsuranceCardDefect;
  /** When it was verified. */
  verifiedAt: Scalars['DateTime']['output'];
};

/** The card is valid. */
export type InsuranceCardVerified = {
  __typename?: 'InsuranceCardVerified';
  /** Part of the covered costs that the insurance bears, in percent. */
  benefitRate: Scalars['Int']['output'];
  /** What came of it, in English. */
  message: Scalars['String']['output'];
  /** What came of it, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The facility the person is registered with for first care. */
  registeredFacility?: Maybe<HealthFacility>;
  /** Last day on which the card is valid. */
  validTo: Scalars['Date']['output'];
  /** Opaque identity of the verification: the case that an appraiser names who has the claim in hand. */
  verificationId: Scalars['ID']['output'];
  /** When it was verified. */
  verifiedAt: Scalars['DateTime']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Closes the review of an access in an emergency. For auditors under the purpose `emergency-access-review`, never about themselves. */
  closeEmergencyAccessReview?: Maybe<CloseEmergencyAccessReviewResult>;
  /**
   * Opens a person's health record for 24 hours to a doctor whose facility has no open episode of care. The purpose
   * `emergency-care` has to be named. The person is told at once, and an auditor reviews it. A doctor opens ten records in
   * twelve hours at most, none while a finding of `UNJUSTIFIED` is not settled, and never again the record that it was about.
   */
  openEmergencyAccess?: Maybe<OpenEmergencyAccessResult>;
  /** Lets a doctor go on after an access that was found unjustified. For auditors under the purpose `emergency-access-review`, never about themselves. */
  settleEmergencyAccess?: Maybe<SettleEmergencyAccessResult>;
  /**
   * Verifies an insurance card on the present day and records who did so, where and with what outcome. For doctors and
   * pharmacists at the place where they work, and for insurance appraisers about the claim that they name as their case. `CONFLICT` where the key was used for another
   * question.
   */
  verifyInsuranceCard?: Maybe<VerifyInsuranceCardResult>;
};


export type MutationCloseEmergencyAccessReviewArgs = {
  input: CloseEmergencyAccessReviewInput;
};


export type MutationOpenEmergencyAccessArgs = {
  input: OpenEmergencyAccessInput;
};


export type MutationSettleEmergencyAccessArgs = {
  input: SettleEmergencyAccessInput;
};


export type MutationVerifyInsuranceCardArgs = {
  input: VerifyInsuranceCardInput;
};

/** Whose record to open, and why. */
export type OpenEmergencyAccessInput = {
  /** Opaque id of the person. An id that nobody has is not told apart. */
  citizenId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`: the same key and input again give the same access. */
  idempotencyKey: Scalars['String']['input'];
  /** Why the record is needed now, 10 to 500 characters; the person and the auditors read it. */
  reason: Scalars['String']['input'];
};

/** How opening a record in an emergency ended. */
export type OpenEmergencyAccessResult = EmergencyAccessNotNeeded | EmergencyAccessRefused | OpenEmergencyAccessSuccess;

/** The record is open to the doctor, under the purpose `emergency-care`. */
export type OpenEmergencyAccessSuccess = {
  __typename?: 'OpenEmergencyAccessSuccess';
  /** The access, with its end. */
  access: EmergencyAccess;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Where a page stands in its list, as Relay's specification of connections has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item, to be given to `after`; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True where more items follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True where the page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A pharmacy that is connected to the city's pharmacy network. Public: everyone may know where medicine is sold. */
export type Pharmacy = {
  __typename?: 'Pharmacy';
  /** Code in the pharmacy network. */
  code: Scalars['String']['output'];
  /** The commune it stands in, in the units of the registers' geography. */
  commune: Commune;
  /** Opaque identity in the graph. */
  id: Scalars['ID']['output'];
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
};

/** A page of pharmacies. */
export type PharmacyConnection = {
  __typename?: 'PharmacyConnection';
  /** The pharmacies of the page, each with its cursor. */
  edges: Array<PharmacyEdge>;
  /** The pharmacies of the page. */
  nodes: Array<Pharmacy>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many pharmacies the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A pharmacy in a page. */
export type PharmacyEdge = {
  __typename?: 'PharmacyEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The pharmacy. */
  node: Pharmacy;
};

export type Query = {
  __typename?: 'Query';
  /** Accesses in an emergency that wait for review, the oldest first. For auditors under the purpose `emergency-access-review`; empty for everyone else. */
  emergencyAccessReviews?: Maybe<EmergencyAccessConnection>;
  /** A health facility by id; null where there is none. */
  healthFacility?: Maybe<HealthFacility>;
  /** Counts over all health facilities of the city. */
  healthFacilityStatistics?: Maybe<HealthFacilityStatistics>;
};


export type QueryEmergencyAccessReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryHealthFacilityArgs = {
  id: Scalars['ID']['input'];
};

/** Which finding has been settled with the doctor. */
export type SettleEmergencyAccessInput = {
  /** Opaque id of the access that was found unjustified. Settling twice gives it as it was settled. */
  accessId: Scalars['ID']['input'];
};

/** How settling a finding ended. */
export type SettleEmergencyAccessResult = EmergencyAccessNotUnjustified | SettleEmergencyAccessSuccess;

/** The finding is settled. Once all of a doctor's are, the doctor may open records again, but never the one in question. */
export type SettleEmergencyAccessSuccess = {
  __typename?: 'SettleEmergencyAccessSuccess';
  /** The access, with the instant of its settlement. */
  access: EmergencyAccess;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Which card is to be verified, and where. Give either `citizenId` or `cardNumber`, always as variables. */
export type VerifyInsuranceCardInput = {
  /** What is printed on the card: fifteen signs, or the ten digits of a newer card. Never repeated in an answer or error. */
  cardNumber?: InputMaybe<Scalars['String']['input']>;
  /** The person whose card it is. */
  citizenId?: InputMaybe<Scalars['ID']['input']>;
  /** Health facility or pharmacy where the card is shown; the viewer's own unless told. An insurance appraiser must say. */
  facilityId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 64 letters, digits, `-` or `_` that name this request; sent again, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
};

/** What comes of verifying an insurance card. */
export type VerifyInsuranceCardResult = FacilityNotConnected | InsuranceCardNotValid | InsuranceCardVerified;

/** Eyesight of both eyes in tenths: 10 is full sight. */
export type Vision = {
  __typename?: 'Vision';
  /** Left eye, tenths. */
  left: Scalars['Int']['output'];
  /** Right eye, tenths. */
  right: Scalars['Int']['output'];
};

/** How much a field tells of a person. */
export type Personal__Sensitivity =
  /** Basic personal data, such as a name or a plate. */
  | 'BASIC'
  /** Nothing of any person: public facts and opaque ids. */
  | 'PUBLIC'
  /** Sensitive personal data, such as health and criminal records. */
  | 'SENSITIVE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Citizen: Citizen;
  Commune: Commune;
  HealthFacility: HealthFacility;
  Pharmacy: Pharmacy;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}> ) );
  Commune:
    ( { __typename: 'Commune' }
    & GraphQLRecursivePick<FederationTypes['Commune'], {"id":true}> );
  HealthFacility:
    ( { __typename: 'HealthFacility' }
    & GraphQLRecursivePick<FederationTypes['HealthFacility'], {"id":true}> );
  Pharmacy:
    ( { __typename: 'Pharmacy' }
    & GraphQLRecursivePick<FederationTypes['Pharmacy'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CloseEmergencyAccessReviewResult:
    | ( Omit<CloseEmergencyAccessReviewSuccess, 'access'> & { access: _RefType['EmergencyAccess'] } )
    | ( EmergencyAccessReviewNotOpen )
  ;
  OpenEmergencyAccessResult:
    | ( EmergencyAccessNotNeeded )
    | ( EmergencyAccessRefused )
    | ( Omit<OpenEmergencyAccessSuccess, 'access'> & { access: _RefType['EmergencyAccess'] } )
  ;
  SettleEmergencyAccessResult:
    | ( EmergencyAccessNotUnjustified )
    | ( Omit<SettleEmergencyAccessSuccess, 'access'> & { access: _RefType['EmergencyAccess'] } )
  ;
  VerifyInsuranceCardResult:
    | ( FacilityNotConnected )
    | ( InsuranceCardNotValid )
    | ( VerifiedCard )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CareEpisode: ResolverTypeWrapper<CareEpisodeRow>;
  CareEpisodeConnection: ResolverTypeWrapper<CareEpisodePage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CareEpisodeEdge: ResolverTypeWrapper<Omit<CareEpisodeEdge, 'node'> & { node: ResolversTypes['CareEpisode'] }>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CloseEmergencyAccessReviewInput: CloseEmergencyAccessReviewInput;
  CloseEmergencyAccessReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseEmergencyAccessReviewResult']>;
  CloseEmergencyAccessReviewSuccess: ResolverTypeWrapper<Omit<CloseEmergencyAccessReviewSuccess, 'access'> & { access: ResolversTypes['EmergencyAccess'] }>;
  Commune: ResolverTypeWrapper<CommuneReference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EmergencyAccess: ResolverTypeWrapper<EmergencyAccessRow>;
  EmergencyAccessConnection: ResolverTypeWrapper<EmergencyAccessPage>;
  EmergencyAccessEdge: ResolverTypeWrapper<Omit<EmergencyAccessEdge, 'node'> & { node: ResolversTypes['EmergencyAccess'] }>;
  EmergencyAccessNotNeeded: ResolverTypeWrapper<EmergencyAccessNotNeeded>;
  EmergencyAccessNotUnjustified: ResolverTypeWrapper<EmergencyAccessNotUnjustified>;
  EmergencyAccessOutcome: EmergencyAccessOutcome;
  EmergencyAccessRefusal: EmergencyAccessRefusal;
  EmergencyAccessRefused: ResolverTypeWrapper<EmergencyAccessRefused>;
  EmergencyAccessReviewNotOpen: ResolverTypeWrapper<EmergencyAccessReviewNotOpen>;
  FacilityNotConnected: ResolverTypeWrapper<FacilityNotConnected>;
  Grant: ResolverTypeWrapper<Scalars['Grant']['output']>;
  HealthClass: HealthClass;
  HealthExam: ResolverTypeWrapper<HealthExamRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  HealthExamConnection: ResolverTypeWrapper<HealthExamPage>;
  HealthExamEdge: ResolverTypeWrapper<Omit<HealthExamEdge, 'node'> & { node: ResolversTypes['HealthExam'] }>;
  HealthExamKind: HealthExamKind;
  HealthFacility: ResolverTypeWrapper<HealthFacilityRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HealthFacilityConnection: ResolverTypeWrapper<HealthFacilityPage>;
  HealthFacilityEdge: ResolverTypeWrapper<Omit<HealthFacilityEdge, 'node'> & { node: ResolversTypes['HealthFacility'] }>;
  HealthFacilityKind: HealthFacilityKind;
  HealthFacilityStatistics: ResolverTypeWrapper<HealthFacilityStatistics>;
  HealthNotice: ResolverTypeWrapper<HealthNoticeRow>;
  HealthNoticeConnection: ResolverTypeWrapper<HealthNoticePage>;
  HealthNoticeEdge: ResolverTypeWrapper<Omit<HealthNoticeEdge, 'node'> & { node: ResolversTypes['HealthNotice'] }>;
  HealthNoticeKind: HealthNoticeKind;
  HealthRecord: ResolverTypeWrapper<HealthRecordRow>;
  InsuranceCard: ResolverTypeWrapper<InsuranceCardRow>;
  InsuranceCardDefect: InsuranceCardDefect;
  InsuranceCardNotValid: ResolverTypeWrapper<InsuranceCardNotValid>;
  InsuranceCardVerified: ResolverTypeWrapper<VerifiedCard>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenEmergencyAccessInput: OpenEmergencyAccessInput;
  OpenEmergencyAccessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenEmergencyAccessResult']>;
  OpenEmergencyAccessSuccess: ResolverTypeWrapper<Omit<OpenEmergencyAccessSuccess, 'access'> & { access: ResolversTypes['EmergencyAccess'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pharmacy: ResolverTypeWrapper<PharmacyRow>;
  PharmacyConnection: ResolverTypeWrapper<PharmacyPage>;
  PharmacyEdge: ResolverTypeWrapper<Omit<PharmacyEdge, 'node'> & { node: ResolversTypes['Pharmacy'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SettleEmergencyAccessInput: SettleEmergencyAccessInput;
  SettleEmergencyAccessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SettleEmergencyAccessResult']>;
  SettleEmergencyAccessSuccess: ResolverTypeWrapper<Omit<SettleEmergencyAccessSuccess, 'access'> & { access: ResolversTypes['EmergencyAccess'] }>;
  VerifyInsuranceCardInput: VerifyInsuranceCardInput;
  VerifyInsuranceCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyInsuranceCardResult']>;
  Vision: ResolverTypeWrapper<Vision>;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CareEpisode: CareEpisodeRow;
  CareEpisodeConnection: CareEpisodePage;
  Int: Scalars['Int']['output'];
  CareEpisodeEdge: Omit<CareEpisodeEdge, 'node'> & { node: ResolversParentTypes['CareEpisode'] };
  Citizen: CitizenReference;
  ID: Scalars['ID']['output'];
  CloseEmergencyAccessReviewInput: CloseEmergencyAccessReviewInput;
  CloseEmergencyAccessReviewResult: ResolversUnionTypes<ResolversParentTypes>['CloseEmergencyAccessReviewResult'];
  CloseEmergencyAccessReviewSuccess: Omit<CloseEmergencyAccessReviewSuccess, 'access'> & { access: ResolversParentTypes['EmergencyAccess'] };
  Commune: CommuneReference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EmergencyAccess: EmergencyAccessRow;
  EmergencyAccessConnection: EmergencyAccessPage;
  EmergencyAccessEdge: Omit<EmergencyAccessEdge, 'node'> & { node: ResolversParentTypes['EmergencyAccess'] };
  EmergencyAccessNotNeeded: EmergencyAccessNotNeeded;
  EmergencyAccessNotUnjustified: EmergencyAccessNotUnjustified;
  EmergencyAccessRefused: EmergencyAccessRefused;
  EmergencyAccessReviewNotOpen: EmergencyAccessReviewNotOpen;
  FacilityNotConnected: FacilityNotConnected;
  Grant: Scalars['Grant']['output'];
  HealthExam: HealthExamRow;
  Float: Scalars['Float']['output'];
  HealthExamConnection: HealthExamPage;
  HealthExamEdge: Omit<HealthExamEdge, 'node'> & { node: ResolversParentTypes['HealthExam'] };
  HealthFacility: HealthFacilityRow;
  Boolean: Scalars['Boolean']['output'];
  HealthFacilityConnection: HealthFacilityPage;
  HealthFacilityEdge: Omit<HealthFacilityEdge, 'node'> & { node: ResolversParentTypes['HealthFacility'] };
  HealthFacilityStatistics: HealthFacilityStatistics;
  HealthNotice: HealthNoticeRow;
  HealthNoticeConnection: HealthNoticePage;
  HealthNoticeEdge: Omit<HealthNoticeEdge, 'node'> & { node: ResolversParentTypes['HealthNotice'] };
  HealthRecord: HealthRecordRow;
  InsuranceCard: InsuranceCardRow;
  InsuranceCardNotValid: InsuranceCardNotValid;
  InsuranceCardVerified: VerifiedCard;
  Mutation: Record<PropertyKey, never>;
  OpenEmergencyAccessInput: OpenEmergencyAccessInput;
  OpenEmergencyAccessResult: ResolversUnionTypes<ResolversParentTypes>['OpenEmergencyAccessResult'];
  OpenEmergencyAccessSuccess: Omit<OpenEmergencyAccessSuccess, 'access'> & { access: ResolversParentTypes['EmergencyAccess'] };
  PageInfo: PageInfo;
  Pharmacy: PharmacyRow;
  PharmacyConnection: PharmacyPage;
  PharmacyEdge: Omit<PharmacyEdge, 'node'> & { node: ResolversParentTypes['Pharmacy'] };
  Query: Record<PropertyKey, never>;
  SettleEmergencyAccessInput: SettleEmergencyAccessInput;
  SettleEmergencyAccessResult: ResolversUnionTypes<ResolversParentTypes>['SettleEmergencyAccessResult'];
  SettleEmergencyAccessSuccess: Omit<SettleEmergencyAccessSuccess, 'access'> & { access: ResolversParentTypes['EmergencyAccess'] };
  VerifyInsuranceCardInput: VerifyInsuranceCardInput;
  VerifyInsuranceCardResult: ResolversUnionTypes<ResolversParentTypes>['VerifyInsuranceCardResult'];
  Vision: Vision;
  String: Scalars['String']['output'];
};

export type DepartmentDirectiveArgs = {
  en: Scalars['String']['input'];
  vi: Scalars['String']['input'];
};

export type DepartmentDirectiveResolver<Result, Parent, ContextType = Context, Args = DepartmentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PersonalDirectiveArgs = {
  class?: Maybe<Personal__Sensitivity>;
  en?: Maybe<Scalars['String']['input']>;
  subject?: Maybe<Scalars['String']['input']>;
  vi?: Maybe<Scalars['String']['input']>;
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = Context, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RoleDirectiveArgs = {
  en: Scalars['String']['input'];
  name: Scalars['String']['input'];
  vi: Scalars['String']['input'];
};

export type RoleDirectiveResolver<Result, Parent, ContextType = Context, Args = RoleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CareEpisodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareEpisode'] = ResolversParentTypes['CareEpisode']> = {
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CareEpisodeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareEpisodeConnection'] = ResolversParentTypes['CareEpisodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CareEpisodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CareEpisode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CareEpisodeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareEpisodeEdge'] = ResolversParentTypes['CareEpisodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CareEpisode'], ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  healthNotices?: Resolver<Maybe<ResolversTypes['HealthNoticeConnection']>, ParentType, ContextType, RequireFields<CitizenHealthNoticesArgs, 'first'>>;
  healthRecord?: Resolver<Maybe<ResolversTypes['HealthRecord']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insuranceCard?: Resolver<Maybe<ResolversTypes['InsuranceCard']>, ParentType, ContextType>;
};

export type CloseEmergencyAccessReviewResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseEmergencyAccessReviewResult'] = ResolversParentTypes['CloseEmergencyAccessReviewResult']> = {
  __resolveType: TypeResolveFn<'CloseEmergencyAccessReviewSuccess' | 'EmergencyAccessReviewNotOpen', ParentType, ContextType>;
};

export type CloseEmergencyAccessReviewSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseEmergencyAccessReviewSuccess'] = ResolversParentTypes['CloseEmergencyAccessReviewSuccess']> = {
  access?: Resolver<ResolversTypes['EmergencyAccess'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommuneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commune'] = ResolversParentTypes['Commune'], FederationReferenceType extends FederationReferenceTypes['Commune'] = FederationReferenceTypes['Commune']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commune']> | FederationReferenceType, FederationReferenceType, ContextType>;
  healthFacilities?: Resolver<Maybe<ResolversTypes['HealthFacilityConnection']>, ParentType, ContextType, RequireFields<CommuneHealthFacilitiesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pharmacies?: Resolver<Maybe<ResolversTypes['PharmacyConnection']>, ParentType, ContextType, RequireFields<CommunePharmaciesArgs, 'first'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmergencyAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccess'] = ResolversParentTypes['EmergencyAccess']> = {
  facility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewOutcome?: Resolver<Maybe<ResolversTypes['EmergencyAccessOutcome']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EmergencyAccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessConnection'] = ResolversParentTypes['EmergencyAccessConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmergencyAccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmergencyAccess']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmergencyAccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessEdge'] = ResolversParentTypes['EmergencyAccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmergencyAccess'], ParentType, ContextType>;
};

export type EmergencyAccessNotNeededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessNotNeeded'] = ResolversParentTypes['EmergencyAccessNotNeeded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmergencyAccessNotUnjustifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessNotUnjustified'] = ResolversParentTypes['EmergencyAccessNotUnjustified']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmergencyAccessRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessRefused'] = ResolversParentTypes['EmergencyAccessRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EmergencyAccessRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmergencyAccessReviewNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmergencyAccessReviewNotOpen'] = ResolversParentTypes['EmergencyAccessReviewNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FacilityNotConnectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityNotConnected'] = ResolversParentTypes['FacilityNotConnected']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface GrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Grant'], any> {
  name: 'Grant';
}

export type HealthExamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthExam'] = ResolversParentTypes['HealthExam']> = {
  bloodPressure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bmi?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  healthClass?: Resolver<ResolversTypes['HealthClass'], ParentType, ContextType>;
  heightCentimetres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthExamKind'], ParentType, ContextType>;
  vision?: Resolver<Maybe<ResolversTypes['Vision']>, ParentType, ContextType>;
  weightKilograms?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HealthExamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthExamConnection'] = ResolversParentTypes['HealthExamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HealthExamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HealthExam']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthExamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthExamEdge'] = ResolversParentTypes['HealthExamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthExam'], ParentType, ContextType>;
};

export type HealthFacilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFacility'] = ResolversParentTypes['HealthFacility'], FederationReferenceType extends FederationReferenceTypes['HealthFacility'] = FederationReferenceTypes['HealthFacility']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HealthFacility']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commune?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
  connectedToInsuranceVerification?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthFacilityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthFacilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFacilityConnection'] = ResolversParentTypes['HealthFacilityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HealthFacilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthFacilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFacilityEdge'] = ResolversParentTypes['HealthFacilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthFacility'], ParentType, ContextType>;
};

export type HealthFacilityStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFacilityStatistics'] = ResolversParentTypes['HealthFacilityStatistics']> = {
  connectedToInsuranceVerification?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthNotice'] = ResolversParentTypes['HealthNotice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  emergencyAccess?: Resolver<Maybe<ResolversTypes['EmergencyAccess']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthNoticeKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HealthNoticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthNoticeConnection'] = ResolversParentTypes['HealthNoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HealthNoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HealthNotice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthNoticeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthNoticeEdge'] = ResolversParentTypes['HealthNoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthNotice'], ParentType, ContextType>;
};

export type HealthRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthRecord'] = ResolversParentTypes['HealthRecord']> = {
  careEpisodes?: Resolver<ResolversTypes['CareEpisodeConnection'], ParentType, ContextType, RequireFields<HealthRecordCareEpisodesArgs, 'first'>>;
  exams?: Resolver<ResolversTypes['HealthExamConnection'], ParentType, ContextType, RequireFields<HealthRecordExamsArgs, 'first'>>;
  latestExam?: Resolver<Maybe<ResolversTypes['HealthExam']>, ParentType, ContextType>;
};

export type InsuranceCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsuranceCard'] = ResolversParentTypes['InsuranceCard']> = {
  benefitRate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredFacility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type InsuranceCardNotValidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsuranceCardNotValid'] = ResolversParentTypes['InsuranceCardNotValid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['InsuranceCardDefect'], ParentType, ContextType>;
  verifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsuranceCardVerifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InsuranceCardVerified'] = ResolversParentTypes['InsuranceCardVerified']> = {
  benefitRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredFacility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  verificationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeEmergencyAccessReview?: Resolver<Maybe<ResolversTypes['CloseEmergencyAccessReviewResult']>, ParentType, ContextType, RequireFields<MutationCloseEmergencyAccessReviewArgs, 'input'>>;
  openEmergencyAccess?: Resolver<Maybe<ResolversTypes['OpenEmergencyAccessResult']>, ParentType, ContextType, RequireFields<MutationOpenEmergencyAccessArgs, 'input'>>;
  settleEmergencyAccess?: Resolver<Maybe<ResolversTypes['SettleEmergencyAccessResult']>, ParentType, ContextType, RequireFields<MutationSettleEmergencyAccessArgs, 'input'>>;
  verifyInsuranceCard?: Resolver<Maybe<ResolversTypes['VerifyInsuranceCardResult']>, ParentType, ContextType, RequireFields<MutationVerifyInsuranceCardArgs, 'input'>>;
};

export type OpenEmergencyAccessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenEmergencyAccessResult'] = ResolversParentTypes['OpenEmergencyAccessResult']> = {
  __resolveType: TypeResolveFn<'EmergencyAccessNotNeeded' | 'EmergencyAccessRefused' | 'OpenEmergencyAccessSuccess', ParentType, ContextType>;
};

export type OpenEmergencyAccessSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenEmergencyAccessSuccess'] = ResolversParentTypes['OpenEmergencyAccessSuccess']> = {
  access?: Resolver<ResolversTypes['EmergencyAccess'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PharmacyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pharmacy'] = ResolversParentTypes['Pharmacy'], FederationReferenceType extends FederationReferenceTypes['Pharmacy'] = FederationReferenceTypes['Pharmacy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pharmacy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commune?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PharmacyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PharmacyConnection'] = ResolversParentTypes['PharmacyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PharmacyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pharmacy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PharmacyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PharmacyEdge'] = ResolversParentTypes['PharmacyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pharmacy'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  emergencyAccessReviews?: Resolver<Maybe<ResolversTypes['EmergencyAccessConnection']>, ParentType, ContextType, RequireFields<QueryEmergencyAccessReviewsArgs, 'first'>>;
  healthFacility?: Resolver<Maybe<ResolversTypes['HealthFacility']>, ParentType, ContextType, RequireFields<QueryHealthFacilityArgs, 'id'>>;
  healthFacilityStatistics?: Resolver<Maybe<ResolversTypes['HealthFacilityStatistics']>, ParentType, ContextType>;
};

export type SettleEmergencyAccessResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleEmergencyAccessResult'] = ResolversParentTypes['SettleEmergencyAccessResult']> = {
  __resolveType: TypeResolveFn<'EmergencyAccessNotUnjustified' | 'SettleEmergencyAccessSuccess', ParentType, ContextType>;
};

export type SettleEmergencyAccessSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettleEmergencyAccessSuccess'] = ResolversParentTypes['SettleEmergencyAccessSuccess']> = {
  access?: Resolver<ResolversTypes['EmergencyAccess'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyInsuranceCardResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyInsuranceCardResult'] = ResolversParentTypes['VerifyInsuranceCardResult']> = {
  __resolveType: TypeResolveFn<'FacilityNotConnected' | 'InsuranceCardNotValid' | 'InsuranceCardVerified', ParentType, ContextType>;
};

export type VisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vision'] = ResolversParentTypes['Vision']> = {
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CareEpisode?: CareEpisodeResolvers<ContextType>;
  CareEpisodeConnection?: CareEpisodeConnectionResolvers<ContextType>;
  CareEpisodeEdge?: CareEpisodeEdgeResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CloseEmergencyAccessReviewResult?: CloseEmergencyAccessReviewResultResolvers<ContextType>;
  CloseEmergencyAccessReviewSuccess?: CloseEmergencyAccessReviewSuccessResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EmergencyAccess?: EmergencyAccessResolvers<ContextType>;
  EmergencyAccessConnection?: EmergencyAccessConnectionResolvers<ContextType>;
  EmergencyAccessEdge?: EmergencyAccessEdgeResolvers<ContextType>;
  EmergencyAccessNotNeeded?: EmergencyAccessNotNeededResolvers<ContextType>;
  EmergencyAccessNotUnjustified?: EmergencyAccessNotUnjustifiedResolvers<ContextType>;
  EmergencyAccessRefused?: EmergencyAccessRefusedResolvers<ContextType>;
  EmergencyAccessReviewNotOpen?: EmergencyAccessReviewNotOpenResolvers<ContextType>;
  FacilityNotConnected?: FacilityNotConnectedResolvers<ContextType>;
  Grant?: GraphQLScalarType;
  HealthExam?: HealthExamResolvers<ContextType>;
  HealthExamConnection?: HealthExamConnectionResolvers<ContextType>;
  HealthExamEdge?: HealthExamEdgeResolvers<ContextType>;
  HealthFacility?: HealthFacilityResolvers<ContextType>;
  HealthFacilityConnection?: HealthFacilityConnectionResolvers<ContextType>;
  HealthFacilityEdge?: HealthFacilityEdgeResolvers<ContextType>;
  HealthFacilityStatistics?: HealthFacilityStatisticsResolvers<ContextType>;
  HealthNotice?: HealthNoticeResolvers<ContextType>;
  HealthNoticeConnection?: HealthNoticeConnectionResolvers<ContextType>;
  HealthNoticeEdge?: HealthNoticeEdgeResolvers<ContextType>;
  HealthRecord?: HealthRecordResolvers<ContextType>;
  InsuranceCard?: InsuranceCardResolvers<ContextType>;
  InsuranceCardNotValid?: InsuranceCardNotValidResolvers<ContextType>;
  InsuranceCardVerified?: InsuranceCardVerifiedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenEmergencyAccessResult?: OpenEmergencyAccessResultResolvers<ContextType>;
  OpenEmergencyAccessSuccess?: OpenEmergencyAccessSuccessResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pharmacy?: PharmacyResolvers<ContextType>;
  PharmacyConnection?: PharmacyConnectionResolvers<ContextType>;
  PharmacyEdge?: PharmacyEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SettleEmergencyAccessResult?: SettleEmergencyAccessResultResolvers<ContextType>;
  SettleEmergencyAccessSuccess?: SettleEmergencyAccessSuccessResolvers<ContextType>;
  VerifyInsuranceCardResult?: VerifyInsuranceCardResultResolvers<ContextType>;
  Vision?: VisionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
