import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CitizenReference } from '../../department/policy/citizen-reference.ts';
import type { DrivingLicenceRow, EntitlementRow } from './driving-licence/driving-licence.entity.ts';
import type { OwnedVehicleRow } from './vehicle/vehicle.entity.ts';
import type { VehiclePage } from './vehicle/vehicle.loaders.ts';
import type { InfrastructureRow } from './infrastructure/infrastructure.entity.ts';
import type { InfrastructurePage } from './infrastructure/infrastructure.loaders.ts';
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

/** A bridge, entered in the commune of one of its ends. */
export type Bridge = InfrastructureObject & {
  __typename?: 'Bridge';
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Length, in metres. */
  lengthMetres: Scalars['Int']['output'];
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
};

/** A traffic camera. */
export type Camera = InfrastructureObject & {
  __typename?: 'Camera';
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
  /** Whether its pictures are evidence of violations, or only count traffic. */
  recordsViolations: Scalars['Boolean']['output'];
  /** Whether it works, as last reported. */
  working: Scalars['Boolean']['output'];
};

export type Citizen = {
  __typename?: 'Citizen';
  /** The driving licence in force; null for those who have none, and for viewers who may not know. */
  drivingLicence?: Maybe<DrivingLicence>;
  /** What the person has let the viewer in for, as it stands today. For policies of the departments. */
  grants: Array<Scalars['Grant']['output']>;
  /** Those who answer for the person while a minor; empty from majority on. For policies of the departments. */
  guardianIds: Array<Scalars['ID']['output']>;
  /** Opaque identity in the graph; never the citizen number. */
  id: Scalars['ID']['output'];
  /** Vehicles the person owns today, the latest acquired first. */
  vehicles?: Maybe<VehicleConnection>;
};


export type CitizenVehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A station of intercity coaches. */
export type CoachStation = InfrastructureObject & {
  __typename?: 'CoachStation';
  /** Bays for departing coaches. */
  bays: Scalars['Int']['output'];
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
};

export type Commune = {
  __typename?: 'Commune';
  /** Opaque identity of the unit in its span of time; the code alone is none, since codes are given anew. */
  id: Scalars['ID']['output'];
  /** Objects of the transport infrastructure in the commune, by name. */
  infrastructure?: Maybe<InfrastructureConnection>;
};


export type CommuneInfrastructureArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<InfrastructureKind>>;
};

