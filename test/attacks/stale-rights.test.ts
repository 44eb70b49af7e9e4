import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { CLOSED, FILE, openScene, type Scene } from './victim.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const fileOf = (who: CastName, id: string, headers: Record<string, string> = {}) =>
  scene.ask(who, FILE, { id }, headers);
const population = (text: string, values: unknown[] = []) => scene.sql('population', text, values);
const guardians = (set: string) =>
  population(`update guardianship set ${set} where child_id = $1 and guardian_id = $2`, [scene.child, scene.victim]);

describe('custody', () => {
  const states: [string, string, string][] = [
    ['that ended today', "valid_to = '2026-11-20'", 'valid_to = null'],
    ['that ended yesterday', "valid_to = '2026-11-19'", 'valid_to = null'],
    ['that begins tomorrow', "valid_from = '2026-11-21'", "valid_from = '2018-01-01'"],
  ];
  test.each(states)('%s opens nothing in any department, from the next request on', async (_, change, back) => {
    expect((await fileOf('mother', scene.child)).data.citizen.fullName).toEqual(expect.any(String));
    await guardians(change);
    const got = await fileOf('mother', scene.child);
    expect(got.data).toEqual({ citizen: null });
    expect(got.errors).toEqual([]);
    const children = await scene.ask('mother', '{ me { children { id } } }');
    expect(JSON.stringify(children.data)).not.toContain(scene.child);
    await guardians(back);
    expect((await fileOf('mother', scene.child)).data.citizen.fullName).toEqual(expect.any(String));
  });

  test('of a person who comes of age today opens nothing; yesterday it did', async () => {
    const [row] = (await population('select date_of_birth as born from citizen where id = $1', [scene.child])) as [
      { born: string },
    ];
    await population("update citizen set date_of_birth = '2008-11-21' where id = $1", [scene.child]);
    expect((await fileOf('mother', scene.child)).data.citizen).not.toBeNull();
    await population("update citizen set date_of_birth = '2008-11-20' where id = $1", [scene.child]);
    expect((await fileOf('mother', scene.child)).data).toEqual({ citizen: null });
    await population('update citizen set date_of_birth = $2 where id = $1', [scene.child, row.born]);
  });

  test('of a child is not custody of the other parent', async () => {
    expect((await fileOf('father', scene.child)).data.citizen).not.toBeNull();
    expect((await fileOf('father', scene.victim)).data).toEqual({ citizen: null });
  });

  test("does not pass on to a guardian's delegate", async () => {
    await delegate('mother', { scopes: ['PERSON', 'HEALTH', 'INSURANCE'] });
    expect((await fileOf('operator', scene.child)).data).toEqual({ citizen: null });
    await population('update delegation set revoked_at = now()');
  });
});

