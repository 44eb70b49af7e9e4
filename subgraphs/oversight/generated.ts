import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference } from '../../department/policy/citizen-reference.ts';
import type { AccessRow, EntryRow } from './access-entry/access-entry.entity.ts';
import type { AccessPage } from './access-entry/access-entry.loaders.ts';
import type { AuditPage } from './audit/audit.loaders.ts';
import type { SourceRow, LedgerBreakRow } from './audit/audit.entity.ts';
import type { CaseFileRow, WithholdingRow } from './withholding/withholding.entity.ts';
import type { LogHeadRow } from './published-log/published-log.entity.ts';
import type { Proof } from './published-log/published-log.loaders.ts';
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

/** Who looked: an office, not a name. */
export type AccessActor = {
  __typename?: 'AccessActor';
  /** The acting person's opaque id, where it was the viewer; null for everybody else. */
  citizenId?: Maybe<Scalars['ID']['output']>;
  /** Who it was, in English: `A doctor`. */
  description: Scalars['String']['output'];
  /** Who it was, in Vietnamese: `Bác sĩ`. */
  descriptionVi: Scalars['String']['output'];
  /** School, facility or office of the role, by its id or code in the graph. */
  institution?: Maybe<Scalars['String']['output']>;
  /** Role the person acted in: `doctor`. Null for private persons. */
  role?: Maybe<Scalars['String']['output']>;
  /** True where it was the viewer. */
  you: Scalars['Boolean']['output'];
};

/**
 * A look at a person's data, as the department that gave it out, or refused it, has written it down. Looks under a case
 * that is being investigated appear when the investigation releases them.
 */
export type AccessEntry = {
  __typename?: 'AccessEntry';
  /** True where the department's ledger had been found broken before: the entry does not follow those that stand before it. */
  afterBreak: Scalars['Boolean']['output'];
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** The case or dossier it was done for. Null where none was named, and where the same request was about other persons too. */
  case?: Maybe<Scalars['String']['output']>;
  /** What was looked at, in words. */
  data: Array<AccessedData>;
  /** The department that was asked, by its name in the graph: `health`. */
  department: Scalars['String']['output'];
  /** The number of the published head that covers the line; null until the day is over. */
  head?: Maybe<Scalars['Int']['output']>;
  /** Opaque identity of the entry. */
  id: Scalars['ID']['output'];
  /** When it was the last time; null where it was once. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** What came of it. */
  outcome: AccessOutcome;
  /** What for; null where no purpose was named. */
  purpose?: Maybe<AccessPurpose>;
  /** Who looked at what, and why, in English. */
  summary: Scalars['String']['output'];
  /** Who looked at what, and why, in Vietnamese. */
  summaryVi: Scalars['String']['output'];
  /** How often: refusals of one asker within an hour are one entry with a number. */
  times: Scalars['Int']['output'];
  /** Who looked. */
  who: AccessActor;
};

