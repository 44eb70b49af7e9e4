import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, CommuneReference } from './neighbours/neighbour.ts';
import type { SchoolRow } from './school/school.entity.ts';
import type { SchoolPage } from './school/school.loaders.ts';
import type { SchoolClassRow } from './school-class/school-class.entity.ts';
import type { SchoolClassPage } from './school-class/school-class.loaders.ts';
import type { StaffRow, Post } from './staff/staff.entity.ts';
import type { TeachingAssignmentRow, SubjectRow } from './teaching/teaching.entity.ts';
import type { StudentRecord, PlacementRow } from './student/student.entity.ts';
import type { StudentPage } from './student/student.loaders.ts';
import type { ClassSheetRecord, PupilMarksRecord, SubjectMarksRecord } from './mark/class-sheet-record.ts';
import type { SheetRow, MarkChangePage, MarkCorrectionPage } from './mark/sheet.loaders.ts';
import type { MarkRecord } from './mark/mark-record.ts';
import type { Problem } from './mark/enter-marks.ts';
import type { MarkChangeRow, MarkCorrectionRow } from './mark/sheet.entity.ts';
import type { TermResultRow, YearResultRow } from './result/result.entity.ts';
import type { TermResultPage, TranscriptPage } from './result/result.loaders.ts';
import type { SubjectYearRecord } from './result/transcript.ts';
import type { ExemptionRow } from './exemption/exemption.entity.ts';
import type { StaffPage } from './roster/roster.loaders.ts';
import type { PromotionRecord } from './promotion/promotion.entity.ts';
import type { PupilProblem } from './promotion/answers.ts';
import type { TermStatisticsRecord, SubjectStatisticsRecord } from './result/statistics.ts';
import type { CampaignRow, CampaignRoundRow, IntakeRecord } from './enrollment/campaign/campaign.entity.ts';
import type { CampaignPage, IntakePage } from './enrollment/campaign/campaign.loaders.ts';
import type { ApplicationRecord, ApplicationChoiceRow, ApplicationDocumentRow, ApplicationTransitionRow } from './enrollment/application/application.entity.ts';
import type { ApplicationChange } from './enrollment/change/change.ts';
import type { ApplicationPage, Duplicate } from './enrollment/application/application.loaders.ts';
import type { CodeIssued } from './enrollment/application/code-issued.ts';
import type { StatisticsRow } from './statistics/enrollment-row.ts';
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
  /**
   * A mark as teachers write it: points as a number like `7.5`; `"Đ"` (passed) or `"CĐ"` (not passed) in subjects
   * judged by comment; `"T"` (completed well), `"H"` (completed) or `"C"` (not completed) for levels of primary school.
   */
  MarkValue: { input: string | number; output: string | number; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Half-days that a pupil missed in the year, with leave or without. */
export type AbsenceInput = {
  /** How many, 0 to 400. */
  halfDays: Scalars['Int']['input'];
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
};

/** A child that a school takes. */
export type AcceptEnrollmentApplicationInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; needed for a child from outside the catchment of a public school. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** No application that this could be done to has this code; a used code may be one of them. */
export type AccessCodeRefused = {
  __typename?: 'AccessCodeRefused';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The child has an application for the school year already; a child has one at a time. */
export type ActiveApplicationExists = {
  __typename?: 'ActiveApplicationExists';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Where it stands. */
  status: EnrollmentStatus;
};

/** The child is too young for the level, or too old for it whatever the reason. */
export type AgeNotAccepted = {
  __typename?: 'AgeNotAccepted';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Places that a school gives by priority. */
export type AllocateEnrollmentPlacesInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
};

/** A school has the child in its register for this school year. */
export type AlreadyPlaced = {
  __typename?: 'AlreadyPlaced';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** How what was learnt in a subject is told. */
export type Assessment =
  /** By comments: passed or not. */
  | 'COMMENT'
  /** By one of the levels of primary school. */
  | 'LEVEL'
  /** By one of the levels of primary school and a test at the end of the term. */
  | 'LEVEL_AND_TEST'
  /** By scores from 0 to 10 with one decimal. */
  | 'SCORED';

/** Who is to lead a class. */
export type AssignHomeroomTeacherInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** A teacher of the school; null for nobody yet. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
};

/** What assigning a homeroom teacher came to. */
export type AssignHomeroomTeacherResult = HomeroomTeacherAssigned | RosterRefused;

/** Who is to teach a subject to a class. */
export type AssignTeacherInput = {
  /** The subject taught to the class. */
  assignmentId: Scalars['ID']['input'];
  /** A teacher of the school; null for nobody yet. */
  staffId?: InputMaybe<Scalars['ID']['input']>;
};

/** What assigning a subject's teacher came to. */
export type AssignTeacherResult = RosterRefused | TeacherAssigned;

/** A way of living in a commune and how near a right it gives. */
export type CatchmentPriorityInput = {
  /** 1 to 9; the lower goes first. */
  priority: Scalars['Int']['input'];
  /** How the children live there. */
  residence: ResidenceKind;
};

/** Documents that a school has seen. */
export type CheckEnrollmentDocumentsInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** What was seen and found in order. */
  verified?: Array<EnrollmentDocumentKind>;
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** No code was issued: the population register has no child of this id, name and date of birth. */
export type ChildNotIdentified = {
  __typename?: 'ChildNotIdentified';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A person of the population department, as far as school goes. */
export type Citizen = {
  __typename?: 'Citizen';
  /** What the person has let the viewer in for, as it stands today. For policies of the departments. */
  grants: Array<Scalars['Grant']['output']>;
  /** Those who answer for the person while a minor; told by the population register. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** Opaque identity in the graph. */
  id: Scalars['ID']['output'];
  /**
   * The person in the student register: pupil, former pupil or applicant. Null where there is none, or none
   * that the viewer may know of: the student, the guardians of a minor, delegates and the school may.
   */
  student?: Maybe<Student>;
};

/** The class is open, with the subjects of its grade. */
export type ClassOpened = {
  __typename?: 'ClassOpened';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The class. */
  schoolClass: SchoolClass;
};

/** The gradebook of a class in one term. Subject teachers see the subjects they teach; the homeroom teacher and the principal see all. */
export type ClassSheet = {
  __typename?: 'ClassSheet';
  /** The pupils of the class by given name, a few dozen, each with the marks in all these subjects. */
  pupils: Array<PupilMarks>;
  /** The class. */
  schoolClass: SchoolClass;
  /** The subjects, in the order of the curriculum; about a dozen. */
  subjects: Array<SubjectSheet>;
  /** The term. */
  term: Term;
};

/** A commune of the population department; schools and catchments lie in it. */
export type Commune = {
  __typename?: 'Commune';
  /** Opaque identity of the unit in its span of time. */
  id: Scalars['ID']['output'];
  /** Schools that stand in the commune, by name. */
  schools?: Maybe<SchoolConnection>;
};


/** A commune of the population department; schools and catchments lie in it. */
export type CommuneSchoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A place that a family takes. */
export type ConfirmEnrollmentInput = {
  /** The child's code. */
  accessCode: Scalars['String']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
};

/** The principal's word on a correction. */
export type DecideMarkCorrectionInput = {
  /** True to carry it out, false to refuse it. */
  approve: Scalars['Boolean']['input'];
  /** The correction. Its words never change under an id: a teacher who asks in other words makes another request. */
  correctionId: Scalars['ID']['input'];
  /** The mark that was seen in the request; where it asks for another one, nothing is decided. */
  newValue?: InputMaybe<Scalars['MarkValue']['input']>;
};

/** What deciding a correction came to. */
export type DecideMarkCorrectionResult = MarkCorrectionDecided | MarkCorrectionOutdated;

/** Who of a class moves up: all of its pupils, or none. */
export type DecidePromotionInput = {
  /** Pupils who missed school; all others missed nothing that counts. Kept from the first word where left out in the second. */
  absences?: InputMaybe<Array<AbsenceInput>>;
  /** The class. */
  classId: Scalars['ID']['input'];
  /** Checks everything, shows what would be decided and writes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why an earlier word is altered, up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The word that is said. */
  round: PromotionRound;
  /** `version` of what was shown; where a word would be other than that by now, nothing is decided. Of what is not shown to anyone before, there is none. */
  version?: InputMaybe<Scalars['String']['input']>;
  /** The principal's word on pupils where the regulation asks for it. */
  words?: InputMaybe<Array<PromotionWordInput>>;
};

/** What deciding on a class came to. */
export type DecidePromotionResult = PromotionDecided | PromotionRejected | TermsNotLocked;

/** Which subjects pupils of grades 10 to 12 have chosen together. */
export type ElectiveStream =
  /** Physics, chemistry and biology. */
  | 'NATURAL'
  /** Geography, economics and law, and technology. */
  | 'SOCIAL';

/** A child that enters a school. */
export type EnrollChildInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** The class, where it is known. */
  classId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** In what capacity someone moved an application. */
export type EnrollmentActor =
  /** A counter of the city. */
  | 'DEPARTMENT'
  /** Whoever holds the family's code. */
  | 'GUARDIAN'
  /** The admissions of a school. */
  | 'SCHOOL'
  /** A rule, without anybody. */
  | 'SYSTEM';

/** How the places of a round are given. */
export type EnrollmentAllocation =
  /** After the round, the priorities of the catchment first. */
  | 'BY_PRIORITY'
  /** At once, while there are places. */
  | 'IN_ORDER_OF_ARRIVAL';

/** What giving the places came to. */
export type EnrollmentAllocationSuccess = {
  __typename?: 'EnrollmentAllocationSuccess';
  /** Children who have a place now and had none before. */
  accepted: Scalars['Int']['output'];
  /** Places that are left. */
  left: Scalars['Int']['output'];
  /** Children for whom there was none. */
  refused: Scalars['Int']['output'];
};

/** A child's application in a campaign; for the student, the guardians and the admissions of the schools it names. */
export type EnrollmentApplication = {
  __typename?: 'EnrollmentApplication';
  /** The code that the family acts with; null to everyone else, and once there is nothing left to be done. */
  accessCode?: Maybe<Scalars['String']['output']>;
  /** What can follow now. */
  allowed: Array<EnrollmentStatus>;
  /** The campaign. */
  campaign: EnrollmentCampaign;
  /** The way it came; null before it has come. */
  channel?: Maybe<EnrollmentChannel>;
  /** Schools wished for, in order; three at most. */
  choices: Array<EnrollmentChoice>;
  /** Documents that the application rests on; five at most. */
  documents: Array<EnrollmentDocument>;
  /** Live applications of the same school year for children of the same name and date of birth; for schools only. */
  duplicates: Array<EnrollmentDuplicate>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** When the parents named their schools; null before. */
  registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was rejected; null unless it was. */
  rejection?: Maybe<EnrollmentRejection>;
  /** The school that has taken the child in; null before one has. */
  school?: Maybe<School>;
  /** Where it stands. */
  status: EnrollmentStatus;
  /** The child; null where the viewer may not know more than the application. */
  student?: Maybe<Student>;
  /** Every step so far, the first one first; a dozen or so. */
  transitions: Array<EnrollmentTransition>;
  /** Grows with every change of the application; a school's step names the one that it was decided on. */
  version: Scalars['Int']['output'];
};

/** An application that somebody follows, as it stands when the event is sent. */
export type EnrollmentApplicationChange = {
  __typename?: 'EnrollmentApplicationChange';
  /** The application. Null where there is none, or none any more, that the viewer may see; the subscription ends with it. */
  application?: Maybe<EnrollmentApplication>;
  /** The child, for the department's own policies: with each event, the population register is asked who stands in. */
  child?: Maybe<Citizen>;
  /** The application's opaque identity. */
  id: Scalars['ID']['output'];
};

/** A page of applications. */
export type EnrollmentApplicationConnection = {
  __typename?: 'EnrollmentApplicationConnection';
  /** The applications of the page, each with its cursor. */
  edges: Array<EnrollmentApplicationEdge>;
  /** The applications of the page. */
  nodes: Array<EnrollmentApplication>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many applications the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** An application in a page. */
export type EnrollmentApplicationEdge = {
  __typename?: 'EnrollmentApplicationEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: EnrollmentApplication;
};

/** Enrollment into one level for one school year. */
export type EnrollmentCampaign = {
  __typename?: 'EnrollmentCampaign';
  /** Tuyến: public schools whose catchment holds the children of a commune, nearest right first. */
  catchment: EnrollmentIntakeConnection;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** The level. */
  level: EnrollmentLevel;
  /** Windows of the campaign, in order of opening; a handful. */
  rounds: Array<EnrollmentRound>;
  /** School year that the children enter: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
  /** Schools that take children, by name; private ones are open to the whole city. */
  schools: EnrollmentIntakeConnection;
};


/** Enrollment into one level for one school year. */
export type EnrollmentCampaignCatchmentArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  communeId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  residence?: InputMaybe<ResidenceKind>;
};


/** Enrollment into one level for one school year. */
export type EnrollmentCampaignSchoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  communeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ownership?: InputMaybe<SchoolOwnership>;
  placesLeft?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of campaigns. */
export type EnrollmentCampaignConnection = {
  __typename?: 'EnrollmentCampaignConnection';
  /** The campaigns of the page, each with its cursor. */
  edges: Array<EnrollmentCampaignEdge>;
  /** The campaigns of the page. */
  nodes: Array<EnrollmentCampaign>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many campaigns the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A campaign in a page. */
export type EnrollmentCampaignEdge = {
  __typename?: 'EnrollmentCampaignEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: EnrollmentCampaign;
};

/** The way an application came. */
export type EnrollmentChannel =
  /** At the school, entered by its staff. */
  | 'DIRECT'
  /** Over the internet, by the parents. */
  | 'ONLINE';

/** A school wished for. */
export type EnrollmentChoice = {
  __typename?: 'EnrollmentChoice';
  /** 1 is the first wish. */
  position: Scalars['Int']['output'];
  /** Priority in the school's catchment, 1 first; null outside it and at schools without one. */
  priority?: Maybe<Scalars['Int']['output']>;
  /** Why this school has no place for the child; null while it may have one. */
  refusedFor?: Maybe<EnrollmentRejection>;
  /** The school. */
  school: School;
};

/** What a step of a school came to. */
export type EnrollmentDeskResult = AlreadyPlaced | EnrollmentStepRefused | EnrollmentStepSuccess | NoPlaceLeft;

/** What applications are counted by. */
export type EnrollmentDimension =
  /** The commune that the child lived in when the code was issued. */
  | 'COMMUNE'
  /** The level of the campaign. */
  | 'LEVEL'
  /** The school year that the children enter. */
  | 'SCHOOL_YEAR';

/** A document that an application rests on. */
export type EnrollmentDocument = {
  __typename?: 'EnrollmentDocument';
  /** Which. */
  kind: EnrollmentDocumentKind;
  /** How it stands. */
  state: EnrollmentDocumentState;
};

/** A document that an application rests on. */
export type EnrollmentDocumentKind =
  /** Giấy khai sinh: birth certificate. */
  | 'BIRTH_CERTIFICATE'
  /** Học bạ: completion of the level before. */
  | 'COMPLETION_CERTIFICATE'
  /** Hồ sơ sức khỏe: health record. */
  | 'HEALTH_RECORD'
  /** Giấy tờ ưu tiên: disability, hardship and other grounds. */
  | 'PRIORITY_CERTIFICATE'
  /** Xác nhận thông tin cư trú: confirmation of residence. */
  | 'RESIDENCE_CONFIRMATION';

/** How a document stands. */
export type EnrollmentDocumentState =
  /** The family says that it has it. */
  | 'LISTED'
  /** The school waits for it. */
  | 'MISSING'
  /** The school has seen it. */
  | 'VERIFIED';

/** Perhaps another application for the same child. */
export type EnrollmentDuplicate = {
  __typename?: 'EnrollmentDuplicate';
  /** Schools that it names, in the order of the wishes. */
  schools: Array<School>;
  /** Where it stands. */
  status: EnrollmentStatus;
};

/** What a step of a family came to. */
export type EnrollmentFamilyResult = AccessCodeRefused | EnrollmentStepRefused | EnrollmentStepSuccess;

/** A school in a campaign, with its places. */
export type EnrollmentIntake = {
  __typename?: 'EnrollmentIntake';
  /** Places that are given. */
  accepted: Scalars['Int']['output'];
  /** Places of the school in the campaign. */
  places: Scalars['Int']['output'];
  /** Priority of the children asked about, 1 first; null where nobody was asked about. */
  priority?: Maybe<Scalars['Int']['output']>;
  /** The school. */
  school: School;
};

/** A page of schools in a campaign. */
export type EnrollmentIntakeConnection = {
  __typename?: 'EnrollmentIntakeConnection';
  /** The schools of the page, each with its cursor. */
  edges: Array<EnrollmentIntakeEdge>;
  /** The schools of the page. */
  nodes: Array<EnrollmentIntake>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many schools the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A school of a campaign in a page. */
export type EnrollmentIntakeEdge = {
  __typename?: 'EnrollmentIntakeEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The school with its places. */
  node: EnrollmentIntake;
};

/** The level that children are enrolled into. */
export type EnrollmentLevel =
  /** Mầm non 5 tuổi: kindergarten for five-year-olds. */
  | 'KINDERGARTEN'
  /** Nhà trẻ: nursery, two-year-olds. */
  | 'NURSERY'
  /** Lớp 1: grade 1 of a primary school. */
  | 'PRIMARY'
  /** Lớp 6: grade 6 of a lower secondary school. */
  | 'SECONDARY';

/** The plan contradicts what stands: children have registered in the window, places are given, or a school does not fit. */
export type EnrollmentPlanRefused = {
  __typename?: 'EnrollmentPlanRefused';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What planning came to. */
export type EnrollmentPlanResult = EnrollmentPlanRefused | EnrollmentPlanSuccess;

/** The campaign as it stands now. */
export type EnrollmentPlanSuccess = {
  __typename?: 'EnrollmentPlanSuccess';
  /** The campaign. */
  campaign: EnrollmentCampaign;
};

/** Why a child was not taken. */
export type EnrollmentRejection =
  /** Sai độ tuổi: the child has not the age of the level. */
  | 'AGE'
  /** Trái tuyến: the child lives outside the catchment. */
  | 'CATCHMENT'
  /** Hồ sơ không hợp lệ: the documents do not bear it out. */
  | 'DOCUMENTS'
  /** Hết chỉ tiêu: the places are given. */
  | 'QUOTA';

/** A window of a campaign. */
export type EnrollmentRound = {
  __typename?: 'EnrollmentRound';
  /** How its places are given. */
  allocation: EnrollmentAllocation;
  /** First instant after the window. */
  closesAt: Scalars['DateTime']['output'];
  /** What the window is for. */
  kind: EnrollmentRoundKind;
  /** True while the window is open. */
  open: Scalars['Boolean']['output'];
  /** First instant of the window. */
  opensAt: Scalars['DateTime']['output'];
};

/** A window of a campaign as it is planned. */
export type EnrollmentRoundInput = {
  /** How its places are given. */
  allocation: EnrollmentAllocation;
  /** First instant after the window. */
  closesAt: Scalars['DateTime']['input'];
  /** What the window is for; each once. */
  kind: EnrollmentRoundKind;
  /** First instant of the window. */
  opensAt: Scalars['DateTime']['input'];
};

/** What a window of a campaign is for. */
export type EnrollmentRoundKind =
  /** Applications handed in at the school. */
  | 'DIRECT'
  /** Applications over the internet. */
  | 'ONLINE'
  /** Places that are left, for children who came late or move. */
  | 'SUPPLEMENTARY';

/** Applications counted, from the applications themselves. */
export type EnrollmentStatistics = {
  __typename?: 'EnrollmentStatistics';
  /** The groups: by school year, then level, then commune id; at most 2,500. */
  rows: Array<EnrollmentStatisticsRow>;
};

/** Applications of one group. */
export type EnrollmentStatisticsRow = {
  __typename?: 'EnrollmentStatisticsRow';
  /** Commune; null unless grouped by it. */
  commune?: Maybe<Commune>;
  /** How many applications were sent, by whatever channel; null where they are withheld. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Level; null unless grouped by it. */
  level?: Maybe<EnrollmentLevel>;
  /** Applications over the internet in per cent of all, two decimals; null where they are withheld. */
  onlineShare?: Maybe<Scalars['Float']['output']>;
  /** School year; null unless grouped by it or asked for. */
  schoolYear?: Maybe<Scalars['String']['output']>;
};

/** Where an application stands. */
export type EnrollmentStatus =
  /** A school has a place for the child. */
  | 'ACCEPTED'
  /** The access code is with the parents; nothing has been sent yet. */
  | 'CODE_ISSUED'
  /** The parents take the place. */
  | 'CONFIRMED'
  /** The school looks at the documents. */
  | 'DOCUMENTS_CHECK'
  /** The child is in the school's register. */
  | 'ENROLLED'
  /** The school waits for a document. */
  | 'NEED_MORE'
  /** The parents have named their schools. */
  | 'REGISTERED'
  /** No school named has a place for the child; `rejection` tells why. */
  | 'REJECTED'
  /** The child has gone on to another school. */
  | 'TRANSFERRED'
  /** The parents have withdrawn. */
  | 'WITHDRAWN';

/** The step cannot follow where the application stands; what can is told. */
export type EnrollmentStepRefused = {
  __typename?: 'EnrollmentStepRefused';
  /** Where it can go from there. */
  allowed: Array<EnrollmentStatus>;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Where the application stands. */
  status: EnrollmentStatus;
};

/** The step is done. */
export type EnrollmentStepSuccess = {
  __typename?: 'EnrollmentStepSuccess';
  /** The application as it stands now. */
  application: EnrollmentApplication;
};

/** A step in the life of an application. */
export type EnrollmentTransition = {
  __typename?: 'EnrollmentTransition';
  /** In what capacity it was moved. */
  actorRole: EnrollmentActor;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Where it stood; null for the first step, and the same as after it where one school of several has refused. */
  fromStatus?: Maybe<EnrollmentStatus>;
  /** Why, where a reason was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it went. */
  toStatus: EnrollmentStatus;
};

/** No window of the campaign is open at this instant. */
export type EnrollmentWindowClosed = {
  __typename?: 'EnrollmentWindowClosed';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The next opening; null where none is known. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * A subject, or its practical part, that a pupil need not do in a school year. Why, and by which document, the
 * school keeps to itself: it tells of the pupil's health.
 */
export type Exemption = {
  __typename?: 'Exemption';
  /** When it was granted. */
  grantedAt: Scalars['DateTime']['output'];
  /** Who granted it. */
  grantedBy: Staff;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** When it was taken back; null while it holds. Terms that were locked by then keep it. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The school year: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
  /** What the pupil need not do. */
  scope: ExemptionScope;
  /** The pupil. */
  student?: Maybe<Student>;
  /** The subject. */
  subject: Subject;
  /** The terms that it was granted for, one or both. */
  terms: Array<Term>;
};

/** The pupil is exempt from the subject already, and otherwise. */
export type ExemptionExists = {
  __typename?: 'ExemptionExists';
  /** The exemption that holds. */
  exemption: Exemption;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The pupil is exempt. */
export type ExemptionGranted = {
  __typename?: 'ExemptionGranted';
  /** The exemption. */
  exemption: Exemption;
  /** Marks that stood there and were taken away; the history keeps them. */
  marksTakenAway: Scalars['Int']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Why a pupil is exempt. Kept by the school; the graph does not give it out. */
export type ExemptionGround =
  /** Tai nạn: an accident. */
  | 'ACCIDENT'
  /** Khuyết tật: a disability. */
  | 'DISABILITY'
  /** Ốm đau, bệnh phải điều trị: an illness. */
  | 'ILLNESS';

/** The regulation knows no such exemption, or the pupil's class no such subject. */
export type ExemptionNotAllowed = {
  __typename?: 'ExemptionNotAllowed';
  /** What may be granted for this subject on this ground. */
  allowed: Array<ExemptionScope>;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The exemption has ended. */
export type ExemptionRevoked = {
  __typename?: 'ExemptionRevoked';
  /** The exemption. */
  exemption: Exemption;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What a pupil need not do. */
export type ExemptionScope =
  /** The practical part: theory is assessed in its place, and the subject counts as ever. */
  | 'PRACTICE'
  /** The whole subject: no marks are entered, and no result counts it. */
  | 'SUBJECT';

/** A subject that a pupil is to be exempt from in the present school year. */
export type GrantExemptionInput = {
  /** The document that proves it, such as the number of a certificate; up to 200 characters. */
  document: Scalars['String']['input'];
  /** Why, as the regulation knows it. */
  ground: ExemptionGround;
  /** Why, in words; up to 500 characters. */
  reason: Scalars['String']['input'];
  /** What the pupil need not do. */
  scope: ExemptionScope;
  /** A pupil of the school. */
  studentId: Scalars['ID']['input'];
  /** Code of a subject of the pupil's class: `PHYSICAL_EDUCATION`. */
  subjectCode: Scalars['String']['input'];
  /** The terms, one or both. */
  terms: Array<Term>;
};

/** What granting an exemption came to. */
export type GrantExemptionResult = ExemptionExists | ExemptionGranted | ExemptionNotAllowed | TermLocked;

/** The class has its homeroom teacher. */
export type HomeroomTeacherAssigned = {
  __typename?: 'HomeroomTeacherAssigned';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The class. */
  schoolClass: SchoolClass;
};

/** Marks of a class in one subject and term as a table. */
export type ImportMarksInput = {
  /** The subject taught to a class, as `SchoolClass.assignments` and `myTeaching` give it. */
  assignmentId: Scalars['ID']['input'];
  /**
   * Comma- or semicolon-separated values with a heading line, up to 65536 characters. Columns: `code` (the student's),
   * `TX1` to `TX4` (regular), `GK` (mid-term), `CK` (end of term), `MGK` and `MCK` (levels at primary school);
   * others are passed over. An empty cell leaves the mark as it stands.
   */
  csv: Scalars['String']['input'];
  /** Checks everything and writes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why earlier marks are altered, up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The term. */
  term: Term;
  /** Version of the sheet that the table was made from. */
  version: Scalars['Int']['input'];
};

/** What a table of marks came to. */
export type ImportMarksResult = ImportMarksSuccess | MarksRejected | SheetChanged | TermLocked;

/** The table is right; unless this was a dry run, its marks stand on the sheet. */
export type ImportMarksSuccess = {
  __typename?: 'ImportMarksSuccess';
  /** How many marks are, or would be, other than before. */
  changed: Scalars['Int']['output'];
  /** Whether nothing was written. */
  dryRun: Scalars['Boolean']['output'];
  /** How many lines the table has below its heading. */
  lines: Scalars['Int']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The sheet as it is now. */
  sheet: SubjectSheet;
};

/** A child who comes to a counter for a code. */
export type IssueEnrollmentCodeInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The child, as the population department knows it. */
  citizenId: Scalars['ID']['input'];
  /** The commune the child lives in. */
  communeId: Scalars['ID']['input'];
  /** Date of birth as on the birth certificate; held against the population register. */
  dateOfBirth: Scalars['Date']['input'];
  /** Name as on the birth certificate; held against the population register, which says who the child is. */
  fullName: Scalars['String']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** How the child lives there. */
  residence: ResidenceKind;
};

/** What issuing a code came to. */
export type IssueEnrollmentCodeResult = ActiveApplicationExists | ChildNotIdentified | IssueEnrollmentCodeSuccess;

/** The code is issued. */
export type IssueEnrollmentCodeSuccess = {
  __typename?: 'IssueEnrollmentCodeSuccess';
  /** The code, to be handed to the family. */
  accessCode: Scalars['String']['output'];
  /** The application that it opens. */
  application: EnrollmentApplication;
  /** How many live applications there are for children of the same name and date of birth: perhaps the same child. Which, the schools are told that have the application to decide on. */
  duplicateCount: Scalars['Int']['output'];
  /**
   * Always empty.
   * @deprecated A counter is told how many there are, with `duplicateCount`.
   */
  duplicates: Array<EnrollmentDuplicate>;
};

/** What learning came to. Each regulation has its own scale. */
export type LearningLevel =
  /** Hoàn thành (Circular 27/2020). */
  | 'COMPLETED'
  /** Hoàn thành xuất sắc (Circular 27/2020). */
  | 'COMPLETED_EXCELLENTLY'
  /** Hoàn thành tốt (Circular 27/2020). */
  | 'COMPLETED_WELL'
  /** Khá (Circular 22/2021). */
  | 'FAIR'
  /** Tốt (Circular 22/2021). */
  | 'GOOD'
  /** Chưa hoàn thành (Circular 27/2020). */
  | 'NOT_COMPLETED'
  /** Trung bình (Circular 58/2011). */
  | 'RANK_AVERAGE'
  /** Giỏi (Circular 58/2011). */
  | 'RANK_EXCELLENT'
  /** Khá (Circular 58/2011). */
  | 'RANK_FAIR'
  /** Kém (Circular 58/2011). */
  | 'RANK_POOR'
  /** Yếu (Circular 58/2011). */
  | 'RANK_WEAK'
  /** Đạt (Circular 22/2021). */
  | 'SATISFACTORY'
  /** Chưa đạt (Circular 22/2021). */
  | 'UNSATISFACTORY';

/** How many pupils reached a level. */
export type LevelCount = {
  __typename?: 'LevelCount';
  /** How many pupils. */
  count: Scalars['Int']['output'];
  /** The level; null counts the pupils who have none yet. */
  level?: Maybe<LearningLevel>;
};

/** The term of a class that is to be locked. */
export type LockTermInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** The term. */
  term: Term;
};

/** The term of the class is locked. */
export type LockTermSuccess = {
  __typename?: 'LockTermSuccess';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** How many pupils still miss marks, so that they have no result. */
  pupilsWithoutResult: Scalars['Int']['output'];
  /** The sheets of the class, locked. */
  sheets: Array<SubjectSheet>;
};

/** A mark that stands on a sheet. */
export type Mark = {
  __typename?: 'Mark';
  /** What it is for. */
  kind: MarkKind;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position: Scalars['Int']['output'];
  /** The subject. */
  subject: Subject;
  /** The term. */
  term: Term;
  /** The mark; null where there is none. */
  value?: Maybe<Scalars['MarkValue']['output']>;
};

/** A mark that was entered, altered or taken away. */
export type MarkChange = {
  __typename?: 'MarkChange';
  /** Who approved a change to a locked term. */
  approvedBy?: Maybe<Staff>;
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** Who changed it. */
  changedBy: Staff;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What the mark is for. */
  kind: MarkKind;
  /** What stands there since; null for nothing. */
  newValue?: Maybe<Scalars['MarkValue']['output']>;
  /** What stood there before; null for nothing. */
  oldValue?: Maybe<Scalars['MarkValue']['output']>;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position: Scalars['Int']['output'];
  /** Why; always told for changes to a locked term. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whose mark. */
  student?: Maybe<Student>;
  /** The subject. */
  subject: Subject;
  /** The term. */
  term: Term;
};

/** A page of changes of marks. */
export type MarkChangeConnection = {
  __typename?: 'MarkChangeConnection';
  /** The changes of the page, each with its cursor. */
  edges: Array<MarkChangeEdge>;
  /** The changes of the page. */
  nodes: Array<MarkChange>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many changes the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A change of a mark in a page. */
export type MarkChangeEdge = {
  __typename?: 'MarkChangeEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: MarkChange;
};

/** A change to a mark of a locked term. */
export type MarkCorrection = {
  __typename?: 'MarkCorrection';
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided. */
  decidedBy?: Maybe<Staff>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What the mark is for. */
  kind: MarkKind;
  /** What ought to stand there. */
  newValue?: Maybe<Scalars['MarkValue']['output']>;
  /** What stood there when the correction was asked for. */
  oldValue?: Maybe<Scalars['MarkValue']['output']>;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position: Scalars['Int']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked. */
  requestedBy: Staff;
  /** Where it stands. */
  status: MarkCorrectionStatus;
  /** Whose mark. */
  student?: Maybe<Student>;
  /** The subject. */
  subject: Subject;
  /** The term. */
  term: Term;
};

/** A page of corrections. */
export type MarkCorrectionConnection = {
  __typename?: 'MarkCorrectionConnection';
  /** The corrections of the page, each with its cursor. */
  edges: Array<MarkCorrectionEdge>;
  /** The corrections of the page. */
  nodes: Array<MarkCorrection>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many corrections the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** The principal's word stands. */
export type MarkCorrectionDecided = {
  __typename?: 'MarkCorrectionDecided';
  /** The correction. */
  correction: MarkCorrection;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A correction in a page. */
export type MarkCorrectionEdge = {
  __typename?: 'MarkCorrectionEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The correction. */
  node: MarkCorrection;
};

/** The correction was decided before, and otherwise, or asked for in other words since, or the mark is no longer what it was. */
export type MarkCorrectionOutdated = {
  __typename?: 'MarkCorrectionOutdated';
  /** The correction as it stands. */
  correction: MarkCorrection;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The correction waits for the principal. */
export type MarkCorrectionRequested = {
  __typename?: 'MarkCorrectionRequested';
  /** The correction. */
  correction: MarkCorrection;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Where a correction stands. */
export type MarkCorrectionStatus =
  /** Was approved and carried out. */
  | 'APPROVED'
  /** Waits for the principal. */
  | 'PENDING'
  /** Was refused. */
  | 'REFUSED'
  /** Waits no more: the teacher has asked in other words since. */
  | 'SUPERSEDED';

/** A place on a sheet: whose mark it is and what for. */
export type MarkEntryInput = {
  /** What the mark is for. */
  kind: MarkKind;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
  /** The mark; null takes away what stands there. */
  value?: InputMaybe<Scalars['MarkValue']['input']>;
};

/** Another mark stands there than the one that was to be replaced. */
export type MarkExists = {
  __typename?: 'MarkExists';
  /** The mark that stands there. */
  mark: Mark;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What a mark is for. */
export type MarkKind =
  /** Đánh giá cuối kỳ: end of term; at primary school the test. */
  | 'END_OF_TERM'
  /** Mức đạt được cuối kỳ: level at the end of the term, primary school only. */
  | 'END_OF_TERM_LEVEL'
  /** Đánh giá giữa kỳ: mid-term; at primary school the test. */
  | 'MID_TERM'
  /** Mức đạt được giữa kỳ: level at mid-term, primary school only. */
  | 'MID_TERM_LEVEL'
  /** Đánh giá thường xuyên: regular, two to four a term. */
  | 'REGULAR';

/** What is wrong with one of the marks. */
export type MarkProblem = {
  __typename?: 'MarkProblem';
  /** The column of a table; null for marks that came one by one. */
  column?: Maybe<Scalars['String']['output']>;
  /** What is wrong, in English. */
  message: Scalars['String']['output'];
  /** What is wrong, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Place of the mark in the input, from 0; for a table the line, from 1 for the heading. */
  row: Scalars['Int']['output'];
  /** The pupil, where the row names one of the class. */
  student?: Maybe<Student>;
};

/** Nothing was entered, because some of the marks cannot be. */
export type MarksRejected = {
  __typename?: 'MarksRejected';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Every mark that cannot be entered, and why. */
  problems: Array<MarkProblem>;
};

/** The school year whose pupils are to be placed in the next. */
export type MoveUpInput = {
  /** Checks everything, tells what would be done and writes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The school year that ended: `2025-2026`. */
  schoolYear: Scalars['String']['input'];
};

/** Nothing was written, because of some of the pupils. */
export type MoveUpRejected = {
  __typename?: 'MoveUpRejected';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** What stands in the way, pupil by pupil by given name; at most 200. */
  problems: Array<PromotionProblem>;
  /** How many pupils are in the way in all. */
  total: Scalars['Int']['output'];
};

/** What opening the next school year's places came to. */
export type MoveUpResult = MoveUpRejected | MovedUp;

/** Every pupil of the school has a place in the next year, or has left with a level completed. */
export type MovedUp = {
  __typename?: 'MovedUp';
  /** Pupils who leave, having completed primary, lower or upper secondary school. */
  completed: Scalars['Int']['output'];
  /** True where nothing was written. */
  dryRun: Scalars['Boolean']['output'];
  /** Pupils whom another school has placed in the next year, and who are left there. */
  elsewhere: Scalars['Int']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Names of classes that were not there before, each with the subjects of its grade and the teachers who go along. */
  newClasses: Array<Scalars['String']['output']>;
  /** Places that were not there before; 0 where the request came again. */
  placed: Scalars['Int']['output'];
  /** Pupils placed in the next grade. */
  promoted: Scalars['Int']['output'];
  /** Pupils placed in their grade once more. */
  retained: Scalars['Int']['output'];
  /** The school year that is opened: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives the child a place; the admissions of a school that it names may, in the order of the wishes. */
  acceptEnrollmentApplication?: Maybe<EnrollmentDeskResult>;
  /**
   * Gives the places of the viewer's school to the children whose documents were seen, the nearest right first and
   * then in order of arrival; refuses the rest when none is left. Children from outside the catchment are judged one by one.
   */
  allocateEnrollmentPlaces?: Maybe<EnrollmentAllocationSuccess>;
  /** Says who leads a class; the principal may. The last word counts. */
  assignHomeroomTeacher?: Maybe<AssignHomeroomTeacherResult>;
  /** Says who teaches a subject to a class; the principal may. The last word counts. */
  assignTeacher?: Maybe<AssignTeacherResult>;
  /** Takes an application up for the check of its documents; the admissions of a school that it names may. */
  checkEnrollmentDocuments?: Maybe<EnrollmentDeskResult>;
  /** Takes the place that a school has for the child; with the child's code. */
  confirmEnrollment?: Maybe<EnrollmentFamilyResult>;
  /** Approves and carries out a correction, or refuses it; the principal may, but never one's own. */
  decideMarkCorrection?: Maybe<DecideMarkCorrectionResult>;
  /** Decides who of a class moves up, all pupils or none, or only shows it; the principal may. Sent twice it is decided once. */
  decidePromotion?: Maybe<DecidePromotionResult>;
  /** Enters a child whose place was confirmed into the school's register. */
  enrollChild?: Maybe<EnrollmentDeskResult>;
  /** Enters an application that a family has brought to a school; the admissions of a school that it names may. */
  enterEnrollmentApplication?: Maybe<SubmitEnrollmentApplicationResult>;
  /** Exempts a pupil from a subject, or from its practical part; the principal may. Sent twice it is granted once. */
  grantExemption?: Maybe<GrantExemptionResult>;
  /** Enters a table of marks, all or none, or only checks it; the subject's teacher may. */
  importMarks?: Maybe<ImportMarksResult>;
  /** Issues the access code of a child whom the population register knows; the one-stop shop and the admissions of a school in the campaign may. Whoever issues a code does not act with it. */
  issueEnrollmentCode?: Maybe<IssueEnrollmentCodeResult>;
  /** Locks a term of a class against further marks; the principal may. Locked terms stay locked. */
  lockTerm?: Maybe<LockTermSuccess>;
  /**
   * Places the pupils of the viewer's school in the next school year by what was decided of each, all or none, or only
   * tells what would be done; the principal may. Classes keep their pupils and their letter: 6A1 becomes 7A1. Sent
   * twice it is done once.
   */
  moveUp?: Maybe<MoveUpResult>;
  /** Opens a class of the viewer's school with the subjects of its grade; the principal may. Sent twice it is opened once. */
  openClass?: Maybe<OpenClassResult>;
  /** Places a pupil in a class, or in another class of the grade; the principal may. Marks and exemptions come along. Sent twice it is done once. */
  placeInClass?: Maybe<PlaceInClassResult>;
  /** Opens a campaign or moves its windows; the education department may. Repeating it changes nothing. */
  planEnrollmentCampaign?: Maybe<EnrollmentPlanResult>;
  /** Enters or alters one mark; the subject's teacher may. Sent twice it is entered once. */
  recordMark?: Maybe<RecordMarkResult>;
  /** Enters marks of a class, all or none; the subject's teacher may. Sent twice they are entered once. */
  recordMarks?: Maybe<RecordMarksResult>;
  /** Records what pupils came to who were assessed in a subject again, all or none; the subject's teacher and the principal may. Sent twice it is recorded once. */
  recordReassessments?: Maybe<RecordSummerResult>;
  /** Refuses the child at one school; after the last wish the application is rejected. */
  rejectEnrollmentApplication?: Maybe<EnrollmentDeskResult>;
  /** Asks the family for documents; the admissions of a school that it names may. */
  requestEnrollmentDocuments?: Maybe<EnrollmentDeskResult>;
  /** Asks the principal to correct a mark of a locked term; the subject's teacher may. */
  requestMarkCorrection?: Maybe<RequestMarkCorrectionResult>;
  /** Takes back an exemption in the terms that are not locked yet; the principal may. Sent twice it is taken back once. */
  revokeExemption?: Maybe<RevokeExemptionResult>;
  /** Sets who of a commune belongs to a school; the education department may. Repeating it changes nothing. */
  setCatchment?: Maybe<EnrollmentPlanResult>;
  /** Sets how many children a school takes; the education department may. Repeating it changes nothing. */
  setEnrollmentPlaces?: Maybe<EnrollmentPlanResult>;
  /** Records training judged again after the summer, all or none; the homeroom teacher and the principal may. Sent twice it is recorded once. */
  setSummerTraining?: Maybe<RecordSummerResult>;
  /** Enters the training of pupils in a term, all or none; the homeroom teacher may. */
  setTraining?: Maybe<SetTrainingResult>;
  /** Sends a child's application over the internet; whoever holds the child's code and answers for the child may. */
  submitEnrollmentApplication?: Maybe<SubmitEnrollmentApplicationResult>;
  /** Hands in documents that the school waits for; with the child's code. */
  supplyEnrollmentDocuments?: Maybe<EnrollmentFamilyResult>;
  /** Lets a child go to another school; the place is free at once. */
  transferEnrollment?: Maybe<EnrollmentDeskResult>;
  /** Withdraws an application; a place that it held is free at once. With the child's code. */
  withdrawEnrollmentApplication?: Maybe<EnrollmentFamilyResult>;
};


export type MutationAcceptEnrollmentApplicationArgs = {
  input: AcceptEnrollmentApplicationInput;
};


export type MutationAllocateEnrollmentPlacesArgs = {
  input: AllocateEnrollmentPlacesInput;
};


export type MutationAssignHomeroomTeacherArgs = {
  input: AssignHomeroomTeacherInput;
};


export type MutationAssignTeacherArgs = {
  input: AssignTeacherInput;
};


export type MutationCheckEnrollmentDocumentsArgs = {
  input: CheckEnrollmentDocumentsInput;
};


export type MutationConfirmEnrollmentArgs = {
  input: ConfirmEnrollmentInput;
};


export type MutationDecideMarkCorrectionArgs = {
  input: DecideMarkCorrectionInput;
};


export type MutationDecidePromotionArgs = {
  input: DecidePromotionInput;
};


export type MutationEnrollChildArgs = {
  input: EnrollChildInput;
};


export type MutationEnterEnrollmentApplicationArgs = {
  input: SubmitEnrollmentApplicationInput;
};


export type MutationGrantExemptionArgs = {
  input: GrantExemptionInput;
};


export type MutationImportMarksArgs = {
  input: ImportMarksInput;
};


export type MutationIssueEnrollmentCodeArgs = {
  input: IssueEnrollmentCodeInput;
};


export type MutationLockTermArgs = {
  input: LockTermInput;
};


export type MutationMoveUpArgs = {
  input: MoveUpInput;
};


export type MutationOpenClassArgs = {
  input: OpenClassInput;
};


export type MutationPlaceInClassArgs = {
  input: PlaceInClassInput;
};


export type MutationPlanEnrollmentCampaignArgs = {
  input: PlanEnrollmentCampaignInput;
};


export type MutationRecordMarkArgs = {
  input: RecordMarkInput;
};


export type MutationRecordMarksArgs = {
  input: RecordMarksInput;
};


export type MutationRecordReassessmentsArgs = {
  input: RecordReassessmentsInput;
};


export type MutationRejectEnrollmentApplicationArgs = {
  input: RejectEnrollmentApplicationInput;
};


export type MutationRequestEnrollmentDocumentsArgs = {
  input: RequestEnrollmentDocumentsInput;
};


export type MutationRequestMarkCorrectionArgs = {
  input: RequestMarkCorrectionInput;
};


export type MutationRevokeExemptionArgs = {
  input: RevokeExemptionInput;
};


export type MutationSetCatchmentArgs = {
  input: SetCatchmentInput;
};


export type MutationSetEnrollmentPlacesArgs = {
  input: SetEnrollmentPlacesInput;
};


export type MutationSetSummerTrainingArgs = {
  input: SetSummerTrainingInput;
};


export type MutationSetTrainingArgs = {
  input: SetTrainingInput;
};


export type MutationSubmitEnrollmentApplicationArgs = {
  input: SubmitEnrollmentApplicationInput;
};


export type MutationSupplyEnrollmentDocumentsArgs = {
  input: SupplyEnrollmentDocumentsInput;
};


export type MutationTransferEnrollmentArgs = {
  input: TransferEnrollmentInput;
};


export type MutationWithdrawEnrollmentApplicationArgs = {
  input: WithdrawEnrollmentApplicationInput;
};

/** All places of the school are given. */
export type NoPlaceLeft = {
  __typename?: 'NoPlaceLeft';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A class to be opened at the viewer's school. */
export type OpenClassInput = {
  /** A grade that the school has; 0 is the last year of kindergarten. */
  grade: Scalars['Int']['input'];
  /** Name within the school and year, up to 20 characters: `1A3`. */
  name: Scalars['String']['input'];
  /** The present school year or the next: `2026-2027`. */
  schoolYear: Scalars['String']['input'];
  /** The electives of grades 10 to 12; told for these grades alone. */
  stream?: InputMaybe<ElectiveStream>;
};

/** What opening a class came to. */
export type OpenClassResult = ClassOpened | RosterRefused;

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

/** The class that a pupil is to be in. */
export type PlaceInClassInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** A pupil of the school in that year and grade. */
  studentId: Scalars['ID']['input'];
};

/** What placing a pupil in a class came to. */
export type PlaceInClassResult = PlacedInClass | RosterRefused;

/** The pupil is in the class. */
export type PlacedInClass = {
  __typename?: 'PlacedInClass';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The class. */
  schoolClass: SchoolClass;
};

/** A campaign as it is planned. */
export type PlanEnrollmentCampaignInput = {
  /** The level. */
  level: EnrollmentLevel;
  /** The windows; those of a kind that is planned already are moved, those not named stay. */
  rounds: Array<EnrollmentRoundInput>;
  /** School year that the children enter: `2027-2028`. */
  schoolYear: Scalars['String']['input'];
};

/** What was decided of a pupil's school year. */
export type Promotion = {
  __typename?: 'Promotion';
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** Who decided. */
  decidedBy: Staff;
  /** What kept the pupil from moving up; empty for those who do by themselves. */
  grounds: Array<PromotionGround>;
  /** What learning came to when it was decided, the summer included. */
  learning: LearningLevel;
  /** The principal's note. */
  note?: Maybe<Scalars['String']['output']>;
  /** What becomes of the pupil. */
  outcome: PromotionOutcome;
  /** Subjects to be assessed again, in no order; empty for most. */
  reassess: Array<Subject>;
  /** The regulation that it was decided under. */
  regulation: Regulation;
  /** When the word was said. */
  round: PromotionRound;
  /** The school year that ended: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
  /** The pupil. */
  student?: Maybe<Student>;
  /** What training came to when it was decided, the summer included. */
  training: TrainingLevel;
};

/** The class is decided on. */
export type PromotionDecided = {
  __typename?: 'PromotionDecided';
  /** How many words are new or other than before. */
  changed: Scalars['Int']['output'];
  /** True where nothing was written. */
  dryRun: Scalars['Boolean']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The word on each pupil, by given name. */
  promotions: Array<Promotion>;
  /** Names the words as they are shown here, for deciding on just these. */
  version: Scalars['String']['output'];
};

/** What keeps a pupil from moving up, or by whose word one does. */
export type PromotionGround =
  /** Nghỉ quá 45 buổi: more than 45 half-days were missed. */
  | 'ABSENCE'
  /** Kết quả học tập: learning fell short. */
  | 'LEARNING'
  /** The regulation left it to the principal, whose note says why. */
  | 'PRINCIPAL'
  /** Kết quả rèn luyện: training fell short. */
  | 'TRAINING';

/** What becomes of a pupil when a school year ends. */
export type PromotionOutcome =
  /** Được hướng dẫn, giúp đỡ để đánh giá bổ sung: is helped and considered once more; primary school only. */
  | 'ADDITIONAL_SUPPORT'
  /** Hoàn thành chương trình cấp học: has completed primary, lower or upper secondary school. */
  | 'COMPLETED'
  /** Được lên lớp: moves up to the next grade. */
  | 'PROMOTED'
  /** Kiểm tra, đánh giá lại các môn học trong kì nghỉ hè: some subjects are assessed again over the summer. */
  | 'REASSESSMENT'
  /** Không được lên lớp: stays in the grade. */
  | 'RETAINED'
  /** Rèn luyện trong kì nghỉ hè: training is judged again after the summer. */
  | 'SUMMER_TRAINING';

/** What stands in the way with one pupil. */
export type PromotionProblem = {
  __typename?: 'PromotionProblem';
  /** What is wrong, in English. */
  message: Scalars['String']['output'];
  /** What is wrong, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The pupil, where the problem is with one of the school's. */
  student?: Maybe<Student>;
};

/** Nothing was decided or recorded, because of some of the pupils. */
export type PromotionRejected = {
  __typename?: 'PromotionRejected';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** What is wrong, pupil by pupil. */
  problems: Array<PromotionProblem>;
};

/** When a word is said on who moves up. */
export type PromotionRound =
  /** After the summer, on those for whom the first word left it open. */
  | 'AFTER_SUMMER'
  /** As the year ends, once both terms are locked. */
  | 'YEAR_END';

/**
 * The principal's word where the regulation leaves it to the principal: on primary pupils who fall short even after
 * support, and on pupils who are exempt from a subject for a disability.
 */
export type PromotionWordInput = {
  /** True to let the pupil move up, false to keep the pupil back. */
  promote: Scalars['Boolean']['input'];
  /** Why, up to 500 characters. */
  reason: Scalars['String']['input'];
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
};

/** A pupil's marks in all subjects of a class sheet. */
export type PupilMarks = {
  __typename?: 'PupilMarks';
  /** One entry for each of the sheet's subjects, in the same order. */
  marks: Array<SubjectMarks>;
  /** What the term came to; null while marks are missing, and for viewers who may not see all subjects. */
  result?: Maybe<TermResult>;
  /** The pupil. */
  student: Student;
};

export type Query = {
  __typename?: 'Query';
  /** An application by id, for the admissions of the schools that it names; null to everyone else. */
  enrollmentApplication?: Maybe<EnrollmentApplication>;
  /** Campaigns, the latest school year first. */
  enrollmentCampaigns?: Maybe<EnrollmentCampaignConnection>;
  /**
   * How many children applied, and how many of them over the internet. Public; groups of fewer than ten applications
   * are told without figures, and so are as many more as it takes that none can be had by subtraction.
   */
  enrollmentStatistics?: Maybe<EnrollmentStatistics>;
  /** The posts that the viewer holds; empty for everyone who works at no school. */
  myPosts?: Maybe<Array<StaffPost>>;
  /** What the viewer teaches in the present school year, by class and subject; empty for everyone who teaches nothing. */
  myTeaching?: Maybe<Array<TeachingAssignment>>;
  /** A school by id; null where there is none. */
  school?: Maybe<School>;
  /** A class by id; null where there is none. */
  schoolClass?: Maybe<SchoolClass>;
  /** Schools by name, in Vietnamese alphabetical order. */
  schools?: Maybe<SchoolConnection>;
  /** A student by id; null where there is none, or none that the viewer may know of. */
  student?: Maybe<Student>;
};


export type QueryEnrollmentApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnrollmentCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<EnrollmentLevel>;
  schoolYear?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEnrollmentStatisticsArgs = {
  groupBy?: Array<EnrollmentDimension>;
  schoolYear?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchoolClassArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  communeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  level?: InputMaybe<SchoolLevel>;
  ownership?: InputMaybe<SchoolOwnership>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStudentArgs = {
  id: Scalars['ID']['input'];
};

/** A subject assessed again. */
export type ReassessmentInput = {
  /** A pupil whom the first word asks for this subject. */
  studentId: Scalars['ID']['input'];
  /** Points, `Đ` or `CĐ`, or at primary school the level `T`, `H` or `C`; null where the pupil did not come. */
  value?: InputMaybe<Scalars['MarkValue']['input']>;
};

/** One mark to be entered, or altered by someone who saw what stands there. */
export type RecordMarkInput = {
  /** The subject taught to a class, as `SchoolClass.assignments` and `myTeaching` give it. */
  assignmentId: Scalars['ID']['input'];
  /** What the mark is for. */
  kind: MarkKind;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Why an earlier mark is altered, up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The mark that is to be replaced; left out where the place is empty. */
  replaces?: InputMaybe<Scalars['MarkValue']['input']>;
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
  /** The term. */
  term: Term;
  /** The mark; null takes away what stands there. */
  value?: InputMaybe<Scalars['MarkValue']['input']>;
};

/** What entering a mark came to. */
export type RecordMarkResult = MarkExists | MarksRejected | RecordMarkSuccess | TermLocked;

/** The mark stands on the sheet. */
export type RecordMarkSuccess = {
  __typename?: 'RecordMarkSuccess';
  /** The mark. */
  mark: Mark;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The sheet as it is now. */
  sheet: SubjectSheet;
};

/** Marks of a class in one subject and term, entered together: all of them, or none. */
export type RecordMarksInput = {
  /** The subject taught to a class, as `SchoolClass.assignments` and `myTeaching` give it. */
  assignmentId: Scalars['ID']['input'];
  /** The marks, 1 to 500. */
  marks: Array<MarkEntryInput>;
  /** Why earlier marks are altered, up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The term. */
  term: Term;
  /** Version of the sheet that the marks were entered on. */
  version: Scalars['Int']['input'];
};

/** What entering marks came to. */
export type RecordMarksResult = MarksRejected | RecordMarksSuccess | SheetChanged | TermLocked;

/** All marks stand on the sheet. */
export type RecordMarksSuccess = {
  __typename?: 'RecordMarksSuccess';
  /** How many marks are other than before. */
  changed: Scalars['Int']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The sheet as it is now. */
  sheet: SubjectSheet;
};

/** A subject that pupils of a class were assessed in again. */
export type RecordReassessmentsInput = {
  /** The subject taught to the class. */
  assignmentId: Scalars['ID']['input'];
  /** The pupils, 1 to 100. */
  results: Array<ReassessmentInput>;
};

/** What recording a summer's results came to. */
export type RecordSummerResult = PromotionRejected | SummerRecorded;

/** A regulation that results are judged by. */
export type Regulation =
  /** Circular 22/2021 on lower and upper secondary schools. */
  | 'CIRCULAR_22_2021'
  /** Circular 27/2020 on primary schools. */
  | 'CIRCULAR_27_2020'
  /** Circular 58/2011 on lower and upper secondary schools, as amended by Circular 26/2020. */
  | 'CIRCULAR_58_2011';

/** A child that a school refuses. */
export type RejectEnrollmentApplicationInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** On what ground. */
  rejection: EnrollmentRejection;
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Documents that a school asks for. */
export type RequestEnrollmentDocumentsInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** What is missing. */
  documents: Array<EnrollmentDocumentKind>;
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A change to a mark of a locked term, to be approved by the principal. */
export type RequestMarkCorrectionInput = {
  /** The subject taught to a class. */
  assignmentId: Scalars['ID']['input'];
  /** What the mark is for. */
  kind: MarkKind;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Why, up to 500 characters. */
  reason: Scalars['String']['input'];
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
  /** The term. */
  term: Term;
  /** The mark as it ought to be; null to take it away. */
  value?: InputMaybe<Scalars['MarkValue']['input']>;
};

/** What asking for a correction came to. */
export type RequestMarkCorrectionResult = MarkCorrectionRequested | MarksRejected | TermNotLocked;

/** How someone lives where they live; catchments rank it. */
export type ResidenceKind =
  /** Nơi ở hiện tại: actually living there. */
  | 'ACTUAL'
  /** Thường trú: registered for good. */
  | 'PERMANENT'
  /** Tạm trú: registered for a time. */
  | 'TEMPORARY';

/** An exemption that is to end. */
export type RevokeExemptionInput = {
  /** The exemption. */
  exemptionId: Scalars['ID']['input'];
  /** Why, up to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What taking back an exemption came to. */
export type RevokeExemptionResult = ExemptionRevoked | TermLocked;

/** Nothing was changed; the message says why. */
export type RosterRefused = {
  __typename?: 'RosterRefused';
  /** Why, in English. */
  message: Scalars['String']['output'];
  /** Why, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A school of the city. Schools are public knowledge; their pupils are not. */
export type School = {
  __typename?: 'School';
  /** Classes of a school year, by grade and name. */
  classes: SchoolClassConnection;
  /** Code in the ministry's database; opaque text. */
  code: Scalars['String']['output'];
  /** The commune it stands in. */
  commune: Commune;
  /**
   * Applications that name the school in a campaign: those with the nearest right first, then by order of arrival.
   * For the school's admissions; empty to everyone else.
   */
  enrollmentApplications: EnrollmentApplicationConnection;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** Which grades it has. */
  level: SchoolLevel;
  /** Corrections of marks of locked terms, latest first; empty unless the viewer heads the school. */
  markCorrections: MarkCorrectionConnection;
  /** Official name with its kind: `Trường THCS Dịch Vọng`; several schools may bear the same. */
  name: Scalars['String']['output'];
  /** Who runs it. */
  ownership: SchoolOwnership;
  /** Who works at the school today, by given name; empty unless the viewer heads the school. */
  staff: StaffConnection;
  /** Pupils of the present school year, by given name; empty unless the viewer heads the school. */
  students: StudentConnection;
};


/** A school of the city. Schools are public knowledge; their pupils are not. */
export type SchoolClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grade?: InputMaybe<Scalars['Int']['input']>;
  schoolYear?: InputMaybe<Scalars['String']['input']>;
};


/** A school of the city. Schools are public knowledge; their pupils are not. */
export type SchoolEnrollmentApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<EnrollmentStatus>;
};


/** A school of the city. Schools are public knowledge; their pupils are not. */
export type SchoolMarkCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<MarkCorrectionStatus>;
};


/** A school of the city. Schools are public knowledge; their pupils are not. */
export type SchoolStaffArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<StaffRole>;
};


/** A school of the city. Schools are public knowledge; their pupils are not. */
export type SchoolStudentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  classId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grade?: InputMaybe<Scalars['Int']['input']>;
};

/** A class of a school in one school year. Who is in it only its school knows. */
export type SchoolClass = {
  __typename?: 'SchoolClass';
  /** The subjects taught to the class, in the order of the curriculum; about a dozen. */
  assignments: Array<TeachingAssignment>;
  /** Grade 1 to 12; 0 is the last year of kindergarten. */
  grade: Scalars['Int']['output'];
  /** The homeroom teacher; null while there is none. */
  homeroomTeacher?: Maybe<Staff>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** Name within its school and year: `7A1`. */
  name: Scalars['String']['output'];
  /** The last word on each pupil of the class, by given name; empty unless the viewer is its homeroom teacher or heads the school. */
  promotions: Array<Promotion>;
  /** The school. */
  school: School;
  /** School year: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
  /** The gradebook of the class in a term; null for viewers who teach it nothing and do not head the school. */
  sheet?: Maybe<ClassSheet>;
  /** How the class stands in a term; null unless the viewer is its homeroom teacher or heads the school. */
  statistics?: Maybe<TermStatistics>;
  /** Pupils of the class, by given name; empty unless the viewer teaches the class or heads the school. */
  students: StudentConnection;
};


/** A class of a school in one school year. Who is in it only its school knows. */
export type SchoolClassSheetArgs = {
  term: Term;
};


/** A class of a school in one school year. Who is in it only its school knows. */
export type SchoolClassStatisticsArgs = {
  term: Term;
};


/** A class of a school in one school year. Who is in it only its school knows. */
export type SchoolClassStudentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of classes. */
export type SchoolClassConnection = {
  __typename?: 'SchoolClassConnection';
  /** The classes of the page, each with its cursor. */
  edges: Array<SchoolClassEdge>;
  /** The classes of the page. */
  nodes: Array<SchoolClass>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many classes the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A class in a page. */
export type SchoolClassEdge = {
  __typename?: 'SchoolClassEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The class. */
  node: SchoolClass;
};

/** A page of schools. */
export type SchoolConnection = {
  __typename?: 'SchoolConnection';
  /** The schools of the page, each with its cursor. */
  edges: Array<SchoolEdge>;
  /** The schools of the page. */
  nodes: Array<School>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many schools the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A school in a page. */
export type SchoolEdge = {
  __typename?: 'SchoolEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The school. */
  node: School;
};

/** Which grades a school has. */
export type SchoolLevel =
  /** Liên cấp: several levels under one roof. */
  | 'ALL_LEVELS'
  /** Mầm non: kindergarten. */
  | 'KINDERGARTEN'
  /** Trung học cơ sở: grades 6 to 9. */
  | 'LOWER_SECONDARY'
  /** Tiểu học: grades 1 to 5. */
  | 'PRIMARY'
  /** Trung học phổ thông: grades 10 to 12. */
  | 'UPPER_SECONDARY';

/** A school wished for takes no children in this campaign. */
export type SchoolNotInCampaign = {
  __typename?: 'SchoolNotInCampaign';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The school's id as it was given. */
  schoolId: Scalars['ID']['output'];
};

/** Who runs a school. */
export type SchoolOwnership =
  /** Tư thục: a private founder; open to the whole city. */
  | 'PRIVATE'
  /** Công lập: the city; its places belong to a catchment. */
  | 'PUBLIC';

/** A student's report of a school year, to be printed or kept. */
export type SchoolReport = {
  __typename?: 'SchoolReport';
  /** A whole HTML document in Vietnamese and English that prints on A4 and loads nothing from elsewhere. */
  html: Scalars['String']['output'];
  /** The school year: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
};

/** Who of a commune belongs to a school. */
export type SetCatchmentInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The commune, as the population department knows it. */
  communeId: Scalars['ID']['input'];
  /** Ways of living there that give a right, each once; an empty list takes the commune out of the catchment. */
  priorities: Array<CatchmentPriorityInput>;
  /** A public school with places in the campaign. */
  schoolId: Scalars['ID']['input'];
};

/** Places of a school in a campaign, as they are set. */
export type SetEnrollmentPlacesInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** How many children it takes, 0 to 5,000. */
  places: Scalars['Int']['input'];
  /** A school that has the level. */
  schoolId: Scalars['ID']['input'];
};

/** Training of pupils of a class, judged again. */
export type SetSummerTrainingInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** The pupils, 1 to 100. */
  trainings: Array<SummerTrainingInput>;
};

/** Training of a class in a term. */
export type SetTrainingInput = {
  /** The class. */
  classId: Scalars['ID']['input'];
  /** The term. */
  term: Term;
  /** The pupils, 1 to 100. */
  trainings: Array<TrainingInput>;
};

/** What entering training came to. */
export type SetTrainingResult = MarksRejected | SetTrainingSuccess | TermLocked;

/** All levels of training stand. */
export type SetTrainingSuccess = {
  __typename?: 'SetTrainingSuccess';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The results of these pupils, in the order of the input. */
  results: Array<TermResult>;
};

/** Nothing was entered, because somebody else wrote on the sheet since it was read. */
export type SheetChanged = {
  __typename?: 'SheetChanged';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** The sheet as it is now. */
  sheet: SubjectSheet;
};

/** A post that someone holds at a school. Who teaches where is public; what they teach their school knows. */
export type Staff = {
  __typename?: 'Staff';
  /** Name as the school has it, family name first. */
  fullName: Scalars['String']['output'];
  /** Opaque identity of the post. */
  id: Scalars['ID']['output'];
  /** What the person does there. */
  role: StaffRole;
  /** The school. */
  school: School;
};

/** A page of posts at a school. */
export type StaffConnection = {
  __typename?: 'StaffConnection';
  /** The posts of the page, each with its cursor. */
  edges: Array<StaffEdge>;
  /** The posts of the page. */
  nodes: Array<Staff>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many posts the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A post in a page. */
export type StaffEdge = {
  __typename?: 'StaffEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The post. */
  node: Staff;
};

/** A post of the viewer, with what it reaches. */
export type StaffPost = {
  __typename?: 'StaffPost';
  /** What the viewer teaches in the present school year, by class and subject. */
  assignments: Array<TeachingAssignment>;
  /** Classes whose homeroom teacher the viewer is in the present school year. */
  homeroomClasses: Array<SchoolClass>;
  /** The post. */
  staff: Staff;
};

/** What someone does at a school. */
export type StaffRole =
  /** Nhân viên: keeps the records. */
  | 'CLERK'
  /** Hiệu trưởng: heads the school. */
  | 'PRINCIPAL'
  /** Giáo viên: teaches. */
  | 'TEACHER';

/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type Student = {
  __typename?: 'Student';
  /** The person; what can be read of the person is the population department's to say. */
  citizen: Citizen;
  /** Code in the ministry's database; opaque text. */
  code: Scalars['String']['output'];
  /** Date of birth as the school has it. */
  dateOfBirth: Scalars['Date']['output'];
  /** Applications made for the student, latest first; for the student and the guardians of a minor. */
  enrollmentApplications: EnrollmentApplicationConnection;
  /** Exemptions of a school year by subject, those taken back included; for the student, the guardians, the homeroom teacher and the principal. */
  exemptions: Array<Exemption>;
  /** Name as the school has it, family name first. */
  fullName: Scalars['String']['output'];
  /** Grade in the present school year, 0 being the last year of kindergarten; null where the student is at no school. */
  grade?: Maybe<Scalars['Int']['output']>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** Marks that were entered, altered and taken away since the gradebook is kept electronically, latest first. */
  markChanges: MarkChangeConnection;
  /** Marks of a term by subject, in the order of the curriculum; for the student, the guardians, the homeroom teacher and the principal. */
  marks: Array<SubjectMarks>;
  /** The school in the present school year; null where the student is at none. */
  school?: Maybe<School>;
  /** The class in the present school year; null where the student is in none. */
  schoolClass?: Maybe<SchoolClass>;
  /**
   * The report of a school year; null where the student was in no class then. For the student, the guardians,
   * the homeroom teacher and the principal.
   */
  schoolReport?: Maybe<SchoolReport>;
  /** What each term came to, latest first; for the student, the guardians, the homeroom teacher and the principal. */
  termResults: TermResultConnection;
  /** Every school year across all schools, latest first; for the student, the guardians, the homeroom teacher and the principal. */
  transcript: TranscriptConnection;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentEnrollmentApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentExemptionsArgs = {
  schoolYear?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentMarkChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentMarksArgs = {
  schoolYear?: InputMaybe<Scalars['String']['input']>;
  term: Term;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentSchoolReportArgs = {
  schoolYear?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentTermResultsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Someone in the student register: a pupil, a former pupil or a child whose application is under way.
 * The student, the guardians of a minor and the school may know; to everyone else there is none.
 */
export type StudentTranscriptArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of students. */
export type StudentConnection = {
  __typename?: 'StudentConnection';
  /** The students of the page, each with its cursor. */
  edges: Array<StudentEdge>;
  /** The students of the page. */
  nodes: Array<Student>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many students the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A student in a page. */
export type StudentEdge = {
  __typename?: 'StudentEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The student. */
  node: Student;
};

/** A subject of the curriculum. */
export type Subject = {
  __typename?: 'Subject';
  /** Code in the department: `MATHEMATICS`. */
  code: Scalars['String']['output'];
  /** Name in English. */
  name: Scalars['String']['output'];
  /** Name in Vietnamese. */
  nameVi: Scalars['String']['output'];
};

/** A pupil's marks in one subject and term. */
export type SubjectMarks = {
  __typename?: 'SubjectMarks';
  /** The term's average by the regulation, one decimal; null while marks are missing and where there is none. */
  average?: Maybe<Scalars['Float']['output']>;
  /** The end-of-term mark. */
  endOfTerm?: Maybe<Scalars['MarkValue']['output']>;
  /** The level at the end of the term; primary school only. */
  endOfTermLevel?: Maybe<Scalars['MarkValue']['output']>;
  /** What the pupil need not do in this subject and term; null for most. */
  exemption?: Maybe<ExemptionScope>;
  /** The mid-term mark. */
  midTerm?: Maybe<Scalars['MarkValue']['output']>;
  /** The level at mid-term; primary school only. */
  midTermLevel?: Maybe<Scalars['MarkValue']['output']>;
  /** Whether a subject judged by comment was passed; null while comments are missing and in other subjects. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Regular marks in the order of their positions; null where one is missing before another. At most four. */
  regular: Array<Maybe<Scalars['MarkValue']['output']>>;
  /** The subject. */
  subject: Subject;
  /** Code of the subject: `MATHEMATICS`. */
  subjectCode: Scalars['String']['output'];
  /** The term. */
  term: Term;
};

/** The marks of a class in one subject and term. */
export type SubjectSheet = {
  __typename?: 'SubjectSheet';
  /** The subject as taught to the class. */
  assignment: TeachingAssignment;
  /** What was entered, altered and taken away, latest first. */
  changes: MarkChangeConnection;
  /** When the term was locked; null while marks can be entered. */
  lockedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many regular marks the regulation asks for. */
  regularMarks: Scalars['Int']['output'];
  /** Code of the subject: `MATHEMATICS`. */
  subjectCode: Scalars['String']['output'];
  /** The term. */
  term: Term;
  /** Grows with every write; to be given back with the next. 0 where nothing was written yet. */
  version: Scalars['Int']['output'];
};


/** The marks of a class in one subject and term. */
export type SubjectSheetChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a class stands in a subject. */
export type SubjectStatistics = {
  __typename?: 'SubjectStatistics';
  /** Highest of the pupils' averages. */
  highest?: Maybe<Scalars['Float']['output']>;
  /** Pupils whose average, or whether they passed, is known. */
  judged: Scalars['Int']['output'];
  /** Lowest of the pupils' averages. */
  lowest?: Maybe<Scalars['Float']['output']>;
  /** Mean of the pupils' averages, one decimal; null where none is scored. */
  mean?: Maybe<Scalars['Float']['output']>;
  /** Pupils below 5.0, or who did not pass. */
  notPassed: Scalars['Int']['output'];
  /** The subject. */
  subject: Subject;
};

/** A subject over a year. */
export type SubjectYear = {
  __typename?: 'SubjectYear';
  /** The year's average by the regulation, one decimal; null while a term is missing and where there is none. */
  average?: Maybe<Scalars['Float']['output']>;
  /** True where the pupil was exempt from the subject in every term, so that the year's results leave it out. */
  exempt: Scalars['Boolean']['output'];
  /** Marks of the first term; null where there are none. */
  firstTerm?: Maybe<SubjectMarks>;
  /** Level at the end of the year: `T`, `H` or `C`; primary school only. */
  level?: Maybe<Scalars['MarkValue']['output']>;
  /** Whether a subject judged by comment was passed; null otherwise. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** What the subject came to when it was assessed again over the summer; null where it was not, or the pupil did not come. */
  reassessed?: Maybe<Scalars['MarkValue']['output']>;
  /** Marks of the second term; null where there are none. */
  secondTerm?: Maybe<SubjectMarks>;
  /** The subject. */
  subject: Subject;
};

/** An application as the family sends it. */
export type SubmitEnrollmentApplicationInput = {
  /** The code that the family was given for the child; spaces, hyphens and small letters do no harm. */
  accessCode: Scalars['String']['input'];
  /** Documents that the family has ready to show. */
  documents?: Array<EnrollmentDocumentKind>;
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Schools wished for, the first wish first; one to three, none twice. */
  schoolIds: Array<Scalars['ID']['input']>;
};

/** What sending an application came to. */
export type SubmitEnrollmentApplicationResult = AccessCodeRefused | AgeNotAccepted | EnrollmentWindowClosed | SchoolNotInCampaign | SubmitEnrollmentApplicationSuccess;

/** The application is registered; where places go in order of arrival, its status tells at once whether there is one. */
export type SubmitEnrollmentApplicationSuccess = {
  __typename?: 'SubmitEnrollmentApplicationSuccess';
  /** The application. */
  application: EnrollmentApplication;
};

/** What can be followed: each field tells how a thing stands at once, and again whenever it changes. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Follows an application: tells how it stands at once, and again after each step. The student, the guardians of a
   * minor and the admissions of the schools that it names may; whether they still may is asked with each event.
   * `application` must be selected.
   */
  enrollmentApplicationChanged?: Maybe<EnrollmentApplicationChange>;
};


/** What can be followed: each field tells how a thing stands at once, and again whenever it changes. */
export type SubscriptionEnrollmentApplicationChangedArgs = {
  id: Scalars['ID']['input'];
};

/** All of it is recorded. */
export type SummerRecorded = {
  __typename?: 'SummerRecorded';
  /** How many results are new or other than before. */
  changed: Scalars['Int']['output'];
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Training judged again after the summer. */
export type SummerTrainingInput = {
  /** What training came to. */
  level: TrainingLevel;
  /** A pupil whom the first word leaves open. */
  studentId: Scalars['ID']['input'];
};

/** Documents that a family hands in. */
export type SupplyEnrollmentDocumentsInput = {
  /** The child's code. */
  accessCode: Scalars['String']['input'];
  /** What is handed in. */
  documents: Array<EnrollmentDocumentKind>;
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
};

/** The subject has its teacher. */
export type TeacherAssigned = {
  __typename?: 'TeacherAssigned';
  /** The subject taught to the class. */
  assignment: TeachingAssignment;
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A subject taught to a class. */
export type TeachingAssignment = {
  __typename?: 'TeachingAssignment';
  /** How it is judged in this class. */
  assessment: Assessment;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** Lessons in a school year. */
  periodsPerYear: Scalars['Int']['output'];
  /** The class. */
  schoolClass: SchoolClass;
  /** The marks of a term; null for viewers who may not read them. */
  sheet?: Maybe<SubjectSheet>;
  /** The subject. */
  subject: Subject;
  /** Who teaches it; null while nobody does. */
  teacher?: Maybe<Staff>;
};


/** A subject taught to a class. */
export type TeachingAssignmentSheetArgs = {
  term: Term;
};

/** A term of the school year. */
export type Term =
  /** Học kỳ I. */
  | 'TERM_1'
  /** Học kỳ II. */
  | 'TERM_2';

/** Nothing was entered, because the term is locked; ask for a correction instead. */
export type TermLocked = {
  __typename?: 'TermLocked';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The term is not locked: the mark can simply be altered. */
export type TermNotLocked = {
  __typename?: 'TermNotLocked';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What a term came to for a student. */
export type TermResult = {
  __typename?: 'TermResult';
  /** Mean of the subjects' averages, one decimal; null while marks are missing and at primary school. For information under Circular 22/2021, which has none. */
  average?: Maybe<Scalars['Float']['output']>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What learning came to; null while marks are missing. For information at primary school, which judges the year. */
  level?: Maybe<LearningLevel>;
  /** The regulation that judged it. */
  regulation: Regulation;
  /** School year: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
  /** The term. */
  term: Term;
  /** What training came to; null until the homeroom teacher has entered it. */
  training?: Maybe<TrainingLevel>;
};

/** A page of term results. */
export type TermResultConnection = {
  __typename?: 'TermResultConnection';
  /** The results of the page, each with its cursor. */
  edges: Array<TermResultEdge>;
  /** The results of the page. */
  nodes: Array<TermResult>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many results the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A term result in a page. */
export type TermResultEdge = {
  __typename?: 'TermResultEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The result. */
  node: TermResult;
};

/** How a class stands in a term. */
export type TermStatistics = {
  __typename?: 'TermStatistics';
  /** Pupils by level, highest first. */
  levels: Array<LevelCount>;
  /** Pupils of the class. */
  pupils: Scalars['Int']['output'];
  /** Every subject, in the order of the curriculum. */
  subjects: Array<SubjectStatistics>;
};

/** Nothing was decided, because a term of the class is not locked yet. */
export type TermsNotLocked = {
  __typename?: 'TermsNotLocked';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Terms with sheets that are not locked. */
  terms: Array<Term>;
};

/** A title that a year's results earn. */
export type Title =
  /** Học sinh Tiên tiến (Circular 58/2011). */
  | 'ADVANCED_STUDENT'
  /** Học sinh Xuất sắc. */
  | 'EXCELLENT_STUDENT'
  /** Học sinh Tiêu biểu hoàn thành tốt (Circular 27/2020). */
  | 'EXEMPLARY_STUDENT'
  /** Học sinh Giỏi. */
  | 'GOOD_STUDENT';

/** A pupil's training in a term. */
export type TrainingInput = {
  /** The level, one of the regulation's. */
  level: TrainingLevel;
  /** A pupil of the class. */
  studentId: Scalars['ID']['input'];
};

/** What training, conduct, or qualities and competences came to. Each regulation has some of them. */
export type TrainingLevel =
  /** Trung bình (Circular 58/2011). */
  | 'AVERAGE'
  /** Khá (Circulars 22/2021 and 58/2011). */
  | 'FAIR'
  /** Tốt. */
  | 'GOOD'
  /** Cần cố gắng (Circular 27/2020). */
  | 'NEEDS_EFFORT'
  /** Đạt (Circulars 22/2021 and 27/2020). */
  | 'SATISFACTORY'
  /** Chưa đạt (Circular 22/2021). */
  | 'UNSATISFACTORY'
  /** Yếu (Circular 58/2011). */
  | 'WEAK';

/** A page of a transcript. */
export type TranscriptConnection = {
  __typename?: 'TranscriptConnection';
  /** The years of the page, each with its cursor. */
  edges: Array<TranscriptEdge>;
  /** The years of the page. */
  nodes: Array<TranscriptYear>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many years the whole transcript has. */
  totalCount: Scalars['Int']['output'];
};

/** A year in a page of a transcript. */
export type TranscriptEdge = {
  __typename?: 'TranscriptEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The year. */
  node: TranscriptYear;
};

/** A year of a student's transcript. */
export type TranscriptYear = {
  __typename?: 'TranscriptYear';
  /** Grade, 1 to 12; 0 is the last year of kindergarten. */
  grade: Scalars['Int']['output'];
  /** What was decided of the year: the last word; null while there is none. */
  promotion?: Maybe<Promotion>;
  /** What the year came to; null while it lasts. */
  result?: Maybe<YearResult>;
  /** The school. */
  school: School;
  /** The class. */
  schoolClass: SchoolClass;
  /** School year: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
  /** Every subject of the year, in the order of the curriculum; about a dozen. */
  subjects: Array<SubjectYear>;
  /** What the terms came to, first term first; at most two. */
  terms: Array<TermResult>;
};

/** A child that leaves a school for another. */
export type TransferEnrollmentInput = {
  /** The application. */
  applicationId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** `version` of the application as it was read; where the family or another school has changed it since, nothing is done. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An application that a family withdraws. */
export type WithdrawEnrollmentApplicationInput = {
  /** The child's code. */
  accessCode: Scalars['String']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What a year came to for a student. */
export type YearResult = {
  __typename?: 'YearResult';
  /** Mean of the subjects' averages over the year, one decimal; null as in terms. */
  average?: Maybe<Scalars['Float']['output']>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What learning came to; null while marks are missing. */
  level?: Maybe<LearningLevel>;
  /** The regulation that judged it. */
  regulation: Regulation;
  /** School year: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
  /** The title earned; null for none. */
  title?: Maybe<Title>;
  /** What training came to over both terms. */
  training?: Maybe<TrainingLevel>;
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
  EnrollmentApplicationChange: EnrollmentApplicationChange;
  EnrollmentCampaign: EnrollmentCampaign;
  School: School;
  SchoolClass: SchoolClass;
  Staff: Staff;
  Student: Student;
  TeachingAssignment: TeachingAssignment;
  TermResult: TermResult;
  YearResult: YearResult;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}> ) );
  Commune:
    ( { __typename: 'Commune' }
    & GraphQLRecursivePick<FederationTypes['Commune'], {"id":true}> );
  EnrollmentApplicationChange:
    ( { __typename: 'EnrollmentApplicationChange' }
    & GraphQLRecursivePick<FederationTypes['EnrollmentApplicationChange'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['EnrollmentApplicationChange'], {"child":{"guardianIds":true}}> ) );
  EnrollmentCampaign:
    ( { __typename: 'EnrollmentCampaign' }
    & GraphQLRecursivePick<FederationTypes['EnrollmentCampaign'], {"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"id":true}> );
  SchoolClass:
    ( { __typename: 'SchoolClass' }
    & GraphQLRecursivePick<FederationTypes['SchoolClass'], {"id":true}> );
  Staff:
    ( { __typename: 'Staff' }
    & GraphQLRecursivePick<FederationTypes['Staff'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  TeachingAssignment:
    ( { __typename: 'TeachingAssignment' }
    & GraphQLRecursivePick<FederationTypes['TeachingAssignment'], {"id":true}> );
  TermResult:
    ( { __typename: 'TermResult' }
    & GraphQLRecursivePick<FederationTypes['TermResult'], {"id":true}> );
  YearResult:
    ( { __typename: 'YearResult' }
    & GraphQLRecursivePick<FederationTypes['YearResult'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AssignHomeroomTeacherResult:
    | ( Omit<HomeroomTeacherAssigned, 'schoolClass'> & { schoolClass: _RefType['SchoolClass'] } )
    | ( RosterRefused )
  ;
  AssignTeacherResult:
    | ( RosterRefused )
    | ( Omit<TeacherAssigned, 'assignment'> & { assignment: _RefType['TeachingAssignment'] } )
  ;
  DecideMarkCorrectionResult:
    | ( Omit<MarkCorrectionDecided, 'correction'> & { correction: _RefType['MarkCorrection'] } )
    | ( Omit<MarkCorrectionOutdated, 'correction'> & { correction: _RefType['MarkCorrection'] } )
  ;
  DecidePromotionResult:
    | ( Omit<PromotionDecided, 'promotions'> & { promotions: Array<_RefType['Promotion']> } )
    | ( Omit<PromotionRejected, 'problems'> & { problems: Array<_RefType['PromotionProblem']> } )
    | ( TermsNotLocked )
  ;
  EnrollmentDeskResult:
    | ( AlreadyPlaced )
    | ( EnrollmentStepRefused )
    | ( Omit<EnrollmentStepSuccess, 'application'> & { application: _RefType['EnrollmentApplication'] } )
    | ( NoPlaceLeft )
  ;
  EnrollmentFamilyResult:
    | ( AccessCodeRefused )
    | ( EnrollmentStepRefused )
    | ( Omit<EnrollmentStepSuccess, 'application'> & { application: _RefType['EnrollmentApplication'] } )
  ;
  EnrollmentPlanResult:
    | ( EnrollmentPlanRefused )
    | ( Omit<EnrollmentPlanSuccess, 'campaign'> & { campaign: _RefType['EnrollmentCampaign'] } )
  ;
  GrantExemptionResult:
    | ( Omit<ExemptionExists, 'exemption'> & { exemption: _RefType['Exemption'] } )
    | ( Omit<ExemptionGranted, 'exemption'> & { exemption: _RefType['Exemption'] } )
    | ( ExemptionNotAllowed )
    | ( TermLocked )
  ;
  ImportMarksResult:
    | ( Omit<ImportMarksSuccess, 'sheet'> & { sheet: _RefType['SubjectSheet'] } )
    | ( Omit<MarksRejected, 'problems'> & { problems: Array<_RefType['MarkProblem']> } )
    | ( Omit<SheetChanged, 'sheet'> & { sheet: _RefType['SubjectSheet'] } )
    | ( TermLocked )
  ;
  IssueEnrollmentCodeResult:
    | ( ActiveApplicationExists )
    | ( ChildNotIdentified )
    | ( CodeIssued )
  ;
  MoveUpResult:
    | ( Omit<MoveUpRejected, 'problems'> & { problems: Array<_RefType['PromotionProblem']> } )
    | ( MovedUp )
  ;
  OpenClassResult:
    | ( Omit<ClassOpened, 'schoolClass'> & { schoolClass: _RefType['SchoolClass'] } )
    | ( RosterRefused )
  ;
  PlaceInClassResult:
    | ( Omit<PlacedInClass, 'schoolClass'> & { schoolClass: _RefType['SchoolClass'] } )
    | ( RosterRefused )
  ;
  RecordMarkResult:
    | ( Omit<MarkExists, 'mark'> & { mark: _RefType['Mark'] } )
    | ( Omit<MarksRejected, 'problems'> & { problems: Array<_RefType['MarkProblem']> } )
    | ( Omit<RecordMarkSuccess, 'mark' | 'sheet'> & { mark: _RefType['Mark'], sheet: _RefType['SubjectSheet'] } )
    | ( TermLocked )
  ;
  RecordMarksResult:
    | ( Omit<MarksRejected, 'problems'> & { problems: Array<_RefType['MarkProblem']> } )
    | ( Omit<RecordMarksSuccess, 'sheet'> & { sheet: _RefType['SubjectSheet'] } )
    | ( Omit<SheetChanged, 'sheet'> & { sheet: _RefType['SubjectSheet'] } )
    | ( TermLocked )
  ;
  RecordSummerResult:
    | ( Omit<PromotionRejected, 'problems'> & { problems: Array<_RefType['PromotionProblem']> } )
    | ( SummerRecorded )
  ;
  RequestMarkCorrectionResult:
    | ( Omit<MarkCorrectionRequested, 'correction'> & { correction: _RefType['MarkCorrection'] } )
    | ( Omit<MarksRejected, 'problems'> & { problems: Array<_RefType['MarkProblem']> } )
    | ( TermNotLocked )
  ;
  RevokeExemptionResult:
    | ( Omit<ExemptionRevoked, 'exemption'> & { exemption: _RefType['Exemption'] } )
    | ( TermLocked )
  ;
  SetTrainingResult:
    | ( Omit<MarksRejected, 'problems'> & { problems: Array<_RefType['MarkProblem']> } )
    | ( Omit<SetTrainingSuccess, 'results'> & { results: Array<_RefType['TermResult']> } )
    | ( TermLocked )
  ;
  SubmitEnrollmentApplicationResult:
    | ( AccessCodeRefused )
    | ( AgeNotAccepted )
    | ( EnrollmentWindowClosed )
    | ( SchoolNotInCampaign )
    | ( Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: _RefType['EnrollmentApplication'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbsenceInput: AbsenceInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcceptEnrollmentApplicationInput: AcceptEnrollmentApplicationInput;
  AccessCodeRefused: ResolverTypeWrapper<AccessCodeRefused>;
  ActiveApplicationExists: ResolverTypeWrapper<ActiveApplicationExists>;
  AgeNotAccepted: ResolverTypeWrapper<AgeNotAccepted>;
  AllocateEnrollmentPlacesInput: AllocateEnrollmentPlacesInput;
  AlreadyPlaced: ResolverTypeWrapper<AlreadyPlaced>;
  Assessment: Assessment;
  AssignHomeroomTeacherInput: AssignHomeroomTeacherInput;
  AssignHomeroomTeacherResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignHomeroomTeacherResult']>;
  AssignTeacherInput: AssignTeacherInput;
  AssignTeacherResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignTeacherResult']>;
  CatchmentPriorityInput: CatchmentPriorityInput;
  CheckEnrollmentDocumentsInput: CheckEnrollmentDocumentsInput;
  ChildNotIdentified: ResolverTypeWrapper<ChildNotIdentified>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ClassOpened: ResolverTypeWrapper<Omit<ClassOpened, 'schoolClass'> & { schoolClass: ResolversTypes['SchoolClass'] }>;
  ClassSheet: ResolverTypeWrapper<ClassSheetRecord>;
  Commune: ResolverTypeWrapper<CommuneReference>;
  ConfirmEnrollmentInput: ConfirmEnrollmentInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideMarkCorrectionInput: DecideMarkCorrectionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DecideMarkCorrectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideMarkCorrectionResult']>;
  DecidePromotionInput: DecidePromotionInput;
  DecidePromotionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecidePromotionResult']>;
  ElectiveStream: ElectiveStream;
  EnrollChildInput: EnrollChildInput;
  EnrollmentActor: EnrollmentActor;
  EnrollmentAllocation: EnrollmentAllocation;
  EnrollmentAllocationSuccess: ResolverTypeWrapper<EnrollmentAllocationSuccess>;
  EnrollmentApplication: ResolverTypeWrapper<ApplicationRecord>;
  EnrollmentApplicationChange: ResolverTypeWrapper<ApplicationChange>;
  EnrollmentApplicationConnection: ResolverTypeWrapper<ApplicationPage>;
  EnrollmentApplicationEdge: ResolverTypeWrapper<Omit<EnrollmentApplicationEdge, 'node'> & { node: ResolversTypes['EnrollmentApplication'] }>;
  EnrollmentCampaign: ResolverTypeWrapper<CampaignRow>;
  EnrollmentCampaignConnection: ResolverTypeWrapper<CampaignPage>;
  EnrollmentCampaignEdge: ResolverTypeWrapper<Omit<EnrollmentCampaignEdge, 'node'> & { node: ResolversTypes['EnrollmentCampaign'] }>;
  EnrollmentChannel: EnrollmentChannel;
  EnrollmentChoice: ResolverTypeWrapper<ApplicationChoiceRow>;
  EnrollmentDeskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrollmentDeskResult']>;
  EnrollmentDimension: EnrollmentDimension;
  EnrollmentDocument: ResolverTypeWrapper<ApplicationDocumentRow>;
  EnrollmentDocumentKind: EnrollmentDocumentKind;
  EnrollmentDocumentState: EnrollmentDocumentState;
  EnrollmentDuplicate: ResolverTypeWrapper<Duplicate>;
  EnrollmentFamilyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrollmentFamilyResult']>;
  EnrollmentIntake: ResolverTypeWrapper<IntakeRecord>;
  EnrollmentIntakeConnection: ResolverTypeWrapper<IntakePage>;
  EnrollmentIntakeEdge: ResolverTypeWrapper<Omit<EnrollmentIntakeEdge, 'node'> & { node: ResolversTypes['EnrollmentIntake'] }>;
  EnrollmentLevel: EnrollmentLevel;
  EnrollmentPlanRefused: ResolverTypeWrapper<EnrollmentPlanRefused>;
  EnrollmentPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrollmentPlanResult']>;
  EnrollmentPlanSuccess: ResolverTypeWrapper<Omit<EnrollmentPlanSuccess, 'campaign'> & { campaign: ResolversTypes['EnrollmentCampaign'] }>;
  EnrollmentRejection: EnrollmentRejection;
  EnrollmentRound: ResolverTypeWrapper<CampaignRoundRow>;
  EnrollmentRoundInput: EnrollmentRoundInput;
  EnrollmentRoundKind: EnrollmentRoundKind;
  EnrollmentStatistics: ResolverTypeWrapper<Omit<EnrollmentStatistics, 'rows'> & { rows: Array<ResolversTypes['EnrollmentStatisticsRow']> }>;
  EnrollmentStatisticsRow: ResolverTypeWrapper<StatisticsRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EnrollmentStatus: EnrollmentStatus;
  EnrollmentStepRefused: ResolverTypeWrapper<EnrollmentStepRefused>;
  EnrollmentStepSuccess: ResolverTypeWrapper<Omit<EnrollmentStepSuccess, 'application'> & { application: ResolversTypes['EnrollmentApplication'] }>;
  EnrollmentTransition: ResolverTypeWrapper<ApplicationTransitionRow>;
  EnrollmentWindowClosed: ResolverTypeWrapper<EnrollmentWindowClosed>;
  Exemption: ResolverTypeWrapper<ExemptionRow>;
  ExemptionExists: ResolverTypeWrapper<Omit<ExemptionExists, 'exemption'> & { exemption: ResolversTypes['Exemption'] }>;
  ExemptionGranted: ResolverTypeWrapper<Omit<ExemptionGranted, 'exemption'> & { exemption: ResolversTypes['Exemption'] }>;
  ExemptionGround: ExemptionGround;
  ExemptionNotAllowed: ResolverTypeWrapper<ExemptionNotAllowed>;
  ExemptionRevoked: ResolverTypeWrapper<Omit<ExemptionRevoked, 'exemption'> & { exemption: ResolversTypes['Exemption'] }>;
  ExemptionScope: ExemptionScope;
  Grant: ResolverTypeWrapper<Scalars['Grant']['output']>;
  GrantExemptionInput: GrantExemptionInput;
  GrantExemptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantExemptionResult']>;
  HomeroomTeacherAssigned: ResolverTypeWrapper<Omit<HomeroomTeacherAssigned, 'schoolClass'> & { schoolClass: ResolversTypes['SchoolClass'] }>;
  ImportMarksInput: ImportMarksInput;
  ImportMarksResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportMarksResult']>;
  ImportMarksSuccess: ResolverTypeWrapper<Omit<ImportMarksSuccess, 'sheet'> & { sheet: ResolversTypes['SubjectSheet'] }>;
  IssueEnrollmentCodeInput: IssueEnrollmentCodeInput;
  IssueEnrollmentCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueEnrollmentCodeResult']>;
  IssueEnrollmentCodeSuccess: ResolverTypeWrapper<CodeIssued>;
  LearningLevel: LearningLevel;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  LockTermInput: LockTermInput;
  LockTermSuccess: ResolverTypeWrapper<Omit<LockTermSuccess, 'sheets'> & { sheets: Array<ResolversTypes['SubjectSheet']> }>;
  Mark: ResolverTypeWrapper<MarkRecord>;
  MarkChange: ResolverTypeWrapper<MarkChangeRow>;
  MarkChangeConnection: ResolverTypeWrapper<MarkChangePage>;
  MarkChangeEdge: ResolverTypeWrapper<Omit<MarkChangeEdge, 'node'> & { node: ResolversTypes['MarkChange'] }>;
  MarkCorrection: ResolverTypeWrapper<MarkCorrectionRow>;
  MarkCorrectionConnection: ResolverTypeWrapper<MarkCorrectionPage>;
  MarkCorrectionDecided: ResolverTypeWrapper<Omit<MarkCorrectionDecided, 'correction'> & { correction: ResolversTypes['MarkCorrection'] }>;
  MarkCorrectionEdge: ResolverTypeWrapper<Omit<MarkCorrectionEdge, 'node'> & { node: ResolversTypes['MarkCorrection'] }>;
  MarkCorrectionOutdated: ResolverTypeWrapper<Omit<MarkCorrectionOutdated, 'correction'> & { correction: ResolversTypes['MarkCorrection'] }>;
  MarkCorrectionRequested: ResolverTypeWrapper<Omit<MarkCorrectionRequested, 'correction'> & { correction: ResolversTypes['MarkCorrection'] }>;
  MarkCorrectionStatus: MarkCorrectionStatus;
  MarkEntryInput: MarkEntryInput;
  MarkExists: ResolverTypeWrapper<Omit<MarkExists, 'mark'> & { mark: ResolversTypes['Mark'] }>;
  MarkKind: MarkKind;
  MarkProblem: ResolverTypeWrapper<Problem>;
  MarkValue: ResolverTypeWrapper<Scalars['MarkValue']['output']>;
  MarksRejected: ResolverTypeWrapper<Omit<MarksRejected, 'problems'> & { problems: Array<ResolversTypes['MarkProblem']> }>;
  MoveUpInput: MoveUpInput;
  MoveUpRejected: ResolverTypeWrapper<Omit<MoveUpRejected, 'problems'> & { problems: Array<ResolversTypes['PromotionProblem']> }>;
  MoveUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveUpResult']>;
  MovedUp: ResolverTypeWrapper<MovedUp>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoPlaceLeft: ResolverTypeWrapper<NoPlaceLeft>;
  OpenClassInput: OpenClassInput;
  OpenClassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenClassResult']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceInClassInput: PlaceInClassInput;
  PlaceInClassResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceInClassResult']>;
  PlacedInClass: ResolverTypeWrapper<Omit<PlacedInClass, 'schoolClass'> & { schoolClass: ResolversTypes['SchoolClass'] }>;
  PlanEnrollmentCampaignInput: PlanEnrollmentCampaignInput;
  Promotion: ResolverTypeWrapper<PromotionRecord>;
  PromotionDecided: ResolverTypeWrapper<Omit<PromotionDecided, 'promotions'> & { promotions: Array<ResolversTypes['Promotion']> }>;
  PromotionGround: PromotionGround;
  PromotionOutcome: PromotionOutcome;
  PromotionProblem: ResolverTypeWrapper<PupilProblem>;
  PromotionRejected: ResolverTypeWrapper<Omit<PromotionRejected, 'problems'> & { problems: Array<ResolversTypes['PromotionProblem']> }>;
  PromotionRound: PromotionRound;
  PromotionWordInput: PromotionWordInput;
  PupilMarks: ResolverTypeWrapper<PupilMarksRecord>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReassessmentInput: ReassessmentInput;
  RecordMarkInput: RecordMarkInput;
  RecordMarkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMarkResult']>;
  RecordMarkSuccess: ResolverTypeWrapper<Omit<RecordMarkSuccess, 'mark' | 'sheet'> & { mark: ResolversTypes['Mark'], sheet: ResolversTypes['SubjectSheet'] }>;
  RecordMarksInput: RecordMarksInput;
  RecordMarksResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMarksResult']>;
  RecordMarksSuccess: ResolverTypeWrapper<Omit<RecordMarksSuccess, 'sheet'> & { sheet: ResolversTypes['SubjectSheet'] }>;
  RecordReassessmentsInput: RecordReassessmentsInput;
  RecordSummerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordSummerResult']>;
  Regulation: Regulation;
  RejectEnrollmentApplicationInput: RejectEnrollmentApplicationInput;
  RequestEnrollmentDocumentsInput: RequestEnrollmentDocumentsInput;
  RequestMarkCorrectionInput: RequestMarkCorrectionInput;
  RequestMarkCorrectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestMarkCorrectionResult']>;
  ResidenceKind: ResidenceKind;
  RevokeExemptionInput: RevokeExemptionInput;
  RevokeExemptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeExemptionResult']>;
  RosterRefused: ResolverTypeWrapper<RosterRefused>;
  School: ResolverTypeWrapper<SchoolRow>;
  SchoolClass: ResolverTypeWrapper<SchoolClassRow>;
  SchoolClassConnection: ResolverTypeWrapper<SchoolClassPage>;
  SchoolClassEdge: ResolverTypeWrapper<Omit<SchoolClassEdge, 'node'> & { node: ResolversTypes['SchoolClass'] }>;
  SchoolConnection: ResolverTypeWrapper<SchoolPage>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  SchoolLevel: SchoolLevel;
  SchoolNotInCampaign: ResolverTypeWrapper<SchoolNotInCampaign>;
  SchoolOwnership: SchoolOwnership;
  SchoolReport: ResolverTypeWrapper<SchoolReport>;
  SetCatchmentInput: SetCatchmentInput;
  SetEnrollmentPlacesInput: SetEnrollmentPlacesInput;
  SetSummerTrainingInput: SetSummerTrainingInput;
  SetTrainingInput: SetTrainingInput;
  SetTrainingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetTrainingResult']>;
  SetTrainingSuccess: ResolverTypeWrapper<Omit<SetTrainingSuccess, 'results'> & { results: Array<ResolversTypes['TermResult']> }>;
  SheetChanged: ResolverTypeWrapper<Omit<SheetChanged, 'sheet'> & { sheet: ResolversTypes['SubjectSheet'] }>;
  Staff: ResolverTypeWrapper<StaffRow>;
  StaffConnection: ResolverTypeWrapper<StaffPage>;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node: ResolversTypes['Staff'] }>;
  StaffPost: ResolverTypeWrapper<Post>;
  StaffRole: StaffRole;
  Student: ResolverTypeWrapper<StudentRecord>;
  StudentConnection: ResolverTypeWrapper<StudentPage>;
  StudentEdge: ResolverTypeWrapper<Omit<StudentEdge, 'node'> & { node: ResolversTypes['Student'] }>;
  Subject: ResolverTypeWrapper<SubjectRow>;
  SubjectMarks: ResolverTypeWrapper<SubjectMarksRecord>;
  SubjectSheet: ResolverTypeWrapper<SheetRow>;
  SubjectStatistics: ResolverTypeWrapper<SubjectStatisticsRecord>;
  SubjectYear: ResolverTypeWrapper<SubjectYearRecord>;
  SubmitEnrollmentApplicationInput: SubmitEnrollmentApplicationInput;
  SubmitEnrollmentApplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitEnrollmentApplicationResult']>;
  SubmitEnrollmentApplicationSuccess: ResolverTypeWrapper<Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: ResolversTypes['EnrollmentApplication'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SummerRecorded: ResolverTypeWrapper<SummerRecorded>;
  SummerTrainingInput: SummerTrainingInput;
  SupplyEnrollmentDocumentsInput: SupplyEnrollmentDocumentsInput;
  TeacherAssigned: ResolverTypeWrapper<Omit<TeacherAssigned, 'assignment'> & { assignment: ResolversTypes['TeachingAssignment'] }>;
  TeachingAssignment: ResolverTypeWrapper<TeachingAssignmentRow>;
  Term: Term;
  TermLocked: ResolverTypeWrapper<TermLocked>;
  TermNotLocked: ResolverTypeWrapper<TermNotLocked>;
  TermResult: ResolverTypeWrapper<TermResultRow>;
  TermResultConnection: ResolverTypeWrapper<TermResultPage>;
  TermResultEdge: ResolverTypeWrapper<Omit<TermResultEdge, 'node'> & { node: ResolversTypes['TermResult'] }>;
  TermStatistics: ResolverTypeWrapper<TermStatisticsRecord>;
  TermsNotLocked: ResolverTypeWrapper<TermsNotLocked>;
  Title: Title;
  TrainingInput: TrainingInput;
  TrainingLevel: TrainingLevel;
  TranscriptConnection: ResolverTypeWrapper<TranscriptPage>;
  TranscriptEdge: ResolverTypeWrapper<Omit<TranscriptEdge, 'node'> & { node: ResolversTypes['TranscriptYear'] }>;
  TranscriptYear: ResolverTypeWrapper<PlacementRow>;
  TransferEnrollmentInput: TransferEnrollmentInput;
  WithdrawEnrollmentApplicationInput: WithdrawEnrollmentApplicationInput;
  YearResult: ResolverTypeWrapper<YearResultRow>;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbsenceInput: AbsenceInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AcceptEnrollmentApplicationInput: AcceptEnrollmentApplicationInput;
  AccessCodeRefused: AccessCodeRefused;
  ActiveApplicationExists: ActiveApplicationExists;
  AgeNotAccepted: AgeNotAccepted;
  AllocateEnrollmentPlacesInput: AllocateEnrollmentPlacesInput;
  AlreadyPlaced: AlreadyPlaced;
  AssignHomeroomTeacherInput: AssignHomeroomTeacherInput;
  AssignHomeroomTeacherResult: ResolversUnionTypes<ResolversParentTypes>['AssignHomeroomTeacherResult'];
  AssignTeacherInput: AssignTeacherInput;
  AssignTeacherResult: ResolversUnionTypes<ResolversParentTypes>['AssignTeacherResult'];
  CatchmentPriorityInput: CatchmentPriorityInput;
  CheckEnrollmentDocumentsInput: CheckEnrollmentDocumentsInput;
  ChildNotIdentified: ChildNotIdentified;
  Citizen: CitizenReference;
  ClassOpened: Omit<ClassOpened, 'schoolClass'> & { schoolClass: ResolversParentTypes['SchoolClass'] };
  ClassSheet: ClassSheetRecord;
  Commune: CommuneReference;
  ConfirmEnrollmentInput: ConfirmEnrollmentInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideMarkCorrectionInput: DecideMarkCorrectionInput;
  Boolean: Scalars['Boolean']['output'];
  DecideMarkCorrectionResult: ResolversUnionTypes<ResolversParentTypes>['DecideMarkCorrectionResult'];
  DecidePromotionInput: DecidePromotionInput;
  DecidePromotionResult: ResolversUnionTypes<ResolversParentTypes>['DecidePromotionResult'];
  EnrollChildInput: EnrollChildInput;
  EnrollmentAllocationSuccess: EnrollmentAllocationSuccess;
  EnrollmentApplication: ApplicationRecord;
  EnrollmentApplicationChange: ApplicationChange;
  EnrollmentApplicationConnection: ApplicationPage;
  EnrollmentApplicationEdge: Omit<EnrollmentApplicationEdge, 'node'> & { node: ResolversParentTypes['EnrollmentApplication'] };
  EnrollmentCampaign: CampaignRow;
  EnrollmentCampaignConnection: CampaignPage;
  EnrollmentCampaignEdge: Omit<EnrollmentCampaignEdge, 'node'> & { node: ResolversParentTypes['EnrollmentCampaign'] };
  EnrollmentChoice: ApplicationChoiceRow;
  EnrollmentDeskResult: ResolversUnionTypes<ResolversParentTypes>['EnrollmentDeskResult'];
  EnrollmentDocument: ApplicationDocumentRow;
  EnrollmentDuplicate: Duplicate;
  EnrollmentFamilyResult: ResolversUnionTypes<ResolversParentTypes>['EnrollmentFamilyResult'];
  EnrollmentIntake: IntakeRecord;
  EnrollmentIntakeConnection: IntakePage;
  EnrollmentIntakeEdge: Omit<EnrollmentIntakeEdge, 'node'> & { node: ResolversParentTypes['EnrollmentIntake'] };
  EnrollmentPlanRefused: EnrollmentPlanRefused;
  EnrollmentPlanResult: ResolversUnionTypes<ResolversParentTypes>['EnrollmentPlanResult'];
  EnrollmentPlanSuccess: Omit<EnrollmentPlanSuccess, 'campaign'> & { campaign: ResolversParentTypes['EnrollmentCampaign'] };
  EnrollmentRound: CampaignRoundRow;
  EnrollmentRoundInput: EnrollmentRoundInput;
  EnrollmentStatistics: Omit<EnrollmentStatistics, 'rows'> & { rows: Array<ResolversParentTypes['EnrollmentStatisticsRow']> };
  EnrollmentStatisticsRow: StatisticsRow;
  Float: Scalars['Float']['output'];
  EnrollmentStepRefused: EnrollmentStepRefused;
  EnrollmentStepSuccess: Omit<EnrollmentStepSuccess, 'application'> & { application: ResolversParentTypes['EnrollmentApplication'] };
  EnrollmentTransition: ApplicationTransitionRow;
  EnrollmentWindowClosed: EnrollmentWindowClosed;
  Exemption: ExemptionRow;
  ExemptionExists: Omit<ExemptionExists, 'exemption'> & { exemption: ResolversParentTypes['Exemption'] };
  ExemptionGranted: Omit<ExemptionGranted, 'exemption'> & { exemption: ResolversParentTypes['Exemption'] };
  ExemptionNotAllowed: ExemptionNotAllowed;
  ExemptionRevoked: Omit<ExemptionRevoked, 'exemption'> & { exemption: ResolversParentTypes['Exemption'] };
  Grant: Scalars['Grant']['output'];
  GrantExemptionInput: GrantExemptionInput;
  GrantExemptionResult: ResolversUnionTypes<ResolversParentTypes>['GrantExemptionResult'];
  HomeroomTeacherAssigned: Omit<HomeroomTeacherAssigned, 'schoolClass'> & { schoolClass: ResolversParentTypes['SchoolClass'] };
  ImportMarksInput: ImportMarksInput;
  ImportMarksResult: ResolversUnionTypes<ResolversParentTypes>['ImportMarksResult'];
  ImportMarksSuccess: Omit<ImportMarksSuccess, 'sheet'> & { sheet: ResolversParentTypes['SubjectSheet'] };
  IssueEnrollmentCodeInput: IssueEnrollmentCodeInput;
  IssueEnrollmentCodeResult: ResolversUnionTypes<ResolversParentTypes>['IssueEnrollmentCodeResult'];
  IssueEnrollmentCodeSuccess: CodeIssued;
  LevelCount: LevelCount;
  LockTermInput: LockTermInput;
  LockTermSuccess: Omit<LockTermSuccess, 'sheets'> & { sheets: Array<ResolversParentTypes['SubjectSheet']> };
  Mark: MarkRecord;
  MarkChange: MarkChangeRow;
  MarkChangeConnection: MarkChangePage;
  MarkChangeEdge: Omit<MarkChangeEdge, 'node'> & { node: ResolversParentTypes['MarkChange'] };
  MarkCorrection: MarkCorrectionRow;
  MarkCorrectionConnection: MarkCorrectionPage;
  MarkCorrectionDecided: Omit<MarkCorrectionDecided, 'correction'> & { correction: ResolversParentTypes['MarkCorrection'] };
  MarkCorrectionEdge: Omit<MarkCorrectionEdge, 'node'> & { node: ResolversParentTypes['MarkCorrection'] };
  MarkCorrectionOutdated: Omit<MarkCorrectionOutdated, 'correction'> & { correction: ResolversParentTypes['MarkCorrection'] };
  MarkCorrectionRequested: Omit<MarkCorrectionRequested, 'correction'> & { correction: ResolversParentTypes['MarkCorrection'] };
  MarkEntryInput: MarkEntryInput;
  MarkExists: Omit<MarkExists, 'mark'> & { mark: ResolversParentTypes['Mark'] };
  MarkProblem: Problem;
  MarkValue: Scalars['MarkValue']['output'];
  MarksRejected: Omit<MarksRejected, 'problems'> & { problems: Array<ResolversParentTypes['MarkProblem']> };
  MoveUpInput: MoveUpInput;
  MoveUpRejected: Omit<MoveUpRejected, 'problems'> & { problems: Array<ResolversParentTypes['PromotionProblem']> };
  MoveUpResult: ResolversUnionTypes<ResolversParentTypes>['MoveUpResult'];
  MovedUp: MovedUp;
  Mutation: Record<PropertyKey, never>;
  NoPlaceLeft: NoPlaceLeft;
  OpenClassInput: OpenClassInput;
  OpenClassResult: ResolversUnionTypes<ResolversParentTypes>['OpenClassResult'];
  PageInfo: PageInfo;
  PlaceInClassInput: PlaceInClassInput;
  PlaceInClassResult: ResolversUnionTypes<ResolversParentTypes>['PlaceInClassResult'];
  PlacedInClass: Omit<PlacedInClass, 'schoolClass'> & { schoolClass: ResolversParentTypes['SchoolClass'] };
  PlanEnrollmentCampaignInput: PlanEnrollmentCampaignInput;
  Promotion: PromotionRecord;
  PromotionDecided: Omit<PromotionDecided, 'promotions'> & { promotions: Array<ResolversParentTypes['Promotion']> };
  PromotionProblem: PupilProblem;
  PromotionRejected: Omit<PromotionRejected, 'problems'> & { problems: Array<ResolversParentTypes['PromotionProblem']> };
  PromotionWordInput: PromotionWordInput;
  PupilMarks: PupilMarksRecord;
  Query: Record<PropertyKey, never>;
  ReassessmentInput: ReassessmentInput;
  RecordMarkInput: RecordMarkInput;
  RecordMarkResult: ResolversUnionTypes<ResolversParentTypes>['RecordMarkResult'];
  RecordMarkSuccess: Omit<RecordMarkSuccess, 'mark' | 'sheet'> & { mark: ResolversParentTypes['Mark'], sheet: ResolversParentTypes['SubjectSheet'] };
  RecordMarksInput: RecordMarksInput;
  RecordMarksResult: ResolversUnionTypes<ResolversParentTypes>['RecordMarksResult'];
  RecordMarksSuccess: Omit<RecordMarksSuccess, 'sheet'> & { sheet: ResolversParentTypes['SubjectSheet'] };
  RecordReassessmentsInput: RecordReassessmentsInput;
  RecordSummerResult: ResolversUnionTypes<ResolversParentTypes>['RecordSummerResult'];
  RejectEnrollmentApplicationInput: RejectEnrollmentApplicationInput;
  RequestEnrollmentDocumentsInput: RequestEnrollmentDocumentsInput;
  RequestMarkCorrectionInput: RequestMarkCorrectionInput;
  RequestMarkCorrectionResult: ResolversUnionTypes<ResolversParentTypes>['RequestMarkCorrectionResult'];
  RevokeExemptionInput: RevokeExemptionInput;
  RevokeExemptionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeExemptionResult'];
  RosterRefused: RosterRefused;
  School: SchoolRow;
  SchoolClass: SchoolClassRow;
  SchoolClassConnection: SchoolClassPage;
  SchoolClassEdge: Omit<SchoolClassEdge, 'node'> & { node: ResolversParentTypes['SchoolClass'] };
  SchoolConnection: SchoolPage;
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  SchoolNotInCampaign: SchoolNotInCampaign;
  SchoolReport: SchoolReport;
  SetCatchmentInput: SetCatchmentInput;
  SetEnrollmentPlacesInput: SetEnrollmentPlacesInput;
  SetSummerTrainingInput: SetSummerTrainingInput;
  SetTrainingInput: SetTrainingInput;
  SetTrainingResult: ResolversUnionTypes<ResolversParentTypes>['SetTrainingResult'];
  SetTrainingSuccess: Omit<SetTrainingSuccess, 'results'> & { results: Array<ResolversParentTypes['TermResult']> };
  SheetChanged: Omit<SheetChanged, 'sheet'> & { sheet: ResolversParentTypes['SubjectSheet'] };
  Staff: StaffRow;
  StaffConnection: StaffPage;
  StaffEdge: Omit<StaffEdge, 'node'> & { node: ResolversParentTypes['Staff'] };
  StaffPost: Post;
  Student: StudentRecord;
  StudentConnection: StudentPage;
  StudentEdge: Omit<StudentEdge, 'node'> & { node: ResolversParentTypes['Student'] };
  Subject: SubjectRow;
  SubjectMarks: SubjectMarksRecord;
  SubjectSheet: SheetRow;
  SubjectStatistics: SubjectStatisticsRecord;
  SubjectYear: SubjectYearRecord;
  SubmitEnrollmentApplicationInput: SubmitEnrollmentApplicationInput;
  SubmitEnrollmentApplicationResult: ResolversUnionTypes<ResolversParentTypes>['SubmitEnrollmentApplicationResult'];
  SubmitEnrollmentApplicationSuccess: Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: ResolversParentTypes['EnrollmentApplication'] };
  Subscription: Record<PropertyKey, never>;
  SummerRecorded: SummerRecorded;
  SummerTrainingInput: SummerTrainingInput;
  SupplyEnrollmentDocumentsInput: SupplyEnrollmentDocumentsInput;
  TeacherAssigned: Omit<TeacherAssigned, 'assignment'> & { assignment: ResolversParentTypes['TeachingAssignment'] };
  TeachingAssignment: TeachingAssignmentRow;
  TermLocked: TermLocked;
  TermNotLocked: TermNotLocked;
  TermResult: TermResultRow;
  TermResultConnection: TermResultPage;
  TermResultEdge: Omit<TermResultEdge, 'node'> & { node: ResolversParentTypes['TermResult'] };
  TermStatistics: TermStatisticsRecord;
  TermsNotLocked: TermsNotLocked;
  TrainingInput: TrainingInput;
  TranscriptConnection: TranscriptPage;
  TranscriptEdge: Omit<TranscriptEdge, 'node'> & { node: ResolversParentTypes['TranscriptYear'] };
  TranscriptYear: PlacementRow;
  TransferEnrollmentInput: TransferEnrollmentInput;
  WithdrawEnrollmentApplicationInput: WithdrawEnrollmentApplicationInput;
  YearResult: YearResultRow;
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

export type AccessCodeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessCodeRefused'] = ResolversParentTypes['AccessCodeRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActiveApplicationExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActiveApplicationExists'] = ResolversParentTypes['ActiveApplicationExists']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgeNotAcceptedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgeNotAccepted'] = ResolversParentTypes['AgeNotAccepted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyPlacedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyPlaced'] = ResolversParentTypes['AlreadyPlaced']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignHomeroomTeacherResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignHomeroomTeacherResult'] = ResolversParentTypes['AssignHomeroomTeacherResult']> = {
  __resolveType: TypeResolveFn<'HomeroomTeacherAssigned' | 'RosterRefused', ParentType, ContextType>;
};

export type AssignTeacherResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignTeacherResult'] = ResolversParentTypes['AssignTeacherResult']> = {
  __resolveType: TypeResolveFn<'RosterRefused' | 'TeacherAssigned', ParentType, ContextType>;
};

export type ChildNotIdentifiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChildNotIdentified'] = ResolversParentTypes['ChildNotIdentified']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
};

export type ClassOpenedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassOpened'] = ResolversParentTypes['ClassOpened']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassSheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassSheet'] = ResolversParentTypes['ClassSheet']> = {
  pupils?: Resolver<Array<ResolversTypes['PupilMarks']>, ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['SubjectSheet']>, ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type CommuneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commune'] = ResolversParentTypes['Commune'], FederationReferenceType extends FederationReferenceTypes['Commune'] = FederationReferenceTypes['Commune']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commune']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, RequireFields<CommuneSchoolsArgs, 'first'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideMarkCorrectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideMarkCorrectionResult'] = ResolversParentTypes['DecideMarkCorrectionResult']> = {
  __resolveType: TypeResolveFn<'MarkCorrectionDecided' | 'MarkCorrectionOutdated', ParentType, ContextType>;
};

export type DecidePromotionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecidePromotionResult'] = ResolversParentTypes['DecidePromotionResult']> = {
  __resolveType: TypeResolveFn<'PromotionDecided' | 'PromotionRejected' | 'TermsNotLocked', ParentType, ContextType>;
};

export type EnrollmentAllocationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentAllocationSuccess'] = ResolversParentTypes['EnrollmentAllocationSuccess']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentApplication'] = ResolversParentTypes['EnrollmentApplication']> = {
  accessCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<Array<ResolversTypes['EnrollmentStatus']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['EnrollmentCampaign'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['EnrollmentChannel']>, ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['EnrollmentChoice']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['EnrollmentDocument']>, ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['EnrollmentDuplicate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['EnrollmentRejection']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  transitions?: Resolver<Array<ResolversTypes['EnrollmentTransition']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentApplicationChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentApplicationChange'] = ResolversParentTypes['EnrollmentApplicationChange'], FederationReferenceType extends FederationReferenceTypes['EnrollmentApplicationChange'] = FederationReferenceTypes['EnrollmentApplicationChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EnrollmentApplicationChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['EnrollmentApplication']>, ParentType, ContextType>;
  child?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EnrollmentApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentApplicationConnection'] = ResolversParentTypes['EnrollmentApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnrollmentApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EnrollmentApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentApplicationEdge'] = ResolversParentTypes['EnrollmentApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnrollmentApplication'], ParentType, ContextType>;
};

export type EnrollmentCampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentCampaign'] = ResolversParentTypes['EnrollmentCampaign'], FederationReferenceType extends FederationReferenceTypes['EnrollmentCampaign'] = FederationReferenceTypes['EnrollmentCampaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EnrollmentCampaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  catchment?: Resolver<ResolversTypes['EnrollmentIntakeConnection'], ParentType, ContextType, RequireFields<EnrollmentCampaignCatchmentArgs, 'communeId' | 'first' | 'residence'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EnrollmentLevel'], ParentType, ContextType>;
  rounds?: Resolver<Array<ResolversTypes['EnrollmentRound']>, ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schools?: Resolver<ResolversTypes['EnrollmentIntakeConnection'], ParentType, ContextType, RequireFields<EnrollmentCampaignSchoolsArgs, 'first' | 'placesLeft'>>;
};

export type EnrollmentCampaignConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentCampaignConnection'] = ResolversParentTypes['EnrollmentCampaignConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnrollmentCampaignEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EnrollmentCampaign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentCampaignEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentCampaignEdge'] = ResolversParentTypes['EnrollmentCampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnrollmentCampaign'], ParentType, ContextType>;
};

export type EnrollmentChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentChoice'] = ResolversParentTypes['EnrollmentChoice']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedFor?: Resolver<Maybe<ResolversTypes['EnrollmentRejection']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type EnrollmentDeskResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentDeskResult'] = ResolversParentTypes['EnrollmentDeskResult']> = {
  __resolveType: TypeResolveFn<'AlreadyPlaced' | 'EnrollmentStepRefused' | 'EnrollmentStepSuccess' | 'NoPlaceLeft', ParentType, ContextType>;
};

export type EnrollmentDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentDocument'] = ResolversParentTypes['EnrollmentDocument']> = {
  kind?: Resolver<ResolversTypes['EnrollmentDocumentKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EnrollmentDocumentState'], ParentType, ContextType>;
};

export type EnrollmentDuplicateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentDuplicate'] = ResolversParentTypes['EnrollmentDuplicate']> = {
  schools?: Resolver<Array<ResolversTypes['School']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
};

export type EnrollmentFamilyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentFamilyResult'] = ResolversParentTypes['EnrollmentFamilyResult']> = {
  __resolveType: TypeResolveFn<'AccessCodeRefused' | 'EnrollmentStepRefused' | 'EnrollmentStepSuccess', ParentType, ContextType>;
};

export type EnrollmentIntakeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentIntake'] = ResolversParentTypes['EnrollmentIntake']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type EnrollmentIntakeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentIntakeConnection'] = ResolversParentTypes['EnrollmentIntakeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnrollmentIntakeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EnrollmentIntake']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentIntakeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentIntakeEdge'] = ResolversParentTypes['EnrollmentIntakeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnrollmentIntake'], ParentType, ContextType>;
};

export type EnrollmentPlanRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentPlanRefused'] = ResolversParentTypes['EnrollmentPlanRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentPlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentPlanResult'] = ResolversParentTypes['EnrollmentPlanResult']> = {
  __resolveType: TypeResolveFn<'EnrollmentPlanRefused' | 'EnrollmentPlanSuccess', ParentType, ContextType>;
};

export type EnrollmentPlanSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentPlanSuccess'] = ResolversParentTypes['EnrollmentPlanSuccess']> = {
  campaign?: Resolver<ResolversTypes['EnrollmentCampaign'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentRoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentRound'] = ResolversParentTypes['EnrollmentRound']> = {
  allocation?: Resolver<ResolversTypes['EnrollmentAllocation'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EnrollmentRoundKind'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EnrollmentStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentStatistics'] = ResolversParentTypes['EnrollmentStatistics']> = {
  rows?: Resolver<Array<ResolversTypes['EnrollmentStatisticsRow']>, ParentType, ContextType>;
};

export type EnrollmentStatisticsRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentStatisticsRow'] = ResolversParentTypes['EnrollmentStatisticsRow']> = {
  commune?: Resolver<Maybe<ResolversTypes['Commune']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['EnrollmentLevel']>, ParentType, ContextType>;
  onlineShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  schoolYear?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EnrollmentStepRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentStepRefused'] = ResolversParentTypes['EnrollmentStepRefused']> = {
  allowed?: Resolver<Array<ResolversTypes['EnrollmentStatus']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentStepSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentStepSuccess'] = ResolversParentTypes['EnrollmentStepSuccess']> = {
  application?: Resolver<ResolversTypes['EnrollmentApplication'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentTransition'] = ResolversParentTypes['EnrollmentTransition']> = {
  actorRole?: Resolver<ResolversTypes['EnrollmentActor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['EnrollmentStatus']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toStatus?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
};

export type EnrollmentWindowClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentWindowClosed'] = ResolversParentTypes['EnrollmentWindowClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exemption'] = ResolversParentTypes['Exemption']> = {
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grantedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ExemptionScope'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
};

export type ExemptionExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionExists'] = ResolversParentTypes['ExemptionExists']> = {
  exemption?: Resolver<ResolversTypes['Exemption'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExemptionGrantedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionGranted'] = ResolversParentTypes['ExemptionGranted']> = {
  exemption?: Resolver<ResolversTypes['Exemption'], ParentType, ContextType>;
  marksTakenAway?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExemptionNotAllowedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionNotAllowed'] = ResolversParentTypes['ExemptionNotAllowed']> = {
  allowed?: Resolver<Array<ResolversTypes['ExemptionScope']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExemptionRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionRevoked'] = ResolversParentTypes['ExemptionRevoked']> = {
  exemption?: Resolver<ResolversTypes['Exemption'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface GrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Grant'], any> {
  name: 'Grant';
}

export type GrantExemptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantExemptionResult'] = ResolversParentTypes['GrantExemptionResult']> = {
  __resolveType: TypeResolveFn<'ExemptionExists' | 'ExemptionGranted' | 'ExemptionNotAllowed' | 'TermLocked', ParentType, ContextType>;
};

export type HomeroomTeacherAssignedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeroomTeacherAssigned'] = ResolversParentTypes['HomeroomTeacherAssigned']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportMarksResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportMarksResult'] = ResolversParentTypes['ImportMarksResult']> = {
  __resolveType: TypeResolveFn<'ImportMarksSuccess' | 'MarksRejected' | 'SheetChanged' | 'TermLocked', ParentType, ContextType>;
};

export type ImportMarksSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportMarksSuccess'] = ResolversParentTypes['ImportMarksSuccess']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['SubjectSheet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueEnrollmentCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueEnrollmentCodeResult'] = ResolversParentTypes['IssueEnrollmentCodeResult']> = {
  __resolveType: TypeResolveFn<'ActiveApplicationExists' | 'ChildNotIdentified' | 'IssueEnrollmentCodeSuccess', ParentType, ContextType>;
};

export type IssueEnrollmentCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueEnrollmentCodeSuccess'] = ResolversParentTypes['IssueEnrollmentCodeSuccess']> = {
  accessCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  application?: Resolver<ResolversTypes['EnrollmentApplication'], ParentType, ContextType>;
  duplicateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['EnrollmentDuplicate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['LearningLevel']>, ParentType, ContextType>;
};

export type LockTermSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LockTermSuccess'] = ResolversParentTypes['LockTermSuccess']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pupilsWithoutResult?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sheets?: Resolver<Array<ResolversTypes['SubjectSheet']>, ParentType, ContextType>;
};

export type MarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mark'] = ResolversParentTypes['Mark']> = {
  kind?: Resolver<ResolversTypes['MarkKind'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
};

export type MarkChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChange'] = ResolversParentTypes['MarkChange']> = {
  approvedBy?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MarkKind'], ParentType, ContextType>;
  newValue?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  oldValue?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type MarkChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChangeConnection'] = ResolversParentTypes['MarkChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarkChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MarkChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarkChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkChangeEdge'] = ResolversParentTypes['MarkChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarkChange'], ParentType, ContextType>;
};

export type MarkCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrection'] = ResolversParentTypes['MarkCorrection']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MarkKind'], ParentType, ContextType>;
  newValue?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  oldValue?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MarkCorrectionStatus'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type MarkCorrectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrectionConnection'] = ResolversParentTypes['MarkCorrectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarkCorrectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MarkCorrection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarkCorrectionDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrectionDecided'] = ResolversParentTypes['MarkCorrectionDecided']> = {
  correction?: Resolver<ResolversTypes['MarkCorrection'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkCorrectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrectionEdge'] = ResolversParentTypes['MarkCorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarkCorrection'], ParentType, ContextType>;
};

export type MarkCorrectionOutdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrectionOutdated'] = ResolversParentTypes['MarkCorrectionOutdated']> = {
  correction?: Resolver<ResolversTypes['MarkCorrection'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkCorrectionRequestedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkCorrectionRequested'] = ResolversParentTypes['MarkCorrectionRequested']> = {
  correction?: Resolver<ResolversTypes['MarkCorrection'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkExists'] = ResolversParentTypes['MarkExists']> = {
  mark?: Resolver<ResolversTypes['Mark'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkProblem'] = ResolversParentTypes['MarkProblem']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
};

export interface MarkValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MarkValue'], any> {
  name: 'MarkValue';
}

export type MarksRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarksRejected'] = ResolversParentTypes['MarksRejected']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['MarkProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveUpRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveUpRejected'] = ResolversParentTypes['MoveUpRejected']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['PromotionProblem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveUpResult'] = ResolversParentTypes['MoveUpResult']> = {
  __resolveType: TypeResolveFn<'MoveUpRejected' | 'MovedUp', ParentType, ContextType>;
};

export type MovedUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovedUp'] = ResolversParentTypes['MovedUp']> = {
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  elsewhere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newClasses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retained?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptEnrollmentApplication?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationAcceptEnrollmentApplicationArgs, 'input'>>;
  allocateEnrollmentPlaces?: Resolver<Maybe<ResolversTypes['EnrollmentAllocationSuccess']>, ParentType, ContextType, RequireFields<MutationAllocateEnrollmentPlacesArgs, 'input'>>;
  assignHomeroomTeacher?: Resolver<Maybe<ResolversTypes['AssignHomeroomTeacherResult']>, ParentType, ContextType, RequireFields<MutationAssignHomeroomTeacherArgs, 'input'>>;
  assignTeacher?: Resolver<Maybe<ResolversTypes['AssignTeacherResult']>, ParentType, ContextType, RequireFields<MutationAssignTeacherArgs, 'input'>>;
  checkEnrollmentDocuments?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationCheckEnrollmentDocumentsArgs, 'input'>>;
  confirmEnrollment?: Resolver<Maybe<ResolversTypes['EnrollmentFamilyResult']>, ParentType, ContextType, RequireFields<MutationConfirmEnrollmentArgs, 'input'>>;
  decideMarkCorrection?: Resolver<Maybe<ResolversTypes['DecideMarkCorrectionResult']>, ParentType, ContextType, RequireFields<MutationDecideMarkCorrectionArgs, 'input'>>;
  decidePromotion?: Resolver<Maybe<ResolversTypes['DecidePromotionResult']>, ParentType, ContextType, RequireFields<MutationDecidePromotionArgs, 'input'>>;
  enrollChild?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationEnrollChildArgs, 'input'>>;
  enterEnrollmentApplication?: Resolver<Maybe<ResolversTypes['SubmitEnrollmentApplicationResult']>, ParentType, ContextType, RequireFields<MutationEnterEnrollmentApplicationArgs, 'input'>>;
  grantExemption?: Resolver<Maybe<ResolversTypes['GrantExemptionResult']>, ParentType, ContextType, RequireFields<MutationGrantExemptionArgs, 'input'>>;
  importMarks?: Resolver<Maybe<ResolversTypes['ImportMarksResult']>, ParentType, ContextType, RequireFields<MutationImportMarksArgs, 'input'>>;
  issueEnrollmentCode?: Resolver<Maybe<ResolversTypes['IssueEnrollmentCodeResult']>, ParentType, ContextType, RequireFields<MutationIssueEnrollmentCodeArgs, 'input'>>;
  lockTerm?: Resolver<Maybe<ResolversTypes['LockTermSuccess']>, ParentType, ContextType, RequireFields<MutationLockTermArgs, 'input'>>;
  moveUp?: Resolver<Maybe<ResolversTypes['MoveUpResult']>, ParentType, ContextType, RequireFields<MutationMoveUpArgs, 'input'>>;
  openClass?: Resolver<Maybe<ResolversTypes['OpenClassResult']>, ParentType, ContextType, RequireFields<MutationOpenClassArgs, 'input'>>;
  placeInClass?: Resolver<Maybe<ResolversTypes['PlaceInClassResult']>, ParentType, ContextType, RequireFields<MutationPlaceInClassArgs, 'input'>>;
  planEnrollmentCampaign?: Resolver<Maybe<ResolversTypes['EnrollmentPlanResult']>, ParentType, ContextType, RequireFields<MutationPlanEnrollmentCampaignArgs, 'input'>>;
  recordMark?: Resolver<Maybe<ResolversTypes['RecordMarkResult']>, ParentType, ContextType, RequireFields<MutationRecordMarkArgs, 'input'>>;
  recordMarks?: Resolver<Maybe<ResolversTypes['RecordMarksResult']>, ParentType, ContextType, RequireFields<MutationRecordMarksArgs, 'input'>>;
  recordReassessments?: Resolver<Maybe<ResolversTypes['RecordSummerResult']>, ParentType, ContextType, RequireFields<MutationRecordReassessmentsArgs, 'input'>>;
  rejectEnrollmentApplication?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationRejectEnrollmentApplicationArgs, 'input'>>;
  requestEnrollmentDocuments?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationRequestEnrollmentDocumentsArgs, 'input'>>;
  requestMarkCorrection?: Resolver<Maybe<ResolversTypes['RequestMarkCorrectionResult']>, ParentType, ContextType, RequireFields<MutationRequestMarkCorrectionArgs, 'input'>>;
  revokeExemption?: Resolver<Maybe<ResolversTypes['RevokeExemptionResult']>, ParentType, ContextType, RequireFields<MutationRevokeExemptionArgs, 'input'>>;
  setCatchment?: Resolver<Maybe<ResolversTypes['EnrollmentPlanResult']>, ParentType, ContextType, RequireFields<MutationSetCatchmentArgs, 'input'>>;
  setEnrollmentPlaces?: Resolver<Maybe<ResolversTypes['EnrollmentPlanResult']>, ParentType, ContextType, RequireFields<MutationSetEnrollmentPlacesArgs, 'input'>>;
  setSummerTraining?: Resolver<Maybe<ResolversTypes['RecordSummerResult']>, ParentType, ContextType, RequireFields<MutationSetSummerTrainingArgs, 'input'>>;
  setTraining?: Resolver<Maybe<ResolversTypes['SetTrainingResult']>, ParentType, ContextType, RequireFields<MutationSetTrainingArgs, 'input'>>;
  submitEnrollmentApplication?: Resolver<Maybe<ResolversTypes['SubmitEnrollmentApplicationResult']>, ParentType, ContextType, RequireFields<MutationSubmitEnrollmentApplicationArgs, 'input'>>;
  supplyEnrollmentDocuments?: Resolver<Maybe<ResolversTypes['EnrollmentFamilyResult']>, ParentType, ContextType, RequireFields<MutationSupplyEnrollmentDocumentsArgs, 'input'>>;
  transferEnrollment?: Resolver<Maybe<ResolversTypes['EnrollmentDeskResult']>, ParentType, ContextType, RequireFields<MutationTransferEnrollmentArgs, 'input'>>;
  withdrawEnrollmentApplication?: Resolver<Maybe<ResolversTypes['EnrollmentFamilyResult']>, ParentType, ContextType, RequireFields<MutationWithdrawEnrollmentApplicationArgs, 'input'>>;
};

export type NoPlaceLeftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPlaceLeft'] = ResolversParentTypes['NoPlaceLeft']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenClassResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenClassResult'] = ResolversParentTypes['OpenClassResult']> = {
  __resolveType: TypeResolveFn<'ClassOpened' | 'RosterRefused', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceInClassResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceInClassResult'] = ResolversParentTypes['PlaceInClassResult']> = {
  __resolveType: TypeResolveFn<'PlacedInClass' | 'RosterRefused', ParentType, ContextType>;
};

export type PlacedInClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacedInClass'] = ResolversParentTypes['PlacedInClass']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion']> = {
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['PromotionGround']>, ParentType, ContextType>;
  learning?: Resolver<ResolversTypes['LearningLevel'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PromotionOutcome'], ParentType, ContextType>;
  reassess?: Resolver<Array<ResolversTypes['Subject']>, ParentType, ContextType>;
  regulation?: Resolver<ResolversTypes['Regulation'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['PromotionRound'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  training?: Resolver<ResolversTypes['TrainingLevel'], ParentType, ContextType>;
};

export type PromotionDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionDecided'] = ResolversParentTypes['PromotionDecided']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promotions?: Resolver<Array<ResolversTypes['Promotion']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionProblem'] = ResolversParentTypes['PromotionProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
};

export type PromotionRejectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionRejected'] = ResolversParentTypes['PromotionRejected']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['PromotionProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PupilMarksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PupilMarks'] = ResolversParentTypes['PupilMarks']> = {
  marks?: Resolver<Array<ResolversTypes['SubjectMarks']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['TermResult']>, ParentType, ContextType>;
  student?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  enrollmentApplication?: Resolver<Maybe<ResolversTypes['EnrollmentApplication']>, ParentType, ContextType, RequireFields<QueryEnrollmentApplicationArgs, 'id'>>;
  enrollmentCampaigns?: Resolver<Maybe<ResolversTypes['EnrollmentCampaignConnection']>, ParentType, ContextType, RequireFields<QueryEnrollmentCampaignsArgs, 'first'>>;
  enrollmentStatistics?: Resolver<Maybe<ResolversTypes['EnrollmentStatistics']>, ParentType, ContextType, RequireFields<QueryEnrollmentStatisticsArgs, 'groupBy'>>;
  myPosts?: Resolver<Maybe<Array<ResolversTypes['StaffPost']>>, ParentType, ContextType>;
  myTeaching?: Resolver<Maybe<Array<ResolversTypes['TeachingAssignment']>>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  schoolClass?: Resolver<Maybe<ResolversTypes['SchoolClass']>, ParentType, ContextType, RequireFields<QuerySchoolClassArgs, 'id'>>;
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, RequireFields<QuerySchoolsArgs, 'first'>>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType, RequireFields<QueryStudentArgs, 'id'>>;
};

export type RecordMarkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarkResult'] = ResolversParentTypes['RecordMarkResult']> = {
  __resolveType: TypeResolveFn<'MarkExists' | 'MarksRejected' | 'RecordMarkSuccess' | 'TermLocked', ParentType, ContextType>;
};

export type RecordMarkSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarkSuccess'] = ResolversParentTypes['RecordMarkSuccess']> = {
  mark?: Resolver<ResolversTypes['Mark'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['SubjectSheet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordMarksResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarksResult'] = ResolversParentTypes['RecordMarksResult']> = {
  __resolveType: TypeResolveFn<'MarksRejected' | 'RecordMarksSuccess' | 'SheetChanged' | 'TermLocked', ParentType, ContextType>;
};

export type RecordMarksSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarksSuccess'] = ResolversParentTypes['RecordMarksSuccess']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['SubjectSheet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordSummerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSummerResult'] = ResolversParentTypes['RecordSummerResult']> = {
  __resolveType: TypeResolveFn<'PromotionRejected' | 'SummerRecorded', ParentType, ContextType>;
};

export type RequestMarkCorrectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestMarkCorrectionResult'] = ResolversParentTypes['RequestMarkCorrectionResult']> = {
  __resolveType: TypeResolveFn<'MarkCorrectionRequested' | 'MarksRejected' | 'TermNotLocked', ParentType, ContextType>;
};

export type RevokeExemptionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeExemptionResult'] = ResolversParentTypes['RevokeExemptionResult']> = {
  __resolveType: TypeResolveFn<'ExemptionRevoked' | 'TermLocked', ParentType, ContextType>;
};

export type RosterRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RosterRefused'] = ResolversParentTypes['RosterRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classes?: Resolver<ResolversTypes['SchoolClassConnection'], ParentType, ContextType, RequireFields<SchoolClassesArgs, 'first'>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commune?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
  enrollmentApplications?: Resolver<ResolversTypes['EnrollmentApplicationConnection'], ParentType, ContextType, RequireFields<SchoolEnrollmentApplicationsArgs, 'campaignId' | 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['SchoolLevel'], ParentType, ContextType>;
  markCorrections?: Resolver<ResolversTypes['MarkCorrectionConnection'], ParentType, ContextType, RequireFields<SchoolMarkCorrectionsArgs, 'first' | 'status'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownership?: Resolver<ResolversTypes['SchoolOwnership'], ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['StaffConnection'], ParentType, ContextType, RequireFields<SchoolStaffArgs, 'first'>>;
  students?: Resolver<ResolversTypes['StudentConnection'], ParentType, ContextType, RequireFields<SchoolStudentsArgs, 'first'>>;
};

export type SchoolClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolClass'] = ResolversParentTypes['SchoolClass'], FederationReferenceType extends FederationReferenceTypes['SchoolClass'] = FederationReferenceTypes['SchoolClass']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SchoolClass']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['TeachingAssignment']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  homeroomTeacher?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promotions?: Resolver<Array<ResolversTypes['Promotion']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['ClassSheet']>, ParentType, ContextType, RequireFields<SchoolClassSheetArgs, 'term'>>;
  statistics?: Resolver<Maybe<ResolversTypes['TermStatistics']>, ParentType, ContextType, RequireFields<SchoolClassStatisticsArgs, 'term'>>;
  students?: Resolver<ResolversTypes['StudentConnection'], ParentType, ContextType, RequireFields<SchoolClassStudentsArgs, 'first'>>;
};

export type SchoolClassConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolClassConnection'] = ResolversParentTypes['SchoolClassConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SchoolClassEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchoolClassEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolClassEdge'] = ResolversParentTypes['SchoolClassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['School']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type SchoolNotInCampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolNotInCampaign'] = ResolversParentTypes['SchoolNotInCampaign']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolReport'] = ResolversParentTypes['SchoolReport']> = {
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetTrainingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTrainingResult'] = ResolversParentTypes['SetTrainingResult']> = {
  __resolveType: TypeResolveFn<'MarksRejected' | 'SetTrainingSuccess' | 'TermLocked', ParentType, ContextType>;
};

export type SetTrainingSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTrainingSuccess'] = ResolversParentTypes['SetTrainingSuccess']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['TermResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SheetChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SheetChanged'] = ResolversParentTypes['SheetChanged']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['SubjectSheet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'], FederationReferenceType extends FederationReferenceTypes['Staff'] = FederationReferenceTypes['Staff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Staff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type StaffConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StaffEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Staff']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
};

export type StaffPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPost'] = ResolversParentTypes['StaffPost']> = {
  assignments?: Resolver<Array<ResolversTypes['TeachingAssignment']>, ParentType, ContextType>;
  homeroomClasses?: Resolver<Array<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  staff?: Resolver<ResolversTypes['Staff'], ParentType, ContextType>;
};

