import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { openDepartment, type TestDepartment, type Why } from '../../../test/tools/department.ts';
import { LIVE_GRANTS } from './limit.ts';

let city: TestDepartment;
let child: string;
const as = (name: Parameters<TestDepartment['as']>[0]) => city.as(name);
const sql = (text: string, values: unknown[] = []) => city.running.database.reader.rows(text, values);
beforeAll(async () => {
  city = await openDepartment('population');
  const { data } = await city.ask(as('mother'), '{ me { children { id } } }');
  child = data.me.children[0].id;
});
afterAll(() => city[Symbol.asyncDispose]());

const CONSENT = `mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename
  ... on GrantConsentSuccess { consent { id } } ... on GrantLimitReached { message messageVi limit } } }`;
const DELEGATION = `mutation ($input: GrantDelegationInput!) { grantDelegation(input: $input) { __typename
  ... on GrantDelegationSuccess { delegation { id } } ... on GrantLimitReached { limit }
  ... on GrantTermRefused { message messageVi earliest latest latestBeginning } } }`;

async function consent(input: Record<string, unknown> = {}) {
  const all = {
    citizenId: child,
    institution: 'HOSPITAL_9',
    purpose: 'second-opinion',
    scopes: ['HEALTH'],
    validTo: '2027-05-01',
    idempotencyKey: randomUUID(),
    ...input,
  };
  return (await city.ask(as('mother'), CONSENT, { input: all })).data.grantConsent;
}
async function delegation(input: Record<string, unknown> = {}) {
  const all = {
    delegateId: as('father').citizenId,
    scopes: ['HEALTH'],
    validTo: '2027-05-01',
    idempotencyKey: randomUUID(),
    ...input,
  };
  return (await city.ask(as('mother'), DELEGATION, { input: all })).data.grantDelegation;
}

describe('what one person can pile up', () => {
  test('is twenty consents about a child, also when they are given at the same time', async () => {
    const idempotencyKey = randomUUID();
    const first = await consent({ idempotencyKey });
    const others = await Promise.all(Array.from({ length: LIVE_GRANTS + 4 }, () => consent()));
    const names = others.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'GrantConsentSuccess')).toHaveLength(LIVE_GRANTS - 1);
    expect(names.filter((name) => name === 'GrantLimitReached')).toHaveLength(5);
    expect(await consent()).toEqual({
      __typename: 'GrantLimitReached',
      message: expect.stringContaining('20'),
      messageVi: expect.stringContaining('20'),
      limit: 20,
    });
    expect(await consent({ idempotencyKey })).toEqual(first);
    await city.ask(as('mother'), 'mutation ($id: ID!) { revokeConsent(input: { consentId: $id }) { __typename } }', {
      id: first.consent.id,
    });
    expect(await consent()).toMatchObject({ __typename: 'GrantConsentSuccess' });
  });

  test('is twenty delegations, those to come included', async () => {
    for (let each = 0; each < LIVE_GRANTS; each++) {
      const term = each % 2 === 0 ? {} : { validFrom: '2027-03-01' };
      expect(await delegation(term)).toMatchObject({ __typename: 'GrantDelegationSuccess' });
    }
    expect(await delegation({ validFrom: '2027-03-01' })).toEqual({ __typename: 'GrantLimitReached', limit: 20 });
    await sql('update delegation set revoked_at = now() returning id');
  });

  test.each(['2027-11-21', '2030-01-01', '2126-12-01'])(
    'does not begin on %s, more than a year ahead',
    async (validFrom) => {
      const validTo = `${Number(validFrom.slice(0, 4)) + 1}${validFrom.slice(4)}`;
      expect(await delegation({ validFrom, validTo })).toEqual({
        __typename: 'GrantTermRefused',
        message: expect.stringContaining('2027-11-20'),
        messageVi: expect.stringContaining('20/11/2027'),
        earliest: '2026-11-20',
        latest: '2027-11-20',
        latestBeginning: '2027-11-20',
      });
    },
  );

  test('may begin on the last day of that year', async () => {
    const granted = await delegation({ validFrom: '2027-11-20', validTo: '2028-11-20' });
    expect(granted).toMatchObject({ __typename: 'GrantDelegationSuccess' });
  });
});

describe('grants that travel to the departments', () => {
  const grantsFor = async (viewer: Viewer, why: Why = {}) =>
    (await city.entities(viewer, [{ __typename: 'Citizen', id: child }], '... on Citizen { grants }', why)).data
      ._entities[0]?.grants;
  const doctorAt = (institution: string): Viewer => ({ ...as('doctor'), institution });

  test('are those of the viewer, the institution and the purpose, and no others, however many there are', async () => {
    await sql(
      `with one as (select * from consent where citizen_id = $1 limit 1)
       insert into consent select gen_random_uuid(), citizen_id, granted_by, 'OTHER_' || n, purpose, scopes, valid_from,
         valid_to, granted_at, null, 'laid-in-' || n, request_digest from one, generate_series(1, 5000) n returning id`,
      [child],
    );
    const opinion: Why = { purpose: 'second-opinion' };
    const own = [{ scope: 'HEALTH', granteeId: null, institution: 'HOSPITAL_9', purpose: 'second-opinion' }];
    expect(await grantsFor(doctorAt('HOSPITAL_9'), opinion)).toEqual(own);
    expect(await grantsFor(doctorAt('HOSPITAL_9'), { purpose: 'medical-care' })).toEqual([]);
    expect(await grantsFor(doctorAt('HOSPITAL_9'))).toEqual([]);
    expect(await grantsFor(doctorAt('HOSPITAL_8'), opinion)).toEqual([]);
    expect(await grantsFor(as('mother'), opinion)).toEqual([]);
  });

  test('to a delegate are what that delegate may see, and nobody else', async () => {
    await city.ask(as('mother'), DELEGATION, {
      input: {
        delegateId: as('father').citizenId,
        scopes: ['TRANSPORT'],
        validTo: '2027-01-01',
        idempotencyKey: randomUUID(),
      },
    });
    const about = [{ __typename: 'Citizen', id: as('mother').citizenId }];
    const asked = async (viewer: Viewer) =>
      (await city.entities(viewer, about, '... on Citizen { grants }')).data._entities[0]?.grants;
    expect(await asked(as('father'))).toEqual([
      { scope: 'TRANSPORT', granteeId: as('father').citizenId, institution: null, purpose: null },
    ]);
    expect(await asked(as('doctor'))).toEqual([]);
    expect(await asked(as('mother'))).toEqual([]);
  });
});
