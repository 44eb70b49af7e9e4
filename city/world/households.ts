import { ageOn, dateOf, gradeOf, lastDay, schoolYearOf, yearOf } from './calendar.ts';
import { type CastPlaces, castOccupation, FIRST_HOUSEHOLDS, type Portrait } from './cast.ts';
import { openCitizenNumbers } from './citizen-number.ts';
import { drawAddress } from './addresses.ts';
import type { Household, Id, Occupation, Person, Random, Relationship, Sex, WorldSpec } from './facts.ts';
import { planFamily } from './family.ts';
import { drawFullName, weighted } from './person-name.ts';
import { planPosts } from './posts.ts';
import { hash, mix, permute, randomFrom, uuid } from './random.ts';
import { DEMO_COMMUNE_CODE, type Scale } from './scale.ts';
import { chooseSchool } from './schools.ts';
import type { Places } from './staffing.ts';

/** A person with a name, before work and identity. */
interface Draft {
  readonly fullName: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly relationship: Relationship;
  readonly parents: readonly number[];
  readonly occupation?: Occupation;
}

const GOLDEN = 0.6180339887498949;
/** Provinces that people of Hanoi were born in beside Hanoi, by weight; estimates. Codes of 2020. */
const BIRTHPLACES = weighted(
  ['036', '034', '038', '040', '030', '033', '035', '037', '025', '026', '027', '024', '031', '022', '019', '042'],
  [14, 12, 12, 9, 7, 7, 6, 6, 5, 5, 4, 4, 3, 2, 2, 2],
);
const HANOI = '001';

export const personId = (seed: number, index: number): Id => uuid(hash(seed, ['person', index]));

/** Opens the stream of households; each call of the result begins it anew. */
export function openHouseholds(
  spec: WorldSpec,
  places: Places,
  scale: Scale,
  castPlaces: CastPlaces,
): () => Generator<Household> {
  const { seed, today, citizens } = spec;
  const year = yearOf(today);
  const schoolYear = schoolYearOf(today);
  const openPosts = planPosts(spec, places, scale);
  const demoIndex = places.communes.findIndex(({ code }) => code === DEMO_COMMUNE_CODE);
  const indexes = places.communes.map((_, index) => index);
  const spread = weighted(indexes, scale.weights);
  const choices = indexes.map((index) =>
    Array.from({ length: 13 }, (_, grade) => places.schools.choicesFor(index, grade)),
  );

  return function* households() {
    const posts = openPosts();
    const citizenNumber = openCitizenNumbers(seed);
    let elsewhere = 0;
    for (let index = 0, people = 0; people < citizens; index++) {
      const random = randomFrom(hash(seed, ['making a household', index]));
      const inDemo = people < scale.demo;
      const communeIndex = inDemo ? demoIndex : spread.at((0.5 + GOLDEN * elsewhere++) % 1);
      const drafts = draftHousehold(index, random).slice(0, (inDemo ? scale.demo : citizens) - people);
      yield household(index, people, communeIndex, drafts, random);
      people += drafts.length;
    }

    function draftHousehold(index: number, random: Random): Draft[] {
      const first = FIRST_HOUSEHOLDS[index];
      if (first) {
        return first.map(draftPortrait);
      }
      return planFamily(random, year).map((slot) => ({
        ...slot,
        fullName: drawFullName(random, slot.familyName, slot.sex, slot.birthYear),
      }));
    }

    function household(
      index: number,
      firstPerson: number,
      communeIndex: number,
      drafts: Draft[],
      random: Random,
    ): Household {
      const commune = places.communes[communeIndex]!;
      const ids = drafts.map((_, place) => personId(seed, firstPerson + place));
      const members = drafts.map((draft, place): Person => {
        const dateOfBirth = dateOf(draft.birthYear, random.int(0, lastDay(draft.birthYear, today)));
        return {
          index: firstPerson + place,
          id: ids[place]!,
          citizenNumber: citizenNumber(birthplace(random, draft.birthYear), draft.sex, dateOfBirth),
          fullName: draft.fullName,
          sex: draft.sex,
          dateOfBirth,
          relationship: draft.relationship,
          parentIds: draft.parents.filter((parent) => parent < ids.length).map((parent) => ids[parent]!),
          occupation: draft.occupation ?? occupation(draft.sex, draft.birthYear, dateOfBirth, communeIndex, random),
        };
      });
      const demo = communeIndex === demoIndex;
      const since = Math.max(yearOf(members[0]!.dateOfBirth) + 18, year - random.int(1, 28));
      return {
        index,
        id: uuid(hash(seed, ['household', index])),
        code: householdCode(seed, index),
        communeId: commune.id,
        address: drawAddress(random, commune.kind, demo),
        since: dateOf(Math.min(since, year), random.int(0, lastDay(Math.min(since, year), today))),
        members,
      };
    }

    function occupation(
      sex: Sex,
      birthYear: number,
      dateOfBirth: string,
      communeIndex: number,
      random: Random,
    ): Occupation {
      const grade = gradeOf(birthYear, schoolYear);
      if (grade < 0) {
        return INFANT;
      }
      if (grade <= 12) {
        return { kind: 'PUPIL', schoolId: chooseSchool(choices[communeIndex]![grade]!, random).id, grade };
      }
      const age = ageOn(dateOfBirth, today);
      if (age < 18 || (age < 23 && random.chance(0.55))) {
        return STUDENT_ELSEWHERE;
      }
      if (age >= 60) {
        return RETIRED;
      }
      return (age >= 23 && age <= 58 && posts.take(communeIndex, sex, random)) || WORKER;
    }
  };

  function draftPortrait({ yearsBefore, parents, cast, ...portrait }: Portrait): Draft {
    const grown = yearsBefore >= 23;
    const occupation = cast ? castOccupation(cast, castPlaces) : grown ? WORKER : undefined;
    return { ...portrait, occupation, birthYear: schoolYear - yearsBefore, parents: parents ?? [] };
  }
}

const INFANT: Occupation = { kind: 'INFANT' };
const STUDENT_ELSEWHERE: Occupation = { kind: 'STUDENT_ELSEWHERE' };
const RETIRED: Occupation = { kind: 'RETIRED' };
const WORKER: Occupation = { kind: 'WORKER' };

function birthplace(random: Random, birthYear: number): string {
  return random.chance(birthYear >= 2008 ? 0.94 : 0.74) ? HANOI : BIRTHPLACES.at(random.next());
}

/** Eight digits that show neither order nor size of the city; unique, as a bijection of the household's number. */
function householdCode(seed: number, index: number): string {
  const digits = String(permute(index, 10_000, mix(seed ^ 0x48_4b))).padStart(8, '0');
  return `HK-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
