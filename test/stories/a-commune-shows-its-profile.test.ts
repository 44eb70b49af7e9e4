import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';
import { COMMUNE_PROFILE } from './operations.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

test('schools, health facilities and infrastructure of one commune in one answer', async () => {
  const { data, errors } = await house.ask(null, COMMUNE_PROFILE, { code: '00166' });
  expect(errors).toEqual([]);
  expect(data.commune).toMatchObject({ name: 'Phường Dịch Vọng', district: { name: 'Quận Cầu Giấy' } });
  expect(data.commune.schools.nodes.length).toBeGreaterThan(0);
  expect(data.commune.healthFacilities.nodes.length).toBeGreaterThan(0);
  for (const node of data.commune.infrastructure.nodes) {
    expect(node.__typename).toMatch(/^[A-Z]/);
  }
});

test('a code that no commune bears is null, in another letter case of mistakes an error', async () => {
  expect((await house.ask(null, COMMUNE_PROFILE, { code: '99999' })).data).toEqual({ commune: null });
  const { errors } = await house.ask(null, COMMUNE_PROFILE, { code: 'Dịch Vọng' });
  expect(errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'code', department: 'population' },
  });
});

test('the published figures come out of the records', async () => {
  const { data, errors } = await house.ask(
    'analyst',
    `{
    healthFacilityStatistics { total connectedToInsuranceVerification }
    communes(first: 1) { totalCount }
  }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    healthFacilityStatistics: { total: 711, connectedToInsuranceVerification: 559 },
    communes: { totalCount: 584 },
  });
});
