import type { Commune, Id, Occupation, Random, Sex, WorldSpec } from './facts.ts';
import type { Scale } from './scale.ts';
import { openAllPosts, type Places } from './staffing.ts';

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

/** People of 23 to 58 as a share of the city, as the households come out. */
const WORKING_SHARE = 0.52;
/** Of the working adults, no more than this hold a post; a small city leaves the last posts open. */
const MOST_EMPLOYED = 0.4;

export interface Posts {
  /** The next open post near home, or null: then the adult works elsewhere. Asked once for each working adult, in order. */
  take(communeIndex: number, sex: Sex, random: Random): Occupation | null;
}

/** Plans the posts of a city, in areas: the demo commune, and each district. Each call of the result opens them all anew. */
export function planPosts(spec: WorldSpec, places: Places, scale: Scale): () => Posts {
  const demoId = places.schools.demo.communeId;
  const areaOf = ({ id, districtId }: Commune): Id => (id === demoId ? demoId : districtId);
  const areaByCommune = new Map(places.communes.map((commune) => [commune.id, areaOf(commune)]));
  const posts = new Map<Id, Post[]>([...areaByCommune.values()].map((area) => [area, []]));
  openAllPosts(spec, places, scale, (communeId, occupation, count) => {
    if (count > 0) {
      posts.get(areaByCommune.get(communeId)!)!.push({ occupation, count });
    }
  });
  const people = new Map<Id, number>();
  for (const [index, commune] of places.communes.entries()) {
    people.set(areaOf(commune), (people.get(areaOf(commune)) ?? 0) + scale.people[index]!);
  }
  const areas = new Map([...posts].map(([area, list]) => [area, toArea(list, people.get(area)! * WORKING_SHARE)]));
  const areaByIndex = places.communes.map((commune) => areas.get(areaOf(commune))!);
  return () => takeInOrder(areaByIndex);
}

function toArea(posts: readonly Post[], working: number): Area {
  const wanted = posts.reduce((sum, { count }) => sum + count, 0);
  // Twice as many are asked, and some more: most men decline to teach, and chance shall leave no post open.
  return { posts, rate: Math.min(MOST_EMPLOYED, (2 * wanted + 10) / working) };
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
      if (!post || !random.chance(area.rate)) {
        return null;
      }
      // Three of four teachers are women.
      if (post.occupation.kind === 'TEACHER' && sex === 'MALE' && random.chance(2 / 3)) {
        return null;
      }
      at.people++;
      if (at.people === post.count) {
        at.post++;
        at.people = 0;
      }
      return post.occupation;
    },
  };
}
