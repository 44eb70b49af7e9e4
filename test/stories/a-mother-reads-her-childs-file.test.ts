import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';
import { CITIZEN_FILE } from './operations.ts';

let house: HouseOfBoth;
/** The mother's children, eldest first: lower secondary, primary, kindergarten. */
let children: string[];

beforeAll(async () => {
  house = await openHouseOfBoth();
  const { data } = await house.ask('mother', '{ me { children { id } } }');
  children = data.me.children.map(({ id }: { id: string }) => id);
});
afterAll(() => house[Symbol.asyncDispose]());

test('five departments answer in one operation about the mother herself', async () => {
  const { data, errors } = await house.ask('mother', CITIZEN_FILE, { id: house.id('mother') });
  expect(errors).toEqual([]);
  expect(data.citizen).toMatchObject({
    fullName: 'Nguyễn Thị Thanh Hà',
    residence: { commune: { code: '00166', name: 'Phường Dịch Vọng', district: { name: 'Quận Cầu Giấy' } } },
    student: null,
    insuranceCard: { validFrom: expect.any(String), validTo: expect.any(String), benefitRate: expect.any(Number) },
  });
  expect(data.citizen.household.members).toHaveLength(5);
  expect(data.citizen.criminalRecordCertificates.nodes.length).toBeGreaterThan(0);
});

test('and about her child: school, results, card and health', async () => {
  const { data, errors } = await house.ask('mother', CITIZEN_FILE, { id: children[0] });
  expect(errors).toEqual([]);
  expect(data.citizen.student.school.name).toBe('Trường liên cấp Dịch Vọng');
  expect(data.citizen.student.termResults.nodes.length).toBeGreaterThan(0);
  expect(data.citizen.insuranceCard).not.toBeNull();
  expect(data.citizen.drivingLicence).toBeNull();
});

describe('to others it looks as if the child were not there', () => {
  test.each<CastName | null>([null, 'guest', 'teacher', 'principal', 'analyst', 'auditor', 'owner', 'operator'])(
    '%s',
    async (who) => {
      const refused = await house.ask(who, CITIZEN_FILE, { id: children[0] });
      const absent = await house.ask(who, CITIZEN_FILE, { id: '00000000-0000-8000-8000-000000000000' });
      expect(refused.data).toEqual({ citizen: null });
      expect(refused).toMatchObject({ status: absent.status, data: absent.data, errors: absent.errors });
    },
  );
});

test('an official who may know the person sees what the task needs, and nothing of the other departments', async () => {
  const { data, errors } = await house.ask('traffic-officer', CITIZEN_FILE, { id: house.id('mother') });
  expect(errors).toEqual([]);
  expect(data.citizen).toMatchObject({
    fullName: 'Nguyễn Thị Thanh Hà',
    residence: null,
    household: null,
    healthRecord: null,
  });
  expect(data.citizen.criminalRecordCertificates.nodes).toEqual([]);
});

test('her own record is `me`; nobody has none', async () => {
  const mother = await house.ask('mother', '{ me { id } }');
  expect(mother.data.me.id).toBe(house.id('mother'));
  expect((await house.ask(null, '{ me { id } }')).data).toEqual({ me: null });
  expect((await house.ask('guest', '{ me { id } }')).data).toEqual({ me: null });
});

test('a teacher who may not know the mother finds no way to her through the child', async () => {
  const { data } = await house.ask(
    'teacher',
    'query ($id: ID!) { citizen(id: $id) { children { household { members { fullName } } } } }',
    {
      id: house.id('mother'),
    },
  );
  expect(data).toEqual({ citizen: null });
});