/** A page of looks at a person's data. */
export type AccessEntryConnection = {
  __typename?: 'AccessEntryConnection';
  /** Departments whose ledger was once found altered or shortened: looks before that may be missing or changed. */
  brokenDepartments: Array<Scalars['String']['output']>;
  /** The looks of the page, each with its cursor. */
  edges: Array<AccessEntryEdge>;
  /** Departments whose latest looks may be missing, since they do not answer. */
  incompleteDepartments: Array<Scalars['String']['output']>;
  /** The looks of the page. */
  nodes: Array<AccessEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many looks the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A look in a page. */
export type AccessEntryEdge = {
  __typename?: 'AccessEntryEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The look. */
  node: AccessEntry;
};

/** What came of a look at a person's data. */
export type AccessOutcome =
  /** Data was refused. */
  | 'DENIED'
  /** Data was given out. */
  | 'RELEASED';

/** What a look was for. */
export type AccessPurpose = {
  __typename?: 'AccessPurpose';
  /** Code of the purpose, as the viewer named it. */
  code: Scalars['String']['output'];
  /** What in law it rests on; null where the department knows no purpose of this code. */
  legalBasis?: Maybe<Scalars['String']['output']>;
};

/** Data that belongs together. */
export type AccessedData = {
  __typename?: 'AccessedData';
  /** What it is, in English. */
  description: Scalars['String']['output'];
  /** What it is, in Vietnamese. */
  descriptionVi: Scalars['String']['output'];
  /** The fields of the graph: `HealthExam.bmi`. */
  fields: Array<Scalars['String']['output']>;
};

/** An entry of a department's ledger: that there was a look, by what office and under what title; never of whom, never a value. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Subject of the acting person's token; null where nobody had logged in. */
  actor?: Maybe<Scalars['String']['output']>;
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** The case it was done for; null where none was named. */
  case?: Maybe<Scalars['String']['output']>;
  /** What the client called its request; null where it did not. */
  clientRequestId?: Maybe<Scalars['String']['output']>;
  /** The department that wrote it. */
  department: Scalars['String']['output'];
  /** Fields of the graph that were asked for. */
  fields: Array<Scalars['String']['output']>;
  /** Opaque identity of the entry. */
  id: Scalars['ID']['output'];
  /** School, facility or office of the roles. */
  institution?: Maybe<Scalars['String']['output']>;
  /** What in law the purpose rests on. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Entries lost, for a gap; 0 for all others. */
  lost: Scalars['Float']['output'];
  /** SHA-256 of the operation's document. */
  operationHash: Scalars['String']['output'];
  /** Name of the operation; null for an anonymous one. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** What it says. */
  outcome: AuditOutcome;
  /** Code of the purpose; null where none was named. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** The request in all logs: the gateway's own name for it. */
  requestId: Scalars['String']['output'];
  /** Roles of the acting person. */
  roles: Array<Scalars['String']['output']>;
  /** Its place in the department's ledger. */
  sequence: Scalars['Int']['output'];
  /** How many persons it is about. */
  subjectCount: Scalars['Int']['output'];
  /** How often it was; refusals of one asker and person are one entry with a number. */
  times: Scalars['Int']['output'];
};

/** A page of ledger entries. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The entries of the page, each with its cursor. */
  edges: Array<AuditEntryEdge>;
  /** The entries of the page. */
  nodes: Array<AuditEntry>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A ledger entry in a page. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** What an entry of a ledger says. */
export type AuditOutcome =
  /** Something was decided about evidence itself. */
  | 'ACT'
  /** The department found an entry altered before it was signed. */
  | 'BREAK'
  /** Data was refused. */
  | 'DENIED'
  /** Entries were lost, since the ledger could not be written. */
  | 'GAP'
  /** Data was given out. */
  | 'RELEASED';

