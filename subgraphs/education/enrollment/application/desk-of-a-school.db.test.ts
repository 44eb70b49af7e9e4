import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_DOCUMENTS, OPEN_NOW, type GradeSix, openGradeSix } from '../../../../test/tools/grade-six.ts';

let six: GradeSix;
let admissions: GradeSix['admissions'];
let campaignId: GradeSix['campaignId'];
let school: GradeSix['school'];
beforeAll(async () => {
  six = await openGradeSix();
  ({ admissions, campaignId, school } = six);
});
afterAll(() => six.admissions[Symbol.asyncDispose]());

const child: GradeSix['child'] = (...words) => six.child(...words);
const submit: GradeSix['submit'] = (...words) => six.submit(...words);
const atSchool: GradeSix['atSchool'] = (...words) => six.atSchool(...words);

describe('the desk of a school', () => {
  const LIST = `query ($school: ID!, $campaign: ID!, $first: Int) { school(id: $school) { enrollmentApplications(campaignId: $campaign, status: REGISTERED, first: $first) {
    totalCount nodes { id accessCode student { fullName dateOfBirth } choices { priority school { name } } documents { kind } transitions { toStatus } duplicates { status } } } } }`;

  test('lists applications by right, with the child and without the code', async () => {
    for (const residence of ['ACTUAL', 'PERMANENT', 'TEMPORARY', 'PERMANENT']) {
      await submit(await child({ residence }), [school]);
    }
    const { data } = await admissions.city.ask(admissions.city.as('principal'), LIST, {
      school,
      campaign: campaignId,
      first: 100,
    });
    const { nodes, totalCount } = data.school.enrollmentApplications;
    expect(nodes).toHaveLength(totalCount);
    const ranks = nodes.map(
      ({ choices }: { choices: { priority: number | null; school: { name: string } }[] }) =>
        choices.find((each) => each.school.name === 'Trường liên cấp Dịch Vọng')!.priority ?? 99,
    );
    expect(ranks).toEqual([1, 1, 2, 3]);
    expect(
      nodes.every(
        ({ accessCode, student }: { accessCode: null; student: { fullName: string } }) =>
          accessCode === null && student.fullName !== '',
      ),
    ).toBe(true);
  });

  test('costs the same number of statements for one application and for a page of them', async () => {
    const cost = async (first: number) =>
      (await admissions.city.ask(admissions.city.as('principal'), LIST, { school, campaign: campaignId, first }))
        .statements;
    expect(await cost(50)).toBe(await cost(1));
    expect(await cost(50)).toBeLessThanOrEqual(10);
  });

  test.each(['mother', 'teacher', 'owner', 'analyst', 'one-stop-officer'] as const)(
    'is empty to the %s',
    async (who) => {
      const { data } = await admissions.city.ask(admissions.city.as(who), LIST, { school, campaign: campaignId });
      expect(data.school.enrollmentApplications).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  test('decides for its own school only: another application looks like none', async () => {
    const one = await child();
    await submit(one, [admissions.schoolNamed('Trường THCS Dịch Vọng')]);
    for (const applicationId of [one.application.id, randomUUID()]) {
      const { errors } = await admissions.answer(admissions.city.as('principal'), 'checkEnrollmentDocuments', {
        applicationId,
      });
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(errors[0]!.message).not.toContain(applicationId);
    }
  });

  test('sees that a child of the same name and birthday applies elsewhere', async () => {
    const twice = { fullName: 'Đỗ Thị Thúy', citizenId: randomUUID() };
    const here = await child(twice);
    await submit(here, [school]);
    const there = await child({ ...twice, fullName: 'ĐỖ THỊ THUÝ', citizenId: randomUUID() });
    expect(there).toMatchObject({ duplicateCount: 1 });
    await submit(there, [admissions.schoolNamed('Trường THCS Dịch Vọng')]);
    const { data } = await admissions.city.ask(
      admissions.city.as('principal'),
      'query ($id: ID!) { enrollmentApplication(id: $id) { duplicates { status schools { name } } } }',
      { id: here.application.id },
    );
    expect(data.enrollmentApplication.duplicates).toEqual([
      { status: 'REGISTERED', schools: [{ name: 'Trường THCS Dịch Vọng' }] },
    ]);
  });
});

describe('places given by priority', () => {
  test('go to the nearest right first and then in order of arrival; the rest is refused when none is left, once', async () => {
    const plan = await admissions.run(admissions.city.as('owner'), 'planEnrollmentCampaign', {
      schoolYear: '2028-2029',
      level: 'SECONDARY',
      rounds: [{ kind: 'ONLINE', allocation: 'BY_PRIORITY', ...OPEN_NOW }],
    });
    const campaign = plan.campaign.id as string;
    const other = admissions.schoolNamed('Trường THCS Dịch Vọng');
    await admissions.leavePlaces(campaign, school, 3);
    await admissions.leavePlaces(campaign, other, 3);
    await admissions.run(admissions.city.as('owner'), 'setCatchment', {
      campaignId: campaign,
      schoolId: school,
      communeId: admissions.communeId,
      priorities: [
        { residence: 'PERMANENT', priority: 1 },
        { residence: 'TEMPORARY', priority: 2 },
      ],
    });
    async function apply(residence: string, schoolIds: readonly string[], seen = ALL_DOCUMENTS) {
      const one = await admissions.child(campaign, '2017-01-01', { residence });
      await submit(one, schoolIds);
      await atSchool('checkEnrollmentDocuments', one, { verified: seen });
      return one.application.id;
    }
    const names: Record<string, string> = {};
    names[await apply('TEMPORARY', [school])] = 'temporary, first';
    names[await apply('PERMANENT', [school])] = 'permanent, second';
    names[await apply('TEMPORARY', [school, other])] = 'temporary, third';
    names[await apply('PERMANENT', [school])] = 'permanent, fourth';
    names[await apply('ACTUAL', [school])] = 'outside the catchment';
    names[await apply('PERMANENT', [other, school])] = 'an earlier wish is open';
    names[await apply('PERMANENT', [school], ['BIRTH_CERTIFICATE'])] = 'documents not seen';

    const idempotencyKey = randomUUID();
    const allocate = () =>
      admissions.city.ask(
        admissions.city.as('principal'),
        'mutation ($input: AllocateEnrollmentPlacesInput!) { allocateEnrollmentPlaces(input: $input) { accepted refused left } }',
        {
          input: { campaignId: campaign, idempotencyKey },
        },
      );
    const answers = await Promise.all([allocate(), allocate(), allocate()]);
    for (const { data, errors } of answers) {
      expect({ errors, ...data }).toEqual({
        errors: [],
        allocateEnrollmentPlaces: { accepted: 3, refused: 1, left: 0 },
      });
    }

    const { data } = await admissions.city.ask(
      admissions.city.as('principal'),
      'query ($school: ID!, $campaign: ID!) { school(id: $school) { enrollmentApplications(campaignId: $campaign) { nodes { id status } } } }',
      { school, campaign },
    );
    const stands = Object.fromEntries(
      data.school.enrollmentApplications.nodes.map(({ id, status }: { id: string; status: string }) => [
        names[id],
        status,
      ]),
    );
    expect(stands).toEqual({
      'permanent, second': 'ACCEPTED',
      'permanent, fourth': 'ACCEPTED',
      'temporary, first': 'ACCEPTED',
      'temporary, third': 'DOCUMENTS_CHECK',
      'outside the catchment': 'DOCUMENTS_CHECK',
      'an earlier wish is open': 'DOCUMENTS_CHECK',
      'documents not seen': 'DOCUMENTS_CHECK',
    });
    expect(await admissions.placesOf(campaign, school)).toEqual({ places: 3, accepted: 3 });
  });

  test.each(['mother', 'teacher', 'owner', 'one-stop-officer'] as const)('are not for the %s to give', async (who) => {
    const { errors } = await admissions.city.ask(
      admissions.city.as(who),
      'mutation ($input: AllocateEnrollmentPlacesInput!) { allocateEnrollmentPlaces(input: $input) { accepted } }',
      {
        input: { campaignId, idempotencyKey: randomUUID() },
      },
    );
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