export type StudentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  citizen?: Resolver<ResolversTypes['Citizen'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dateOfBirth?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  enrollmentApplications?: Resolver<ResolversTypes['EnrollmentApplicationConnection'], ParentType, ContextType, RequireFields<StudentEnrollmentApplicationsArgs, 'first'>>;
  exemptions?: Resolver<Array<ResolversTypes['Exemption']>, ParentType, ContextType, Partial<StudentExemptionsArgs>>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  markChanges?: Resolver<ResolversTypes['MarkChangeConnection'], ParentType, ContextType, RequireFields<StudentMarkChangesArgs, 'first'>>;
  marks?: Resolver<Array<ResolversTypes['SubjectMarks']>, ParentType, ContextType, RequireFields<StudentMarksArgs, 'term'>>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  schoolClass?: Resolver<Maybe<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  schoolReport?: Resolver<Maybe<ResolversTypes['SchoolReport']>, ParentType, ContextType, Partial<StudentSchoolReportArgs>>;
  termResults?: Resolver<ResolversTypes['TermResultConnection'], ParentType, ContextType, RequireFields<StudentTermResultsArgs, 'first'>>;
  transcript?: Resolver<ResolversTypes['TranscriptConnection'], ParentType, ContextType, RequireFields<StudentTranscriptArgs, 'first'>>;
};

