/**
 * The synthetic city as plain facts. Departments turn these into rows of their own; what only one
 * department knows (marks, prescriptions, points) is made up in that department's `seed/`.
 * Everything follows from `WorldSpec`: the same spec is the same city, on any machine.
 */

/** Calendar date `YYYY-MM-DD`. */
export type DateText = string;
/** Opaque identifier: uuid text, the same in every department. */
export type Id = string;

export type Sex = 'MALE' | 'FEMALE';

export interface WorldSpec {
  readonly seed: number;
  /** Exact number of people made. */
  readonly citizens: number;
  /** The date the city is seen from; ages and school grades follow from it. */
  readonly today: DateText;
}

export type DistrictKind = 'URBAN_DISTRICT' | 'RURAL_DISTRICT' | 'TOWN';
export type CommuneKind = 'WARD' | 'COMMUNE' | 'TOWNSHIP';

export interface District {
  readonly id: Id;
  /** Official code, three digits. */
  readonly code: string;
  /** With its kind, as written officially: `Quận Ba Đình`. */
  readonly name: string;
  readonly kind: DistrictKind;
  readonly validFrom: DateText;
  /** First day on which the unit no longer exists; null while none is known. */
  readonly validTo: DateText | null;
}

export interface Commune {
  readonly id: Id;
  /** Official code, five digits with leading zeros; reused over time, so never an identity. */
  readonly code: string;
  /** With its kind, as written officially: `Phường Phúc Xá`. */
  readonly name: string;
  readonly kind: CommuneKind;
  readonly districtId: Id;
  readonly validFrom: DateText;
  readonly validTo: DateText | null;
}

export type Relationship = 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD' | 'SIBLING' | 'OTHER';

/** What a person does all day; decides where else in the city the person appears. */
export type Occupation =
  | { readonly kind: 'INFANT' | 'WORKER' | 'RETIRED' | 'STUDENT_ELSEWHERE' }
  | {
      readonly kind: 'PUPIL';
      readonly schoolId: Id /** 0 = kindergarten for five-year-olds, 1–12. */;
      readonly grade: number;
    }
  | { readonly kind: 'TEACHER' | 'PRINCIPAL'; readonly schoolId: Id }
  | { readonly kind: 'DOCTOR'; readonly facilityId: Id }
  | { readonly kind: 'PHARMACIST'; readonly pharmacyId: Id }
  | { readonly kind: 'OFFICIAL'; readonly institution: Institution };

export type Institution =
  | 'SOCIAL_INSURANCE'
  | 'TRAFFIC_POLICE'
  | 'CRIMINAL_RECORDS'
  | 'ONE_STOP_SHOP'
  | 'STATISTICS'
  | 'INSPECTORATE'
  | 'EDUCATION_DEPARTMENT'
  | 'PLATFORM';

export interface Person {
  /** Running number over the whole city, from 0; for `random` keys, never shown. */
  readonly index: number;
  readonly id: Id;
  /** Twelve digits, structurally right for sex, birth year and place; personal data. */
  readonly citizenNumber: string;
  /** NFC, family name first, given name last. */
  readonly fullName: string;
  readonly sex: Sex;
  readonly dateOfBirth: DateText;
  readonly relationship: Relationship;
  /** Parents who live in the household, whatever the person's age. */
  readonly parentIds: readonly Id[];
  readonly occupation: Occupation;
}

export interface Household {
  readonly index: number;
  readonly id: Id;
  /** Household code: opaque to people, printed on notices. */
  readonly code: string;
  readonly communeId: Id;
  /** House number and street, no commune: `Số 12, ngõ 34, đường Bưởi`. */
  readonly address: string;
  readonly since: DateText;
  readonly members: readonly Person[];
}

export type SchoolLevel = 'KINDERGARTEN' | 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY' | 'ALL_LEVELS';

export interface School {
  readonly id: Id;
  /** Opaque code of the ministry. */
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly ownership: 'PUBLIC' | 'PRIVATE';
  readonly communeId: Id;
}

export type FacilityKind = 'COMMUNE_STATION' | 'CLINIC' | 'HOSPITAL';

export interface HealthFacility {
  readonly id: Id;
  /** Facility code of the health insurance: two digits of the province and three more signs. */
  readonly code: string;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly communeId: Id;
}

export interface Pharmacy {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly communeId: Id;
}

export const CAST = [
  'mother',
  'father',
  'teacher',
  'principal',
  'doctor',
  'pharmacist',
  'appraiser',
  'traffic-officer',
  'justice-officer',
  'one-stop-officer',
  'analyst',
  'auditor',
  'owner',
  'operator',
  'guest',
] as const;
export type CastName = (typeof CAST)[number];

/** A demo person: who she is to the issuer. Everyone but the guest is a citizen of the city too. */
export interface CastMember {
  readonly name: CastName;
  readonly description: string;
  readonly citizenId: Id | null;
  /** Roles as they stand in the token: `citizen`, `teacher`, … */
  readonly roles: readonly string[];
  /** The school, facility, pharmacy or office that the role is held at. */
  readonly institution: string | null;
}

/** Deterministic numbers: the same keys give the same stream, in any order of asking. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  chance(probability: number): boolean;
}

export interface World {
  readonly spec: WorldSpec;
  readonly districts: readonly District[];
  readonly communes: readonly Commune[];
  readonly schools: readonly School[];
  readonly facilities: readonly HealthFacility[];
  readonly pharmacies: readonly Pharmacy[];
  /** All households in order, made one at a time: memory does not grow with the city. */
  households(): Iterable<Household>;
  readonly cast: Readonly<Record<CastName, CastMember>>;
  random(...keys: readonly (string | number)[]): Random;
  /** A stable uuid for a thing of some kind: `id('vehicle', 17)`. */
  id(kind: string, ...keys: readonly (string | number)[]): Id;
}
