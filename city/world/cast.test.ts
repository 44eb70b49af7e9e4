import { describe, expect, test } from '@jest/globals';
import { CAST, type CastName, type Household, type Person, type World } from './facts.ts';
import { openWorld } from './world.ts';

const SPECS = [
  { seed: 7, citizens: 20_000, today: '2026-11-20' },
  { seed: 7, citizens: 300, today: '2026-11-20' },
  { seed: 99, citizens: 1000, today: '2031-03-01' },
];

function home(world: World, name: CastName): { person: Person; household: Household } {
  const { citizenId } = world.cast[name];
  for (const household of world.households()) {
    const person = household.members.find(({ id }) => id === citizenId);
    if (person) {
      return { person, household };
    }
  }
  throw new Error(`Expected ${name} among the citizens, found nobody with that id.`);
}

describe.each(SPECS)('the cast of $citizens on $today', (spec) => {
  const world = openWorld(spec);
  const demo = world.communes.find(({ code }) => code === '00166')!;
  const school = world.schools.find(({ id }) => id === world.cast.teacher.institution)!;

  test('mother and father are the parents of one household with two pupils and a five-year-old', () => {
    const { person: mother, household } = home(world, 'mother');
    const { person: father } = home(world, 'father');
    expect(household.index).toBe(0);
    expect(household.communeId).toBe(demo.id);
    expect([mother.fullName, mother.sex, father.sex]).toEqual(['Nguyễn Thị Thanh Hà', 'FEMALE', 'MALE']);
    const children = household.members.filter(({ parentIds }) => parentIds.length > 0);
    for (const { parentIds } of children) {
      expect([...parentIds].sort()).toEqual([mother.id, father.id].sort());
    }
    const grades = children.map(({ occupation }) => (occupation.kind === 'PUPIL' ? occupation.grade : null));
    expect(grades).toEqual([7, 3, 0]);
    const schools = children.map(({ occupation }) => (occupation.kind === 'PUPIL' ? occupation.schoolId : null));
    const kindergarten = world.schools.find(
      ({ communeId, level, ownership }) => communeId === demo.id && level === 'KINDERGARTEN' && ownership === 'PUBLIC',
    )!;
    expect(schools).toEqual([school.id, school.id, kindergarten.id]);
  });

  test('those who work at a place work there in their life as in their token', () => {
    expect([school.name, school.level, school.communeId]).toEqual(['Trường liên cấp Dịch Vọng', 'ALL_LEVELS', demo.id]);
    const facility = world.facilities.find(({ id }) => id === world.cast.doctor.institution)!;
    const pharmacy = world.pharmacies.find(({ id }) => id === world.cast.pharmacist.institution)!;
    expect([facility.kind, facility.communeId, pharmacy.communeId]).toEqual(['COMMUNE_STATION', demo.id, demo.id]);
    expect(world.cast.principal.institution).toBe(school.id);
    expect(home(world, 'teacher').person.occupation).toEqual({ kind: 'TEACHER', schoolId: school.id });
    expect(home(world, 'principal').person.occupation).toEqual({ kind: 'PRINCIPAL', schoolId: school.id });
    expect(home(world, 'doctor').person.occupation).toEqual({ kind: 'DOCTOR', facilityId: facility.id });
    expect(home(world, 'pharmacist').person.occupation).toEqual({ kind: 'PHARMACIST', pharmacyId: pharmacy.id });
  });

  test.each([
    ['appraiser', 'insurance-appraiser', 'SOCIAL_INSURANCE'],
    ['traffic-officer', 'traffic-officer', 'TRAFFIC_POLICE'],
    ['justice-officer', 'justice-officer', 'CRIMINAL_RECORDS'],
    ['one-stop-officer', 'one-stop-officer', 'ONE_STOP_SHOP'],
    ['analyst', 'analyst', 'STATISTICS'],
    ['auditor', 'auditor', 'INSPECTORATE'],
    ['owner', 'department-owner', 'EDUCATION_DEPARTMENT'],
    ['operator', 'operator', 'PLATFORM'],
  ] as const)('%s is a citizen and %s at %s', (name, role, institution) => {
    expect(world.cast[name]).toMatchObject({ name, roles: ['citizen', role], institution });
    expect(home(world, name).person.occupation).toEqual({ kind: 'OFFICIAL', institution });
  });

  test('everyone but the parents has a household alone among the cast; the guest is nobody', () => {
    const homes = CAST.filter((name) => name !== 'guest' && name !== 'father').map(
      (name) => home(world, name).household.id,
    );
    expect(new Set(homes).size).toBe(13);
    expect(world.cast.guest).toMatchObject({ citizenId: null, roles: [], institution: null });
    expect(world.cast.mother.roles).toEqual(['citizen']);
    expect(Object.keys(world.cast).sort()).toEqual([...CAST].sort());
  });
});
