import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Admissions, type Child, openAdmissions, someone } from '../../../../test/tools/admissions.ts';

let admissions: Admissions;
/** Enrollment of 2027-2028 into grade 6, open online now, places by priority. */
let campaignId: string;
let school: string;
const mother = someone();
const open = { opensAt: '2026-11-01T00:00:00+07:00', closesAt: '2026-12-01T00:00:00+07:00' };

beforeAll(async () => {
  admissions = await openAdmissions();
  school = admissions.city.as('principal').institution!;
  const owner = admissions.city.as('owner');
  const plan = await admissions.run(owner, 'planEnrollmentCampaign', {
    schoolYear: '2026-2027',
    level: 'SECONDARY',
    rounds: [{ kind: 'SUPPLEMENTARY', allocation: 'BY_PRIORITY', ...open }],
  });
  campaignId = plan.campaign.id;
  await admissions.leavePlaces(campaignId, school, 5);
});
afterAll(() => admissions[Symbol.asyncDispose]());

const ALL_DOCUMENTS = ['BIRTH_CERTIFICATE', 'RESIDENCE_CONFIRMATION', 'COMPLETION_CERTIFICATE'];
const submit = (child: Child, schoolIds: readonly string[], more: object = {}) =>
  admissions.run(mother, 'submitEnrollmentApplication', {
    accessCode: child.accessCode,
    schoolIds,
    documents: ALL_DOCUMENTS,
    ...more,
  });
const atSchool = (verb: string, { application: { id } }: Child, more: object = {}) =>
  admissions.run(admissions.city.as('principal'), verb, { applicationId: id, ...more });
const byFamily = (verb: string, { accessCode }: Child, more: object = {}) =>
  admissions.run(mother, verb, { accessCode, ...more });
const child = (more: object = {}) => admissions.child(campaignId, '2015-04-04', more);

test('from the code to the class, and on to another school', async () => {
  const khoi = await child();
  expect((await submit(khoi, [school])).application).toMatchObject({
    status: 'REGISTERED',
    allowed: ['DOCUMENTS_CHECK', 'WITHDRAWN'],
  });
  expect(
    (await atSchool('checkEnrollmentDocuments', khoi, { verified: ['BIRTH_CERTIFICATE'] })).application.status,
  ).toBe('DOCUMENTS_CHECK');
  expect(
    (await atSchool('requestEnrollmentDocuments', khoi, { documents: ['HEALTH_RECORD'], reason: 'Thiếu sổ khám' }))
      .application.status,
  ).toBe('NEED_MORE');
  expect((await byFamily('supplyEnrollmentDocuments', khoi, { documents: ['HEALTH_RECORD'] })).application.status).toBe(
    'DOCUMENTS_CHECK',
  );
  const before = await admissions.placesOf(campaignId, school);
  expect((await atSchool('acceptEnrollmentApplication', khoi)).application).toMatchObject({
    status: 'ACCEPTED',
    school: { name: 'Trường liên cấp Dịch Vọng' },
  });
  expect((await byFamily('confirmEnrollment', khoi)).application.status).toBe('CONFIRMED');
  const enrolled = (await atSchool('enrollChild', khoi)).application;
  expect(enrolled.documents).toContainEqual({ kind: 'BIRTH_CERTIFICATE', state: 'VERIFIED' });
  expect((await admissions.placesOf(campaignId, school)).accepted).toBe(before.accepted + 1);

  const file = await admissions.city.entities(
    { ...mother, citizenId: khoi.citizenId },
    [{ __typename: 'Citizen', id: khoi.citizenId, guardianIds: [] }],
    '... on Citizen { student { grade school { name } } }',
  );
  expect(file.data._entities[0].student).toEqual({ grade: 6, school: { name: 'Trường liên cấp Dịch Vọng' } });

  const left = (await atSchool('transferEnrollment', khoi, { reason: 'Chuyển nơi ở' })).application;
  expect(left).toMatchObject({ status: 'TRANSFERRED', allowed: [] });
  expect(await admissions.placesOf(campaignId, school)).toEqual(before);
  expect(
    left.transitions.map(
      ({ toStatus, actorRole }: { toStatus: string; actorRole: string }) => `${toStatus} by ${actorRole}`,
    ),
  ).toEqual([
    'CODE_ISSUED by DEPARTMENT',
    'REGISTERED by GUARDIAN',
    'DOCUMENTS_CHECK by SCHOOL',
    'NEED_MORE by SCHOOL',
    'DOCUMENTS_CHECK by GUARDIAN',
    'ACCEPTED by SCHOOL',
    'CONFIRMED by GUARDIAN',
    'ENROLLED by SCHOOL',
    'TRANSFERRED by SCHOOL',
  ]);
  expect(left.transitions.at(-1)).toMatchObject({ fromStatus: 'ENROLLED', reason: 'Chuyển nơi ở' });
  expect((await child({ citizenId: khoi.citizenId })).accessCode).not.toBe(khoi.accessCode);
});

