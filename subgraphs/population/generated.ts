import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenRow } from './citizen/citizen.entity.ts';
import type { ResidenceRow, HouseholdRow } from './household/household.entity.ts';
import type { DistrictRow, CommuneRow } from './commune/commune.entity.ts';
import type { DistrictPage, CommunePage } from './commune/commune.loaders.ts';
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
  /** Date of birth. */
  dateOfBirth?: Maybe<Scalars['Date']['output']>;
  /** Name as registered, family name first. */
  fullName?: Maybe<Scalars['String']['output']>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** The household the person belongs to; only for its members and for officials who certify residence. */
  household?: Maybe<Household>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
  /** Where the person is registered as living. */
  residence?: Maybe<Residence>;
  /** Sex as registered. */
  sex?: Maybe<Sex>;
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

/** People who live together and are registered as one household. */
export type Household = {
  __typename?: 'Household';
  /** Household code, as printed on notices. */
  code: Scalars['String']['output'];
  /** Opaque identity of the household. */
  id: Scalars['ID']['output'];
  /** Everyone in the household: the head first, then by date of birth. A household has a few dozen members at most. */
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



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Citizen: ResolverTypeWrapper<CitizenRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Commune: ResolverTypeWrapper<CommuneRow>;
  CommuneConnection: ResolverTypeWrapper<CommunePage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CommuneEdge: ResolverTypeWrapper<Omit<CommuneEdge, 'node'> & { node: ResolversTypes['Commune'] }>;
  CommuneKind: CommuneKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  District: ResolverTypeWrapper<DistrictRow>;
  DistrictConnection: ResolverTypeWrapper<DistrictPage>;
  DistrictEdge: ResolverTypeWrapper<Omit<DistrictEdge, 'node'> & { node: ResolversTypes['District'] }>;
  DistrictKind: DistrictKind;
  Household: ResolverTypeWrapper<HouseholdRow>;
  HouseholdMember: ResolverTypeWrapper<CitizenRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Relationship: Relationship;
  Residence: ResolverTypeWrapper<ResidenceRow>;
  Sex: Sex;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Citizen: CitizenRow;
  ID: Scalars['ID']['output'];
  Commune: CommuneRow;
  CommuneConnection: CommunePage;
  Int: Scalars['Int']['output'];
  CommuneEdge: Omit<CommuneEdge, 'node'> & { node: ResolversParentTypes['Commune'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  District: DistrictRow;
  DistrictConnection: DistrictPage;
  DistrictEdge: Omit<DistrictEdge, 'node'> & { node: ResolversParentTypes['District'] };
  Household: HouseholdRow;
  HouseholdMember: CitizenRow;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Residence: ResidenceRow;
  String: Scalars['String']['output'];
};

export type PersonalDirectiveArgs = {
  class: Personal__Sensitivity;
  subject?: Maybe<Scalars['String']['input']>;
};

export type PersonalDirectiveResolver<Result, Parent, ContextType = Context, Args = PersonalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Citizen']>, ParentType, ContextType>;
  citizenNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guardianIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
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

export type Resolvers<ContextType = Context> = {
  Citizen?: CitizenResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  CommuneConnection?: CommuneConnectionResolvers<ContextType>;
  CommuneEdge?: CommuneEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  District?: DistrictResolvers<ContextType>;
  DistrictConnection?: DistrictConnectionResolvers<ContextType>;
  DistrictEdge?: DistrictEdgeResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Residence?: ResidenceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
};
