import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOSSIER } from './tools/department.ts';
import { type OpenDepartments, openDepartments } from './tools/departments.ts';

/**
 * Statements of each department for its part of the citizen file. The numbers are the budget: they
 * may fall, and they never depend on how many citizens are asked for.
 */
const PARTS = {
  population: {
    viewer: 'one-stop-officer',
    selection:
      'fullName dateOfBirth residence { commune { code name district { name } } } household { code members { fullName relationship } } guardianIds',
    budget: 7,
    acting: DOSSIER,
  },
  education: {
    viewer: 'mother',
    selection:
      'student { school { name } enrollmentApplications(first: 5) { nodes { status channel } } termResults(first: 4) { nodes { term average level } } }',
    budget: 7,
    acting: {},
  },
  health: {
    viewer: 'mother',
    selection:
      'insuranceCard { validFrom validTo benefitRate } healthRecord { latestExam { date bloodPressure bmi healthClass } }',
    budget: 4,
    acting: {},
  },
  transport: {
    viewer: 'traffic-officer',
    selection: 'drivingLicence { classes validTo points } vehicles(first: 5) { nodes { plate kind } }',
    budget: 6,
    acting: {},
  },
  justice: {
    viewer: 'mother',
    selection: 'criminalRecordCertificates(first: 5) { nodes { formType status issuedOn } }',
    budget: 3,
    acting: {},
  },
} as const;

let city: OpenDepartments;
let ids: string[];
beforeAll(async () => {
  city = await openDepartments(Object.keys(PARTS));
  ids = [...city.world.households()].flatMap(({ members }) => members.map(({ id }) => id)).slice(0, 100);
});
afterAll(() => city[Symbol.asyncDispose]());

describe.each(Object.entries(PARTS))('the citizen file in %s', (name, { viewer, selection, budget, acting }) => {
  test('costs as many statements for 100 citizens as for one, within its budget', async () => {
    const department = city.departments.get(name)!;
    const asked = department.as(viewer);
    // The viewer answers for all of them, so that no part is cheap because it was refused.
    const guardianIds = [asked.citizenId];
    async function cost(some: readonly string[]) {
      const { errors, statements } = await department.entities(
        asked,
        some.map((id) => ({ __typename: 'Citizen', id, ...(name !== 'population' && { guardianIds }) })),
        `... on Citizen { ${selection} }`,
        acting,
      );
      expect(errors).toEqual([]);
      return statements;
    }
    const one = await cost(ids.slice(0, 1));
    const hundred = await cost(ids);
    expect(hundred).toBeLessThanOrEqual(budget);
    expect(hundred).toBeGreaterThan(0);
    // A part that nobody of one has (no pupil, no card) ends early; never the other way round.
    expect(one).toBeLessThanOrEqual(hundred);
    expect(await cost(ids.slice(0, 50))).toBe(hundred);
  });
});
