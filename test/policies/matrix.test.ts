import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openMint } from '../../city/issuer/mint.ts';
import type { Data } from '../tools/department.ts';
import { textOf } from '../tools/sources.ts';
import { type OpenHouse, openHouse, post } from '../house.ts';
import { COLUMNS, type CaseName, type Column, printMatrix, ROWS, type Row } from './matrix.ts';

let house: OpenHouse;
let child: string;
let cases: Readonly<Record<CaseName, string>>;
const sql = <R extends object>(department: string, text: string, values: unknown[] = []) =>
  house.departments.get(department)!.database.reader.rows<R>(text, values);

/** A pupil, the mother's child, is given something in every register. */
beforeAll(async () => {
  house = await openHouse();
  const { data } = await house.ask('mother', '{ me { children { id student { id } } } }');
  child = data.me.children.find(({ student }: { student: object | null }) => student !== null).id;
  const [vehicle, licence, request] = [randomUUID(), randomUUID(), randomUUID()];
  await sql(
    'transport',
    "insert into driving_licence values ($1, $2, '010099999999', '2026-01-01', null, null, null, null)",
    [licence, child],
  );
  await sql('transport', "insert into vehicle values ($1, 'MOTORCYCLE', '2026-01-01')", [vehicle]);
  await sql('transport', "insert into vehicle_ownership values ($1, $2, '2026-01-01', null)", [vehicle, child]);
  for (const [id, form] of [
    [request, 'FORM_1'],
    [randomUUID(), 'FORM_2'],
  ]) {
    await sql(
      'justice',
      "insert into certificate (id, citizen_id, form_type, status, requested_by, requested_at, due_on) values ($1, $2, $3, 'REQUESTED', $2, now(), '2026-12-01')",
      [id, child, form],
    );
  }
  await sql('health', 'delete from care_episode where citizen_id = $1', [child]);
  const VERIFY =
    'mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { ... on InsuranceCardVerified { verificationId } } }';
  const verified = await house.ask('doctor', VERIFY, { input: { citizenId: child, idempotencyKey: randomUUID() } });
  cases = { claim: verified.data.verifyInsuranceCard.verificationId, request, dossier: '000.00.01.H26-261120-0001' };
});
afterAll(() => house[Symbol.asyncDispose]());

/** Makes a situation so, and gives back what undoes it. */
async function arrange(given: Row['given']): Promise<() => Promise<unknown>> {
  const population = (text: string) => sql('population', text, [child]);
  const health = (text: string, values: unknown[] = []) => sql('health', text, [child, ...values]);
  const { doctor } = house.world.cast;
  switch (given) {
    case undefined:
      return async () => {};
    case 'custody ended':
      await population("update guardianship set valid_to = '2026-11-20' where child_id = $1");
      return () => population('update guardianship set valid_to = null where child_id = $1');
    case 'open episode':
      await health("insert into care_episode values (gen_random_uuid(), $1, $2, '2026-11-01', null)", [
        doctor.institution,
      ]);
      return () => health('delete from care_episode where citizen_id = $1');
    case 'emergency opened': {
      const OPEN = 'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { __typename } }';
      const input = { citizenId: child, reason: 'Unconscious after an accident', idempotencyKey: randomUUID() };
      const { data } = await house.ask('doctor', OPEN, { input }, { 'city-purpose': 'emergency-care' });
      expect(data.openEmergencyAccess.__typename).toBe('OpenEmergencyAccessSuccess');
      return () => health('update emergency_access set open_until = now() where citizen_id = $1');
    }
    case 'consent': {
      const CONSENT = 'mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename } }';
      const input = {
        citizenId: child,
        institution: doctor.institution,
        purpose: 'second-opinion',
        scopes: ['HEALTH'],
        validTo: '2027-01-01',
        idempotencyKey: randomUUID(),
      };
      expect((await house.ask('mother', CONSENT, { input })).data.grantConsent.__typename).toBe('GrantConsentSuccess');
      return () => population('update consent set revoked_at = now() where citizen_id = $1');
    }
    case 'delegation':
    case 'delegation revoked':
      // A minor grants nothing; the row stands for what a person of age could have granted.
      await sql(
        'population',
        `insert into delegation values (gen_random_uuid(), $1, $2, '{PERSON,HEALTH,CRIMINAL_RECORD}', '2026-11-01', '2027-01-01', now(), ${given === 'delegation' ? 'null' : 'now()'}, $3, 'x')`,
        [child, house.id('operator'), randomUUID()],
      );
      return () => population('delete from delegation where citizen_id = $1');
    default:
      return given satisfies never;
  }
}

async function tokenOf(who: Row['who']): Promise<string | null> {
  if (who === null) {
    return null;
  }
  if (who !== 'child') {
    return house.token(who);
  }
  const mint = await openMint(house.identity);
  return mint({ name: 'guest', description: 'The child.', citizenId: child, roles: ['citizen'], institution: null });
}

function isSeen(column: Column, citizen: Data): boolean {
  if (citizen === null) {
    return false;
  }
  const forms = (citizen.criminalRecordCertificates?.nodes ?? []).map(({ formType }: { formType: string }) => formType);
  switch (column) {
    case 'criminal record, form 1':
      return forms.includes('FORM_1');
    case 'criminal record, form 2':
      return forms.includes('FORM_2');
    case 'vehicles':
      return citizen.vehicles.totalCount > 0;
    case 'delegations':
      return citizen.delegations.totalCount > 0;
    default:
      return citizen[COLUMNS[column].split(' ')[0]!] !== null;
  }
}

const QUERY = `query ($id: ID!) { citizen(id: $id) { ${[...new Set(Object.values(COLUMNS))].join(' ')} } }`;

describe.each(Object.entries(ROWS))('%s', (_, row) => {
  let citizen: Data;
  beforeAll(async () => {
    // The person's own delegations are a column, so there has to be one.
    const spare = randomUUID();
    await sql(
      'population',
      "insert into delegation values ($1, $2, $3, '{TRANSPORT}', '2025-01-01', '2025-02-01', now(), null, 'spare', 'x')",
      [spare, child, house.id('teacher')],
    );
    const undo = await arrange(row.given);
    const token = await tokenOf(row.who);
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(row.purpose && { 'city-purpose': row.purpose }),
      ...(row.case && { 'city-case': cases[row.case] }),
    };
    const { data } = await post(house.url, { query: QUERY, variables: { id: child } }, headers);
    citizen = data.citizen;
    await undo();
    await sql('population', 'delete from delegation where id = $1', [spare]);
  });

  test.each(Object.keys(COLUMNS) as Column[])('%s', (column) => {
    expect(isSeen(column, citizen)).toBe(row.sees.includes(column));
  });
});

test('docs/policy-matrix.md is this table', () => {
  expect(textOf('docs/policy-matrix.md')).toBe(printMatrix());
});
