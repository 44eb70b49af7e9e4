import { describe, expect, test } from '@jest/globals';
import { ageOn, gradeOf, schoolYearOf, yearOf } from './calendar.ts';
import { openWorld } from './world.ts';

const TODAY = '2026-11-20';
const world = openWorld({ seed: 7, citizens: 20_000, today: TODAY });
const households = [...world.households()];
const people = households.flatMap(({ members }) => members);
const byId = new Map(people.map((person) => [person.id, person]));
const household = new Map(households.flatMap((one) => one.members.map(({ id }) => [id, one] as const)));
const schools = new Map(world.schools.map((school) => [school.id, school]));
const communes = new Map(world.communes.map((commune) => [commune.id, commune]));
const age = (dateOfBirth: string) => ageOn(dateOfBirth, TODAY);

describe('identity', () => {
  test('ids, citizen numbers and household codes are unique, indexes run on', () => {
    expect(byId.size).toBe(20_000);
    expect(new Set(people.map(({ citizenNumber }) => citizenNumber)).size).toBe(20_000);
    expect(new Set(households.map(({ id }) => id)).size).toBe(households.length);
    expect(new Set(households.map(({ code }) => code)).size).toBe(households.length);
    expect(people.every(({ index }, at) => index === at)).toBe(true);
    expect(households.every(({ index }, at) => index === at)).toBe(true);
  });

  test('the citizen number tells province, century, sex and year', () => {
    const wrong = people.filter(({ citizenNumber, sex, dateOfBirth }) => {
      const digit = (dateOfBirth.startsWith('20') ? 2 : 0) + (sex === 'FEMALE' ? 1 : 0);
      return !/^0\d{11}$/.test(citizenNumber) || citizenNumber.slice(3, 6) !== `${digit}${dateOfBirth.slice(2, 4)}`;
    });
    expect(wrong).toEqual([]);
    const fromHanoi = people.filter(({ citizenNumber }) => citizenNumber.startsWith('001')).length;
    expect(fromHanoi / people.length).toBeGreaterThan(0.7);
    expect(fromHanoi / people.length).toBeLessThan(0.9);
  });

  test('the last digits of citizen numbers do not run on with the households', () => {
    const rising = people.filter(
      (person, at) => at > 0 && person.citizenNumber.slice(6) > people[at - 1]!.citizenNumber.slice(6),
    );
    expect(Math.abs(rising.length / people.length - 0.5)).toBeLessThan(0.02);
  });

  test('everyone is born, and the household registered, by today', () => {
    expect(people.filter(({ dateOfBirth }) => dateOfBirth > TODAY || age(dateOfBirth) > 100)).toEqual([]);
    const tooEarly = households.filter(
      ({ since, members }) => since > TODAY || yearOf(since) - yearOf(members[0]!.dateOfBirth) < 18,
    );
    expect(tooEarly).toEqual([]);
  });
});