/** How far a department's ledger has been collected, and whether it holds together. */
export type AuditSource = {
  __typename?: 'AuditSource';
  /** Every such place, in the order in which they were found. */
  breaks: Array<LedgerBreak>;
  /** First entry that did not follow what was collected before: the ledger was altered. Null where it holds together. */
  brokenAt?: Maybe<Scalars['Float']['output']>;
  /** The department. */
  department: Scalars['String']['output'];
  /** Entries collected so far. */
  entries: Scalars['Float']['output'];
  /** When it was last asked with success; null where it never was. */
  pulledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A case that an office works on; looks for it are made under its code in the header `City-Case`. */
export type CaseFile = {
  __typename?: 'CaseFile';
  /** Its code, given when it is opened. */
  case: Scalars['String']['output'];
  /** The office whose case it is. */
  office: Scalars['String']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** Code of the purpose. */
  purpose: Scalars['String']['output'];
};

/** The case is open. */
export type CaseFileSuccess = {
  __typename?: 'CaseFileSuccess';
  /** The case. */
  caseFile: CaseFile;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Nothing of the case is withheld any more. */
export type CaseReleased = {
  __typename?: 'CaseReleased';
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The viewer's office has no case of this code for this purpose. */
export type CaseUnknown = {
  __typename?: 'CaseUnknown';
  /** Why nothing was done, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type Citizen = {
  __typename?: 'Citizen';
  /**
   * Who looked at the person's data, in all departments: what was given out first, then what was refused, each the latest
   * first. Only for the person and the guardians of
   * a minor; null to everyone else.
   */
  accessLog?: Maybe<AccessEntryConnection>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
  /**
   * Proofs that the lines of the person's own log are all that the heads hold of her, in the order of the heads; what has
   * been forgotten with its term has none. Only for the person; null to everyone else.
   */
  logProofs?: Maybe<Array<LogProof>>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome?: InputMaybe<AccessOutcome>;
  purpose?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenLogProofsArgs = {
  heads: Array<Scalars['Int']['input']>;
};

/** A decision on what somebody else has asked for. */
export type DecideWithholdingInput = {
  /** True to grant it, false to refuse it. */
  grant: Scalars['Boolean']['input'];
  /** What was asked for. */
  withholdingId: Scalars['ID']['input'];
};

/** What comes of deciding on a withholding. */
export type DecideWithholdingResult = WithholdingDecided | WithholdingNotPending;

/** A place at which a ledger did not follow what was collected of it before; what came later is kept apart. */
export type LedgerBreak = {
  __typename?: 'LedgerBreak';
  /** The entry at which it was found. */
  at: Scalars['Float']['output'];
  /** When it was found. */
  foundAt: Scalars['DateTime']['output'];
  /** What it is. */
  kind: LedgerBreakKind;
};

/** What a break of a ledger is. */
export type LedgerBreakKind =
  /** An entry is not what was written, or does not follow the one before. */
  | 'ALTERED'
  /** Entries that had been collected are no longer there. */
  | 'SHORTENED';

/**
 * What the oversight says once a day of everybody's access log: the root of a tree in which every person has one place,
 * with the digest of all the lines that the day brought to her log, or nothing. It tells of nobody.
 */
export type LogHead = {
  __typename?: 'LogHead';
  /** The last day in Hanoi that it covers. */
  day: Scalars['Date']['output'];
  /** SHA-256 of the text that is signed, hexadecimal. */
  hash: Scalars['String']['output'];
  /** The name of the key it is signed with. */
  keyId: Scalars['String']['output'];
  /** From 1, without gaps. */
  number: Scalars['Int']['output'];
  /** The hash of the head before, hexadecimal; that of the empty text for the first. */
  previous: Scalars['String']['output'];
  /** The public key it is signed with: Ed25519, base64url. */
  publicKey: Scalars['String']['output'];
  /** The root of the tree, hexadecimal. */
  root: Scalars['String']['output'];
  /** What the keys of persons are made with: SHA-256 of `city-log-key/1`, this and the person's id, a line each. */
  salt: Scalars['String']['output'];
  /** The signature over the JSON list of `city-log-head/1`, number, day, until, salt, root and previous; base64url. */
  signature: Scalars['String']['output'];
  /** It covers the lines from before this instant that no earlier head does. */
  until: Scalars['DateTime']['output'];
};

/** What proves to a person that a head holds the lines of her log that it covers, and no others. */
export type LogProof = {
  __typename?: 'LogProof';
  /** The head that it is about, by its number. */
  head: Scalars['Int']['output'];
  /** What opens the person's place in the tree: 32 bytes, base64url. */
  opening: Scalars['String']['output'];
  /** The nodes beside the way from the root to the person's place, 32 bytes each, base64url. */
  path: Scalars['String']['output'];
  /** Whether the head has lines of the person's log. */
  present: Scalars['Boolean']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Grants or refuses what somebody else has asked for. For auditors. Sent again, it changes nothing. */
  decideWithholding?: Maybe<DecideWithholdingResult>;
  /** Opens a case of the viewer's office. For officers of an office that the register lists for the purpose. */
  openCaseFile?: Maybe<CaseFileSuccess>;
  /** Lets the looks made for a case appear in access logs before the term ends. For its office and auditors. Sent again, it changes nothing. */
  releaseCase?: Maybe<ReleaseCaseResult>;
  /**
   * Asks that the looks which the viewer's office makes for a case, from the grant on, appear in access logs only when its
   * term ends. What anybody else does, and what the office does for anything else, appears at once.
   */
  withholdCase?: Maybe<WithholdCaseResult>;
};


export type MutationDecideWithholdingArgs = {
  input: DecideWithholdingInput;
};


export type MutationOpenCaseFileArgs = {
  input: OpenCaseFileInput;
};


export type MutationReleaseCaseArgs = {
  case: Scalars['String']['input'];
};


export type MutationWithholdCaseArgs = {
  input: WithholdCaseInput;
};

/** A case of an office. */
export type OpenCaseFileInput = {
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** Code of a purpose whose looks may be withheld: `investigation`. */
  purpose: Scalars['String']['input'];
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

export type Query = {
  __typename?: 'Query';
  /** Entries of all ledgers, the latest first. For auditors; null to everyone else. */
  auditEntries?: Maybe<AuditEntryConnection>;
  /** The departments whose ledgers are collected. For auditors; null to everyone else. */
  auditSources?: Maybe<Array<AuditSource>>;
  /** The heads behind a number, in order, 366 at most. For everybody. */
  logHeads?: Maybe<Array<LogHead>>;
  /** What waits for a decision, the oldest first, 100 at most. For auditors; null to everyone else. */
  withholdingRequests?: Maybe<Array<WithholdingRequest>>;
  /** How often looks were withheld, by office and purpose. For everybody. */
  withholdingStatistics?: Maybe<Array<WithholdingCount>>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  department?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  outcome?: InputMaybe<AuditOutcome>;
};


export type QueryLogHeadsArgs = {
  after?: Scalars['Int']['input'];
};

/** What comes of releasing the looks of a case. */
export type ReleaseCaseResult = CaseReleased | CaseUnknown;

/** What an office wishes to be withheld. */
export type WithholdCaseInput = {
  /** A case of the viewer's office. */
  case: Scalars['String']['input'];
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: sent again with the same input, it is answered with the first result. */
  idempotencyKey: Scalars['String']['input'];
  /** The purpose that the case was opened for. */
  purpose: Scalars['String']['input'];
  /** Why; 1 to 500 characters, and nothing of any person. */
  reason: Scalars['String']['input'];
  /** When the looks appear in any case; 120 days from now at most. */
  until: Scalars['DateTime']['input'];
};

/** What comes of asking that the looks made for a case be withheld. */
export type WithholdCaseResult = CaseUnknown | WithholdingAsked;

/** It is asked for; somebody else decides. */
export type WithholdingAsked = {
  __typename?: 'WithholdingAsked';
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** By which it is decided. */
  withholdingId: Scalars['ID']['output'];
};

/** How much is withheld; of which cases, nobody is told. */
export type WithholdingCount = {
  __typename?: 'WithholdingCount';
  /** How often it was asked for. */
  asked: Scalars['Int']['output'];
  /** How often it was granted. */
  granted: Scalars['Int']['output'];
  /** How many are in force now. */
  inForce: Scalars['Int']['output'];
  /** The office that asked. */
  office: Scalars['String']['output'];
  /** Code of the purpose. */
  purpose: Scalars['String']['output'];
};

/** It is decided. */
export type WithholdingDecided = {
  __typename?: 'WithholdingDecided';
  /** Whether it was granted. */
  granted: Scalars['Boolean']['output'];
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Nothing that waits for a decision has this id. */
export type WithholdingNotPending = {
  __typename?: 'WithholdingNotPending';
  /** Why nothing was done, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A withholding that waits for a decision. */
export type WithholdingRequest = {
  __typename?: 'WithholdingRequest';
  /** When it was asked for. */
  askedAt: Scalars['DateTime']['output'];
  /** The case. */
  case: Scalars['String']['output'];
  /** By which it is decided. */
  id: Scalars['ID']['output'];
  /** The office that asks. */
  office: Scalars['String']['output'];
  /** Code of the purpose. */
  purpose: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When the looks would appear in any case. */
  until: Scalars['DateTime']['output'];
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DecideWithholdingResult:
    | ( WithholdingDecided )
    | ( WithholdingNotPending )
  ;
  ReleaseCaseResult:
    | ( CaseReleased )
    | ( CaseUnknown )
  ;
  WithholdCaseResult:
    | ( CaseUnknown )
    | ( WithholdingAsked )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessActor: ResolverTypeWrapper<AccessActor>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessEntry: ResolverTypeWrapper<AccessRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessEntryConnection: ResolverTypeWrapper<AccessPage>;
  AccessEntryEdge: ResolverTypeWrapper<Omit<AccessEntryEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>;
  AccessOutcome: AccessOutcome;
  AccessPurpose: ResolverTypeWrapper<AccessPurpose>;
  AccessedData: ResolverTypeWrapper<AccessedData>;
  AuditEntry: ResolverTypeWrapper<EntryRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AuditEntryConnection: ResolverTypeWrapper<AuditPage>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditOutcome: AuditOutcome;
  AuditSource: ResolverTypeWrapper<SourceRow>;
  CaseFile: ResolverTypeWrapper<CaseFileRow>;
  CaseFileSuccess: ResolverTypeWrapper<Omit<CaseFileSuccess, 'caseFile'> & { caseFile: ResolversTypes['CaseFile'] }>;
  CaseReleased: ResolverTypeWrapper<CaseReleased>;
  CaseUnknown: ResolverTypeWrapper<CaseUnknown>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideWithholdingInput: DecideWithholdingInput;
  DecideWithholdingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideWithholdingResult']>;
  LedgerBreak: ResolverTypeWrapper<LedgerBreakRow>;
  LedgerBreakKind: LedgerBreakKind;
  LogHead: ResolverTypeWrapper<LogHeadRow>;
  LogProof: ResolverTypeWrapper<Proof>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenCaseFileInput: OpenCaseFileInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseCaseResult']>;
  WithholdCaseInput: WithholdCaseInput;
  WithholdCaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithholdCaseResult']>;
  WithholdingAsked: ResolverTypeWrapper<WithholdingAsked>;
  WithholdingCount: ResolverTypeWrapper<WithholdingCount>;
  WithholdingDecided: ResolverTypeWrapper<WithholdingDecided>;
  WithholdingNotPending: ResolverTypeWrapper<WithholdingNotPending>;
  WithholdingRequest: ResolverTypeWrapper<WithholdingRow>;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessActor: AccessActor;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccessEntry: AccessRow;
  Int: Scalars['Int']['output'];
  AccessEntryConnection: AccessPage;
  AccessEntryEdge: Omit<AccessEntryEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] };
  AccessPurpose: AccessPurpose;
  AccessedData: AccessedData;
  AuditEntry: EntryRow;
  Float: Scalars['Float']['output'];
  AuditEntryConnection: AuditPage;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditSource: SourceRow;
  CaseFile: CaseFileRow;
  CaseFileSuccess: Omit<CaseFileSuccess, 'caseFile'> & { caseFile: ResolversParentTypes['CaseFile'] };
  CaseReleased: CaseReleased;
  CaseUnknown: CaseUnknown;
  Citizen: CitizenReference;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideWithholdingInput: DecideWithholdingInput;
  DecideWithholdingResult: ResolversUnionTypes<ResolversParentTypes>['DecideWithholdingResult'];
  LedgerBreak: LedgerBreakRow;
  LogHead: LogHeadRow;
  LogProof: Proof;
  Mutation: Record<PropertyKey, never>;
  OpenCaseFileInput: OpenCaseFileInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  ReleaseCaseResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseCaseResult'];
  WithholdCaseInput: WithholdCaseInput;
  WithholdCaseResult: ResolversUnionTypes<ResolversParentTypes>['WithholdCaseResult'];
  WithholdingAsked: WithholdingAsked;
  WithholdingCount: WithholdingCount;
  WithholdingDecided: WithholdingDecided;
  WithholdingNotPending: WithholdingNotPending;
  WithholdingRequest: WithholdingRow;
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

export type AccessActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessActor'] = ResolversParentTypes['AccessActor']> = {
  citizenId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  descriptionVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  you?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccessEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry']> = {
  afterBreak?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<Array<ResolversTypes['AccessedData']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AccessOutcome'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['AccessPurpose']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summaryVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  who?: Resolver<ResolversTypes['AccessActor'], ParentType, ContextType>;
};

export type AccessEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntryConnection'] = ResolversParentTypes['AccessEntryConnection']> = {
  brokenDepartments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['AccessEntryEdge']>, ParentType, ContextType>;
  incompleteDepartments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEntryEdge'] = ResolversParentTypes['AccessEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type AccessPurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessPurpose'] = ResolversParentTypes['AccessPurpose']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessedData'] = ResolversParentTypes['AccessedData']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  descriptionVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientRequestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  operationHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditSource'] = ResolversParentTypes['AuditSource']> = {
  breaks?: Resolver<Array<ResolversTypes['LedgerBreak']>, ParentType, ContextType>;
  brokenAt?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pulledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CaseFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseFile'] = ResolversParentTypes['CaseFile']> = {
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseFileSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseFileSuccess'] = ResolversParentTypes['CaseFileSuccess']> = {
  caseFile?: Resolver<ResolversTypes['CaseFile'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseReleasedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseReleased'] = ResolversParentTypes['CaseReleased']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseUnknownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUnknown'] = ResolversParentTypes['CaseUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessEntryConnection']>, ParentType, ContextType, RequireFields<CitizenAccessLogArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logProofs?: Resolver<Maybe<Array<ResolversTypes['LogProof']>>, ParentType, ContextType, RequireFields<CitizenLogProofsArgs, 'heads'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideWithholdingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideWithholdingResult'] = ResolversParentTypes['DecideWithholdingResult']> = {
  __resolveType: TypeResolveFn<'WithholdingDecided' | 'WithholdingNotPending', ParentType, ContextType>;
};

export type LedgerBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerBreak'] = ResolversParentTypes['LedgerBreak']> = {
  at?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerBreakKind'], ParentType, ContextType>;
};

export type LogHeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogHead'] = ResolversParentTypes['LogHead']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  previous?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LogProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogProof'] = ResolversParentTypes['LogProof']> = {
  head?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  decideWithholding?: Resolver<Maybe<ResolversTypes['DecideWithholdingResult']>, ParentType, ContextType, RequireFields<MutationDecideWithholdingArgs, 'input'>>;
  openCaseFile?: Resolver<Maybe<ResolversTypes['CaseFileSuccess']>, ParentType, ContextType, RequireFields<MutationOpenCaseFileArgs, 'input'>>;
  releaseCase?: Resolver<Maybe<ResolversTypes['ReleaseCaseResult']>, ParentType, ContextType, RequireFields<MutationReleaseCaseArgs, 'case'>>;
  withholdCase?: Resolver<Maybe<ResolversTypes['WithholdCaseResult']>, ParentType, ContextType, RequireFields<MutationWithholdCaseArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEntries?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditSources?: Resolver<Maybe<Array<ResolversTypes['AuditSource']>>, ParentType, ContextType>;
  logHeads?: Resolver<Maybe<Array<ResolversTypes['LogHead']>>, ParentType, ContextType, RequireFields<QueryLogHeadsArgs, 'after'>>;
  withholdingRequests?: Resolver<Maybe<Array<ResolversTypes['WithholdingRequest']>>, ParentType, ContextType>;
  withholdingStatistics?: Resolver<Maybe<Array<ResolversTypes['WithholdingCount']>>, ParentType, ContextType>;
};

export type ReleaseCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseCaseResult'] = ResolversParentTypes['ReleaseCaseResult']> = {
  __resolveType: TypeResolveFn<'CaseReleased' | 'CaseUnknown', ParentType, ContextType>;
};

