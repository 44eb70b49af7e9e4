import type {
  Commune,
  HealthFacility,
  Id,
  Institution,
  Occupation,
  Pharmacy,
  Random,
  SchoolLevel,
  Sex,
  WorldSpec,
} from './facts.ts';
import { SMALL_CITY, type Scale } from './scale.ts';
import { type Schools, sharesOf } from './schools.ts';

/** Equal posts at one place: `count` people hold this occupation. */
interface Post {
  readonly occupation: Occupation;
  readonly count: number;
}

/** The posts that people of one area hold, and which share of its working adults is asked to take one. */
interface Area {
  readonly posts: readonly Post[];
  readonly rate: number;
}

/** Shares of the city, as the households come out: one school cohort, and people of 23 to 58. */
const COHORT_SHARE = 0.0135;
const WORKING_SHARE = 0.52;
const PUPILS_PER_TEACHER = 18;
/** A school with fewer pupils is led by one of its teachers. */
const PUPILS_FOR_PRINCIPAL = 30;
/** Of the working adults, no more than this hold a post; a small city leaves the last posts open. */
const MOST_EMPLOYED = 0.4;
/** Prime, so that multiples of it visit every remainder. */
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

export interface Posts {
  /** The next open post near home, or null: then the adult works elsewhere. Asked once for each working adult, in order. */
  take(communeIndex: number, sex: Sex, random: Random): Occupation | null;
}

/** Opens a plan of posts; each call of the result is a fresh city in which all posts are open. */
export function planPosts(spec: WorldSpec, places: Places, scale: Scale): () => Posts {
  const areaOf = (commune: Commune) => (isDemo(places, commune.id) ? 'demo' : commune.districtId);
  const communeAreas = places.communes.map(areaOf);
  const areaByCommune = new Map(places.communes.map((commune, index) => [commune.id, communeAreas[index]!]));
  const posts = new Map<string, Post[]>(communeAreas.map((area) => [area, []]));
  const open = (communeId: string, occupation: Occupation, count: number) => {
    if (count > 0) posts.get(areaByCommune.get(communeId)!)!.push({ occupation, count });
  };
  openSchoolPosts(spec, places, scale, open);
  openHealthPosts(spec, places, open);
  const officials = Math.ceil((spec.citizens * 0.002) / INSTITUTIONS.length);
  for (const institution of INSTITUTIONS)
    open(places.schools.demo.communeId, { kind: 'OFFICIAL', institution }, officials);

  const working = new Map<string, number>();
  for (const [index, area] of communeAreas.entries()) {
    working.set(area, (working.get(area) ?? 0) + scale.people[index]! * WORKING_SHARE);
  }
  const areas = new Map([...posts].map(([area, list]) => [area, toArea(list, working.get(area)!)]));
  const areaByIndex = communeAreas.map((area) => areas.get(area)!);
  return () => takeInOrder(areaByIndex);
}

const isDemo = ({ schools }: Places, communeId: string) => communeId === schools.demo.communeId;

function toArea(posts: Post[], working: number): Area {
  const wanted = posts.reduce((sum, { count }) => sum + count, 0);
  // Half as many again are asked, and some more, so that chance leaves no post open in an area with enough people.
  return { posts, rate: Math.min(MOST_EMPLOYED, (1.6 * wanted + 10) / working) };
}

type Open = (communeId: string, occupation: Occupation, count: number) => void;

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
    if (led) open(communeId, { kind: 'PRINCIPAL', schoolId: id }, 1);
    open(communeId, { kind: 'TEACHER', schoolId: id }, Math.max(least, teachersFor(level, expected)));
  }
}

const teachersFor = (level: SchoolLevel, pupils: number) =>
  Math.round(pupils / (level === 'KINDERGARTEN' ? PUPILS_PER_TEACHER / 2 : PUPILS_PER_TEACHER));

function openHealthPosts({ citizens }: WorldSpec, { facilities, pharmacies, schools }: Places, open: Open): void {
  const here = ({ communeId }: { communeId: Id }) => communeId === schools.demo.communeId;
  const spread = <T extends { communeId: Id }>(
    places: readonly T[],
    people: number,
    hold: (place: T) => Occupation,
  ) => {
    const demo = places.filter(here);
    const count = Math.max(0, people - demo.length * 2);
    for (const place of demo) open(place.communeId, hold(place), 2);
    places
      .filter((place) => !here(place))
      .forEach((place, index, rest) => {
        // The first `count` of a sequence that visits all places evenly, and then all of them again.
        const turn = (index * TURN) % rest.length;
        open(place.communeId, hold(place), Math.floor(count / rest.length) + (turn < count % rest.length ? 1 : 0));
      });
  };
  const share = Math.round(citizens * 0.01);
  spread(facilities, Math.max(Math.min(facilities.length, share), Math.round(citizens * 0.0013)), ({ id }) => ({
    kind: 'DOCTOR',
    facilityId: id,
  }));
  spread(pharmacies, Math.min(pharmacies.length, share), ({ id }) => ({ kind: 'PHARMACIST', pharmacyId: id }));
}

function takeInOrder(areas: readonly Area[]): Posts {
  const taken = new Map<Area, { post: number; people: number }>();
  return {
    take: (communeIndex, sex, random) => {
      const area = areas[communeIndex]!;
      let at = taken.get(area);
      if (!at) {
        at = { post: 0, people: 0 };
        taken.set(area, at);
      }
      const post = area.posts[at.post];
      if (!post || !random.chance(area.rate)) return null;
      // Three of four teachers are women.
      if (post.occupation.kind === 'TEACHER' && sex === 'MALE' && random.chance(2 / 3)) return null;
      at.people++;
      if (at.people === post.count) {
        at.post++;
        at.people = 0;
      }
      return post.occupation;
    },
  };
}
