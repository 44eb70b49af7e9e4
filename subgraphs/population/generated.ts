import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenRow } from './citizen/citizen.entity.ts';
import type { ResidenceRow, HouseholdRow } from './household/household.entity.ts';
import type { DistrictRow, CommuneRow } from './commune/commune.entity.ts';
import type { DistrictPage, CommunePage } from './commune/commune.loaders.ts';
import type { DelegationRow } from './delegation/delegation.entity.ts';
import type { DelegationPage } from './delegation/delegation.loaders.ts';
import type { ConsentRow } from './consent/consent.entity.ts';
import type { ConsentPage } from './consent/consent.loaders.ts';
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
  /** Who answers for whom, and who somebody is, at the moment of a write; for the policies of the departments. */
  Attestation: { input: unknown; output: unknown; }
  /** A calendar date, written `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant, written like `2026-11-20T08:00:00.000Z`; given out in UTC. */
  DateTime: { input: Date; output: Date | string; }
  /** What a person allows the viewer, or the viewer's institution for the purpose named, today; for the policies of the departments. */
  Grant: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type Citizen = {
  __typename?: 'Citizen';
  /** Minor children whose guardian the person is, eldest first. */
  children: Array<Citizen>;
  /** The twelve-digit citizen number; only for the person and the guardians of a minor. */
  citizenNumber?: Maybe<Scalars['String']['output']>;
  /** Consents about the person, ended and revoked ones too, the latest first; only for the person and the guardians of a minor. */
  consents?: Maybe<ConsentConnection>;
  /** Date of birth. */
  dateOfBirth?: Maybe<Scalars['Date']['output']>;
  /** Delegations that the person has granted, ended and revoked ones too, the latest first; only for the person. */
  delegations?: Maybe<DelegationConnection>;
  /** Name as registered, family name first. */
  fullName?: Maybe<Scalars['String']['output']>;
  /** What the person has let the viewer in for, as it stands today. For policies of the departments. */
  grants: Array<Scalars['Grant']['output']>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** The household the person belongs to; only for its members and for officials who certify residence. */
  household?: Maybe<Household>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
  /** Delegations that others have granted to the person, the latest first; only for the person. */
  mandates?: Maybe<DelegationConnection>;
  /** Where the person is registered as living. */
  residence?: Maybe<Residence>;
  /** Sex as registered. */
  sex?: Maybe<Sex>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenConsentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A person in the city's population register. Only the person, the guardians of a minor and officials
 * whose task it is get one; to everyone else it looks as if there were none.
 */
export type CitizenMandatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An administrative unit of the third level (ward, commune or township), as it stood in a span of time. */
export type Commune = {
  __typename?: 'Commune';
  /** Official code, five digits with leading zeros; units of other times may bear the same. */
  code: Scalars['String']['output'];
  /** The district it belongs to; null for units of the time after districts. */
  district?: Maybe<District>;
  /** Opaque identity of the unit in its span of time; the code alone is none, since codes are given anew. */
  id: Scalars['ID']['output'];
  /** Kind of commune. */
  kind: CommuneKind;
  /** Official name with its kind: `Phường Phúc Xá`. */
  name: Scalars['String']['output'];
  /** First day of the unit. */
  validFrom: Scalars['Date']['output'];
  /** First day on which the unit is no more; null where none is known. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of communes. */
export type CommuneConnection = {
  __typename?: 'CommuneConnection';
  /** The communes of the page, each with its cursor. */
  edges: Array<CommuneEdge>;
  /** The communes of the page. */
  nodes: Array<Commune>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many communes the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A commune in a page. */
export type CommuneEdge = {
  __typename?: 'CommuneEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The commune. */
  node: Commune;
};

/** What kind of commune an administrative unit of the third level is. */
export type CommuneKind =
  /** Xã: rural commune. */
  | 'COMMUNE'
  /** Thị trấn: township. */
  | 'TOWNSHIP'
  /** Phường: ward of an urban district or town. */
  | 'WARD';

/** A person agrees that an institution uses a part of the data for one purpose, within a term. */
export type Consent = {
  __typename?: 'Consent';
  /** Whose data it is about. */
  citizenId: Scalars['ID']['output'];
  /** When it was given. */
  grantedAt: Scalars['DateTime']['output'];
  /** Opaque identity of the consent. */
  id: Scalars['ID']['output'];
  /** The institution, as tokens of those who work there name it. */
  institution: Scalars['String']['output'];
  /** Code of the purpose. */
  purpose: Scalars['String']['output'];
  /** When it was revoked; null where it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What may be used. */
  scopes: Array<DataScope>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day. */
  validTo: Scalars['Date']['output'];
};

/** A page of consents. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** The consents of the page, each with its cursor. */
  edges: Array<ConsentEdge>;
  /** The consents of the page. */
  nodes: Array<Consent>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many consents the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A consent in a page. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The consent. */
  node: Consent;
};

/** A part of a person's data that the person can let others into. Form 2 of the criminal record is in none: nobody asks for it on another's behalf. */
export type DataScope =
  /** Certificates of the criminal record, form 1 only. */
  | 'CRIMINAL_RECORD'
  /** School, applications and results. */
  | 'EDUCATION'
  /** The health record, and who has read it in an emergency. */
  | 'HEALTH'
  /** Health insurance cards. */
  | 'INSURANCE'
  /** The population register: residence and household. */
  | 'PERSON'
  /** Driving licence and vehicles. */
  | 'TRANSPORT';

/** Someone acts in a person's name, within a part of the data and a term. */
export type Delegation = {
  __typename?: 'Delegation';
  /** Whose data it is about. */
  citizenId: Scalars['ID']['output'];
  /** The citizen who acts in the person's name. */
  delegateId: Scalars['ID']['output'];
  /** When it was granted. */
  grantedAt: Scalars['DateTime']['output'];
  /** Opaque identity of the delegation. */
  id: Scalars['ID']['output'];
  /** When it was revoked; null where it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the delegate may read; form 2 of the criminal record never. */
  scopes: Array<DataScope>;
  /** First day. */
  validFrom: Scalars['Date']['output'];
  /** Last day. */
  validTo: Scalars['Date']['output'];
};

/** A page of delegations. */
export type DelegationConnection = {
  __typename?: 'DelegationConnection';
  /** The delegations of the page, each with its cursor. */
  edges: Array<DelegationEdge>;
  /** The delegations of the page. */
  nodes: Array<Delegation>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many delegations the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A delegation in a page. */
export type DelegationEdge = {
  __typename?: 'DelegationEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The delegation. */
  node: Delegation;
};

/** An administrative unit of the second level, as it stood in a span of time. The level was abolished on 1 July 2025. */
export type District = {
  __typename?: 'District';
  /** Official code, three digits; units of other times may bear the same. */
  code: Scalars['String']['output'];
  /** Communes of the district that stand on the date, by code. */
  communes: CommuneConnection;
  /** Opaque identity of the unit in its span of time. */
  id: Scalars['ID']['output'];
  /** Kind of district. */
  kind: DistrictKind;
  /** Official name with its kind: `Quận Ba Đình`. */
  name: Scalars['String']['output'];
  /** First day of the unit. */
  validFrom: Scalars['Date']['output'];
  /** First day on which the unit is no more; null where none is known. */
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** An administrative unit of the second level, as it stood in a span of time. The level was abolished on 1 July 2025. */
export type DistrictCommunesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of districts. */
export type DistrictConnection = {
  __typename?: 'DistrictConnection';
  /** The districts of the page, each with its cursor. */
  edges: Array<DistrictEdge>;
  /** The districts of the page. */
  nodes: Array<District>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many districts the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A district in a page. */
export type DistrictEdge = {
  __typename?: 'DistrictEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The district. */
  node: District;
};

/** What kind of district an administrative unit of the second level is. */
export type DistrictKind =
  /** Huyện: rural district. */
  | 'RURAL_DISTRICT'
  /** Thị xã: town. */
  | 'TOWN'
  /** Quận: urban district. */
  | 'URBAN_DISTRICT';

/** Which institution may use what, and for which purpose. */
export type GrantConsentInput = {
  /** Whose data it is about; the viewer's own unless told. Guardians consent for a minor. */
  citizenId?: InputMaybe<Scalars['ID']['input']>;
  /** 8 to 64 letters, digits, `-` or `_`: the same key and input again give the same consent. */
  idempotencyKey: Scalars['String']['input'];
  /** The institution, as tokens of those who work there name it. */
  institution: Scalars['String']['input'];
  /** Code of a purpose that rests on consent, such as `second-opinion`. For a purpose that there is not, a consent opens nothing. */
  purpose: Scalars['String']['input'];
  /** What may be used, each once. */
  scopes: Array<DataScope>;
  /** First day; today unless told, and within a year from today. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, at most one year after the first. */
  validTo: Scalars['Date']['input'];
};

/** How giving a consent ended. */
export type GrantConsentResult = GrantConsentSuccess | GrantLimitReached | GrantTermRefused;

/** The consent is in force from its first day on. */
export type GrantConsentSuccess = {
  __typename?: 'GrantConsentSuccess';
  /** The consent. */
  consent: Consent;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Whom to let act in the viewer's name. */
export type GrantDelegationInput = {
  /** The citizen who is to act. An id that nobody has is not told apart: such a delegation opens nothing. */
  delegateId: Scalars['ID']['input'];
  /** 8 to 64 letters, digits, `-` or `_`: the same key and input again give the same delegation. */
  idempotencyKey: Scalars['String']['input'];
  /** What the delegate may read, each once. */
  scopes: Array<DataScope>;
  /** First day; today unless told, and within a year from today. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, at most one year after the first. */
  validTo: Scalars['Date']['input'];
};

/** How granting a delegation ended. */
export type GrantDelegationResult = GrantDelegationSuccess | GrantLimitReached | GrantTermRefused;

/** The delegation is in force from its first day on. */
export type GrantDelegationSuccess = {
  __typename?: 'GrantDelegationSuccess';
  /** The delegation. */
  delegation: Delegation;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Nothing was granted: as many as there may be at a time are in force or about to begin. Revoking one makes room. */
export type GrantLimitReached = {
  __typename?: 'GrantLimitReached';
  /** How many there may be at a time. */
  limit: Scalars['Int']['output'];
  /** Why nothing was granted, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was granted, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** There is nothing with this id that the viewer has granted. */
export type GrantNotFound = {
  __typename?: 'GrantNotFound';
  /** Why nothing was revoked, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was revoked, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Nothing was granted: the term is not one that can be granted. */
export type GrantTermRefused = {
  __typename?: 'GrantTermRefused';
  /** First day that a term may begin on. */
  earliest: Scalars['Date']['output'];
  /** Last day that a term which begins so may end on. */
  latest: Scalars['Date']['output'];
  /** Last day that a term may begin on. */
  latestBeginning: Scalars['Date']['output'];
  /** Why nothing was granted, in English. */
  message: Scalars['String']['output'];
  /** Why nothing was granted, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** People who live together and are registered as one household. */
export type Household = {
  __typename?: 'Household';
  /** Household code, as printed on notices. */
  code: Scalars['String']['output'];
  /** Opaque identity of the household. */
  id: Scalars['ID']['output'];
  /** Everyone in the household: the head first, then by date of birth. To those who live elsewhere, guardians and delegates of a member, only those whom they may know of. A household has a few dozen members at most. */
  members: Array<HouseholdMember>;
};

/** A person's place in a household. */
export type HouseholdMember = {
  __typename?: 'HouseholdMember';
  /** The person's record; null where the viewer may not read it. */
  citizen?: Maybe<Citizen>;
  /** Name as registered, family name first. */
  fullName: Scalars['String']['output'];
  /** What the person is to the head. */
  relationship: Relationship;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Lets an institution use a part of a person's data for one purpose. For persons of full age about themselves, and guardians about a minor. */
  grantConsent?: Maybe<GrantConsentResult>;
  /** Lets a citizen act in the viewer's name, within scopes and a term. For persons of full age, about themselves. */
  grantDelegation?: Maybe<GrantDelegationResult>;
  /** Ends a consent: the person whose data it is about may, whoever gave it, and guardians of a minor. */
  revokeConsent?: Maybe<RevokeConsentResult>;
  /** Ends a delegation that the viewer has granted. */
  revokeDelegation?: Maybe<RevokeDelegationResult>;
};


export type MutationGrantConsentArgs = {
  input: GrantConsentInput;
};


export type MutationGrantDelegationArgs = {
  input: GrantDelegationInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
};


export type MutationRevokeDelegationArgs = {
  input: RevokeDelegationInput;
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
  /** What the register attests to a department that is about to write: the viewer's own relations, and who the persons named are. The gateway asks before each write, and signs it. */
  attestation?: Maybe<Scalars['Attestation']['output']>;
  /** A person by id; null where there is none, or none that the viewer may know of. */
  citizen?: Maybe<Citizen>;
  /** The commune that bore a code on a date; null where none did. `BAD_USER_INPUT` for dates whose units are not known. */
  commune?: Maybe<Commune>;
  /** Communes that stood on a date, by code. */
  communes?: Maybe<CommuneConnection>;
  /** The district that bore a code on a date; null where none did. */
  district?: Maybe<District>;
  /** Districts that stood on a date, by code. */
  districts?: Maybe<DistrictConnection>;
  /** The viewer as a citizen; null without a token or for tokens of no citizen. */
  me?: Maybe<Citizen>;
};


export type QueryAttestationArgs = {
  of: Array<Scalars['ID']['input']>;
};


export type QueryCitizenArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommuneArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  code: Scalars['String']['input'];
};


export type QueryCommunesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDistrictArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  code: Scalars['String']['input'];
};


export type QueryDistrictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a member of a household is to its head. */
export type Relationship =
  /** Son or daughter. */
  | 'CHILD'
  /** Grandchild. */
  | 'GRANDCHILD'
  /** The head of the household. */
  | 'HEAD'
  /** Anyone else. */
  | 'OTHER'
  /** Father or mother. */
  | 'PARENT'
  /** Brother or sister. */
  | 'SIBLING'
  /** Husband or wife. */
  | 'SPOUSE';

/** A registered residence. */
export type Residence = {
  __typename?: 'Residence';
  /** House number and street. */
  address?: Maybe<Scalars['String']['output']>;
  /** The commune, in the units of the registers' geography. */
  commune?: Maybe<Commune>;
  /** First day of the residence. */
  since?: Maybe<Scalars['Date']['output']>;
};

/** Which consent to end. */
export type RevokeConsentInput = {
  /** Opaque id of the consent. Revoking twice gives it as it was revoked. */
  consentId: Scalars['ID']['input'];
};

/** How revoking a consent ended. */
export type RevokeConsentResult = GrantNotFound | RevokeConsentSuccess;

/** The consent has ended, in all departments at once. */
export type RevokeConsentSuccess = {
  __typename?: 'RevokeConsentSuccess';
  /** The consent, with the instant of its end. */
  consent: Consent;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Which delegation to end. */
export type RevokeDelegationInput = {
  /** Opaque id of the delegation. Revoking twice gives it as it was revoked. */
  delegationId: Scalars['ID']['input'];
};

/** How revoking a delegation ended. */
export type RevokeDelegationResult = GrantNotFound | RevokeDelegationSuccess;

/** The delegation has ended, in all departments at once. */
export type RevokeDelegationSuccess = {
  __typename?: 'RevokeDelegationSuccess';
  /** The delegation, with the instant of its end. */
  delegation: Delegation;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** Sex as entered in the population register. */
export type Sex =
  /** Nữ. */
  | 'FEMALE'
  /** Nam. */
  | 'MALE';

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
  District: District;
  Household: Household;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}> );
  Commune:
    ( { __typename: 'Commune' }
    & GraphQLRecursivePick<FederationTypes['Commune'], {"id":true}> );
  District:
    ( { __typename: 'District' }
    & GraphQLRecursivePick<FederationTypes['District'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GrantConsentResult:
    | ( Omit<GrantConsentSuccess, 'consent'> & { consent: _RefType['Consent'] } )
    | ( GrantLimitReached )
    | ( GrantTermRefused )
  ;
  GrantDelegationResult:
    | ( Omit<GrantDelegationSuccess, 'delegation'> & { delegation: _RefType['Delegation'] } )
    | ( GrantLimitReached )
    | ( GrantTermRefused )
  ;
  RevokeConsentResult:
    | ( GrantNotFound )
    | ( Omit<RevokeConsentSuccess, 'consent'> & { consent: _RefType['Consent'] } )
  ;
  RevokeDelegationResult:
    | ( GrantNotFound )
    | ( Omit<RevokeDelegationSuccess, 'delegation'> & { delegation: _RefType['Delegation'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Attestation: ResolverTypeWrapper<Scalars['Attestation']['output']>;
  Citizen: ResolverTypeWrapper<CitizenRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Commune: ResolverTypeWrapper<CommuneRow>;
  CommuneConnection: ResolverTypeWrapper<CommunePage>;
  CommuneEdge: ResolverTypeWrapper<Omit<CommuneEdge, 'node'> & { node: ResolversTypes['Commune'] }>;
  CommuneKind: CommuneKind;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentConnection: ResolverTypeWrapper<ConsentPage>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  DataScope: DataScope;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Delegation: ResolverTypeWrapper<DelegationRow>;
  DelegationConnection: ResolverTypeWrapper<DelegationPage>;
  DelegationEdge: ResolverTypeWrapper<Omit<DelegationEdge, 'node'> & { node: ResolversTypes['Delegation'] }>;
  District: ResolverTypeWrapper<DistrictRow>;
  DistrictConnection: ResolverTypeWrapper<DistrictPage>;
  DistrictEdge: ResolverTypeWrapper<Omit<DistrictEdge, 'node'> & { node: ResolversTypes['District'] }>;
  DistrictKind: DistrictKind;
  Grant: ResolverTypeWrapper<Scalars['Grant']['output']>;
  GrantConsentInput: GrantConsentInput;
  GrantConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantConsentResult']>;
  GrantConsentSuccess: ResolverTypeWrapper<Omit<GrantConsentSuccess, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  GrantDelegationInput: GrantDelegationInput;
  GrantDelegationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantDelegationResult']>;
  GrantDelegationSuccess: ResolverTypeWrapper<Omit<GrantDelegationSuccess, 'delegation'> & { delegation: ResolversTypes['Delegation'] }>;
  GrantLimitReached: ResolverTypeWrapper<GrantLimitReached>;
  GrantNotFound: ResolverTypeWrapper<GrantNotFound>;
  GrantTermRefused: ResolverTypeWrapper<GrantTermRefused>;
  Household: ResolverTypeWrapper<HouseholdRow>;
  HouseholdMember: ResolverTypeWrapper<CitizenRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Relationship: Relationship;
  Residence: ResolverTypeWrapper<ResidenceRow>;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeConsentResult']>;
  RevokeConsentSuccess: ResolverTypeWrapper<Omit<RevokeConsentSuccess, 'consent'> & { consent: ResolversTypes['Consent'] }>;
  RevokeDelegationInput: RevokeDelegationInput;
  RevokeDelegationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeDelegationResult']>;
  RevokeDelegationSuccess: ResolverTypeWrapper<Omit<RevokeDelegationSuccess, 'delegation'> & { delegation: ResolversTypes['Delegation'] }>;
  Sex: Sex;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Attestation: Scalars['Attestation']['output'];
  Citizen: CitizenRow;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Commune: CommuneRow;
  CommuneConnection: CommunePage;
  CommuneEdge: Omit<CommuneEdge, 'node'> & { node: ResolversParentTypes['Commune'] };
  Consent: ConsentRow;
  ConsentConnection: ConsentPage;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Delegation: DelegationRow;
  DelegationConnection: DelegationPage;
  DelegationEdge: Omit<DelegationEdge, 'node'> & { node: ResolversParentTypes['Delegation'] };
  District: DistrictRow;
  DistrictConnection: DistrictPage;
  DistrictEdge: Omit<DistrictEdge, 'node'> & { node: ResolversParentTypes['District'] };
  Grant: Scalars['Grant']['output'];
  GrantConsentInput: GrantConsentInput;
  GrantConsentResult: ResolversUnionTypes<ResolversParentTypes>['GrantConsentResult'];
  GrantConsentSuccess: Omit<GrantConsentSuccess, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  GrantDelegationInput: GrantDelegationInput;
  GrantDelegationResult: ResolversUnionTypes<ResolversParentTypes>['GrantDelegationResult'];
  GrantDelegationSuccess: Omit<GrantDelegationSuccess, 'delegation'> & { delegation: ResolversParentTypes['Delegation'] };
  GrantLimitReached: GrantLimitReached;
  GrantNotFound: GrantNotFound;
  GrantTermRefused: GrantTermRefused;
  Household: HouseholdRow;
  HouseholdMember: CitizenRow;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Residence: ResidenceRow;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentResult: ResolversUnionTypes<ResolversParentTypes>['RevokeConsentResult'];
  RevokeConsentSuccess: Omit<RevokeConsentSuccess, 'consent'> & { consent: ResolversParentTypes['Consent'] };
  RevokeDelegationInput: RevokeDelegationInput;
  RevokeDelegationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeDelegationResult'];
  RevokeDelegationSuccess: Omit<RevokeDelegationSuccess, 'delegation'> & { delegation: ResolversParentTypes['Delegation'] };
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

export interface AttestationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Attestation'], any> {
  name: 'Attestation';
}

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Citizen']>, ParentType, ContextType>;
  citizenNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<CitizenConsentsArgs, 'first'>>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  delegations?: Resolver<Maybe<ResolversTypes['DelegationConnection']>, ParentType, ContextType, RequireFields<CitizenDelegationsArgs, 'first'>>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['Grant']>, ParentType, ContextType>;
  guardianIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandates?: Resolver<Maybe<ResolversTypes['DelegationConnection']>, ParentType, ContextType, RequireFields<CitizenMandatesArgs, 'first'>>;
  residence?: Resolver<Maybe<ResolversTypes['Residence']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
};

export type CommuneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commune'] = ResolversParentTypes['Commune'], FederationReferenceType extends FederationReferenceTypes['Commune'] = FederationReferenceTypes['Commune']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commune']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CommuneKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CommuneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommuneConnection'] = ResolversParentTypes['CommuneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommuneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Commune']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommuneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommuneEdge'] = ResolversParentTypes['CommuneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  citizenId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['DataScope']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  citizenId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delegateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['DataScope']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DelegationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegationConnection'] = ResolversParentTypes['DelegationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DelegationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DelegationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegationEdge'] = ResolversParentTypes['DelegationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District'], FederationReferenceType extends FederationReferenceTypes['District'] = FederationReferenceTypes['District']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['District']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  communes?: Resolver<ResolversTypes['CommuneConnection'], ParentType, ContextType, RequireFields<DistrictCommunesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DistrictKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type DistrictConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistrictConnection'] = ResolversParentTypes['DistrictConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DistrictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['District']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DistrictEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistrictEdge'] = ResolversParentTypes['DistrictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['District'], ParentType, ContextType>;
};

export interface GrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Grant'], any> {
  name: 'Grant';
}

export type GrantConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantConsentResult'] = ResolversParentTypes['GrantConsentResult']> = {
  __resolveType: TypeResolveFn<'GrantConsentSuccess' | 'GrantLimitReached' | 'GrantTermRefused', ParentType, ContextType>;
};

export type GrantConsentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantConsentSuccess'] = ResolversParentTypes['GrantConsentSuccess']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantDelegationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantDelegationResult'] = ResolversParentTypes['GrantDelegationResult']> = {
  __resolveType: TypeResolveFn<'GrantDelegationSuccess' | 'GrantLimitReached' | 'GrantTermRefused', ParentType, ContextType>;
};

export type GrantDelegationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantDelegationSuccess'] = ResolversParentTypes['GrantDelegationSuccess']> = {
  delegation?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantLimitReachedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantLimitReached'] = ResolversParentTypes['GrantLimitReached']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantNotFound'] = ResolversParentTypes['GrantNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantTermRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantTermRefused'] = ResolversParentTypes['GrantTermRefused']> = {
  earliest?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  latestBeginning?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['HouseholdMember']>, ParentType, ContextType>;
};

export type HouseholdMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdMember'] = ResolversParentTypes['HouseholdMember']> = {
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  grantConsent?: Resolver<Maybe<ResolversTypes['GrantConsentResult']>, ParentType, ContextType, RequireFields<MutationGrantConsentArgs, 'input'>>;
  grantDelegation?: Resolver<Maybe<ResolversTypes['GrantDelegationResult']>, ParentType, ContextType, RequireFields<MutationGrantDelegationArgs, 'input'>>;
  revokeConsent?: Resolver<Maybe<ResolversTypes['RevokeConsentResult']>, ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
  revokeDelegation?: Resolver<Maybe<ResolversTypes['RevokeDelegationResult']>, ParentType, ContextType, RequireFields<MutationRevokeDelegationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attestation?: Resolver<Maybe<ResolversTypes['Attestation']>, ParentType, ContextType, RequireFields<QueryAttestationArgs, 'of'>>;
  citizen?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType, RequireFields<QueryCitizenArgs, 'id'>>;
  commune?: Resolver<Maybe<ResolversTypes['Commune']>, ParentType, ContextType, RequireFields<QueryCommuneArgs, 'code'>>;
  communes?: Resolver<Maybe<ResolversTypes['CommuneConnection']>, ParentType, ContextType, RequireFields<QueryCommunesArgs, 'first'>>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<QueryDistrictArgs, 'code'>>;
  districts?: Resolver<Maybe<ResolversTypes['DistrictConnection']>, ParentType, ContextType, RequireFields<QueryDistrictsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Citizen']>, ParentType, ContextType>;
};

export type ResidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Residence'] = ResolversParentTypes['Residence']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['Commune']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RevokeConsentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeConsentResult'] = ResolversParentTypes['RevokeConsentResult']> = {
  __resolveType: TypeResolveFn<'GrantNotFound' | 'RevokeConsentSuccess', ParentType, ContextType>;
};

export type RevokeConsentSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeConsentSuccess'] = ResolversParentTypes['RevokeConsentSuccess']> = {
  consent?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeDelegationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeDelegationResult'] = ResolversParentTypes['RevokeDelegationResult']> = {
  __resolveType: TypeResolveFn<'GrantNotFound' | 'RevokeDelegationSuccess', ParentType, ContextType>;
};

export type RevokeDelegationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeDelegationSuccess'] = ResolversParentTypes['RevokeDelegationSuccess']> = {
  delegation?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Attestation?: GraphQLScalarType;
  Citizen?: CitizenResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  CommuneConnection?: CommuneConnectionResolvers<ContextType>;
  CommuneEdge?: CommuneEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Delegation?: DelegationResolvers<ContextType>;
  DelegationConnection?: DelegationConnectionResolvers<ContextType>;
  DelegationEdge?: DelegationEdgeResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  DistrictConnection?: DistrictConnectionResolvers<ContextType>;
  DistrictEdge?: DistrictEdgeResolvers<ContextType>;
  Grant?: GraphQLScalarType;
  GrantConsentResult?: GrantConsentResultResolvers<ContextType>;
  GrantConsentSuccess?: GrantConsentSuccessResolvers<ContextType>;
  GrantDelegationResult?: GrantDelegationResultResolvers<ContextType>;
  GrantDelegationSuccess?: GrantDelegationSuccessResolvers<ContextType>;
  GrantLimitReached?: GrantLimitReachedResolvers<ContextType>;
  GrantNotFound?: GrantNotFoundResolvers<ContextType>;
  GrantTermRefused?: GrantTermRefusedResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Residence?: ResidenceResolvers<ContextType>;
  RevokeConsentResult?: RevokeConsentResultResolvers<ContextType>;
  RevokeConsentSuccess?: RevokeConsentSuccessResolvers<ContextType>;
  RevokeDelegationResult?: RevokeDelegationResultResolvers<ContextType>;
  RevokeDelegationSuccess?: RevokeDelegationSuccessResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
