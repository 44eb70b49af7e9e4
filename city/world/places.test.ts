import { describe, expect, test } from '@jest/globals';
import type { Occupation, World } from './facts.ts';
import { openWorld } from './world.ts';

const world = openWorld({ seed: 7, citizens: 20_000, today: '2026-11-20' });
const demo = world.communes.find(({ code }) => code === '00166')!;
const demoSchool = world.schools.find(({ id }) => id === world.cast.teacher.institution)!;

interface Resident {
  readonly communeId: string;
  readonly occupation: Occupation;
}
const residentsOf = (city: World): Resident[] =>
  [...city.households()].flatMap(({ communeId, members }) =>
    members.map(({ occupation }) => ({ communeId, occupation })),
  );
const residents = residentsOf(world);

/** How many of the occupation each place has. */
function tally(of: readonly Resident[], kind: Occupation['kind']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { occupation } of of) {
    if (occupation.kind !== kind) {
      continue;
    }
    const place =
      ('schoolId' in occupation && occupation.schoolId) ||
      ('facilityId' in occupation && occupation.facilityId) ||
      ('pharmacyId' in occupation && occupation.pharmacyId) ||
      '';
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

describe('schools', () => {
  test('every commune has a public kindergarten, primary and lower secondary school', () => {
    const found = new Set(
      world.schools
        .filter(({ ownership }) => ownership === 'PUBLIC')
        .map(({ communeId, level }) => `${communeId} ${level}`),
    );
    for (const { id } of world.communes) {
      for (const level of ['KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY']) {
        expect(found.has(`${id} ${level}`)).toBe(true);
      }
    }
  });

  test('every district has two or three public upper secondary schools', () => {
    const districtOf = new Map(world.communes.map(({ id, districtId }) => [id, districtId]));
    for (const { id } of world.districts) {
      const upper = world.schools.filter(
        ({ level, communeId }) => level === 'UPPER_SECONDARY' && districtOf.get(communeId) === id,
      );
      expect([2, 3]).toContain(upper.length);
    }
  });

  test('codes and ids are unique, names in NFC and not always unique', () => {
    expect(new Set(world.schools.map(({ code }) => code)).size).toBe(world.schools.length);
    expect(new Set(world.schools.map(({ id }) => id)).size).toBe(world.schools.length);
    for (const { name } of world.schools) {
      expect(name).toBe(name.normalize('NFC'));
    }
    expect(world.schools.filter(({ name }) => name === 'Trường THCS Nguyễn Du').length).toBeGreaterThan(1);
    expect(world.schools.some(({ ownership }) => ownership === 'PRIVATE')).toBe(true);
  });

  test.each([1, 7, 11])(
    'with seed %d the school of all levels teaches about 1,200 pupils, all of its commune',
    (seed) => {
      const city = openWorld({ ...world.spec, seed });
      const school = city.cast.teacher.institution;
      const home = city.communes.find(({ code }) => code === demo.code)!.id;
      const pupils = residentsOf(city).filter(
        ({ occupation }) => occupation.kind === 'PUPIL' && occupation.schoolId === school,
      );
      expect(pupils.length).toBeGreaterThan(1050);
      expect(pupils.length).toBeLessThan(1350);
      expect(pupils.every(({ communeId }) => communeId === home)).toBe(true);
      const grades = new Set(pupils.map(({ occupation }) => occupation.kind === 'PUPIL' && occupation.grade));
      expect(grades).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    },
  );

  test('the demo commune sends its pupils from grade 1 on nowhere else', () => {
    for (const { communeId, occupation } of residents) {
      if (communeId !== demo.id || occupation.kind !== 'PUPIL') {
        continue;
      }
      const level = world.schools.find(({ id }) => id === occupation.schoolId)!.level;
      expect(level).toBe(occupation.grade === 0 ? 'KINDERGARTEN' : 'ALL_LEVELS');
    }
  });

  test('the schools of the demo commune have one principal each and enough teachers', () => {
    const teachers = tally(residents, 'TEACHER');
    const principals = tally(residents, 'PRINCIPAL');
    for (const { id } of world.schools.filter(
      ({ communeId, ownership }) => communeId === demo.id && ownership === 'PUBLIC',
    )) {
      expect(principals.get(id)).toBe(1);
      expect(teachers.get(id)).toBeGreaterThanOrEqual(2);
    }
    expect(teachers.get(demoSchool.id)).toBeGreaterThan(55);
    expect(teachers.get(demoSchool.id)).toBeLessThan(90);
  });

  test('in a city of 200,000 every school with 50 pupils has a principal and a fair number of teachers', () => {
    const everyone = residentsOf(openWorld({ ...world.spec, citizens: 200_000 }));
    const pupils = tally(everyone, 'PUPIL');
    const teachers = tally(everyone, 'TEACHER');
    const principals = tally(everyone, 'PRINCIPAL');
    const large = [...pupils].filter(([, count]) => count >= 50);
    expect(large.length).toBeGreaterThan(80);
    for (const [school, count] of large) {
      expect(principals.get(school)).toBe(1);
      expect(count / teachers.get(school)!).toBeLessThan(40);
    }
    expect(Math.max(...principals.values())).toBe(1);
  });
});

describe('health', () => {
  test('711 facilities: a station in each commune, the rest hospitals and clinics', () => {
    expect(world.facilities).toHaveLength(711);
    const stations = world.facilities.filter(({ kind }) => kind === 'COMMUNE_STATION');
    expect(new Set(stations.map(({ communeId }) => communeId)).size).toBe(584);
    expect(stations).toHaveLength(584);
    expect(world.facilities.filter(({ kind }) => kind !== 'COMMUNE_STATION')).toHaveLength(127);
    expect(world.facilities.find(({ code }) => code === '01001')!.name).toBe('Bệnh viện Hữu Nghị');
  });

  test('5,607 pharmacies, spread over all districts', () => {
    expect(world.pharmacies).toHaveLength(5607);
    const districtOf = new Map(world.communes.map(({ id, districtId }) => [id, districtId]));
    expect(new Set(world.pharmacies.map(({ communeId }) => districtOf.get(communeId))).size).toBe(30);
  });

  test('codes and ids are unique and of their form, names in NFC', () => {
    for (const places of [world.facilities, world.pharmacies]) {
      expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
      for (const { name } of places) {
        expect(name).toBe(name.normalize('NFC'));
      }
    }
    for (const { code } of world.facilities) {
      expect(code).toMatch(/^01[A-Z0-9]\d{2}$/);
    }
  });

  test('the station and the pharmacies of the demo commune are staffed', () => {
    const doctors = tally(residents, 'DOCTOR');
    expect(doctors.get(world.cast.doctor.institution!)).toBe(3);
    const pharmacists = tally(residents, 'PHARMACIST');
    for (const { id } of world.pharmacies.filter(({ communeId }) => communeId === demo.id)) {
      expect(pharmacists.get(id)).toBeGreaterThanOrEqual(2);
    }
  });
});
