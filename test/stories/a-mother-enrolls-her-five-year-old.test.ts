import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';

let house: HouseOfBoth;
beforeAll(async () => {
  house = await openHouseOfBoth();
});
afterAll(() => house[Symbol.asyncDispose]());

const CHILDREN = `{ me { residence { commune { id } } children { id dateOfBirth student { school { name } enrollmentApplications(first: 1) { nodes {
  status channel accessCode allowed school { name } campaign { level schoolYear rounds { kind open } } } } } } } }`;
const SUBMIT = `mutation ($input: SubmitEnrollmentApplicationInput!) { submitEnrollmentApplication(input: $input) { __typename
  ... on SubmitEnrollmentApplicationSuccess { application { status channel choices { priority school { name commune { name } } } } } ... on AccessCodeRefused { message } } }`;
const idempotencyKey = 'the-mothers-first-request';

interface Kid {
  readonly id: string;
  readonly student: {
    readonly school: { readonly name: string } | null;
    readonly enrollmentApplications: {
      readonly nodes: readonly { readonly status: string; readonly accessCode: string | null }[];
    };
  };
}
async function youngest(who: 'mother' | 'father'): Promise<Kid> {
  const { data, errors } = await house.ask(who, CHILDREN);
  expect(errors).toEqual([]);
  return data.me.children.at(-1);
}

/** The kindergarten where children of the mother's commune belong, as she would find it. */
async function kindergarten(): Promise<string> {
  const { data } = await house.ask(
    'mother',
    '{ me { residence { commune { id } } } enrollmentCampaigns(schoolYear: "2026-2027", level: KINDERGARTEN) { nodes { id } } }',
  );
  const { id } = data.me.residence.commune;
  const found = await house.ask(
    'mother',
    'query ($id: ID!) { enrollmentCampaigns(schoolYear: "2026-2027", level: KINDERGARTEN) { nodes { catchment(communeId: $id) { nodes { priority places accepted school { id name } } } } } }',
    { id },
  );
  const [first] = found.data.enrollmentCampaigns.nodes[0].catchment.nodes;
  expect(first).toMatchObject({ priority: 1, school: { name: 'Trường Mầm non Dịch Vọng' } });
  expect(first.accepted).toBeLessThan(first.places);
  return first.school.id;
}

test('she reads the code, sends the application, and has the place at once', async () => {
  const before = await youngest('mother');
  expect(before.student.school).toBeNull();
  expect(before.student.enrollmentApplications.nodes[0]).toMatchObject({ status: 'CODE_ISSUED', channel: null });
  const accessCode = before.student.enrollmentApplications.nodes[0]!.accessCode;
  const input = { accessCode, schoolIds: [await kindergarten()], idempotencyKey };

  const sent = await house.ask('mother', SUBMIT, { input });
  expect(sent.errors).toEqual([]);
  expect(sent.data.submitEnrollmentApplication).toEqual({
    __typename: 'SubmitEnrollmentApplicationSuccess',
    application: {
      status: 'ACCEPTED',
      channel: 'ONLINE',
      choices: [{ priority: 1, school: { name: 'Trường Mầm non Dịch Vọng', commune: { name: 'Phường Dịch Vọng' } } }],
    },
  });
  expect((await house.ask('mother', SUBMIT, { input })).data).toEqual(sent.data);

  const father = await youngest('father');
  expect(father.student.enrollmentApplications.nodes[0]).toMatchObject({
    status: 'ACCEPTED',
    allowed: ['CONFIRMED', 'WITHDRAWN'],
    school: { name: 'Trường Mầm non Dịch Vọng' },
  });
});

test('the code is used up for a second application, whoever sends it', async () => {
  const { student } = await youngest('father');
  const accessCode = student.enrollmentApplications.nodes[0]!.accessCode;
  const again = await house.ask('father', SUBMIT, {
    input: { accessCode, schoolIds: [await kindergarten()], idempotencyKey },
  });
  expect(again.data.submitEnrollmentApplication.__typename).toBe('AccessCodeRefused');
});

test('she takes the place', async () => {
  const accessCode = (await youngest('mother')).student.enrollmentApplications.nodes[0]!.accessCode;
  const { data, errors } = await house.ask(
    'mother',
    'mutation ($input: ConfirmEnrollmentInput!) { confirmEnrollment(input: $input) { __typename ... on EnrollmentStepSuccess { application { status transitions { toStatus actorRole } } } } }',
    {
      input: { accessCode, idempotencyKey: 'the-mothers-confirmation' },
    },
  );
  expect(errors).toEqual([]);
  expect(
    data.confirmEnrollment.application.transitions.map(
      ({ toStatus, actorRole }: { toStatus: string; actorRole: string }) => `${toStatus} ${actorRole}`,
    ),
  ).toEqual([
    'CODE_ISSUED DEPARTMENT',
    'REGISTERED GUARDIAN',
    'DOCUMENTS_CHECK SYSTEM',
    'ACCEPTED SYSTEM',
    'CONFIRMED GUARDIAN',
  ]);
});

describe('nobody else comes near', () => {
  test.each(['guest', null] as const)('%s cannot send an application at all', async (who) => {
    const { data, errors } = await house.ask(who, SUBMIT, {
      input: { accessCode: 'AAAAAAAAAA', schoolIds: ['00000000-0000-8000-8000-000000000000'], idempotencyKey },
    });
    expect(data?.submitEnrollmentApplication ?? null).toBeNull();
    expect(errors[0]!.extensions!.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  });

  test.each(['teacher', 'principal', 'analyst', 'owner'] as const)('the %s does not find the child', async (who) => {
    const { id } = await youngest('mother');
    const { data } = await house.ask(
      who,
      'query ($id: ID!) { citizen(id: $id) { student { enrollmentApplications(first: 1) { nodes { accessCode } } } } }',
      { id },
    );
    expect(data).toEqual({ citizen: null });
  });
});
