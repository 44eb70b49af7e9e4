import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Admissions, openAdmissions, someone } from '../../../../test/tools/admissions.ts';

let admissions: Admissions;
let primary: string;
beforeAll(async () => {
  admissions = await openAdmissions();
  primary = await admissions.campaign('2026-2027', 'PRIMARY');
});
afterAll(() => admissions[Symbol.asyncDispose]());

const ask = (query: string, variables: object = {}) => admissions.city.ask(someone(), query, { ...variables });

describe('a campaign is public', () => {
  test('its windows, and which of them is open', async () => {
    const { data } = await ask(
      '{ enrollmentCampaigns(schoolYear: "2026-2027", level: PRIMARY) { nodes { rounds { kind allocation opensAt closesAt open } } } }',
    );
    expect(data.enrollmentCampaigns.nodes[0].rounds).toEqual([
      {
        kind: 'ONLINE',
        allocation: 'BY_PRIORITY',
        opensAt: '2026-06-30T17:00:00.000Z',
        closesAt: '2026-07-03T17:00:00.000Z',
        open: false,
      },
      {
        kind: 'DIRECT',
        allocation: 'BY_PRIORITY',
        opensAt: '2026-07-11T17:00:00.000Z',
        closesAt: '2026-07-18T17:00:00.000Z',
        open: false,
      },
      {
        kind: 'SUPPLEMENTARY',
        allocation: 'IN_ORDER_OF_ARRIVAL',
        opensAt: '2026-09-30T17:00:00.000Z',
        closesAt: '2026-12-31T17:00:00.000Z',
        open: true,
      },
    ]);
  });

  test('campaigns of a year cost as many statements as one', async () => {
    const query = (first: number) =>
      `{ enrollmentCampaigns(first: ${first}) { nodes { rounds { kind } schools(first: 5) { nodes { school { name } } } catchment(communeId: "${admissions.communeId}") { nodes { school { name } } } } } }`;
    const [one, all] = [await ask(query(1)), await ask(query(100))];
    expect(all.data.enrollmentCampaigns.nodes.length).toBe(10);
    expect(all.statements).toBe(one.statements);
    expect(all.statements).toBeLessThanOrEqual(6);
  });

  test.each([
    ['without diacritics', 'tieu hoc dich vong', ['Trường Tiểu học Dịch Vọng', 'Trường Tiểu học Dịch Vọng Hậu']],
    ['with diacritics', 'Tiểu học Dịch Vọng Hậu', ['Trường Tiểu học Dịch Vọng Hậu']],
    ['with a sign that means something in SQL', 'dich%vong', []],
  ])('schools are found %s', async (_, search, names) => {
    const { data } = await ask(
      'query ($id: ID!, $search: String) { _entities(representations: [{ __typename: "EnrollmentCampaign", id: $id }]) { ... on EnrollmentCampaign { schools(search: $search) { nodes { school { name } places accepted } totalCount } } } }',
      { id: primary, search },
    );
    const { nodes, totalCount } = data._entities[0].schools;
    expect(nodes.map(({ school }: { school: { name: string } }) => school.name)).toEqual(names);
    expect(totalCount).toBe(names.length);
  });

  test('the schools where a child belongs, nearest right first', async () => {
    async function catchment(residence: string, communeId = admissions.communeId) {
      const { data } = await ask(
        'query ($id: ID!, $communeId: ID!, $residence: ResidenceKind) { _entities(representations: [{ __typename: "EnrollmentCampaign", id: $id }]) { ... on EnrollmentCampaign { catchment(communeId: $communeId, residence: $residence) { nodes { school { name ownership } priority } } } } }',
        { id: primary, communeId, residence },
      );
      return data._entities[0].catchment.nodes.map(
        ({ school, priority }: { school: { name: string }; priority: number }) => `${school.name} ${priority}`,
      );
    }
    expect(await catchment('PERMANENT')).toEqual(['Trường liên cấp Dịch Vọng 1', 'Trường Tiểu học Dịch Vọng 1']);
    expect(await catchment('ACTUAL')).toEqual(['Trường liên cấp Dịch Vọng 3', 'Trường Tiểu học Dịch Vọng 3']);
  });

  test('private schools take children from everywhere and are in no catchment', async () => {
    const [{ zoned }] = (await admissions.city.running.database.reader.rows<{ zoned: number }>(
      "select count(*) as zoned from zone where ownership = 'PRIVATE'",
    )) as [{ zoned: number }];
    expect(zoned).toBe(0);
    const { data } = await ask(
      'query ($id: ID!) { _entities(representations: [{ __typename: "EnrollmentCampaign", id: $id }]) { ... on EnrollmentCampaign { schools(ownership: PRIVATE, placesLeft: true, first: 1) { nodes { school { id } } } } } }',
      { id: primary },
    );
    const schoolId = data._entities[0].schools.nodes[0].school.id;
    const { accessCode } = await admissions.child(primary, '2020-01-01');
    const sent = await admissions.run(someone(), 'submitEnrollmentApplication', { accessCode, schoolIds: [schoolId] });
    expect(sent.application).toMatchObject({ status: 'ACCEPTED', choices: [{ priority: null }] });
  });
});

