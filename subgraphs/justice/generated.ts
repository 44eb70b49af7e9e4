import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference } from '../../department/policy/citizen-reference.ts';
import type { CertificateRow, CertificateEntryRow } from './certificate/certificate.entity.ts';
import type { CertificatePage } from './certificate/certificate.loaders.ts';
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

/** A request for the same form is still open. */
export type CertificateAlreadyRequested = {
  __typename?: 'CertificateAlreadyRequested';
  /** The certificate that is on its way, as the viewer may read it now; null where not any more. */
  certificate?: Maybe<CriminalRecordCertificate>;
  /** Why nothing was received, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was received, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** There is no open request with this id. */
export type CertificateNotOpen = {
  __typename?: 'CertificateNotOpen';
  /** Why nothing was issued, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was issued, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The person is too young for a certificate. */
export type CertificateSubjectTooYoung = {
  __typename?: 'CertificateSubjectTooYoung';
  /** Why nothing was received, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was received, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Years of life to be completed. */
  minimumAge: Scalars['Int']['output'];
};

export type Citizen = {
  __typename?: 'Citizen';
  /**
   * Criminal-record certificates that were asked for, the latest first. The person sees all of them,
   * guardians of a minor those of form 1, criminal-record officers all; to everyone else there are none.
   */
  criminalRecordCertificates?: Maybe<CriminalRecordCertificateConnection>;
  /** What the person has let the viewer in for, as it stands today. For policies of the departments. */
  grants: Array<Scalars['Grant']['output']>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
};


export type CitizenCriminalRecordCertificatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A certificate of the criminal record, from request to issue. Sensitive personal data. */
export type CriminalRecordCertificate = {
  __typename?: 'CriminalRecordCertificate';
  /** Last day for issuing it, by the law of the day it was asked for. */
  dueOn: Scalars['Date']['output'];
  /** The judgments it tells of, by date; none before it is issued. A person has a few at most. */
  entries: Array<CriminalRecordEntry>;
  /** Which certificate. */
  formType: CriminalRecordFormType;
  /** Opaque identity of the certificate. */
  id: Scalars['ID']['output'];
  /** Day of issue; null before. */
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** What it says; null before it is issued. */
  statement?: Maybe<CriminalRecordStatement>;
  /** How far it is. */
  status: CriminalRecordCertificateStatus;
};

/** A page of certificates. */
export type CriminalRecordCertificateConnection = {
  __typename?: 'CriminalRecordCertificateConnection';
  /** The certificates of the page, each with its cursor. */
  edges: Array<CriminalRecordCertificateEdge>;
  /** The certificates of the page. */
  nodes: Array<CriminalRecordCertificate>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many certificates the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A certificate in a page. */
export type CriminalRecordCertificateEdge = {
  __typename?: 'CriminalRecordCertificateEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The certificate. */
  node: CriminalRecordCertificate;
};

/** How far a certificate is. */
export type CriminalRecordCertificateStatus =
  /** An officer is at work. */
  | 'IN_PROGRESS'
  /** Issued; what it says will not change. */
  | 'ISSUED'
  /** Refused, since the request was not in order. */
  | 'REFUSED'
  /** Asked for, not yet looked at. */
  | 'REQUESTED';

/** A judgment, as a certificate tells it. */
export type CriminalRecordEntry = {
  __typename?: 'CriminalRecordEntry';
  /** Article of the Penal Code 2015. */
  article: Scalars['String']['output'];
  /** The court that spoke it. */
  court: Scalars['String']['output'];
  /** The crime. */
  crime: Scalars['String']['output'];
  /** Whether the judgment no longer counted on the day of issue. Form 1 tells only of judgments that counted. */
  expunged: Scalars['Boolean']['output'];
  /** Day from which it is final. */
  finalOn: Scalars['Date']['output'];
  /** Number of the judgment. */
  judgmentNumber: Scalars['String']['output'];
  /** The principal penalty. */
  penalty: PrincipalPenalty;
  /** Length of a prison term, in months; null for other penalties. */
  prisonMonths?: Maybe<Scalars['Int']['output']>;
};

/** Which certificate of the criminal record. */
export type CriminalRecordFormType =
  /** For individuals and agencies: says whether there is a record that counts. */
  | 'FORM_1'
  /** For the person's own knowledge: all judgments, expunged ones too. */
  | 'FORM_2';

/** What a certificate says of the whole record. */
export type CriminalRecordStatement =
  /** Không có án tích: no judgment counts. */
  | 'NO_RECORD'
  /** Có án tích: at least one judgment counts. */
  | 'RECORD';

/** Which request to answer. */
export type IssueCriminalRecordCertificateInput = {
  /** Opaque id of the certificate. Issuing one twice tells that it was issued. */
  certificateId: Scalars['ID']['input'];
};

/** How issuing ended. */
export type IssueCriminalRecordCertificateResult = CertificateNotOpen | IssueCriminalRecordCertificateSuccess;

/** The certificate was issued. */
export type IssueCriminalRecordCertificateSuccess = {
  __typename?: 'IssueCriminalRecordCertificateSuccess';
  /** The certificate, with what it says, as long as the case is the viewer's to read: until the end of the day of issue. Sent again later, that it was issued is all that is told. */
  certificate?: Maybe<CriminalRecordCertificate>;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Issues a certificate that was asked for: its content is worked out now and fixed. Criminal-record officers only, never about themselves. */
  issueCriminalRecordCertificate?: Maybe<IssueCriminalRecordCertificateResult>;
  /**
   * Asks for a certificate of the criminal record. Form 1: the person, or a guardian of a minor who has
   * reached the age of the law. Form 2: the person alone, nobody on her behalf.
   */
  requestCriminalRecordCertificate?: Maybe<RequestCriminalRecordCertificateResult>;
};


export type MutationIssueCriminalRecordCertificateArgs = {
  input: IssueCriminalRecordCertificateInput;
};


export type MutationRequestCriminalRecordCertificateArgs = {
  input: RequestCriminalRecordCertificateInput;
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

/** Principal penalty of a judgment. */
export type PrincipalPenalty =
  /** Death, commuted to prison for life. */
  | 'COMMUTED_DEATH'
  /** Fine. */
  | 'FINE'
  /** Prison for life. */
  | 'LIFE'
  /** Reform without detention. */
  | 'NON_CUSTODIAL_REFORM'
  /** Prison for a term. */
  | 'PRISON'
  /** Prison, suspended on probation. */
  | 'SUSPENDED_SENTENCE'
  /** Warning. */
  | 'WARNING';

/** Which certificate, of whom. */
export type RequestCriminalRecordCertificateInput = {
  /** Opaque id of the person whose record it is. */
  citizenId: Scalars['ID']['input'];
  /** Which certificate. */
  formType: CriminalRecordFormType;
  /** 8 to 64 letters, digits, `-` or `_`, new for each request: the same key and input again give the same certificate. */
  idempotencyKey: Scalars['String']['input'];
};

/** How a request ended. */
export type RequestCriminalRecordCertificateResult = CertificateAlreadyRequested | CertificateSubjectTooYoung | RequestCriminalRecordCertificateSuccess;

/** The request was received. */
export type RequestCriminalRecordCertificateSuccess = {
  __typename?: 'RequestCriminalRecordCertificateSuccess';
  /** The certificate to be, as the viewer may read it now; null where not any more. */
  certificate?: Maybe<CriminalRecordCertificate>;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
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
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  IssueCriminalRecordCertificateResult:
    | ( CertificateNotOpen )
    | ( Omit<IssueCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<_RefType['CriminalRecordCertificate']> } )
  ;
  RequestCriminalRecordCertificateResult:
    | ( Omit<CertificateAlreadyRequested, 'certificate'> & { certificate?: Maybe<_RefType['CriminalRecordCertificate']> } )
    | ( CertificateSubjectTooYoung )
    | ( Omit<RequestCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<_RefType['CriminalRecordCertificate']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CertificateAlreadyRequested: ResolverTypeWrapper<Omit<CertificateAlreadyRequested, 'certificate'> & { certificate?: Maybe<ResolversTypes['CriminalRecordCertificate']> }>;
  CertificateNotOpen: ResolverTypeWrapper<CertificateNotOpen>;
  CertificateSubjectTooYoung: ResolverTypeWrapper<CertificateSubjectTooYoung>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CriminalRecordCertificate: ResolverTypeWrapper<CertificateRow>;
  CriminalRecordCertificateConnection: ResolverTypeWrapper<CertificatePage>;
  CriminalRecordCertificateEdge: ResolverTypeWrapper<Omit<CriminalRecordCertificateEdge, 'node'> & { node: ResolversTypes['CriminalRecordCertificate'] }>;
  CriminalRecordCertificateStatus: CriminalRecordCertificateStatus;
  CriminalRecordEntry: ResolverTypeWrapper<CertificateEntryRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CriminalRecordFormType: CriminalRecordFormType;
  CriminalRecordStatement: CriminalRecordStatement;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Grant: ResolverTypeWrapper<Scalars['Grant']['output']>;
  IssueCriminalRecordCertificateInput: IssueCriminalRecordCertificateInput;
  IssueCriminalRecordCertificateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueCriminalRecordCertificateResult']>;
  IssueCriminalRecordCertificateSuccess: ResolverTypeWrapper<Omit<IssueCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<ResolversTypes['CriminalRecordCertificate']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PrincipalPenalty: PrincipalPenalty;
  RequestCriminalRecordCertificateInput: RequestCriminalRecordCertificateInput;
  RequestCriminalRecordCertificateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestCriminalRecordCertificateResult']>;
  RequestCriminalRecordCertificateSuccess: ResolverTypeWrapper<Omit<RequestCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<ResolversTypes['CriminalRecordCertificate']> }>;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CertificateAlreadyRequested: Omit<CertificateAlreadyRequested, 'certificate'> & { certificate?: Maybe<ResolversParentTypes['CriminalRecordCertificate']> };
  CertificateNotOpen: CertificateNotOpen;
  CertificateSubjectTooYoung: CertificateSubjectTooYoung;
  Int: Scalars['Int']['output'];
  Citizen: CitizenReference;
  ID: Scalars['ID']['output'];
  CriminalRecordCertificate: CertificateRow;
  CriminalRecordCertificateConnection: CertificatePage;
  CriminalRecordCertificateEdge: Omit<CriminalRecordCertificateEdge, 'node'> & { node: ResolversParentTypes['CriminalRecordCertificate'] };
  CriminalRecordEntry: CertificateEntryRow;
  Boolean: Scalars['Boolean']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Grant: Scalars['Grant']['output'];
  IssueCriminalRecordCertificateInput: IssueCriminalRecordCertificateInput;
  IssueCriminalRecordCertificateResult: ResolversUnionTypes<ResolversParentTypes>['IssueCriminalRecordCertificateResult'];
  IssueCriminalRecordCertificateSuccess: Omit<IssueCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<ResolversParentTypes['CriminalRecordCertificate']> };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  RequestCriminalRecordCertificateInput: RequestCriminalRecordCertificateInput;
  RequestCriminalRecordCertificateResult: ResolversUnionTypes<ResolversParentTypes>['RequestCriminalRecordCertificateResult'];
  RequestCriminalRecordCertificateSuccess: Omit<RequestCriminalRecordCertificateSuccess, 'certificate'> & { certificate?: Maybe<ResolversParentTypes['CriminalRecordCertificate']> };
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

export type CertificateAlreadyRequestedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateAlreadyRequested'] = ResolversParentTypes['CertificateAlreadyRequested']> = {
  certificate?: Resolver<Maybe<ResolversTypes['CriminalRecordCertificate']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateNotOpen'] = ResolversParentTypes['CertificateNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateSubjectTooYoungResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificateSubjectTooYoung'] = ResolversParentTypes['CertificateSubjectTooYoung']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimumAge?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  criminalRecordCertificates?: Resolver<Maybe<ResolversTypes['CriminalRecordCertificateConnection']>, ParentType, ContextType, RequireFields<CitizenCriminalRecordCertificatesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CriminalRecordCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriminalRecordCertificate'] = ResolversParentTypes['CriminalRecordCertificate']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['CriminalRecordEntry']>, ParentType, ContextType>;
  formType?: Resolver<ResolversTypes['CriminalRecordFormType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['CriminalRecordStatement']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CriminalRecordCertificateStatus'], ParentType, ContextType>;
};

export type CriminalRecordCertificateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriminalRecordCertificateConnection'] = ResolversParentTypes['CriminalRecordCertificateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CriminalRecordCertificateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CriminalRecordCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CriminalRecordCertificateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriminalRecordCertificateEdge'] = ResolversParentTypes['CriminalRecordCertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CriminalRecordCertificate'], ParentType, ContextType>;
};