describe('a step that the table of states does not have is refused, and told what it has', () => {
  test.each([
    [
      'confirming what no school has accepted',
      (one: Child) => byFamily('confirmEnrollment', one),
      'REGISTERED',
      ['DOCUMENTS_CHECK', 'WITHDRAWN'],
    ],
    [
      'accepting before the check',
      (one: Child) => atSchool('acceptEnrollmentApplication', one),
      'REGISTERED',
      ['DOCUMENTS_CHECK', 'WITHDRAWN'],
    ],
    [
      'enrolling without a place',
      (one: Child) => atSchool('enrollChild', one),
      'REGISTERED',
      ['DOCUMENTS_CHECK', 'WITHDRAWN'],
    ],
    [
      'transferring who is not there',
      (one: Child) => atSchool('transferEnrollment', one, { reason: 'x' }),
      'REGISTERED',
      ['DOCUMENTS_CHECK', 'WITHDRAWN'],
    ],
  ] as const)('%s', async (_, step, status, allowed) => {
    const one = await child();
    await submit(one, [school]);
    const refused = await step(one);
    expect(refused).toMatchObject({ __typename: 'EnrollmentStepRefused', status, allowed: [...allowed] });
    if (refused.message.includes('cannot follow')) expect(refused.message).toContain('DOCUMENTS_CHECK, WITHDRAWN');
    expect(refused.messageVi).not.toBe('');
  });

  test('whatever follows a withdrawal', async () => {
    const one = await child();
    await submit(one, [school]);
    expect((await byFamily('withdrawEnrollmentApplication', one, { reason: 'Đổi ý' })).application.status).toBe(
      'WITHDRAWN',
    );
    expect(await atSchool('checkEnrollmentDocuments', one)).toMatchObject({
      __typename: 'EnrollmentStepRefused',
      status: 'WITHDRAWN',
      allowed: [],
    });
  });
});

test('withdrawing gives the place back in the same instant', async () => {
  const one = await child();
  await submit(one, [school]);
  await atSchool('checkEnrollmentDocuments', one);
  const before = await admissions.placesOf(campaignId, school);
  await atSchool('acceptEnrollmentApplication', one);
  expect((await admissions.placesOf(campaignId, school)).accepted).toBe(before.accepted + 1);
  await byFamily('withdrawEnrollmentApplication', one, { reason: 'Đổi ý' });
  expect(await admissions.placesOf(campaignId, school)).toEqual(before);
});

