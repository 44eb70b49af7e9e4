import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_DOCUMENTS, OPEN_NOW, type GradeSix, openGradeSix } from '../../../../test/tools/grade-six.ts';

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
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('input.idempotencyKey'),
      extensions: { code: 'CONFLICT' },
    });
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
    await plan('2027-2028', [{ kind: 'ONLINE', allocation: 'BY_PRIORITY', ...OPEN_NOW }]);
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