describe('where places go in order of arrival', () => {
  test('a public school outside the catchment is passed over for the next wish', async () => {
    const far = admissions.city.world.schools.find(
      ({ level, ownership, communeId }) =>
        level === 'PRIMARY' && ownership === 'PUBLIC' && communeId !== admissions.communeId,
    )!;
    const { accessCode } = await admissions.child(primary, '2020-01-02');
    const sent = await admissions.run(someone(), 'submitEnrollmentApplication', {
      accessCode,
      schoolIds: [far.id, admissions.schoolNamed('Trường Tiểu học Dịch Vọng')],
    });
    expect(sent.application).toMatchObject({
      status: 'ACCEPTED',
      school: { name: 'Trường Tiểu học Dịch Vọng' },
      choices: [{ refusedFor: 'CATCHMENT' }, { refusedFor: null }],
    });
  });

  test('missing documents hold the application up, and the place is given when they come', async () => {
    const secondary = await admissions.campaign('2026-2027', 'SECONDARY');
    const school = admissions.schoolNamed('Trường THCS Dịch Vọng');
    await admissions.leavePlaces(secondary, school, 1);
    const { accessCode } = await admissions.child(secondary, '2015-01-02');
    const family = someone();
    const sent = await admissions.run(family, 'submitEnrollmentApplication', { accessCode, schoolIds: [school] });
    expect(sent.application).toMatchObject({
      status: 'NEED_MORE',
      documents: expect.arrayContaining([{ kind: 'COMPLETION_CERTIFICATE', state: 'MISSING' }]),
    });
    expect(
      await admissions.run(family, 'supplyEnrollmentDocuments', { accessCode, documents: ['HEALTH_RECORD'] }),
    ).toMatchObject({ application: { status: 'NEED_MORE' } });
    expect(
      await admissions.run(family, 'supplyEnrollmentDocuments', { accessCode, documents: ['COMPLETION_CERTIFICATE'] }),
    ).toMatchObject({ application: { status: 'ACCEPTED' } });
  });
});

describe('planning', () => {
  const places = (schoolId: string, count: number) =>
    admissions.run(admissions.city.as('owner'), 'setEnrollmentPlaces', {
      campaignId: primary,
      schoolId,
      places: count,
    });

  test('never sets fewer places than are given', async () => {
    const school = admissions.city.as('principal').institution!;
    const { accepted } = await admissions.placesOf(primary, school);
    expect(accepted).toBeGreaterThan(0);
    expect(await places(school, accepted - 1)).toMatchObject({
      __typename: 'EnrollmentPlanRefused',
      message: 'More places than these are given already.',
    });
    expect((await places(school, accepted)).__typename).toBe('EnrollmentPlanSuccess');
  });

  test('gives no places to a school without the level', async () => {
    expect((await places(admissions.schoolNamed('Trường Mầm non Dịch Vọng'), 10)).__typename).toBe(
      'EnrollmentPlanRefused',
    );
  });

  test.each(['principal', 'one-stop-officer', 'analyst', 'mother'] as const)('is not for the %s', async (who) => {
    const input = { campaignId: primary, schoolId: admissions.city.as('principal').institution, places: 1 };
    const { errors } = await admissions.answer(admissions.city.as(who), 'setEnrollmentPlaces', input);
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test.each([
    ['two windows of a kind', [{ kind: 'ONLINE' }, { kind: 'ONLINE' }], 'input.rounds'],
    ['no window', [], 'input.rounds'],
    ['a window that closes before it opens', [{ kind: 'ONLINE', opensAt: '2027-07-02T00:00:00Z' }], 'input.rounds'],
  ])('refuses %s', async (_, rounds, argument) => {
    const window = { allocation: 'BY_PRIORITY', opensAt: '2027-07-01T00:00:00Z', closesAt: '2027-07-02T00:00:00Z' };
    const input = {
      schoolYear: '2027-2028',
      level: 'PRIMARY',
      rounds: rounds.map((round) => ({ ...window, ...round })),
    };
    const { errors } = await admissions.answer(admissions.city.as('owner'), 'planEnrollmentCampaign', input);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  });
});
