import type {
  Commune,
  FacilityKind,
  HealthFacility,
  Id,
  Institution,
  Occupation,
  Pharmacy,
  SchoolLevel,
  WorldSpec,
} from './facts.ts';
import { SMALL_CITY, type Scale } from './scale.ts';
import { type Schools, sharesOf } from './schools.ts';

/** One school cohort as a share of the city, as the households come out. */
const COHORT_SHARE = 0.0135;
const PUPILS_PER_TEACHER = 18;
/** A school with fewer pupils is led by one of its teachers. */
const PUPILS_FOR_PRINCIPAL = 30;
/** Prime, so that multiples of it visit every place of a list. */
const TURN = 7919;
const INSTITUTIONS: readonly Institution[] = [
  'SOCIAL_INSURANCE',
  'TRAFFIC_POLICE',
  'CRIMINAL_RECORDS',
  'ONE_STOP_SHOP',
  'STATISTICS',
  'INSPECTORATE',
  'EDUCATION_DEPARTMENT',
  'PLATFORM',
];

export interface Places {
  readonly communes: readonly Commune[];
  readonly schools: Schools;
  readonly facilities: readonly HealthFacility[];
  readonly pharmacies: readonly Pharmacy[];
}

/** So many people who live near this commune are to hold the occupation. */
export type Open = (communeId: Id, occupation: Occupation, count: number) => void;

/** Opens every post that the places of a city of this size need; the cast's own are not among them. */
export function openAllPosts(spec: WorldSpec, places: Places, scale: Scale, open: Open): void {
  openSchoolPosts(spec, places, scale, open);
  openHealthPosts(spec, places, open);
  openOffices(spec, places, open);
}

function openSchoolPosts({ citizens }: WorldSpec, { communes, schools }: Places, scale: Scale, open: Open): void {
  const pupils = new Map<Id, number>();
  communes.forEach((_, index) => {
    for (let grade = 0; grade <= 12; grade++) {
      for (const [{ id }, share] of sharesOf(schools.choicesFor(index, grade))) {
        pupils.set(id, (pupils.get(id) ?? 0) + scale.people[index]! * COHORT_SHARE * share);
      }
    }
  });
  for (const { id, communeId, level } of schools.all) {
    const expected = pupils.get(id) ?? 0;
    const demo = communeId === schools.demo.communeId;
    // The school of all levels in the demo commune is led by one of the cast.
    const led = id !== schools.demo.id && (expected >= PUPILS_FOR_PRINCIPAL || (demo && citizens >= SMALL_CITY));
    const least = id === schools.demo.id ? 6 : demo ? 2 : expected >= 1 ? 1 : 0;
    if (led) {
      open(communeId, { kind: 'PRINCIPAL', schoolId: id }, 1);
    }
    open(communeId, { kind: 'TEACHER', schoolId: id }, Math.max(least, teachersFor(level, expected)));
  }
}

const teachersFor = (level: SchoolLevel, pupils: number) =>
  Math.round(pupils / (level === 'KINDERGARTEN' ? PUPILS_PER_TEACHER / 2 : PUPILS_PER_TEACHER));

/** Doctors at a place for each one at a commune station. */
const DOCTORS: Readonly<Record<FacilityKind, number>> = { COMMUNE_STATION: 1, CLINIC: 3, HOSPITAL: 12 };

function openHealthPosts({ citizens }: WorldSpec, { facilities, pharmacies, schools }: Places, open: Open): void {
  const share = Math.round(citizens * 0.01);
  const staff = <T extends { communeId: Id }>(
    places: readonly T[],
    people: number,
    size: (place: T) => number,
    hold: (place: T) => Occupation,
  ) => {
    const demo = places.filter(({ communeId }) => communeId === schools.demo.communeId);
    const others = places.filter((place) => !demo.includes(place));
    for (const place of demo) {
      open(place.communeId, hold(place), 2);
    }
    const rest = Math.max(0, people - 2 * demo.length);
    const more = others.flatMap((place) => Array.from({ length: size(place) }, () => place));
    shareOut(others, Math.min(rest, others.length), (place, count) => open(place.communeId, hold(place), count));
    shareOut(more, Math.max(0, rest - others.length), (place, count) => open(place.communeId, hold(place), count));
  };
  const doctors = Math.max(Math.min(facilities.length, share), Math.round(citizens * 0.0013));
  staff(
    facilities,
    doctors,
    ({ kind }) => DOCTORS[kind],
    ({ id }) => ({ kind: 'DOCTOR', facilityId: id }),
  );
  staff(
    pharmacies,
    Math.min(pharmacies.length, share),
    () => 1,
    ({ id }) => ({ kind: 'PHARMACIST', pharmacyId: id }),
  );
}

/** Some live in the demo commune, the rest in all districts. */
function openOffices({ citizens }: WorldSpec, { communes, schools }: Places, open: Open): void {
  const each = Math.ceil((citizens * 0.002) / INSTITUTIONS.length);
  const near = Math.min(each, 4);
  const seats = communes.filter(({ districtId }, index) => communes[index - 1]?.districtId !== districtId);
  for (const institution of INSTITUTIONS) {
    const occupation: Occupation = { kind: 'OFFICIAL', institution };
    open(schools.demo.communeId, occupation, near);
    shareOut(seats, each - near, ({ id }, count) => open(id, occupation, count));
  }
}

/** As many for each place; those left over go to places spread evenly over the list. */
function shareOut<T>(places: readonly T[], people: number, give: (place: T, count: number) => void): void {
  const each = Math.floor(people / places.length);
  const over = people % places.length;
  places.forEach((place, index) => {
    give(place, each + ((index * TURN) % places.length < over ? 1 : 0));
  });
}
