import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { openDepartment, type TestDepartment } from '../../../test/tools/department.ts';
import { ledgerOf } from '../../../test/evidence/ledger.ts';

let health: TestDepartment;
let doctor: Viewer;
let mother: string;
beforeAll(async () => {
  health = await openDepartment('health');
  doctor = health.as('doctor');
  mother = health.world.cast.mother.citizenId!;
});
afterAll(() => health[Symbol.asyncDispose]());

const EMERGENCY = { purpose: 'emergency-care' };
const REVIEW = { purpose: 'emergency-access-review' };
const REASON = 'Unconscious after an accident, allergies unknown';
const OPEN = `mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { __typename
  ... on OpenEmergencyAccessSuccess { message messageVi access { id openedAt openUntil reason reviewOutcome } }
  ... on EmergencyAccessNotNeeded { message messageVi } ... on EmergencyAccessRefused { message messageVi reason } } }`;
const CLOSE = `mutation ($input: CloseEmergencyAccessReviewInput!) { closeEmergencyAccessReview(input: $input) { __typename
  ... on CloseEmergencyAccessReviewSuccess { access { id reviewOutcome reviewedAt } } ... on EmergencyAccessReviewNotOpen { message messageVi } } }`;
const REVIEWS = '{ emergencyAccessReviews { totalCount nodes { id openedBy reason openUntil facility { id } } } }';

async function open(input: Record<string, unknown> = {}, viewer = doctor, why: object = EMERGENCY) {
  const all = { citizenId: mother, reason: REASON, idempotencyKey: randomUUID(), ...input };
  const { data, errors } = await health.ask(viewer, OPEN, { input: all }, why);
  return { result: data?.openEmergencyAccess, errors };
}
async function recordOf(viewer: Viewer, id: string, why: object = EMERGENCY) {
  const { data } = await health.entities(
    viewer,
    [{ __typename: 'Citizen', id, guardianIds: [], grants: [] }],
    '... on Citizen { healthRecord { latestExam { bmi } } }',
    why,
  );
  return data._entities[0].healthRecord;
}
async function noticesOf(viewer: Viewer, id: string) {
  const { data } = await health.entities(
    viewer,
    [{ __typename: 'Citizen', id, guardianIds: [], grants: [] }],
    '... on Citizen { healthNotices { totalCount nodes { kind message messageVi emergencyAccess { id reason reviewOutcome } } } }',
  );
  return data._entities[0].healthNotices;
}
const close = (viewer: Viewer, accessId: string, outcome: string, why: object = REVIEW) =>
  health.ask(viewer, CLOSE, { input: { accessId, outcome } }, why);
const sql = (text: string, values: unknown[] = []) => health.running.database.reader.rows(text, values);
async function forget() {
  await sql('delete from health_notice returning id');
  await sql('delete from emergency_access returning id');
}

test('opens the record for 24 hours, under its own purpose, and marks the ledger', async () => {
  expect(await recordOf(doctor, mother)).toBeNull();
  const { result, errors } = await open();
  expect(errors).toEqual([]);
  const { openedAt, openUntil, reason } = result.access;
  expect(Date.parse(openUntil) - Date.parse(openedAt)).toBe(24 * 3_600_000);
  expect(reason).toBe(REASON);
  expect(await recordOf(doctor, mother)).not.toBeNull();
  expect(await recordOf(doctor, mother, { purpose: 'medical-care' })).toBeNull();
  expect(await recordOf(doctor, mother, {})).toBeNull();
  expect(await recordOf(doctor, health.world.cast.father.citizenId!)).toBeNull();
  expect(await recordOf({ ...doctor, subject: 'a colleague', citizenId: null }, mother)).toBeNull();
  const entry = (await ledgerOf(health)).findLast(
    ({ outcome, fields }) => outcome === 'RELEASED' && fields.includes('HealthExam.bmi'),
  )!;
  expect(entry).toMatchObject({
    subjects: [mother],
    purpose: 'emergency-care',
    legal_basis: expect.stringContaining('91/2025'),
  });
  await sql(
    "update emergency_access set open_until = now() - interval '1 second', opened_at = now() - interval '1 day'",
  );
  expect(await recordOf(doctor, mother)).toBeNull();
});

test('tells the person, and nobody else', async () => {
  const before = (await noticesOf(health.as('mother'), mother)).totalCount;
  await open();
  const notices = await noticesOf(health.as('mother'), mother);
  expect(notices.totalCount).toBe(before + 1);
  expect(notices.nodes[0]).toMatchObject({
    kind: 'EMERGENCY_ACCESS_OPENED',
    message: expect.stringContaining('emergency'),
    messageVi: expect.stringContaining('cấp cứu'),
    emergencyAccess: { reason: REASON, reviewOutcome: null },
  });
  for (const who of ['father', 'doctor', 'auditor', 'guest'] as const) {
    expect(await noticesOf(health.as(who), mother)).toEqual({ totalCount: 0, nodes: [] });
  }
});

