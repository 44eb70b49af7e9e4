import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { CLOSED, EVERYTHING, FILE, openScene, type Scene } from './victim.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const NOBODY_ID = '00000000-0000-8000-8000-000000000000';

test('the victim reads her own file, so that there is something to steal', async () => {
  const { data, errors } = await scene.ask('mother', FILE, { id: scene.victim });
  expect(errors).toEqual([]);
  const text = JSON.stringify(data);
  expect(scene.secrets.filter((secret) => !text.includes(secret)).length).toBeLessThanOrEqual(5);
  expect(data.citizen.healthRecord.latestExam.bloodPressure).toBe('139/87');
  expect(data.citizen.criminalRecordCertificates.nodes.length).toBe(2);
});

describe('reading a whole file by its id', () => {
  test.each<CastName | null>([
    null,
    'guest',
    'teacher',
    'principal',
    'analyst',
    'auditor',
    'owner',
    'operator',
    'one-stop-officer',
    'father',
  ])('as %s gives what an id of nobody gives', async (who) => {
    const got = await scene.ask(who, FILE, { id: scene.victim });
    const absent = await scene.ask(who, FILE, { id: NOBODY_ID });
    expect(got).toMatchObject({ status: absent.status, data: absent.data, errors: absent.errors });
    expect(got.data).toEqual({ citizen: null });
    scene.safe(got);
  });

  test.each<[CastName, object]>([
    ['doctor', { insuranceCard: expect.anything(), residence: expect.anything() }],
    ['pharmacist', { insuranceCard: expect.anything() }],
    ['appraiser', {}],
    ['traffic-officer', { drivingLicence: expect.anything(), vehicles: expect.anything() }],
    ['justice-officer', { residence: expect.anything() }],
  ])('as %s gives what the office is for, and nothing else', async (who, own) => {
    const { data, errors } = await scene.ask(who, FILE, { id: scene.victim });
    expect(errors).toEqual([]);
    expect(data.citizen).toMatchObject({ ...CLOSED, ...own });
  });
});

const ALIASES = Array.from({ length: 20 }, (_, i) => `a${i}: citizen(id: $id) { fullName }`).join(' ');

describe('finding another way to the victim', () => {
  test.each<[string, CastName, string, object]>([
    [
      'twenty aliases of one question',
      'teacher',
      `query ($id: ID!) { ${ALIASES} }`,
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`a${i}`, null])),
    ],
    [
      'an alias that is called as a permitted field',
      'teacher',
      'query ($id: ID!) { me: citizen(id: $id) { fullName: citizenNumber } }',
      { me: null },
    ],
    [
      'a fragment on the type',
      'analyst',
      `query ($id: ID!) { citizen(id: $id) { ...F } } fragment F on Citizen { ${EVERYTHING} }`,
      { citizen: null },
    ],
    [
      'an inline fragment without a type',
      'analyst',
      `query ($id: ID!) { citizen(id: $id) { ... { ${EVERYTHING} } } }`,
      { citizen: null },
    ],
    [
      'a fragment that is included by a variable',
      'analyst',
      'query ($id: ID!, $yes: Boolean = true) { citizen(id: $id) { ... @include(if: $yes) { citizenNumber } } }',
      { citizen: null },
    ],
    ['the name of the type alone', 'guest', 'query ($id: ID!) { citizen(id: $id) { __typename } }', { citizen: null }],
    ['the id alone', 'guest', 'query ($id: ID!) { citizen(id: $id) { id } }', { citizen: null }],
    [
      "the child's household",
      'teacher',
      'query ($id: ID!) { citizen(id: $id) { children { household { members { fullName } } } } }',
      { citizen: null },
    ],
  ])('by %s leads nowhere', async (_, who, query, expected) => {
    const got = await scene.ask(who, query, { id: scene.victim });
    expect(got.data).toEqual(expected);
    scene.safe(got);
  });

  test('by a permitted official, over the household, leads nowhere', async () => {
    const query =
      'query ($id: ID!) { citizen(id: $id) { household { members { fullName citizen { healthRecord { latestExam { bloodPressure } } } } } children { fullName } } }';
    const got = await scene.ask('doctor', query, { id: scene.victim });
    expect(got.data.citizen).toEqual({ household: null, children: [] });
    scene.safe(got);
  });

  test('by the husband, over their household, gives the name on the door and no record of hers', async () => {
    const query = `{ me { household { members { relationship citizen { id citizenNumber healthRecord { latestExam { bloodPressure } } criminalRecordCertificates { totalCount } } } } } }`;
    const { data } = await scene.ask('father', query);
    const spouse = data.me.household.members.find(
      ({ relationship }: { relationship: string }) => relationship === 'SPOUSE',
    );
    expect(spouse).toEqual({ relationship: 'SPOUSE', citizen: null });
  });

  test('by one forbidden row in a list of permitted ones gives the permitted ones', async () => {
    const got = await scene.ask(
      'father',
      'query ($a: ID!, $b: ID!, $c: ID!) { a: citizen(id: $a) { citizenNumber } b: citizen(id: $b) { citizenNumber } c: citizen(id: $c) { id } }',
      {
        a: scene.house.id('father'),
        b: scene.victim,
        c: scene.child,
      },
    );
    expect(got.data).toEqual({ a: { citizenNumber: expect.any(String) }, b: null, c: { id: scene.child } });
    scene.safe(got);
  });
});