/** The one driving licence of a person, with all classes. Only the holder, guardians and traffic officers get one. */
export type DrivingLicence = {
  __typename?: 'DrivingLicence';
  /** Classes on the card, in the order of the law; expired ones stay until the card is replaced. */
  classes: Array<LicenceClass>;
  /** The classes, each with its own term. */
  entitlements: Array<LicenceEntitlement>;
  /** Opaque identity of the card; a new card has another. */
  id: Scalars['ID']['output'];
  /** Day of issue. */
  issuedOn: Scalars['Date']['output'];
  /** The twelve digits on the card: personal data. */
  licenceNumber: Scalars['String']['output'];
  /** Classes whose vehicles the holder may drive today, included ones too; none without points. */
  mayDrive: Array<LicenceClass>;
  /** Points left of twelve, counted from the ledger of deductions for today. */
  points: Scalars['Int']['output'];
  /** The first day on which a class of the card ends; null where none ever does. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of infrastructure. */
export type InfrastructureConnection = {
  __typename?: 'InfrastructureConnection';
  /** The objects of the page, each with its cursor. */
  edges: Array<InfrastructureEdge>;
  /** The objects of the page. */
  nodes: Array<InfrastructureObject>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many objects the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** An object in a page. */
export type InfrastructureEdge = {
  __typename?: 'InfrastructureEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: InfrastructureObject;
};

/** What an object of the transport infrastructure is. */
export type InfrastructureKind =
  /** Bridge, entered in the commune of one of its ends. */
  | 'BRIDGE'
  /** Traffic camera. */
  | 'CAMERA'
  /** Station of intercity coaches. */
  | 'COACH_STATION'
  /** Parking lot. */
  | 'PARKING_LOT'
  /** Road or street, within one commune. */
  | 'ROAD'
  /** Traffic lights of a crossing. */
  | 'TRAFFIC_LIGHT';

/** Anything that the city builds and keeps for traffic. */
export type InfrastructureObject = {
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
};

/** Which licence to issue, for whom. */
export type IssueDrivingLicenceInput = {
  /** Opaque id of the person. */
  citizenId: Scalars['ID']['input'];
  /** Classes whose tests the person has passed, 1 to 15, each once. */
  classes: Array<LicenceClass>;
  /** 8 to 64 letters, digits, `-` or `_`, new for each licence: the same key and input again give the same licence. */
  idempotencyKey: Scalars['String']['input'];
};

/** How issuing a licence ended. */
export type IssueDrivingLicenceResult = IssueDrivingLicenceSuccess | LicenceClassesAlreadyHeld | LicenceHolderTooYoung | LicenceHolderUnknown | LicencePointsExhausted;

/** The licence was issued; a card in force before has been replaced by it. */
export type IssueDrivingLicenceSuccess = {
  __typename?: 'IssueDrivingLicenceSuccess';
  /** The new licence, with the classes of the card before that are still valid. */
  licence: DrivingLicence;
  /** What was done, in English. */
  message: Scalars['String']['output'];
  /** What was done, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** What may be driven with a licence, as the law has it since 1 January 2025. */
export type LicenceClass =
  /** All motorcycles; includes A1. */
  | 'A'
  /** Motorcycles up to 125 cc or 11 kW. */
  | 'A1'
  /** Cars for up to eight passengers and trucks up to 3,500 kg. */
  | 'B'
  /** Three-wheeled motor vehicles; includes A1. */
  | 'B1'
  /** Vehicles of class B with a trailer above 750 kg. */
  | 'BE'
  /** Trucks above 7,500 kg; includes B and C1. */
  | 'C'
  /** Trucks from 3,500 to 7,500 kg; includes B. */
  | 'C1'
  /** Vehicles of class C1 with a trailer above 750 kg. */
  | 'C1E'
  /** Vehicles of class C with a trailer above 750 kg, and tractors of semi-trailers. */
  | 'CE'
  /** Larger buses and sleeper buses; includes D2 and what that includes. */
  | 'D'
  /** Buses for 9 to 16 passengers; includes B, C1 and C. */
  | 'D1'
  /** Vehicles of class D1 with a trailer above 750 kg. */
  | 'D1E'
  /** Buses for 17 to 29 passengers; includes D1 and what that includes. */
  | 'D2'
  /** Vehicles of class D2 with a trailer above 750 kg. */
  | 'D2E'
  /** Vehicles of class D with a trailer above 750 kg, and articulated buses. */
  | 'DE';

/** The card in force covers every class asked for. */
export type LicenceClassesAlreadyHeld = {
  __typename?: 'LicenceClassesAlreadyHeld';
  /** The card in force. */
  licence: DrivingLicence;
  /** Why no licence was issued, in English. */
  message: Scalars['String']['output'];
  /** Why no licence was issued, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** A class on a licence, with its own term. */
export type LicenceEntitlement = {
  __typename?: 'LicenceEntitlement';
  /** The class. */
  licenceClass: LicenceClass;
  /** Last day of the class; null where it never expires. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** The person is too young for a class. */
export type LicenceHolderTooYoung = {
  __typename?: 'LicenceHolderTooYoung';
  /** The class with the highest age that is not reached. */
  licenceClass: LicenceClass;
  /** Why no licence was issued, in English. */
  message: Scalars['String']['output'];
  /** Why no licence was issued, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** Years of life to be completed for it. */
  minimumAge: Scalars['Int']['output'];
};

/** No person with this id is known to the register of drivers. */
export type LicenceHolderUnknown = {
  __typename?: 'LicenceHolderUnknown';
  /** Why no licence was issued, in English. */
  message: Scalars['String']['output'];
  /** Why no licence was issued, in Vietnamese. */
  messageVi: Scalars['String']['output'];
};

/** The person has no points left and must pass the test of knowledge first. */
export type LicencePointsExhausted = {
  __typename?: 'LicencePointsExhausted';
  /** Why no licence was issued, in English. */
  message: Scalars['String']['output'];
  /** Why no licence was issued, in Vietnamese. */
  messageVi: Scalars['String']['output'];
  /** First day on which the test may be taken. */
  testFrom: Scalars['Date']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Issues a driving licence, or adds classes to one by replacing the card. Traffic officers only, and nobody for herself or those who are hers. */
  issueDrivingLicence?: Maybe<IssueDrivingLicenceResult>;
};


export type MutationIssueDrivingLicenceArgs = {
  input: IssueDrivingLicenceInput;
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

/** A parking lot. */
export type ParkingLot = InfrastructureObject & {
  __typename?: 'ParkingLot';
  /** Spaces in all. */
  capacity: Scalars['Int']['output'];
  /** Spaces free as the operator last reported; null where none is reported. */
  freeSpaces?: Maybe<Scalars['Int']['output']>;
  /** When the operator last reported; null where it never did. */
  freeSpacesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
};

/** A road or street, within one commune. */
export type Road = InfrastructureObject & {
  __typename?: 'Road';
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Length within the commune, in metres. */
  lengthMetres: Scalars['Int']['output'];
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
};

/** The traffic lights of a crossing. */
export type TrafficLight = InfrastructureObject & {
  __typename?: 'TrafficLight';
  /** Opaque identity of the object. */
  id: Scalars['ID']['output'];
  /** First day in service; null where it is not known. */
  inServiceSince?: Maybe<Scalars['Date']['output']>;
  /** Name as on signs and maps. */
  name: Scalars['String']['output'];
  /** Whether they work, as last reported. */
  working: Scalars['Boolean']['output'];
};

/** A registered vehicle, as its owner has it. */
export type Vehicle = {
  __typename?: 'Vehicle';
  /** Day of the first registration, by whomever. */
  firstRegisteredOn: Scalars['Date']['output'];
  /** Opaque identity of the vehicle; stays when owner or plate change. */
  id: Scalars['ID']['output'];
  /** What sort of vehicle. */
  kind: VehicleKind;
  /** First day in the hands of this owner. */
  ownedFrom: Scalars['Date']['output'];
  /** The plate it bears today: personal data, never an identity. Null where it bears none. */
  plate?: Maybe<Scalars['String']['output']>;
};

/** A page of vehicles. */
export type VehicleConnection = {
  __typename?: 'VehicleConnection';
  /** The vehicles of the page, each with its cursor. */
  edges: Array<VehicleEdge>;
  /** The vehicles of the page. */
  nodes: Array<Vehicle>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many vehicles the whole list has. */
  totalCount: Scalars['Int']['output'];
};

/** A vehicle in a page. */
export type VehicleEdge = {
  __typename?: 'VehicleEdge';
  /** To be given to `after` to go on behind this item. */
  cursor: Scalars['String']['output'];
  /** The vehicle. */
  node: Vehicle;
};

/** What sort of vehicle. */
export type VehicleKind =
  /** For more than eight passengers. */
  | 'BUS'
  /** Up to eight passengers. */
  | 'CAR'
  /** Two or three wheels. */
  | 'MOTORCYCLE'
  /** For goods. */
  | 'TRUCK';

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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Citizen:
    ( { __typename: 'Citizen' }
    & GraphQLRecursivePick<FederationTypes['Citizen'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}>
        | GraphQLRecursivePick<FederationTypes['Citizen'], {"guardianIds":true,"grants":true}> ) );
  Commune:
    ( { __typename: 'Commune' }
    & GraphQLRecursivePick<FederationTypes['Commune'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  IssueDrivingLicenceResult:
    | ( Omit<IssueDrivingLicenceSuccess, 'licence'> & { licence: _RefType['DrivingLicence'] } )
    | ( Omit<LicenceClassesAlreadyHeld, 'licence'> & { licence: _RefType['DrivingLicence'] } )
    | ( LicenceHolderTooYoung )
    | ( LicenceHolderUnknown )
    | ( LicencePointsExhausted )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Bridge: ResolverTypeWrapper<InfrastructureRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Camera: ResolverTypeWrapper<InfrastructureRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Citizen: ResolverTypeWrapper<CitizenReference>;
  CoachStation: ResolverTypeWrapper<InfrastructureRow>;
  Commune: ResolverTypeWrapper<{ readonly id: string }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DrivingLicence: ResolverTypeWrapper<DrivingLicenceRow>;
  Grant: ResolverTypeWrapper<Scalars['Grant']['output']>;
  InfrastructureConnection: ResolverTypeWrapper<InfrastructurePage>;
  InfrastructureEdge: ResolverTypeWrapper<Omit<InfrastructureEdge, 'node'> & { node: ResolversTypes['InfrastructureObject'] }>;
  InfrastructureKind: InfrastructureKind;
  InfrastructureObject: ResolverTypeWrapper<InfrastructureRow>;
  IssueDrivingLicenceInput: IssueDrivingLicenceInput;
  IssueDrivingLicenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueDrivingLicenceResult']>;
  IssueDrivingLicenceSuccess: ResolverTypeWrapper<Omit<IssueDrivingLicenceSuccess, 'licence'> & { licence: ResolversTypes['DrivingLicence'] }>;
  LicenceClass: LicenceClass;
  LicenceClassesAlreadyHeld: ResolverTypeWrapper<Omit<LicenceClassesAlreadyHeld, 'licence'> & { licence: ResolversTypes['DrivingLicence'] }>;
  LicenceEntitlement: ResolverTypeWrapper<EntitlementRow>;
  LicenceHolderTooYoung: ResolverTypeWrapper<LicenceHolderTooYoung>;
  LicenceHolderUnknown: ResolverTypeWrapper<LicenceHolderUnknown>;
  LicencePointsExhausted: ResolverTypeWrapper<LicencePointsExhausted>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParkingLot: ResolverTypeWrapper<InfrastructureRow>;
  Road: ResolverTypeWrapper<InfrastructureRow>;
  TrafficLight: ResolverTypeWrapper<InfrastructureRow>;
  Vehicle: ResolverTypeWrapper<OwnedVehicleRow>;
  VehicleConnection: ResolverTypeWrapper<VehiclePage>;
  VehicleEdge: ResolverTypeWrapper<Omit<VehicleEdge, 'node'> & { node: ResolversTypes['Vehicle'] }>;
  VehicleKind: VehicleKind;
  personal__Sensitivity: Personal__Sensitivity;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Bridge: InfrastructureRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Camera: InfrastructureRow;
  Boolean: Scalars['Boolean']['output'];
  Citizen: CitizenReference;
  CoachStation: InfrastructureRow;
  Commune: { readonly id: string };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DrivingLicence: DrivingLicenceRow;
  Grant: Scalars['Grant']['output'];
  InfrastructureConnection: InfrastructurePage;
  InfrastructureEdge: Omit<InfrastructureEdge, 'node'> & { node: ResolversParentTypes['InfrastructureObject'] };
  InfrastructureObject: InfrastructureRow;
  IssueDrivingLicenceInput: IssueDrivingLicenceInput;
  IssueDrivingLicenceResult: ResolversUnionTypes<ResolversParentTypes>['IssueDrivingLicenceResult'];
  IssueDrivingLicenceSuccess: Omit<IssueDrivingLicenceSuccess, 'licence'> & { licence: ResolversParentTypes['DrivingLicence'] };
  LicenceClassesAlreadyHeld: Omit<LicenceClassesAlreadyHeld, 'licence'> & { licence: ResolversParentTypes['DrivingLicence'] };
  LicenceEntitlement: EntitlementRow;
  LicenceHolderTooYoung: LicenceHolderTooYoung;
  LicenceHolderUnknown: LicenceHolderUnknown;
  LicencePointsExhausted: LicencePointsExhausted;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  ParkingLot: InfrastructureRow;
  Road: InfrastructureRow;
  TrafficLight: InfrastructureRow;
  Vehicle: OwnedVehicleRow;
  VehicleConnection: VehiclePage;
  VehicleEdge: Omit<VehicleEdge, 'node'> & { node: ResolversParentTypes['Vehicle'] };
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

export type BridgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bridge'] = ResolversParentTypes['Bridge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lengthMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CameraResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Camera'] = ResolversParentTypes['Camera']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordsViolations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  working?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitizenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citizen'] = ResolversParentTypes['Citizen'], FederationReferenceType extends FederationReferenceTypes['Citizen'] = FederationReferenceTypes['Citizen']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Citizen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  drivingLicence?: Resolver<Maybe<ResolversTypes['DrivingLicence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, RequireFields<CitizenVehiclesArgs, 'first'>>;
};

export type CoachStationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoachStation'] = ResolversParentTypes['CoachStation']> = {
  bays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommuneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commune'] = ResolversParentTypes['Commune'], FederationReferenceType extends FederationReferenceTypes['Commune'] = FederationReferenceTypes['Commune']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commune']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  infrastructure?: Resolver<Maybe<ResolversTypes['InfrastructureConnection']>, ParentType, ContextType, RequireFields<CommuneInfrastructureArgs, 'first'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DrivingLicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DrivingLicence'] = ResolversParentTypes['DrivingLicence']> = {
  classes?: Resolver<Array<ResolversTypes['LicenceClass']>, ParentType, ContextType>;
  entitlements?: Resolver<Array<ResolversTypes['LicenceEntitlement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  licenceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mayDrive?: Resolver<Array<ResolversTypes['LicenceClass']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export interface GrantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Grant'], any> {
  name: 'Grant';
}

export type InfrastructureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfrastructureConnection'] = ResolversParentTypes['InfrastructureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InfrastructureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InfrastructureObject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InfrastructureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfrastructureEdge'] = ResolversParentTypes['InfrastructureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InfrastructureObject'], ParentType, ContextType>;
};

export type InfrastructureObjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfrastructureObject'] = ResolversParentTypes['InfrastructureObject']> = {
  __resolveType: TypeResolveFn<'Bridge' | 'Camera' | 'CoachStation' | 'ParkingLot' | 'Road' | 'TrafficLight', ParentType, ContextType>;
};

export type IssueDrivingLicenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueDrivingLicenceResult'] = ResolversParentTypes['IssueDrivingLicenceResult']> = {
  __resolveType: TypeResolveFn<'IssueDrivingLicenceSuccess' | 'LicenceClassesAlreadyHeld' | 'LicenceHolderTooYoung' | 'LicenceHolderUnknown' | 'LicencePointsExhausted', ParentType, ContextType>;
};

export type IssueDrivingLicenceSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueDrivingLicenceSuccess'] = ResolversParentTypes['IssueDrivingLicenceSuccess']> = {
  licence?: Resolver<ResolversTypes['DrivingLicence'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceClassesAlreadyHeldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceClassesAlreadyHeld'] = ResolversParentTypes['LicenceClassesAlreadyHeld']> = {
  licence?: Resolver<ResolversTypes['DrivingLicence'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceEntitlementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceEntitlement'] = ResolversParentTypes['LicenceEntitlement']> = {
  licenceClass?: Resolver<ResolversTypes['LicenceClass'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LicenceHolderTooYoungResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceHolderTooYoung'] = ResolversParentTypes['LicenceHolderTooYoung']> = {
  licenceClass?: Resolver<ResolversTypes['LicenceClass'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimumAge?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceHolderUnknownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceHolderUnknown'] = ResolversParentTypes['LicenceHolderUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicencePointsExhaustedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicencePointsExhausted'] = ResolversParentTypes['LicencePointsExhausted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageVi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  testFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issueDrivingLicence?: Resolver<Maybe<ResolversTypes['IssueDrivingLicenceResult']>, ParentType, ContextType, RequireFields<MutationIssueDrivingLicenceArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParkingLotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkingLot'] = ResolversParentTypes['ParkingLot']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freeSpaces?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freeSpacesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Road'] = ResolversParentTypes['Road']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lengthMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrafficLightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrafficLight'] = ResolversParentTypes['TrafficLight']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  working?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = {
  firstRegisteredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VehicleKind'], ParentType, ContextType>;
  ownedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VehicleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Bridge?: BridgeResolvers<ContextType>;
  Camera?: CameraResolvers<ContextType>;
  Citizen?: CitizenResolvers<ContextType>;
  CoachStation?: CoachStationResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DrivingLicence?: DrivingLicenceResolvers<ContextType>;
  Grant?: GraphQLScalarType;
  InfrastructureConnection?: InfrastructureConnectionResolvers<ContextType>;
  InfrastructureEdge?: InfrastructureEdgeResolvers<ContextType>;
  InfrastructureObject?: InfrastructureObjectResolvers<ContextType>;
  IssueDrivingLicenceResult?: IssueDrivingLicenceResultResolvers<ContextType>;
  IssueDrivingLicenceSuccess?: IssueDrivingLicenceSuccessResolvers<ContextType>;
  LicenceClassesAlreadyHeld?: LicenceClassesAlreadyHeldResolvers<ContextType>;
  LicenceEntitlement?: LicenceEntitlementResolvers<ContextType>;
  LicenceHolderTooYoung?: LicenceHolderTooYoungResolvers<ContextType>;
  LicenceHolderUnknown?: LicenceHolderUnknownResolvers<ContextType>;
  LicencePointsExhausted?: LicencePointsExhaustedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParkingLot?: ParkingLotResolvers<ContextType>;
  Road?: RoadResolvers<ContextType>;
  TrafficLight?: TrafficLightResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  department?: DepartmentDirectiveResolver<any, any, ContextType>;
  personal?: PersonalDirectiveResolver<any, any, ContextType>;
  role?: RoleDirectiveResolver<any, any, ContextType>;
};
