import type { Commune, District, Id, Random, School, SchoolLevel, WorldSpec } from './facts.ts';
import { bareName } from './geography.ts';
import { hash, randomFrom } from './random.ts';
import { DEMO_COMMUNE_CODE } from './scale.ts';
import { NAMESAKES, PRIVATE_NAMES, UPPER_SECONDARY_NAMES } from './school-names.ts';

type MakeId = (kind: string, ...keys: (string | number)[]) => Id;
type BasicLevel = 'KINDERGARTEN' | 'PRIMARY' | 'LOWER_SECONDARY';

/** Pupils out of a hundred outside the demo commune. */
const PAID_SHARE = 7;

const TITLE: Readonly<Record<SchoolLevel, string>> = {
  KINDERGARTEN: 'Trường Mầm non',
  PRIMARY: 'Trường Tiểu học',
  LOWER_SECONDARY: 'Trường THCS',
  UPPER_SECONDARY: 'Trường THPT',
  ALL_LEVELS: 'Trường liên cấp',
};
/** Out of a hundred schools, those named after a person or an age instead of their commune. */
const NAMESAKE_SHARE = { KINDERGARTEN: 8, PRIMARY: 16, LOWER_SECONDARY: 24 } as const;
/** Dịch Vọng Hậu, whose children may go to the schools of Dịch Vọng just as well. */
const NEIGHBOUR_CODE = '00167';
const BASIC_LEVELS: readonly BasicLevel[] = ['KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY'];

/** The usual schools, each as likely, and the paid ones, which PAID_SHARE of a hundred pupils choose if there are any. */
export interface SchoolChoices {
  readonly usual: readonly School[];
  readonly paid: readonly School[];
}

export interface Schools {
  readonly all: readonly School[];
  /** The school of all twelve grades in the demo commune. */
  readonly demo: School;
  /** Where pupils of this grade (0–12) who live in this commune go. */
  choicesFor(communeIndex: number, grade: number): SchoolChoices;
}

export function levelOfGrade(grade: number): BasicLevel | 'UPPER_SECONDARY' {
  if (grade === 0) {
    return 'KINDERGARTEN';
  }
  if (grade <= 5) {
    return 'PRIMARY';
  }
  return grade <= 9 ? 'LOWER_SECONDARY' : 'UPPER_SECONDARY';
}

export function openSchools(
  spec: WorldSpec,
  makeId: MakeId,
  districts: readonly District[],
  communes: readonly Commune[],
): Schools {
  const all: School[] = [];
  const add = (level: SchoolLevel, ownership: School['ownership'], name: string, commune: Commune): School => {
    const code = `01${commune.code}${String(all.length).padStart(4, '0')}`;
    const id = makeId('school', commune.code, level, ownership, all.length);
    const school: School = { id, code, name: `${TITLE[level]} ${name}`, level, ownership, communeId: commune.id };
    all.push(school);
    return school;
  };
  const basic = communes.map((commune) => {
    const random = randomFrom(hash(spec.seed, ['naming schools', commune.code]));
    const [kindergarten, primary, lower] = BASIC_LEVELS.map((level) => {
      const namesake = random.int(1, 100) <= NAMESAKE_SHARE[level] && commune.code !== DEMO_COMMUNE_CODE;
      return add(level, 'PUBLIC', namesake ? random.pick(NAMESAKES) : bareName(commune.name), commune);
    });
    return { KINDERGARTEN: kindergarten!, PRIMARY: primary!, LOWER_SECONDARY: lower! };
  });
  const demoIndex = communes.findIndex(({ code }) => code === DEMO_COMMUNE_CODE);
  const demo = add('ALL_LEVELS', 'PUBLIC', bareName(communes[demoIndex]!.name), communes[demoIndex]!);
  const ofDistrict = new Map(
    districts.map((district) => {
      const own = communes.filter(({ districtId, code }) => districtId === district.id && code !== DEMO_COMMUNE_CODE);
      const random = randomFrom(hash(spec.seed, ['naming schools', district.code]));
      const upper = UPPER_SECONDARY_NAMES[district.code]!.map((name) =>
        add('UPPER_SECONDARY', 'PUBLIC', name, random.pick(own)),
      );
      const urban = district.kind === 'URBAN_DISTRICT';
      const nurseries = Array.from({ length: urban ? 2 : 1 }, () =>
        add('KINDERGARTEN', 'PRIVATE', random.pick(PRIVATE_NAMES), random.pick(own)),
      );
      const others = Array.from({ length: urban ? 2 : 0 }, () =>
        add('ALL_LEVELS', 'PRIVATE', random.pick(PRIVATE_NAMES), random.pick(own)),
      );
      return [district.id, { upper, nurseries, others }] as const;
    }),
  );
  const local = communes.map(({ districtId }) => ofDistrict.get(districtId)!);
  return {
    all,
    demo,
    choicesFor: (communeIndex, grade) => {
      if (communeIndex === demoIndex) {
        return { usual: [grade === 0 ? basic[demoIndex]!.KINDERGARTEN : demo], paid: [] };
      }
      const level = levelOfGrade(grade);
      const { upper, nurseries, others } = local[communeIndex]!;
      if (level === 'UPPER_SECONDARY') {
        return { usual: upper, paid: others };
      }
      const own = basic[communeIndex]![level];
      const near = communes[communeIndex]!.code === NEIGHBOUR_CODE ? [own, basic[demoIndex]![level]] : [own];
      return { usual: near, paid: level === 'KINDERGARTEN' ? nurseries : others };
    },
  };
}

/** The share of pupils with these choices that each school gets; the shares add up to one. */
export function sharesOf({ usual, paid }: SchoolChoices): readonly (readonly [School, number])[] {
  const paidShare = paid.length > 0 ? PAID_SHARE / 100 : 0;
  return [
    ...usual.map((school) => [school, (1 - paidShare) / usual.length] as const),
    ...paid.map((school) => [school, paidShare / paid.length] as const),
  ];
}

/** The school that this pupil goes to. */
export function chooseSchool({ usual, paid }: SchoolChoices, random: Random): School {
  const schools = paid.length > 0 && random.int(1, 100) <= PAID_SHARE ? paid : usual;
  return schools.length === 1 ? schools[0]! : random.pick(schools);
}