describe('what the gateway keeps for departments', () => {
  test.each([
    ['guardianIds', '{ me { guardianIds } }'],
    ['grants', '{ me { grants } }'],
    ['guardianIds of a child', '{ me { children { guardianIds } } }'],
    [
      'entities',
      '{ _entities(representations: [{ __typename: "Citizen", id: "x", guardianIds: ["y"] }]) { __typename } }',
    ],
    ['the SDL of departments', '{ _service { sdl } }'],
    [
      'entities as variables',
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { healthRecord { latestExam { bloodPressure } } } } }',
    ],
    ['guardianIds as an argument', 'query { citizen(id: "x", guardianIds: ["y"]) { id } }'],
    ['the scalar of grants', 'query ($g: Grant) { me { id } }'],
  ])('%s is not in the graph', async (_, query) => {
    const got = await scene.ask('mother', query, {
      of: [{ __typename: 'Citizen', id: scene.victim, guardianIds: [scene.house.id('father')] }],
    });
    expect(got.status).toBe(400);
    expect(got.errors[0]!.extensions!.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(got.data).toBeNull();
    expect(JSON.stringify(got.errors)).not.toContain('Did you mean "guardianIds"');
  });

  test.each(['guardianIds', 'grants', '_entities', '_service', 'Grant', '_Any', 'join__Graph'])(
    'introspection does not tell of %s',
    async (name) => {
      const { data } = await scene.ask(
        null,
        '{ __schema { types { name fields(includeDeprecated: true) { name args { name } } } directives { name } } }',
      );
      expect(JSON.stringify(data)).not.toContain(`"${name}"`);
      expect((await scene.ask(null, 'query ($name: String!) { __type(name: $name) { name } }', { name })).data).toEqual(
        { __type: null },
      );
    },
  );

  test.each(['guardianId', 'grant', 'guardianIdss'])(
    'a field almost called like a hidden one, %s, is not put right',
    async (field) => {
      const { errors } = await scene.ask('mother', `{ me { ${field} } }`);
      expect(JSON.stringify(errors)).not.toMatch(/guardianIds"|"grants"/);
    },
  );
});

describe('a department that believes what a reference says', () => {
  test('is told by the gateway, so a father who calls himself a guardian of the mother is none', async () => {
    const got = await scene.ask(
      'father',
      `query ($id: ID!, $guardianIds: [ID!]) { citizen(id: $id) { healthRecord { latestExam { bloodPressure } } } }`,
      {
        id: scene.victim,
        guardianIds: [scene.house.id('father')],
      },
    );
    scene.safe(got);
    expect(got.data?.citizen ?? null).toBeNull();
  });
});