describe('families', () => {
  test('parents live in the household and were 20 to 45 at the birth', () => {
    expect(people.filter(({ parentIds }) => parentIds.length > 2)).toEqual([]);
    const children = people.flatMap((child) => child.parentIds.map((id) => ({ child, parent: byId.get(id)! })));
    expect(children.length).toBeGreaterThan(10_000);
    const wrong = children.filter(({ child, parent }) => {
      const atBirth = ageOn(parent.dateOfBirth, child.dateOfBirth);
      return atBirth < 20 || atBirth > 45 || household.get(parent.id) !== household.get(child.id);
    });
    expect(wrong).toEqual([]);
  });

  test('nobody under age lives without a parent', () => {
    expect(people.filter(({ dateOfBirth, parentIds }) => age(dateOfBirth) < 18 && parentIds.length === 0)).toEqual([]);
  });

  test('children carry the family name of the father who lives with them', () => {
    const wrong = people.filter(({ fullName, parentIds }) => {
      const father = parentIds.map((id) => byId.get(id)!).find(({ sex }) => sex === 'MALE');
      return father !== undefined && fullName.split(' ')[0] !== father.fullName.split(' ')[0];
    });
    expect(wrong).toEqual([]);
  });

  test('every household has one head, at most one spouse, of the other sex and near in age', () => {
    const wrong = households.filter(({ members }) => {
      const [head] = members;
      const heads = members.filter(({ relationship }) => relationship === 'HEAD');
      const spouses = members.filter(({ relationship }) => relationship === 'SPOUSE');
      const oneHead = heads.length === 1 && head!.relationship === 'HEAD';
      const alike = ({ sex, dateOfBirth }: (typeof people)[number]) =>
        sex === head!.sex || Math.abs(yearOf(dateOfBirth) - yearOf(head!.dateOfBirth)) > 8;
      return !oneHead || spouses.length > 1 || spouses.some(alike);
    });
    expect(wrong).toEqual([]);
  });

  test('there are households of all kinds and a usual size', () => {
    const mean = people.length / households.length;
    expect(mean).toBeGreaterThan(2.8);
    expect(mean).toBeLessThan(3.6);
    expect(new Set(people.map(({ relationship }) => relationship))).toEqual(
      new Set(['HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'SIBLING', 'OTHER']),
    );
    const old = people.filter(({ dateOfBirth }) => age(dateOfBirth) >= 60).length / people.length;
    expect(old).toBeGreaterThan(0.1);
    expect(old).toBeLessThan(0.18);
    expect(people.some(({ dateOfBirth }) => age(dateOfBirth) > 80)).toBe(true);
  });
});

describe('names', () => {
  test('are in NFC, of three to five parts, without a part twice', () => {
    const wrong = people.filter(({ fullName }) => {
      const parts = fullName.split(' ');
      const twice = new Set(parts).size < parts.length;
      return fullName !== fullName.normalize('NFC') || parts.length < 3 || parts.length > 5 || twice;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['Nguyễn', 0.384],
    ['Trần', 0.11],
    ['Lê', 0.095],
    ['Phạm', 0.071],
  ])('%s are %d of the city', (family, share) => {
    const found = people.filter(({ fullName }) => fullName.startsWith(`${family} `)).length / people.length;
    expect(Math.abs(found - share)).toBeLessThan(0.025);
  });

  test('about half of 20,000 people have a namesake, and no name takes over', () => {
    const counts = new Map<string, number>();
    for (const { fullName } of people) {
      counts.set(fullName, (counts.get(fullName) ?? 0) + 1);
    }
    const shared = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
    expect(shared / people.length).toBeGreaterThan(0.4);
    expect(shared / people.length).toBeLessThan(0.65);
    expect(Math.max(...counts.values()) / people.length).toBeLessThan(0.004);
  });
});

describe('occupations', () => {
  test('every pupil sits in the grade of the year of birth, in a school near home that teaches it', () => {
    function sitsRight({ id, dateOfBirth, occupation }: (typeof people)[number]): boolean {
      const grade = gradeOf(yearOf(dateOfBirth), schoolYearOf(TODAY));
      if (occupation.kind !== 'PUPIL') {
        return (occupation.kind === 'INFANT') === grade < 0 && (grade < 0 || grade > 12);
      }
      const school = schools.get(occupation.schoolId)!;
      const level =
        grade === 0 ? 'KINDERGARTEN' : grade <= 5 ? 'PRIMARY' : grade <= 9 ? 'LOWER_SECONDARY' : 'UPPER_SECONDARY';
      const home = communes.get(household.get(id)!.communeId)!;
      return (
        grade >= 0 &&
        grade <= 12 &&
        occupation.grade === grade &&
        (school.level === level || (school.level === 'ALL_LEVELS' && grade > 0)) &&
        communes.get(school.communeId)!.districtId === home.districtId
      );
    }
    expect(people.filter((person) => !sitsRight(person))).toEqual([]);
  });

  test('only adults work, and nobody works from 60 on', () => {
    const wrong = people.filter(({ dateOfBirth, occupation: { kind } }) => {
      const years = age(dateOfBirth);
      return years < 18
        ? !['INFANT', 'PUPIL', 'STUDENT_ELSEWHERE'].includes(kind)
        : (kind === 'RETIRED') !== years >= 60;
    });
    expect(wrong).toEqual([]);
  });
});

test('people live all over the city, more of them in wards', () => {
  const count = new Map<string, number>();
  for (const { communeId, members } of households) {
    count.set(communeId, (count.get(communeId) ?? 0) + members.length);
  }
  expect(count.size).toBe(584);
  function mean(kind: string) {
    const units = world.communes.filter((commune) => commune.kind === kind && commune.code !== '00166');
    return units.reduce((sum, { id }) => sum + count.get(id)!, 0) / units.length;
  }
  expect(mean('WARD')).toBeGreaterThan(mean('TOWNSHIP'));
  expect(mean('TOWNSHIP')).toBeGreaterThan(mean('COMMUNE'));
});
