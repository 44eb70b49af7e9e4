import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '#department/orm/database.ts';
import { openTestDatabase, TEST_CITY } from '../../../test/tools/databases.ts';
import { openWorld } from '../../../city/world/world.ts';
import { health } from '../department.ts';

interface Card {
  readonly citizen: string;
  readonly code: string;
  readonly facility: string;
  readonly validTo: string;
}

const world = openWorld(TEST_CITY);
const people = [...world.households()].flatMap(({ members, communeId }) =>
  members.map((person) => ({ ...person, communeId })),
);
let dispose: () => Promise<void>;
let rows: <R extends object>(text: string) => Promise<R[]>;
beforeAll(async () => {
  const copy = await openTestDatabase('health');
  const database = await openDatabase({ ...health, url: copy.url, poolSize: 2 });
  rows = database.reader.rows;
  dispose = async () => {
    await database[Symbol.asyncDispose]();
    await copy[Symbol.asyncDispose]();
  };
});
afterAll(() => dispose());

test('everyone has one card, and its group fits what the person does', async () => {
  const cards = await rows<Card>(
    'select citizen_id as citizen, left(number, 3) as code, registered_facility_id as facility, valid_to as "validTo" from insurance_card',
  );
  const byCitizen = new Map(cards.map((card) => [card.citizen, card]));
  expect(cards).toHaveLength(people.length);
  expect(byCitizen.size).toBe(people.length);
  const fits: Record<string, string[]> = {
    INFANT: ['TE1', 'HS4', 'HN2', 'CN2'],
    PUPIL: ['HS4', 'HN2', 'CN2', 'TE1'],
    STUDENT_ELSEWHERE: ['SV4', 'HS4', 'HN2', 'CN2'],
    RETIRED: ['HT3', 'BT2', 'LH2', 'GD4', 'HN2', 'CN2'],
    WORKER: ['DN4', 'GD4', 'HN2', 'CN2'],
    PHARMACIST: ['DN4', 'HN2', 'CN2'],
    OFFICIAL: ['HC4', 'CA5', 'HN2', 'CN2'],
    TEACHER: ['HC4', 'HN2', 'CN2'],
    PRINCIPAL: ['HC4', 'HN2', 'CN2'],
    DOCTOR: ['HC4', 'HN2', 'CN2'],
  };
  const odd = people.filter(({ id, occupation }) => !fits[occupation.kind]!.includes(byCitizen.get(id)!.code));
  expect(odd.map(({ id, occupation }) => [occupation.kind, byCitizen.get(id)!.code])).toEqual([]);
  // Whoever is under six on the day is insured as a small child, and nobody of seven is.
  const codeOfBorn = (from: string, to: string) =>
    new Set(
      people
        .filter(({ dateOfBirth }) => dateOfBirth >= from && dateOfBirth <= to)
        .map(({ id }) => byCitizen.get(id)!.code),
    );
  expect(codeOfBorn('2020-11-21', '2026-11-20')).toEqual(new Set(['TE1']));
  expect(codeOfBorn('1900-01-01', '2020-11-20')).not.toContain('TE1');
});

test('first care is at the station of the commune, or at a hospital of its district', async () => {
  const cards = await rows<Card>(
    'select citizen_id as citizen, registered_facility_id as facility from insurance_card',
  );
  const facilities = new Map(world.facilities.map((facility) => [facility.id, facility]));
  const communes = new Map(world.communes.map((commune) => [commune.id, commune]));
  const home = new Map(people.map(({ id, communeId }) => [id, communeId]));
  const kinds = cards.map(({ citizen, facility }) => {
    const { kind, communeId } = facilities.get(facility)!;
    if (kind === 'HOSPITAL') {
      expect(communes.get(communeId)!.districtId).toBe(communes.get(home.get(citizen)!)!.districtId);
    } else {
      expect([kind, communeId]).toEqual(['COMMUNE_STATION', home.get(citizen)]);
    }
    return kind;
  });
  expect(new Set(kinds)).toEqual(new Set(['COMMUNE_STATION', 'HOSPITAL']));
});

test('seven of ten have been examined, one to three times, never before birth nor after today', async () => {
  const [count] = await rows<{ share: number; most: number }>(
    `select (count(*) / ${people.length}.0)::float as share, max(exams)::int as most from (select count(*) as exams from health_exam group by citizen_id) x`,
  );
  expect(count!.share).toBeGreaterThan(0.64);
  expect(count!.share).toBeLessThan(0.74);
  expect(count!.most).toBe(3);
  const born = new Map(people.map(({ id, dateOfBirth }) => [id, dateOfBirth]));
  const exams = await rows<{ citizen: string; on: string; kind: string }>(
    'select citizen_id as citizen, examined_on as "on", kind from health_exam',
  );
  expect(exams.filter(({ citizen, on }) => on <= born.get(citizen)! || on > TEST_CITY.today)).toEqual([]);
  const occupations = new Map(people.map(({ id, occupation }) => [id, occupation.kind]));
  expect(exams.filter(({ citizen, kind }) => kind === 'DRIVER' && occupations.get(citizen) === 'PUPIL')).toEqual([]);
});

test('the connected facilities are spread over all districts', async () => {
  const connected = await rows<{ commune: string }>(
    'select commune_id as commune from health_facility where connected_to_insurance_verification',
  );
  const districtOf = new Map(world.communes.map(({ id, districtId }) => [id, districtId]));
  expect(connected).toHaveLength(559);
  expect(new Set(connected.map(({ commune }) => districtOf.get(commune))).size).toBe(30);
});