export type WithholdCaseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdCaseResult'] = ResolversParentTypes['WithholdCaseResult']> = {
  __resolveType: TypeResolveFn<'CaseUnknown' | 'WithholdingAsked', ParentType, ContextType>;
};

export type WithholdingAskedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingAsked'] = ResolversParentTypes['WithholdingAsked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withholdingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithholdingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingCount'] = ResolversParentTypes['WithholdingCount']> = {
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithholdingDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingDecided'] = ResolversParentTypes['WithholdingDecided']> = {
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithholdingNotPendingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingNotPending'] = ResolversParentTypes['WithholdingNotPending']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithholdingRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithholdingRequest'] = ResolversParentTypes['WithholdingRequest']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessActor?: AccessActorResolvers<ContextType>;
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccessEntryConnection?: AccessEntryConnectionResolvers<ContextType>;
  AccessEntryEdge?: AccessEntryEdgeResolvers<ContextType>;
  AccessPurpose?: AccessPurposeResolvers<ContextType>;
  AccessedData?: AccessedDataResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditSource?: AuditSourceResolvers<ContextType>;
  CaseFile?: CaseFileResolvers<ContextType>;
  CaseFileSuccess?: CaseFileSuccessResolvers<ContextType>;
  CaseReleased?: CaseReleasedResolvers<ContextType>;
  CaseUnknown?: CaseUnknownResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideWithholdingResult?: DecideWithholdingResultResolvers<ContextType>;
  LedgerBreak?: LedgerBreakResolvers<ContextType>;
  LogHead?: LogHeadResolvers<ContextType>;
  LogProof?: LogProofResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseCaseResult?: ReleaseCaseResultResolvers<ContextType>;
  WithholdCaseResult?: WithholdCaseResultResolvers<ContextType>;
  WithholdingAsked?: WithholdingAskedResolvers<ContextType>;
  WithholdingCount?: WithholdingCountResolvers<ContextType>;
  WithholdingDecided?: WithholdingDecidedResolvers<ContextType>;
  WithholdingNotPending?: WithholdingNotPendingResolvers<ContextType>;
  WithholdingRequest?: WithholdingRequestResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