export type StudentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentConnection'] = ResolversParentTypes['StudentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StudentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Student']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StudentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentEdge'] = ResolversParentTypes['StudentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
};

export type SubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subject'] = ResolversParentTypes['Subject']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubjectMarksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectMarks'] = ResolversParentTypes['SubjectMarks']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endOfTerm?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  endOfTermLevel?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['ExemptionScope']>, ParentType, ContextType>;
  midTerm?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  midTermLevel?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  regular?: Resolver<Array<Maybe<ResolversTypes['MarkValue']>>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type SubjectSheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectSheet'] = ResolversParentTypes['SubjectSheet']> = {
  assignment?: Resolver<ResolversTypes['TeachingAssignment'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['MarkChangeConnection'], ParentType, ContextType, RequireFields<SubjectSheetChangesArgs, 'first'>>;
  lockedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  regularMarks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubjectStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectStatistics'] = ResolversParentTypes['SubjectStatistics']> = {
  highest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  notPassed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type SubjectYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectYear'] = ResolversParentTypes['SubjectYear']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exempt?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstTerm?: Resolver<Maybe<ResolversTypes['SubjectMarks']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reassessed?: Resolver<Maybe<ResolversTypes['MarkValue']>, ParentType, ContextType>;
  secondTerm?: Resolver<Maybe<ResolversTypes['SubjectMarks']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
};

export type SubmitEnrollmentApplicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitEnrollmentApplicationResult'] = ResolversParentTypes['SubmitEnrollmentApplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessCodeRefused' | 'AgeNotAccepted' | 'EnrollmentWindowClosed' | 'SchoolNotInCampaign' | 'SubmitEnrollmentApplicationSuccess', ParentType, ContextType>;
};

export type SubmitEnrollmentApplicationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitEnrollmentApplicationSuccess'] = ResolversParentTypes['SubmitEnrollmentApplicationSuccess']> = {
  application?: Resolver<ResolversTypes['EnrollmentApplication'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  enrollmentApplicationChanged?: SubscriptionResolver<Maybe<ResolversTypes['EnrollmentApplicationChange']>, "enrollmentApplicationChanged", ParentType, ContextType, RequireFields<SubscriptionEnrollmentApplicationChangedArgs, 'id'>>;
};

export type SummerRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummerRecorded'] = ResolversParentTypes['SummerRecorded']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeacherAssignedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeacherAssigned'] = ResolversParentTypes['TeacherAssigned']> = {
  assignment?: Resolver<ResolversTypes['TeachingAssignment'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeachingAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeachingAssignment'] = ResolversParentTypes['TeachingAssignment'], FederationReferenceType extends FederationReferenceTypes['TeachingAssignment'] = FederationReferenceTypes['TeachingAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TeachingAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  periodsPerYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['SubjectSheet']>, ParentType, ContextType, RequireFields<TeachingAssignmentSheetArgs, 'term'>>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  teacher?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type TermLockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermLocked'] = ResolversParentTypes['TermLocked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermNotLockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermNotLocked'] = ResolversParentTypes['TermNotLocked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermResult'] = ResolversParentTypes['TermResult'], FederationReferenceType extends FederationReferenceTypes['TermResult'] = FederationReferenceTypes['TermResult']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TermResult']> | FederationReferenceType, FederationReferenceType, ContextType>;
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['LearningLevel']>, ParentType, ContextType>;
  regulation?: Resolver<ResolversTypes['Regulation'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  training?: Resolver<Maybe<ResolversTypes['TrainingLevel']>, ParentType, ContextType>;
};

export type TermResultConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermResultConnection'] = ResolversParentTypes['TermResultConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TermResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TermResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermResultEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermResultEdge'] = ResolversParentTypes['TermResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TermResult'], ParentType, ContextType>;
};