describe('wishes are gone through in order', () => {
  const other = () => admissions.schoolNamed('Trường THCS Dịch Vọng');

  test('the second school waits for the first, which refuses; the last refusal rejects', async () => {
    const one = await child();
    await submit(one, [other(), school]);
    await atSchool('checkEnrollmentDocuments', one);
    expect(await atSchool('acceptEnrollmentApplication', one)).toMatchObject({
      __typename: 'EnrollmentStepRefused',
      message: expect.stringContaining('earlier wish'),
    });
    const { database } = admissions.city.running;
    await database.reader.rows(
      "update application_choice set refused_for = 'QUOTA' where application_id = $1 and position = 1",
      [one.application.id],
    );
    const rejected = await atSchool('rejectEnrollmentApplication', one, {
      rejection: 'DOCUMENTS',
      reason: 'Không hợp lệ',
    });
    expect(rejected.application).toMatchObject({
      status: 'REJECTED',
      rejection: 'DOCUMENTS',
      choices: [{ refusedFor: 'QUOTA' }, { refusedFor: 'DOCUMENTS' }],
    });
  });

  test('a first school that refuses leaves the next wish open, and its reason in the history', async () => {
    const one = await child();
    await submit(one, [school, other()]);
    await atSchool('checkEnrollmentDocuments', one);
    const { application } = await atSchool('rejectEnrollmentApplication', one, {
      rejection: 'QUOTA',
      reason: 'Hết chỗ',
    });
    expect(application).toMatchObject({
      status: 'DOCUMENTS_CHECK',
      choices: [{ refusedFor: 'QUOTA' }, { refusedFor: null }],
    });
    expect(application.transitions.at(-1)).toEqual({
      fromStatus: 'DOCUMENTS_CHECK',
      toStatus: 'DOCUMENTS_CHECK',
      actorRole: 'SCHOOL',
      reason: 'Hết chỗ',
    });
    expect(await atSchool('acceptEnrollmentApplication', one)).toMatchObject({
      __typename: 'EnrollmentStepRefused',
      message: expect.stringContaining('refused the child already'),
    });
  });

  test('a child from outside the catchment of a public school is taken for a reason only', async () => {
    const elsewhere = admissions.city.world.communes.find(({ id }) => id !== admissions.communeId)!.id;
    const one = await child({ communeId: elsewhere });
    expect((await submit(one, [school])).application.choices).toEqual([
      { position: 1, priority: null, refusedFor: null },
    ]);
    await atSchool('checkEnrollmentDocuments', one);
    const { errors } = await admissions.answer(admissions.city.as('principal'), 'acceptEnrollmentApplication', {
      applicationId: one.application.id,
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.reason' } });
    expect(
      (await atSchool('acceptEnrollmentApplication', one, { reason: 'Con giáo viên của trường' })).application.status,
    ).toBe('ACCEPTED');
  });

  test('temporary and actual residence come after permanent', async () => {
    const priorities = [];
    for (const residence of ['PERMANENT', 'TEMPORARY', 'ACTUAL']) {
      const { application } = await submit(await child({ residence }), [school]);
      priorities.push(application.choices[0].priority);
    }
    expect(priorities).toEqual([1, 2, 3]);
  });
});

describe('what is not accepted at the door', () => {
  test.each([
    ['a child too young for the level', '2016-01-01', {}, 'AgeNotAccepted'],
    ['a child too old whatever the reason', '2011-12-31', {}, 'AgeNotAccepted'],
    [
      'a school without places in the campaign',
      '2015-01-01',
      { schoolIds: ['00000000-0000-8000-8000-000000000000'] },
      'SchoolNotInCampaign',
    ],
    ['a code that is none', '2015-01-01', { accessCode: '0000000000' }, 'AccessCodeRefused'],
    ['text that can be no code', '2015-01-01', { accessCode: '001215000123' }, 'AccessCodeRefused'],
  ])('%s', async (_, born, more, refusal) => {
    const one = await admissions.child(campaignId, born);
    const refused = await submit(one, [school], more);
    expect(refused.__typename).toBe(refusal);
    expect(refused.messageVi).not.toBe('');
  });

  test('a code in groups and small letters is accepted', async () => {
    const one = await child();
    const accessCode = `${one.accessCode.slice(0, 5).toLowerCase()}-${one.accessCode.slice(5)} `;
    expect((await submit(one, [school], { accessCode })).__typename).toBe('SubmitEnrollmentApplicationSuccess');
  });

  test.each([
    ['no school', { schoolIds: [] }, 'input.schoolIds'],
    ['four schools', { schoolIds: Array.from({ length: 4 }, () => randomUUID()) }, 'input.schoolIds'],
    ['a key that is too short', { idempotencyKey: 'short' }, 'input.idempotencyKey'],
  ])('%s', async (_, more, argument) => {
    const input = { accessCode: 'AAAAAAAAAA', schoolIds: [school], ...more };
    const { errors } = await admissions.answer(mother, 'submitEnrollmentApplication', input);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(JSON.stringify(errors)).not.toContain('AAAAAAAAAA');
  });

  test('a key that was used for another request', async () => {
    const idempotencyKey = randomUUID();
    await submit(await child(), [school], { idempotencyKey });
    const { errors } = await admissions.answer(mother, 'submitEnrollmentApplication', {
      accessCode: (await child()).accessCode,
      schoolIds: [school],
      idempotencyKey,
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' } });
  });
});

describe('the window is that of the instant', () => {
  test('before its opening the next one is told; after its close there is none', async () => {
    const plan = (year: string, rounds: object[]) =>
      admissions.run(admissions.city.as('owner'), 'planEnrollmentCampaign', {
        schoolYear: year,
        level: 'SECONDARY',
        rounds,
      });
    const later = await plan('2027-2028', [
      {
        kind: 'ONLINE',
        allocation: 'BY_PRIORITY',
        opensAt: '2027-07-07T00:00:00+07:00',
        closesAt: '2027-07-10T00:00:00+07:00',
      },
    ]);
    await admissions.leavePlaces(later.campaign.id, school, 5);
    const early = await admissions.child(later.campaign.id, '2016-01-01');
    expect(await submit(early, [school])).toMatchObject({
      __typename: 'EnrollmentWindowClosed',
      opensAt: '2027-07-06T17:00:00.000Z',
    });
    await plan('2027-2028', [
      {
        kind: 'ONLINE',
        allocation: 'BY_PRIORITY',
        opensAt: '2026-11-01T00:00:00+07:00',
        closesAt: '2026-11-20T00:00:00+07:00',
      },
    ]);
    expect(await submit(early, [school])).toMatchObject({ __typename: 'EnrollmentWindowClosed', opensAt: null });
    await plan('2027-2028', [{ kind: 'ONLINE', allocation: 'BY_PRIORITY', ...open }]);
    expect((await submit(early, [school])).__typename).toBe('SubmitEnrollmentApplicationSuccess');
    expect(
      await plan('2027-2028', [
        {
          kind: 'ONLINE',
          allocation: 'BY_PRIORITY',
          opensAt: '2026-11-01T00:00:00+07:00',
          closesAt: '2026-11-02T00:00:00+07:00',
        },
      ]),
    ).toMatchObject({ __typename: 'EnrollmentPlanRefused' });
  });

  test('the direct window lets a school enter what a family brings, and no one else', async () => {
    const one = await child();
    const input = { accessCode: one.accessCode, schoolIds: [school], documents: ALL_DOCUMENTS };
    const { errors } = await admissions.answer(mother, 'enterEnrollmentApplication', input);
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const entered = await admissions.run(admissions.city.as('principal'), 'enterEnrollmentApplication', input);
    expect(entered.application).toMatchObject({ status: 'REGISTERED', channel: 'DIRECT' });
    expect(entered.application.transitions.at(-1)).toMatchObject({ actorRole: 'SCHOOL' });
  });
});

describe('the desk of a school', () => {
  const LIST = `query ($school: ID!, $campaign: ID!, $first: Int) { school(id: $school) { enrollmentApplications(campaignId: $campaign, status: REGISTERED, first: $first) {
    totalCount nodes { id accessCode student { fullName dateOfBirth } choices { priority school { name } } documents { kind } transitions { toStatus } duplicates { status } } } } }`;

  test('lists applications by right, with the child and without the code', async () => {
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
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(1);
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
    expect(there).toMatchObject({
      duplicates: [{ status: 'REGISTERED', schools: [{ name: 'Trường liên cấp Dịch Vọng' }] }],
    });
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
      rounds: [{ kind: 'ONLINE', allocation: 'BY_PRIORITY', ...open }],
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
    const apply = async (residence: string, schoolIds: readonly string[], seen = ALL_DOCUMENTS) => {
      const one = await admissions.child(campaign, '2017-01-01', { residence });
      await submit(one, schoolIds);
      await atSchool('checkEnrollmentDocuments', one, { verified: seen });
      return one.application.id;
    };
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
    for (const { data, errors } of answers)
      expect({ errors, ...data }).toEqual({
        errors: [],
        allocateEnrollmentPlaces: { accepted: 3, refused: 1, left: 0 },
      });

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
