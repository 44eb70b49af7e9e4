import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Child } from '../../../../test/tools/admissions.ts';
import { type GradeSix, openGradeSix } from '../../../../test/tools/grade-six.ts';

let six: GradeSix;
let admissions: GradeSix['admissions'];
let campaignId: GradeSix['campaignId'];
let school: GradeSix['school'];
let mother: GradeSix['mother'];
beforeAll(async () => {
  six = await openGradeSix();
  ({ admissions, campaignId, school, mother } = six);
});
afterAll(() => six.admissions[Symbol.asyncDispose]());

const child: GradeSix['child'] = (...words) => six.child(...words);
const submit: GradeSix['submit'] = (...words) => six.submit(...words);
const atSchool: GradeSix['atSchool'] = (...words) => six.atSchool(...words);
const byFamily: GradeSix['byFamily'] = (...words) => six.byFamily(...words);

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
    if (refused.message.includes('cannot follow')) {
      expect(refused.message).toContain('DOCUMENTS_CHECK, WITHDRAWN');
    }
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