export type CriminalRecordEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriminalRecordEntry'] = ResolversParentTypes['CriminalRecordEntry']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  crime?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expunged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  finalOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  judgmentNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  penalty?: Resolver<ResolversTypes['PrincipalPenalty'], ParentType, ContextType>;
  prisonMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface GrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Grant'], any> {
  name: 'Grant';
}

export type IssueCriminalRecordCertificateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueCriminalRecordCertificateResult'] = ResolversParentTypes['IssueCriminalRecordCertificateResult']> = {
  __resolveType: TypeResolveFn<'CertificateNotOpen' | 'IssueCriminalRecordCertificateSuccess', ParentType, ContextType>;
};

export type IssueCriminalRecordCertificateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueCriminalRecordCertificateSuccess'] = ResolversParentTypes['IssueCriminalRecordCertificateSuccess']> = {
  certificate?: Resolver<Maybe<ResolversTypes['CriminalRecordCertificate']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issueCriminalRecordCertificate?: Resolver<Maybe<ResolversTypes['IssueCriminalRecordCertificateResult']>, ParentType, ContextType, RequireFields<MutationIssueCriminalRecordCertificateArgs, 'input'>>;
  requestCriminalRecordCertificate?: Resolver<Maybe<ResolversTypes['RequestCriminalRecordCertificateResult']>, ParentType, ContextType, RequireFields<MutationRequestCriminalRecordCertificateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestCriminalRecordCertificateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCriminalRecordCertificateResult'] = ResolversParentTypes['RequestCriminalRecordCertificateResult']> = {
  __resolveType: TypeResolveFn<'CertificateAlreadyRequested' | 'CertificateSubjectTooYoung' | 'RequestCriminalRecordCertificateSuccess', ParentType, ContextType>;
};

export type RequestCriminalRecordCertificateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCriminalRecordCertificateSuccess'] = ResolversParentTypes['RequestCriminalRecordCertificateSuccess']> = {
  certificate?: Resolver<Maybe<ResolversTypes['CriminalRecordCertificate']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CertificateAlreadyRequested?: CertificateAlreadyRequestedResolvers<ContextType>;
  CertificateNotOpen?: CertificateNotOpenResolvers<ContextType>;
  CertificateSubjectTooYoung?: CertificateSubjectTooYoungResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CriminalRecordCertificate?: CriminalRecordCertificateResolvers<ContextType>;
  CriminalRecordCertificateConnection?: CriminalRecordCertificateConnectionResolvers<ContextType>;
  CriminalRecordCertificateEdge?: CriminalRecordCertificateEdgeResolvers<ContextType>;
  CriminalRecordEntry?: CriminalRecordEntryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Grant?: GraphQLScalarType;
  IssueCriminalRecordCertificateResult?: IssueCriminalRecordCertificateResultResolvers<ContextType>;
  IssueCriminalRecordCertificateSuccess?: IssueCriminalRecordCertificateSuccessResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  RequestCriminalRecordCertificateResult?: RequestCriminalRecordCertificateResultResolvers<ContextType>;
  RequestCriminalRecordCertificateSuccess?: RequestCriminalRecordCertificateSuccessResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
