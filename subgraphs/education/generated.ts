import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference, CommuneReference } from './neighbours/neighbour.ts';
import type { SchoolRow } from './school/school.entity.ts';
import type { SchoolPage } from './school/school.loaders.ts';
import type { SchoolClassRow } from './school-class/school-class.entity.ts';
import type { SchoolClassPage } from './school-class/school-class.loaders.ts';
import type { StaffRow } from './staff/staff.entity.ts';
import type { Post } from './staff/posts.ts';
import type { TeachingAssignmentRow, SubjectRow } from './teaching/teaching.entity.ts';
import type { StudentRecord } from './student/student.entity.ts';
import type { StudentPage } from './student/student.loaders.ts';
import type { MarkRow } from './mark/mark.entity.ts';
import type { TermResultRow } from './result/term-result.entity.ts';
import type { TermResultPage } from './result/term-result.loaders.ts';
import type { CampaignRow, CampaignRoundRow } from './enrollment/campaign.entity.ts';
import type { ApplicationRow, ApplicationChoiceRow } from './enrollment/application.entity.ts';
import type { ApplicationPage } from './enrollment/enrollment.loaders.ts';
import type { StatisticsRow } from './statistics/disclosure.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** No application that could be sent has this code; a used code is one of them. */
export type AccessCodeRefused = {
  __typename?: 'AccessCodeRefused';
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

/** A person of the population department, as far as school goes. */
export type Citizen = {
  __typename?: 'Citizen';
  /** Those who answer for the person while a minor; told by the population register. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** Opaque identity in the graph. */
  id: Scalars['ID']['output'];
  /**
   * The person in the student register: pupil, former pupil or applicant. Null where there is none, or none
   * that the viewer may know of: the student, the guardians of a minor and the school may.
   */
  student?: Maybe<Student>;
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

/** How the places of a round are given. */
export type EnrollmentAllocation =
  /** After the round, the priorities of the catchment first. */
  | 'BY_PRIORITY'
  /** At once, while there are places. */
  | 'IN_ORDER_OF_ARRIVAL';

/** A child's application in a campaign; for the student, the guardians and the schools it names. */
export type EnrollmentApplication = {
  __typename?: 'EnrollmentApplication';
  /** The code that opens the application; null once it has been used. */
  accessCode?: Maybe<Scalars['String']['output']>;
  /** The campaign. */
  campaign: EnrollmentCampaign;
  /** The way it came; null before it has come. */
  channel?: Maybe<EnrollmentChannel>;
  /** Schools wished for, in order; three at most. */
  choices: Array<EnrollmentChoice>;
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
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** The level. */
  level: EnrollmentLevel;
  /** Windows of the campaign, in order of opening; a handful. */
  rounds: Array<EnrollmentRound>;
  /** School year that the children enter: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
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
  /** The school. */
  school: School;
};

/** What applications are counted by. */
export type EnrollmentDimension =
  /** The commune that the child lived in when the code was issued. */
  | 'COMMUNE'
  /** The level of the campaign. */
  | 'LEVEL'
  /** The school year that the children enter. */
  | 'SCHOOL_YEAR';

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
  /** How many applications were sent, by whatever channel; null for groups too small to be told. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Level; null unless grouped by it. */
  level?: Maybe<EnrollmentLevel>;
  /** Applications over the internet in per cent of all, two decimals; null for groups too small to be told. */
  onlineShare?: Maybe<Scalars['Float']['output']>;
  /** School year; null unless grouped by it. */
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

/** What learning came to in a term; each regulation has its own scale. */
export type LearningLevel =
  /** Hoàn thành: at primary school, under Circular 27/2020. */
  | 'COMPLETED'
  /** Hoàn thành xuất sắc: at primary school, under Circular 27/2020. */
  | 'COMPLETED_EXCELLENTLY'
  /** Hoàn thành tốt: at primary school, under Circular 27/2020. */
  | 'COMPLETED_WELL'
  /** Khá: fair, under Circular 22/2021. */
  | 'FAIR'
  /** Tốt: good, under Circular 22/2021. */
  | 'GOOD'
  /** Chưa hoàn thành: at primary school, under Circular 27/2020. */
  | 'NOT_COMPLETED'
  /** Trung bình: third rank, under Circular 58/2011. */
  | 'RANK_AVERAGE'
  /** Giỏi: first rank, under Circular 58/2011. */
  | 'RANK_EXCELLENT'
  /** Khá: second rank, under Circular 58/2011. */
  | 'RANK_FAIR'
  /** Kém: last rank, under Circular 58/2011. */
  | 'RANK_POOR'
  /** Yếu: fourth rank, under Circular 58/2011. */
  | 'RANK_WEAK'
  /** Đạt: satisfactory, under Circular 22/2021. */
  | 'SATISFACTORY'
  /** Chưa đạt: unsatisfactory, under Circular 22/2021. */
  | 'UNSATISFACTORY';

/** A mark given to a student in a subject. */
export type Mark = {
  __typename?: 'Mark';
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: MarkKind;
  /** Level at primary school; null for the other kinds. */
  level?: Maybe<PrimaryLevel>;
  /** Passed or not, in subjects judged by comment; null in the others. */
  passed?: Maybe<Scalars['Boolean']['output']>;
  /** Counts the regular marks of the term from 1; 1 for the other kinds. */
  position: Scalars['Int']['output'];
  /** Score from 0 to 10 with one decimal; null in subjects judged by comment. */
  score?: Maybe<Scalars['Float']['output']>;
  /** The term of the class's school year. */
  term: Term;
  /** Grows with every change; told when the mark is changed. */
  version: Scalars['Int']['output'];
};

/** Another mark stands in this place already; it can be changed, not entered again. */
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
  /** Đánh giá cuối kỳ: end of term. */
  | 'END_OF_TERM'
  /** Mức đạt được: level of a term at primary school. */
  | 'LEVEL'
  /** Đánh giá giữa kỳ: mid-term. */
  | 'MID_TERM'
  /** Đánh giá thường xuyên: regular, several a term. */
  | 'REGULAR';

/** The mark does not fit the subject, the class or the scale. */
export type MarkRefused = {
  __typename?: 'MarkRefused';
  /** What happened, in English. */
  message: Scalars['String']['output'];
  /** What happened, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Enters a mark; the subject's teacher may. The same mark entered again is answered with the first. */
  recordMark?: Maybe<RecordMarkResult>;
  /** Sends a child's application over the internet; any citizen who holds the child's code may. */
  submitEnrollmentApplication?: Maybe<SubmitEnrollmentApplicationResult>;
};


export type MutationRecordMarkArgs = {
  input: RecordMarkInput;
};


export type MutationSubmitEnrollmentApplicationArgs = {
  input: SubmitEnrollmentApplicationInput;
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

/** Level of a subject at primary school. */
export type PrimaryLevel =
  /** Hoàn thành. */
  | 'COMPLETED'
  /** Hoàn thành tốt. */
  | 'COMPLETED_WELL'
  /** Chưa hoàn thành. */
  | 'NOT_COMPLETED';

export type Query = {
  __typename?: 'Query';
  /**
   * How many children applied, and how many of them over the internet. Public; groups of fewer than
   * ten applications are told without figures.
   */
  enrollmentStatistics?: Maybe<EnrollmentStatistics>;
  /** The posts that the viewer holds; empty for everyone who works at no school. */
  myPosts?: Maybe<Array<StaffPost>>;
  /** A school by id; null where there is none. */
  school?: Maybe<School>;
  /** A class by id; null where there is none. */
  schoolClass?: Maybe<SchoolClass>;
  /** Schools by name, in Vietnamese alphabetical order. */
  schools?: Maybe<SchoolConnection>;
  /** A student by id; null where there is none, or none that the viewer may know of. */
  student?: Maybe<Student>;
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

/** A mark to be entered into the gradebook. */
export type RecordMarkInput = {
  /** The subject taught to a class, as `SchoolClass.assignments` and `myPosts` give it. */
  assignmentId: Scalars['ID']['input'];
  /** What the mark is for. */
  kind: MarkKind;
  /** Level, for marks of the kind `LEVEL`. */
  level?: InputMaybe<PrimaryLevel>;
  /** Passed or not, for subjects judged by comment. */
  passed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which of the regular marks, from 1; 1 for the other kinds. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Score from 0 to 10 with one decimal, for subjects that are scored. */
  score?: InputMaybe<Scalars['Float']['input']>;
  /** A pupil of that class. */
  studentId: Scalars['ID']['input'];
  /** The term. */
  term: Term;
};

/** What entering a mark came to. */
export type RecordMarkResult = MarkExists | MarkRefused | RecordMarkSuccess;

/** The mark stands in the gradebook. */
export type RecordMarkSuccess = {
  __typename?: 'RecordMarkSuccess';
  /** The mark. */
  mark: Mark;
};

/** How someone lives where they live; catchments rank it. */
export type ResidenceKind =
  /** Nơi ở hiện tại: actually living there. */
  | 'ACTUAL'
  /** Thường trú: registered for good. */
  | 'PERMANENT'
  /** Tạm trú: registered for a time. */
  | 'TEMPORARY';

/** A school of the city. Schools are public knowledge; their pupils are not. */
export type School = {
  __typename?: 'School';
  /** Classes of a school year, by grade and name. */
  classes: SchoolClassConnection;
  /** Code in the ministry's database; opaque text. */
  code: Scalars['String']['output'];
  /** The commune it stands in. */
  commune: Commune;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** Which grades it has. */
  level: SchoolLevel;
  /** Official name with its kind: `Trường THCS Dịch Vọng`; several schools may bear the same. */
  name: Scalars['String']['output'];
  /** Who runs it. */
  ownership: SchoolOwnership;
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
  /** The school. */
  school: School;
  /** School year: `2026-2027`. */
  schoolYear: Scalars['String']['output'];
  /** Pupils of the class, by given name; empty unless the viewer teaches the class or heads the school. */
  students: StudentConnection;
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
  /** Name as the school has it, family name first. */
  fullName: Scalars['String']['output'];
  /** Grade in the present school year, 0 being the last year of kindergarten; null where the student is at no school. */
  grade?: Maybe<Scalars['Int']['output']>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** The school in the present school year; null where the student is at none. */
  school?: Maybe<School>;
  /** The class in the present school year; null where the student is in none. */
  schoolClass?: Maybe<SchoolClass>;
  /** What each term came to, latest first; for the student, the guardians, the homeroom teacher and the principal. */
  termResults: TermResultConnection;
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
export type StudentTermResultsArgs = {
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

/** An application as the parents send it. */
export type SubmitEnrollmentApplicationInput = {
  /** The code that the parents were given for the child; spaces, hyphens and small letters do no harm. */
  accessCode: Scalars['String']['input'];
  /** A uuid made by the client for this request: sent again with the same key, it is answered with the first result. */
  idempotencyKey: Scalars['ID']['input'];
  /** Schools wished for, the first wish first; one to three, none twice. */
  schoolIds: Array<Scalars['ID']['input']>;
};

/** What sending an application came to. */
export type SubmitEnrollmentApplicationResult = AccessCodeRefused | EnrollmentWindowClosed | SchoolNotInCampaign | SubmitEnrollmentApplicationSuccess;

/** The application is registered. */
export type SubmitEnrollmentApplicationSuccess = {
  __typename?: 'SubmitEnrollmentApplicationSuccess';
  /** The application. */
  application: EnrollmentApplication;
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
  /** The subject. */
  subject: Subject;
  /** Who teaches it; null while nobody does. */
  teacher?: Maybe<Staff>;
};

/** A term of the school year. */
export type Term =
  /** Học kỳ I. */
  | 'TERM_1'
  /** Học kỳ II. */
  | 'TERM_2';

/** What a term came to for a student. */
export type TermResult = {
  __typename?: 'TermResult';
  /** Mean of the subjects' averages, one decimal; null at primary school, where nothing is averaged. */
  average?: Maybe<Scalars['Float']['output']>;
  /** Opaque identity. */
  id: Scalars['ID']['output'];
  /** What learning came to. */
  level: LearningLevel;
  /** School year: `2025-2026`. */
  schoolYear: Scalars['String']['output'];
  /** The term. */
  term: Term;
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
  EnrollmentCampaign: EnrollmentCampaign;
  School: School;
  SchoolClass: SchoolClass;
  Staff: Staff;
  Student: Student;
  TeachingAssignment: TeachingAssignment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true}> ) );
  Commune:
    ( { __typename: 'Commune' }
    & GraphQLRecursivePick<FederationTypes['Commune'], {"id":true}> );
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
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RecordMarkResult:
    | ( Omit<MarkExists, 'mark'> & { mark: _RefType['Mark'] } )
    | ( MarkRefused )
    | ( Omit<RecordMarkSuccess, 'mark'> & { mark: _RefType['Mark'] } )
  ;
  SubmitEnrollmentApplicationResult:
    | ( AccessCodeRefused )
    | ( EnrollmentWindowClosed )
    | ( SchoolNotInCampaign )
    | ( Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: _RefType['EnrollmentApplication'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessCodeRefused: ResolverTypeWrapper<AccessCodeRefused>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Assessment: Assessment;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Commune: ResolverTypeWrapper<CommuneReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EnrollmentAllocation: EnrollmentAllocation;
  EnrollmentApplication: ResolverTypeWrapper<ApplicationRow>;
  EnrollmentApplicationConnection: ResolverTypeWrapper<ApplicationPage>;
  EnrollmentApplicationEdge: ResolverTypeWrapper<Omit<EnrollmentApplicationEdge, 'node'> & { node: ResolversTypes['EnrollmentApplication'] }>;
  EnrollmentCampaign: ResolverTypeWrapper<CampaignRow>;
  EnrollmentChannel: EnrollmentChannel;
  EnrollmentChoice: ResolverTypeWrapper<ApplicationChoiceRow>;
  EnrollmentDimension: EnrollmentDimension;
  EnrollmentLevel: EnrollmentLevel;
  EnrollmentRejection: EnrollmentRejection;
  EnrollmentRound: ResolverTypeWrapper<CampaignRoundRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EnrollmentRoundKind: EnrollmentRoundKind;
  EnrollmentStatistics: ResolverTypeWrapper<Omit<EnrollmentStatistics, 'rows'> & { rows: Array<ResolversTypes['EnrollmentStatisticsRow']> }>;
  EnrollmentStatisticsRow: ResolverTypeWrapper<StatisticsRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EnrollmentStatus: EnrollmentStatus;
  EnrollmentWindowClosed: ResolverTypeWrapper<EnrollmentWindowClosed>;
  LearningLevel: LearningLevel;
  Mark: ResolverTypeWrapper<MarkRow>;
  MarkExists: ResolverTypeWrapper<Omit<MarkExists, 'mark'> & { mark: ResolversTypes['Mark'] }>;
  MarkKind: MarkKind;
  MarkRefused: ResolverTypeWrapper<MarkRefused>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PrimaryLevel: PrimaryLevel;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordMarkInput: RecordMarkInput;
  RecordMarkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMarkResult']>;
  RecordMarkSuccess: ResolverTypeWrapper<Omit<RecordMarkSuccess, 'mark'> & { mark: ResolversTypes['Mark'] }>;
  ResidenceKind: ResidenceKind;
  School: ResolverTypeWrapper<SchoolRow>;
  SchoolClass: ResolverTypeWrapper<SchoolClassRow>;
  SchoolClassConnection: ResolverTypeWrapper<SchoolClassPage>;
  SchoolClassEdge: ResolverTypeWrapper<Omit<SchoolClassEdge, 'node'> & { node: ResolversTypes['SchoolClass'] }>;
  SchoolConnection: ResolverTypeWrapper<SchoolPage>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  SchoolLevel: SchoolLevel;
  SchoolNotInCampaign: ResolverTypeWrapper<SchoolNotInCampaign>;
  SchoolOwnership: SchoolOwnership;
  Staff: ResolverTypeWrapper<StaffRow>;
  StaffPost: ResolverTypeWrapper<Post>;
  StaffRole: StaffRole;
  Student: ResolverTypeWrapper<StudentRecord>;
  StudentConnection: ResolverTypeWrapper<StudentPage>;
  StudentEdge: ResolverTypeWrapper<Omit<StudentEdge, 'node'> & { node: ResolversTypes['Student'] }>;
  Subject: ResolverTypeWrapper<SubjectRow>;
  SubmitEnrollmentApplicationInput: SubmitEnrollmentApplicationInput;
  SubmitEnrollmentApplicationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitEnrollmentApplicationResult']>;
  SubmitEnrollmentApplicationSuccess: ResolverTypeWrapper<Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: ResolversTypes['EnrollmentApplication'] }>;
  TeachingAssignment: ResolverTypeWrapper<TeachingAssignmentRow>;
  Term: Term;
  TermResult: ResolverTypeWrapper<TermResultRow>;
  TermResultConnection: ResolverTypeWrapper<TermResultPage>;
  TermResultEdge: ResolverTypeWrapper<Omit<TermResultEdge, 'node'> & { node: ResolversTypes['TermResult'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessCodeRefused: AccessCodeRefused;
  String: Scalars['String']['output'];
  Citizen: CitizenReference;
  ID: Scalars['ID']['output'];
  Commune: CommuneReference;
  Int: Scalars['Int']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EnrollmentApplication: ApplicationRow;
  EnrollmentApplicationConnection: ApplicationPage;
  EnrollmentApplicationEdge: Omit<EnrollmentApplicationEdge, 'node'> & { node: ResolversParentTypes['EnrollmentApplication'] };
  EnrollmentCampaign: CampaignRow;
  EnrollmentChoice: ApplicationChoiceRow;
  EnrollmentRound: CampaignRoundRow;
  Boolean: Scalars['Boolean']['output'];
  EnrollmentStatistics: Omit<EnrollmentStatistics, 'rows'> & { rows: Array<ResolversParentTypes['EnrollmentStatisticsRow']> };
  EnrollmentStatisticsRow: StatisticsRow;
  Float: Scalars['Float']['output'];
  EnrollmentWindowClosed: EnrollmentWindowClosed;
  Mark: MarkRow;
  MarkExists: Omit<MarkExists, 'mark'> & { mark: ResolversParentTypes['Mark'] };
  MarkRefused: MarkRefused;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RecordMarkInput: RecordMarkInput;
  RecordMarkResult: ResolversUnionTypes<ResolversParentTypes>['RecordMarkResult'];
  RecordMarkSuccess: Omit<RecordMarkSuccess, 'mark'> & { mark: ResolversParentTypes['Mark'] };
  School: SchoolRow;
  SchoolClass: SchoolClassRow;
  SchoolClassConnection: SchoolClassPage;
  SchoolClassEdge: Omit<SchoolClassEdge, 'node'> & { node: ResolversParentTypes['SchoolClass'] };
  SchoolConnection: SchoolPage;
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  SchoolNotInCampaign: SchoolNotInCampaign;
  Staff: StaffRow;
  StaffPost: Post;
  Student: StudentRecord;
  StudentConnection: StudentPage;
  StudentEdge: Omit<StudentEdge, 'node'> & { node: ResolversParentTypes['Student'] };
  Subject: SubjectRow;
  SubmitEnrollmentApplicationInput: SubmitEnrollmentApplicationInput;
  SubmitEnrollmentApplicationResult: ResolversUnionTypes<ResolversParentTypes>['SubmitEnrollmentApplicationResult'];
  SubmitEnrollmentApplicationSuccess: Omit<SubmitEnrollmentApplicationSuccess, 'application'> & { application: ResolversParentTypes['EnrollmentApplication'] };
  TeachingAssignment: TeachingAssignmentRow;
  TermResult: TermResultRow;
  TermResultConnection: TermResultPage;
  TermResultEdge: Omit<TermResultEdge, 'node'> & { node: ResolversParentTypes['TermResult'] };
};

export type AccessCodeRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessCodeRefused'] = ResolversParentTypes['AccessCodeRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
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

export type EnrollmentApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentApplication'] = ResolversParentTypes['EnrollmentApplication']> = {
  accessCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['EnrollmentCampaign'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['EnrollmentChannel']>, ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['EnrollmentChoice']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['EnrollmentRejection']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EnrollmentLevel'], ParentType, ContextType>;
  rounds?: Resolver<Array<ResolversTypes['EnrollmentRound']>, ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EnrollmentChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentChoice'] = ResolversParentTypes['EnrollmentChoice']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
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

export type EnrollmentWindowClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentWindowClosed'] = ResolversParentTypes['EnrollmentWindowClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mark'] = ResolversParentTypes['Mark']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MarkKind'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['PrimaryLevel']>, ParentType, ContextType>;
  passed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarkExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkExists'] = ResolversParentTypes['MarkExists']> = {
  mark?: Resolver<ResolversTypes['Mark'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkRefused'] = ResolversParentTypes['MarkRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordMark?: Resolver<Maybe<ResolversTypes['RecordMarkResult']>, ParentType, ContextType, RequireFields<MutationRecordMarkArgs, 'input'>>;
  submitEnrollmentApplication?: Resolver<Maybe<ResolversTypes['SubmitEnrollmentApplicationResult']>, ParentType, ContextType, RequireFields<MutationSubmitEnrollmentApplicationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  enrollmentStatistics?: Resolver<Maybe<ResolversTypes['EnrollmentStatistics']>, ParentType, ContextType, RequireFields<QueryEnrollmentStatisticsArgs, 'groupBy'>>;
  myPosts?: Resolver<Maybe<Array<ResolversTypes['StaffPost']>>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  schoolClass?: Resolver<Maybe<ResolversTypes['SchoolClass']>, ParentType, ContextType, RequireFields<QuerySchoolClassArgs, 'id'>>;
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, RequireFields<QuerySchoolsArgs, 'first'>>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType, RequireFields<QueryStudentArgs, 'id'>>;
};

export type RecordMarkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarkResult'] = ResolversParentTypes['RecordMarkResult']> = {
  __resolveType: TypeResolveFn<'MarkExists' | 'MarkRefused' | 'RecordMarkSuccess', ParentType, ContextType>;
};

export type RecordMarkSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMarkSuccess'] = ResolversParentTypes['RecordMarkSuccess']> = {
  mark?: Resolver<ResolversTypes['Mark'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classes?: Resolver<ResolversTypes['SchoolClassConnection'], ParentType, ContextType, RequireFields<SchoolClassesArgs, 'first'>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commune?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['SchoolLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownership?: Resolver<ResolversTypes['SchoolOwnership'], ParentType, ContextType>;
  students?: Resolver<ResolversTypes['StudentConnection'], ParentType, ContextType, RequireFields<SchoolStudentsArgs, 'first'>>;
};

export type SchoolClassResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolClass'] = ResolversParentTypes['SchoolClass'], FederationReferenceType extends FederationReferenceTypes['SchoolClass'] = FederationReferenceTypes['SchoolClass']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SchoolClass']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['TeachingAssignment']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  homeroomTeacher?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'], FederationReferenceType extends FederationReferenceTypes['Staff'] = FederationReferenceTypes['Staff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Staff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
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
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  schoolClass?: Resolver<Maybe<ResolversTypes['SchoolClass']>, ParentType, ContextType>;
  termResults?: Resolver<ResolversTypes['TermResultConnection'], ParentType, ContextType, RequireFields<StudentTermResultsArgs, 'first'>>;
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

export type SubmitEnrollmentApplicationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitEnrollmentApplicationResult'] = ResolversParentTypes['SubmitEnrollmentApplicationResult']> = {
  __resolveType: TypeResolveFn<'AccessCodeRefused' | 'EnrollmentWindowClosed' | 'SchoolNotInCampaign' | 'SubmitEnrollmentApplicationSuccess', ParentType, ContextType>;
};

export type SubmitEnrollmentApplicationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitEnrollmentApplicationSuccess'] = ResolversParentTypes['SubmitEnrollmentApplicationSuccess']> = {
  application?: Resolver<ResolversTypes['EnrollmentApplication'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeachingAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeachingAssignment'] = ResolversParentTypes['TeachingAssignment'], FederationReferenceType extends FederationReferenceTypes['TeachingAssignment'] = FederationReferenceTypes['TeachingAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TeachingAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessment?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  periodsPerYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schoolClass?: Resolver<ResolversTypes['SchoolClass'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Subject'], ParentType, ContextType>;
  teacher?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
};

export type TermResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermResult'] = ResolversParentTypes['TermResult']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['LearningLevel'], ParentType, ContextType>;
  schoolYear?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  AccessCodeRefused?: AccessCodeRefusedResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EnrollmentApplication?: EnrollmentApplicationResolvers<ContextType>;
  EnrollmentApplicationConnection?: EnrollmentApplicationConnectionResolvers<ContextType>;
  EnrollmentApplicationEdge?: EnrollmentApplicationEdgeResolvers<ContextType>;
  EnrollmentCampaign?: EnrollmentCampaignResolvers<ContextType>;
  EnrollmentChoice?: EnrollmentChoiceResolvers<ContextType>;
  EnrollmentRound?: EnrollmentRoundResolvers<ContextType>;
  EnrollmentStatistics?: EnrollmentStatisticsResolvers<ContextType>;
  EnrollmentStatisticsRow?: EnrollmentStatisticsRowResolvers<ContextType>;
  EnrollmentWindowClosed?: EnrollmentWindowClosedResolvers<ContextType>;
  Mark?: MarkResolvers<ContextType>;
  MarkExists?: MarkExistsResolvers<ContextType>;
  MarkRefused?: MarkRefusedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordMarkResult?: RecordMarkResultResolvers<ContextType>;
  RecordMarkSuccess?: RecordMarkSuccessResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  SchoolClass?: SchoolClassResolvers<ContextType>;
  SchoolClassConnection?: SchoolClassConnectionResolvers<ContextType>;
  SchoolClassEdge?: SchoolClassEdgeResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  SchoolNotInCampaign?: SchoolNotInCampaignResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  StaffPost?: StaffPostResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  StudentConnection?: StudentConnectionResolvers<ContextType>;
  StudentEdge?: StudentEdgeResolvers<ContextType>;
  Subject?: SubjectResolvers<ContextType>;
  SubmitEnrollmentApplicationResult?: SubmitEnrollmentApplicationResultResolvers<ContextType>;
  SubmitEnrollmentApplicationSuccess?: SubmitEnrollmentApplicationSuccessResolvers<ContextType>;
  TeachingAssignment?: TeachingAssignmentResolvers<ContextType>;
  TermResult?: TermResultResolvers<ContextType>;
  TermResultConnection?: TermResultConnectionResolvers<ContextType>;
  TermResultEdge?: TermResultEdgeResolvers<ContextType>;
};