test('the same key is one access and one notice, also at once; for another reason a conflict', async () => {
  const input = { idempotencyKey: randomUUID() };
  const before = (await noticesOf(health.as('mother'), mother)).totalCount;
  const answers = await Promise.all([1, 2, 3, 4].map(() => open(input)));
  expect(new Set(answers.map(({ result }) => result.access.id)).size).toBe(1);
  expect((await noticesOf(health.as('mother'), mother)).totalCount).toBe(before + 1);
  const { errors } = await open({ ...input, reason: 'Another reason altogether' });
  expect(errors[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
});

test('is not needed where the facility has the person under its care', async () => {
  await sql(
    "insert into care_episode (id, citizen_id, facility_id, opened_on) values (gen_random_uuid(), $1, $2, '2026-11-20')",
    [health.world.cast.father.citizenId, doctor.institution],
  );
  const { result } = await open({ citizenId: health.world.cast.father.citizenId });
  expect(result.__typename).toBe('EmergencyAccessNotNeeded');
});

describe('is refused', () => {
  test.each(['mother', 'pharmacist', 'appraiser', 'teacher', 'auditor', 'one-stop-officer', 'operator'] as const)(
    'to the %s',
    async (who) => {
      const known = await open({}, health.as(who));
      const unknown = await open({ citizenId: randomUUID() }, health.as(who));
      expect(known.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(known).toEqual(unknown);
    },
  );
  test.each([
    ['no purpose', {}],
    ['the purpose of care', { purpose: 'medical-care' }],
    ['the purpose of auditors', REVIEW],
  ])('to a doctor who names %s', async (_, why) => {
    expect((await open({}, doctor, why)).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
  test('to a doctor of no facility', async () => {
    for (const institution of [null, 'HOSPITAL', randomUUID()]) {
      expect((await open({}, { ...doctor, institution })).errors[0]).toMatchObject({
        extensions: { code: 'FORBIDDEN' },
      });
    }
  });
  test.each([
    ['input.reason', { reason: 'because' }],
    ['input.reason', { reason: ' '.repeat(40) }],
    ['input.reason', { reason: 'x'.repeat(501) }],
    ['input.reason', { reason: `A reason with ${'\0'} in it` }],
    ['input.citizenId', { citizenId: '001215000123' }],
    ['input.idempotencyKey', { idempotencyKey: 'k' }],
  ])('with %s named where it cannot be right', async (argument, input) => {
    expect((await open(input)).errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  });
});

describe('the review', () => {
  test('lists what is pending to auditors who name the purpose, and to nobody else', async () => {
    const { result } = await open();
    const { data } = await health.ask(health.as('auditor'), REVIEWS, {}, REVIEW);
    expect(data.emergencyAccessReviews.nodes).toContainEqual({
      id: result.access.id,
      openedBy: expect.any(String),
      reason: REASON,
      openUntil: result.access.openUntil,
      facility: { id: doctor.institution },
    });
    expect(JSON.stringify(data)).not.toContain(mother);
    expect(JSON.stringify(data)).not.toContain(doctor.citizenId);
    const empty = { emergencyAccessReviews: { totalCount: 0, nodes: [] } };
    expect((await health.ask(health.as('auditor'), REVIEWS)).data).toEqual(empty);
    for (const who of ['doctor', 'mother', 'analyst', 'owner', 'guest'] as const) {
      expect((await health.ask(health.as(who), REVIEWS, {}, REVIEW)).data).toEqual(empty);
    }
  });

  test('that finds no emergency closes the record at once and tells the person', async () => {
    await sql(
      "update emergency_access set open_until = now(), opened_at = now() - interval '1 day' where citizen_id = $1",
      [mother],
    );
    const { result } = await open();
    const { id } = result.access;
    expect(await recordOf(doctor, mother)).not.toBeNull();
    const first = await close(health.as('auditor'), id, 'UNJUSTIFIED');
    expect(first.data.closeEmergencyAccessReview.access).toMatchObject({ id, reviewOutcome: 'UNJUSTIFIED' });
    expect(await recordOf(doctor, mother)).toBeNull();
    expect((await close(health.as('auditor'), id, 'UNJUSTIFIED')).data).toEqual(first.data);
    expect((await close(health.as('auditor'), id, 'JUSTIFIED')).data.closeEmergencyAccessReview.__typename).toBe(
      'EmergencyAccessReviewNotOpen',
    );
    expect((await noticesOf(health.as('mother'), mother)).nodes[0]).toMatchObject({
      kind: 'EMERGENCY_ACCESS_REVIEWED',
      emergencyAccess: { id, reviewOutcome: 'UNJUSTIFIED' },
    });
    const { data } = await health.ask(health.as('auditor'), REVIEWS, {}, REVIEW);
    expect(JSON.stringify(data)).not.toContain(id);
  });

  test('is closed by nobody who opened it, and by auditors only', async () => {
    await forget();
    const both = { ...doctor, roles: [...doctor.roles, 'auditor'] };
    const { result } = await open();
    for (const viewer of [both, doctor, health.as('mother'), health.as('owner')]) {
      expect((await close(viewer, result.access.id, 'JUSTIFIED')).errors[0]).toMatchObject({
        extensions: { code: 'FORBIDDEN' },
      });
    }
    expect((await close(health.as('auditor'), result.access.id, 'JUSTIFIED', {})).errors[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(
      (await close(health.as('auditor'), randomUUID(), 'JUSTIFIED')).data.closeEmergencyAccessReview.__typename,
    ).toBe('EmergencyAccessReviewNotOpen');
  });
});

describe('what breaks the glass has a measure', () => {
  const SETTLE = `mutation ($input: SettleEmergencyAccessInput!) { settleEmergencyAccess(input: $input) { __typename
    ... on SettleEmergencyAccessSuccess { access { id settledAt } } } }`;
  const settle = (viewer: Viewer, accessId: string, why: object = REVIEW) =>
    health.ask(viewer, SETTLE, { input: { accessId } }, why);
  const somebody = () => randomUUID();
  const refused = (reason: string) => ({
    __typename: 'EmergencyAccessRefused',
    message: expect.any(String),
    messageVi: expect.any(String),
    reason,
  });
  beforeEach(forget);

  test('ten records in twelve hours, also when they are opened at the same time', async () => {
    const idempotencyKey = randomUUID();
    const citizenId = somebody();
    const first = await open({ citizenId, idempotencyKey });
    const others = await Promise.all(Array.from({ length: 12 }, () => open({ citizenId: somebody() })));
    expect(others.filter(({ result }) => result.__typename === 'OpenEmergencyAccessSuccess')).toHaveLength(9);
    const eleventh = somebody();
    expect((await open({ citizenId: eleventh })).result).toEqual(refused('SHIFT_LIMIT'));
    expect(await recordOf(doctor, eleventh)).toBeNull();
    expect((await noticesOf({ ...doctor, citizenId: eleventh }, eleventh)).totalCount).toBe(0);
    expect((await open({ citizenId, idempotencyKey })).result).toEqual(first.result);
    const colleague = { ...doctor, subject: randomUUID(), citizenId: randomUUID() };
    expect((await open({ citizenId: eleventh }, colleague)).result.__typename).toBe('OpenEmergencyAccessSuccess');
    await sql("update emergency_access set opened_at = opened_at - interval '12 hours' returning id");
    expect((await open({ citizenId: eleventh })).result.__typename).toBe('OpenEmergencyAccessSuccess');
  });

  test('none after an access that was unjustified, until that is settled; never again the same record', async () => {
    const [one, other] = [mother, somebody()];
    const { result } = await open({ citizenId: one });
    const second = await open({ citizenId: one });
    expect(second.result.__typename).toBe('OpenEmergencyAccessSuccess');
    const { id } = result.access;
    await close(health.as('auditor'), id, 'UNJUSTIFIED');
    expect(await recordOf(doctor, one)).toBeNull();
    expect((await open({ citizenId: one })).result).toEqual(refused('RECORD_CLOSED'));
    expect((await open({ citizenId: other })).result).toEqual(refused('SUSPENDED'));
    const colleague = { ...doctor, subject: randomUUID(), citizenId: randomUUID() };
    expect((await open({ citizenId: one }, colleague)).result.__typename).toBe('OpenEmergencyAccessSuccess');

    const both = { ...doctor, roles: [...doctor.roles, 'auditor'] };
    for (const viewer of [both, doctor, health.as('owner')]) {
      expect((await settle(viewer, id)).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect((await settle(health.as('auditor'), id, {})).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const settled = (await settle(health.as('auditor'), id)).data;
    expect(settled.settleEmergencyAccess.access).toEqual({ id, settledAt: expect.any(String) });
    expect((await settle(health.as('auditor'), id)).data).toEqual(settled);
    expect((await open({ citizenId: other })).result.__typename).toBe('OpenEmergencyAccessSuccess');
    expect((await open({ citizenId: one })).result).toEqual(refused('RECORD_CLOSED'));
  });

  test('a finding that there is not cannot be settled', async () => {
    const { result } = await open();
    for (const id of [result.access.id, randomUUID()]) {
      expect((await settle(health.as('auditor'), id)).data.settleEmergencyAccess.__typename).toBe(
        'EmergencyAccessNotUnjustified',
      );
    }
  });

  test('a doctor is known by a reference that is the same each time and no citizen', async () => {
    await open({ citizenId: somebody() });
    await open();
    const { data } = await health.ask(health.as('auditor'), REVIEWS, {}, REVIEW);
    const known = new Set(data.emergencyAccessReviews.nodes.map(({ openedBy }: { openedBy: string }) => openedBy));
    expect(known.size).toBe(1);
    expect(known.has(doctor.citizenId)).toBe(false);
  });
});