export type TermStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermStatistics'] = ResolversParentTypes['TermStatistics']> = {
  levels?: Resolver<Array<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  pupils?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['SubjectStatistics']>, ParentType, ContextType>;
};

export type TermsNotLockedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermsNotLocked'] = ResolversParentTypes['TermsNotLocked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TranscriptConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranscriptConnection'] = ResolversParentTypes['TranscriptConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TranscriptEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TranscriptYear']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TranscriptEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranscriptEdge'] = ResolversParentTypes['TranscriptEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TranscriptYear'], ParentType, ContextType>;
};

export type TranscriptYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranscriptYear'] = ResolversParentTypes['TranscriptYear']> = {
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['YearResult']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['SubjectYear']>, ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['TermResult']>, ParentType, ContextType>;
};

export type YearResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YearResult'] = ResolversParentTypes['YearResult'], FederationReferenceType extends FederationReferenceTypes['YearResult'] = FederationReferenceTypes['YearResult']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['YearResult']> | FederationReferenceType, FederationReferenceType, ContextType>;
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['LearningLevel']>, ParentType, ContextType>;
  regulation?: Resolver<ResolversTypes['Regulation'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType>;
  training?: Resolver<Maybe<ResolversTypes['TrainingLevel']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessCodeRefused?: AccessCodeRefusedResolvers<ContextType>;
  ActiveApplicationExists?: ActiveApplicationExistsResolvers<ContextType>;
  AgeNotAccepted?: AgeNotAcceptedResolvers<ContextType>;
  AlreadyPlaced?: AlreadyPlacedResolvers<ContextType>;
  AssignHomeroomTeacherResult?: AssignHomeroomTeacherResultResolvers<ContextType>;
  AssignTeacherResult?: AssignTeacherResultResolvers<ContextType>;
  ChildNotIdentified?: ChildNotIdentifiedResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  ClassOpened?: ClassOpenedResolvers<ContextType>;
  ClassSheet?: ClassSheetResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideMarkCorrectionResult?: DecideMarkCorrectionResultResolvers<ContextType>;
  DecidePromotionResult?: DecidePromotionResultResolvers<ContextType>;
  EnrollmentAllocationSuccess?: EnrollmentAllocationSuccessResolvers<ContextType>;
  EnrollmentApplication?: EnrollmentApplicationResolvers<ContextType>;
  EnrollmentApplicationChange?: EnrollmentApplicationChangeResolvers<ContextType>;
  EnrollmentApplicationConnection?: EnrollmentApplicationConnectionResolvers<ContextType>;
  EnrollmentApplicationEdge?: EnrollmentApplicationEdgeResolvers<ContextType>;
  EnrollmentCampaign?: EnrollmentCampaignResolvers<ContextType>;
  EnrollmentCampaignConnection?: EnrollmentCampaignConnectionResolvers<ContextType>;
  EnrollmentCampaignEdge?: EnrollmentCampaignEdgeResolvers<ContextType>;
  EnrollmentChoice?: EnrollmentChoiceResolvers<ContextType>;
  EnrollmentDeskResult?: EnrollmentDeskResultResolvers<ContextType>;
  EnrollmentDocument?: EnrollmentDocumentResolvers<ContextType>;
  EnrollmentDuplicate?: EnrollmentDuplicateResolvers<ContextType>;
  EnrollmentFamilyResult?: EnrollmentFamilyResultResolvers<ContextType>;
  EnrollmentIntake?: EnrollmentIntakeResolvers<ContextType>;
  EnrollmentIntakeConnection?: EnrollmentIntakeConnectionResolvers<ContextType>;
  EnrollmentIntakeEdge?: EnrollmentIntakeEdgeResolvers<ContextType>;
  EnrollmentPlanRefused?: EnrollmentPlanRefusedResolvers<ContextType>;
  EnrollmentPlanResult?: EnrollmentPlanResultResolvers<ContextType>;
  EnrollmentPlanSuccess?: EnrollmentPlanSuccessResolvers<ContextType>;
  EnrollmentRound?: EnrollmentRoundResolvers<ContextType>;
  EnrollmentStatistics?: EnrollmentStatisticsResolvers<ContextType>;
  EnrollmentStatisticsRow?: EnrollmentStatisticsRowResolvers<ContextType>;
  EnrollmentStepRefused?: EnrollmentStepRefusedResolvers<ContextType>;
  EnrollmentStepSuccess?: EnrollmentStepSuccessResolvers<ContextType>;
  EnrollmentTransition?: EnrollmentTransitionResolvers<ContextType>;
  EnrollmentWindowClosed?: EnrollmentWindowClosedResolvers<ContextType>;
  Exemption?: ExemptionResolvers<ContextType>;
  ExemptionExists?: ExemptionExistsResolvers<ContextType>;
  ExemptionGranted?: ExemptionGrantedResolvers<ContextType>;
  ExemptionNotAllowed?: ExemptionNotAllowedResolvers<ContextType>;
  ExemptionRevoked?: ExemptionRevokedResolvers<ContextType>;
  Grant?: GraphQLScalarType;
  GrantExemptionResult?: GrantExemptionResultResolvers<ContextType>;
  HomeroomTeacherAssigned?: HomeroomTeacherAssignedResolvers<ContextType>;
  ImportMarksResult?: ImportMarksResultResolvers<ContextType>;
  ImportMarksSuccess?: ImportMarksSuccessResolvers<ContextType>;
  IssueEnrollmentCodeResult?: IssueEnrollmentCodeResultResolvers<ContextType>;
  IssueEnrollmentCodeSuccess?: IssueEnrollmentCodeSuccessResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  LockTermSuccess?: LockTermSuccessResolvers<ContextType>;
  Mark?: MarkResolvers<ContextType>;
  MarkChange?: MarkChangeResolvers<ContextType>;
  MarkChangeConnection?: MarkChangeConnectionResolvers<ContextType>;
  MarkChangeEdge?: MarkChangeEdgeResolvers<ContextType>;
  MarkCorrection?: MarkCorrectionResolvers<ContextType>;
  MarkCorrectionConnection?: MarkCorrectionConnectionResolvers<ContextType>;
  MarkCorrectionDecided?: MarkCorrectionDecidedResolvers<ContextType>;
  MarkCorrectionEdge?: MarkCorrectionEdgeResolvers<ContextType>;
  MarkCorrectionOutdated?: MarkCorrectionOutdatedResolvers<ContextType>;
  MarkCorrectionRequested?: MarkCorrectionRequestedResolvers<ContextType>;
  MarkExists?: MarkExistsResolvers<ContextType>;
  MarkProblem?: MarkProblemResolvers<ContextType>;
  MarkValue?: GraphQLScalarType;
  MarksRejected?: MarksRejectedResolvers<ContextType>;
  MoveUpRejected?: MoveUpRejectedResolvers<ContextType>;
  MoveUpResult?: MoveUpResultResolvers<ContextType>;
  MovedUp?: MovedUpResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoPlaceLeft?: NoPlaceLeftResolvers<ContextType>;
  OpenClassResult?: OpenClassResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceInClassResult?: PlaceInClassResultResolvers<ContextType>;
  PlacedInClass?: PlacedInClassResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionDecided?: PromotionDecidedResolvers<ContextType>;
  PromotionProblem?: PromotionProblemResolvers<ContextType>;
  PromotionRejected?: PromotionRejectedResolvers<ContextType>;
  PupilMarks?: PupilMarksResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordMarkResult?: RecordMarkResultResolvers<ContextType>;
  RecordMarkSuccess?: RecordMarkSuccessResolvers<ContextType>;
  RecordMarksResult?: RecordMarksResultResolvers<ContextType>;
  RecordMarksSuccess?: RecordMarksSuccessResolvers<ContextType>;
  RecordSummerResult?: RecordSummerResultResolvers<ContextType>;
  RequestMarkCorrectionResult?: RequestMarkCorrectionResultResolvers<ContextType>;
  RevokeExemptionResult?: RevokeExemptionResultResolvers<ContextType>;
  RosterRefused?: RosterRefusedResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  SchoolClass?: SchoolClassResolvers<ContextType>;
  SchoolClassConnection?: SchoolClassConnectionResolvers<ContextType>;
  SchoolClassEdge?: SchoolClassEdgeResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  SchoolNotInCampaign?: SchoolNotInCampaignResolvers<ContextType>;
  SchoolReport?: SchoolReportResolvers<ContextType>;
  SetTrainingResult?: SetTrainingResultResolvers<ContextType>;
  SetTrainingSuccess?: SetTrainingSuccessResolvers<ContextType>;
  SheetChanged?: SheetChangedResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  StaffPost?: StaffPostResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  StudentConnection?: StudentConnectionResolvers<ContextType>;
  StudentEdge?: StudentEdgeResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  SubjectMarks?: SubjectMarksResolvers<ContextType>;
  SubjectSheet?: SubjectSheetResolvers<ContextType>;
  SubjectStatistics?: SubjectStatisticsResolvers<ContextType>;
  SubjectYear?: SubjectYearResolvers<ContextType>;
  SubmitEnrollmentApplicationResult?: SubmitEnrollmentApplicationResultResolvers<ContextType>;
  SubmitEnrollmentApplicationSuccess?: SubmitEnrollmentApplicationSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SummerRecorded?: SummerRecordedResolvers<ContextType>;
  TeacherAssigned?: TeacherAssignedResolvers<ContextType>;
  TeachingAssignment?: TeachingAssignmentResolvers<ContextType>;
  TermLocked?: TermLockedResolvers<ContextType>;
  TermNotLocked?: TermNotLockedResolvers<ContextType>;
  TermResult?: TermResultResolvers<ContextType>;
  TermResultConnection?: TermResultConnectionResolvers<ContextType>;
  TermResultEdge?: TermResultEdgeResolvers<ContextType>;
  TermStatistics?: TermStatisticsResolvers<ContextType>;
  TermsNotLocked?: TermsNotLockedResolvers<ContextType>;
  TranscriptConnection?: TranscriptConnectionResolvers<ContextType>;
  TranscriptEdge?: TranscriptEdgeResolvers<ContextType>;
  TranscriptYear?: TranscriptYearResolvers<ContextType>;
  YearResult?: YearResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