const GRANT = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { ... on GrantDelegationSuccess { delegation { id } } } }`;
async function delegate(who: CastName, input: Record<string, unknown> = {}): Promise<string> {
  const all = {
    delegateId: scene.house.id('operator'),
    scopes: ['HEALTH', 'PERSON', 'CRIMINAL_RECORD'],
    validTo: '2027-06-01',
    idempotencyKey: randomUUID(),
    ...input,
  };
  return (await scene.ask(who, GRANT, { input: all })).data.grantDelegation.delegation.id;
}

describe('a delegation', () => {
  test.each([
    ['that ran out yesterday', "valid_from = '2026-01-01', valid_to = '2026-11-19'"],
    ['that begins tomorrow', "valid_from = '2026-11-21'"],
    ['that was revoked a moment ago', 'revoked_at = now()'],
    ['to somebody else', "delegate_id = '00000000-0000-8000-8000-000000000000'"],
  ])('%s opens nothing', async (_, change) => {
    const id = await delegate('mother');
    expect((await fileOf('operator', scene.victim)).data.citizen.healthRecord).not.toBeNull();
    await population(`update delegation set ${change} where id = $1`, [id]);
    const got = await fileOf('operator', scene.victim);
    expect(got.data).toEqual({ citizen: null });
    scene.safe(got);
  });

  test('never shows form 2, nor the citizen number, nor whom else the person trusts', async () => {
    const id = await delegate('mother');
    const { data } = await fileOf('operator', scene.victim);
    expect(data.citizen).toMatchObject({
      citizenNumber: null,
      delegations: CLOSED.delegations,
      mandates: CLOSED.mandates,
      consents: CLOSED.consents,
      children: [],
    });
    expect(JSON.stringify(data.citizen.criminalRecordCertificates)).not.toContain('FORM_2');
    await population('update delegation set revoked_at = now() where id = $1', [id]);
  });

  test('does not let the delegate ask for anything in her name', async () => {
    const id = await delegate('mother');
    const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) { __typename } }`;
    for (const formType of ['FORM_1', 'FORM_2']) {
      const got = await scene.ask('operator', REQUEST, {
        input: { citizenId: scene.victim, formType, idempotencyKey: randomUUID() },
      });
      expect(got.errors[0]!.extensions!.code).toBe('FORBIDDEN');
    }
    await population('update delegation set revoked_at = now() where id = $1', [id]);
  });

  test('is not passed on by the delegate', async () => {
    const id = await delegate('mother');
    await delegate('operator', { delegateId: scene.house.id('analyst') });
    expect((await fileOf('analyst', scene.victim)).data).toEqual({ citizen: null });
    await population('update delegation set revoked_at = now() where id = $1', [id]);
  });
});

describe('a consent', () => {
  const OPINION = { 'city-purpose': 'second-opinion' };
  const CONSENT = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { ... on GrantConsentSuccess { consent { id } } } }`;
  test.each([
    ['that was revoked', 'revoked_at = now()'],
    ['that ran out', "valid_from = '2026-01-01', valid_to = '2026-11-19'"],
    ['for another institution', "institution = 'ONE_STOP_SHOP'"],
    ['for another purpose', "purpose = 'research'"],
    ['for another part of the data', "scopes = '{TRANSPORT}'"],
    ['given by a stranger', 'granted_by = (select id from citizen where id <> citizen_id order by id limit 1)'],
  ])('%s opens nothing', async (_, change) => {
    const input = {
      institution: scene.house.world.cast.doctor.institution,
      purpose: 'second-opinion',
      scopes: ['HEALTH'],
      validTo: '2027-01-01',
      idempotencyKey: randomUUID(),
    };
    const { data } = await scene.ask('mother', CONSENT, { input });
    expect((await fileOf('doctor', scene.victim, OPINION)).data.citizen.healthRecord).not.toBeNull();
    await population(
      `update consent set ${change.replace('id <> citizen_id', 'id <> consent.citizen_id')} where id = $1`,
      [data.grantConsent.consent.id],
    );
    expect((await fileOf('doctor', scene.victim, OPINION)).data.citizen.healthRecord).toBeNull();
    await population('update consent set revoked_at = now() where id = $1', [data.grantConsent.consent.id]);
  });
});

describe('care', () => {
  const CARE = { 'city-purpose': 'medical-care' };
  test.each([
    ['that ended yesterday', "'2026-11-01', '2026-11-19'"],
    ['that begins tomorrow', "'2026-11-21', null"],
  ])('%s opens nothing', async (_, term) => {
    const facility = scene.house.world.cast.doctor.institution;
    await scene.sql('health', 'delete from care_episode where citizen_id = $1', [scene.victim]);
    await scene.sql(
      'health',
      `insert into care_episode (id, citizen_id, facility_id, opened_on, closed_on) values (gen_random_uuid(), $1, $2, ${term})`,
      [scene.victim, facility],
    );
    expect((await fileOf('doctor', scene.victim, CARE)).data.citizen.healthRecord).toBeNull();
    await scene.sql(
      'health',
      "update care_episode set opened_on = '2026-11-20', closed_on = '2026-11-20' where citizen_id = $1",
      [scene.victim],
    );
    expect((await fileOf('doctor', scene.victim, CARE)).data.citizen.healthRecord).not.toBeNull();
  });
});
