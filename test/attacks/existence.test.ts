import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type OpenDepartments, openDepartments } from '../tools/departments.ts';

const NOBODY_ID = '00000000-0000-8000-8000-000000000000';
let city: OpenDepartments;
let victim: string;
beforeAll(async () => {
  city = await openDepartments(['population', 'health', 'transport', 'justice']);
  victim = city.world.cast.mother.citizenId!;
});
afterAll(() => city[Symbol.asyncDispose]());

const PAGE = 'totalCount nodes { __typename } pageInfo { hasNextPage endCursor }';
const PARTS: Readonly<Record<string, readonly string[]>> = {
  population: [
    'fullName',
    'citizenNumber',
    'residence { address }',
    'household { code }',
    'children { id }',
    `delegations { ${PAGE} }`,
    `consents { ${PAGE} }`,
  ],
  health: [
    'insuranceCard { validTo }',
    'healthRecord { latestExam { bmi } exams { totalCount } }',
    `healthNotices { ${PAGE} }`,
  ],
  transport: ['drivingLicence { points classes }', `vehicles { ${PAGE} }`],
  justice: [`criminalRecordCertificates { ${PAGE} }`],
};
/** Nobody of them has a task with the victim; officials name the purposes of their colleagues. */
const STRANGERS: readonly CastName[] = [
  'father',
  'teacher',
  'analyst',
  'auditor',
  'owner',
  'operator',
  'guest',
  'one-stop-officer',
];
const cells = Object.entries(PARTS).flatMap(([department, parts]) =>
  parts.flatMap((part) => STRANGERS.map((who) => [department, part.split(' ')[0]!, who, part] as const)),
);

describe('refused and absent cannot be told apart', () => {
  test.each(cells)('%s: %s for the %s', async (department, _field, who, part) => {
    const { as, entities } = city.departments.get(department)!;
    const facts = department === 'population' ? {} : { guardianIds: [], grants: [] };
    const ask = (id: string) =>
      entities(as(who), [{ __typename: 'Citizen', id, ...facts }], `... on Citizen { ${part} }`, {
        purpose: 'medical-care',
      });
    const refused = await ask(victim);
    const absent = await ask(NOBODY_ID);
    expect(refused).toEqual(absent);
  });
});

test.each(['citizen', 'healthFacility'])('the root %s has one answer for what is not there', async (root) => {
  const department = city.departments.get(root === 'citizen' ? 'population' : 'health')!;
  const query = `query ($id: ID!) { ${root}(id: $id) { id } }`;
  expect(await department.ask(department.as('guest'), query, { id: NOBODY_ID })).toMatchObject({
    data: { [root]: null },
    errors: [],
  });
});
