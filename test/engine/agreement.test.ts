import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, type CastName } from '../../city/world/facts.ts';
import { type BothAnswers, expectAgreement, type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';
import { sources, textOf } from '../tools/sources.ts';
import { type CityOperation, cityOperations, variablesOf } from './city-operations.ts';
import { FAULTS } from './faults.ts';
import type { Puzzle } from './harness/puzzle.ts';

let house: HouseOfBoth;
/** The mother, a child of hers who goes to school, and somebody whose record a doctor has opened in an emergency. */
let people: readonly string[];
/** What is open for those who handle it: cases that purposes want, and what a variable of an operation takes. */
let open: Readonly<Record<'claim' | 'certificate' | 'emergency' | 'classId' | 'campaignId', string>>;

beforeAll(async () => {
  house = await openHouseOfBoth();
  const { data } = await house.ask('mother', '{ me { children { id student { id } } } }');
  const child: string = data.me.children.find(({ student }: { student: object | null }) => student !== null).id;
  people = [house.id('mother'), child, house.id('teacher')];
  const rows = <R extends object>(department: string, text: string, values: unknown[]) =>
    house.departments.get(department)!.database.reader.rows<R>(text, values);
  const { doctor, principal } = house.world.cast;
  for (const person of people.slice(0, 2)) {
    await rows('health', "insert into care_episode values (gen_random_uuid(), $1, $2, '2026-11-01', null)", [
      person,
      doctor.institution,
    ]);
  }
  const certificate = randomUUID();
  await rows(
    'justice',
    "insert into certificate (id, citizen_id, form_type, status, requested_by, requested_at, due_on) values ($1, $2, 'FORM_2', 'REQUESTED', $2, now(), '2026-12-01')",
    [certificate, people[0]],
  );
  const write = async (who: CastName, text: string, input: object, purpose?: string) =>
    (
      await house.ask(
        who,
        text,
        { input: { idempotencyKey: randomUUID(), ...input } },
        { ...(purpose && { 'city-purpose': purpose }) },
      )
    ).data;
  const claim = await write(
    'doctor',
    'mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { ... on InsuranceCardVerified { verificationId } } }',
    { citizenId: people[0] },
  );
  await write('mother', 'mutation ($input: GrantConsentInput!) { grantConsent(input: $input) { __typename } }', {
    institution: doctor.institution,
    purpose: 'second-opinion',
    scopes: ['HEALTH'],
    validTo: '2027-01-01',
  });
  const emergency = await write(
    'doctor',
    'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { ... on OpenEmergencyAccessSuccess { access { id } } } }',
    { citizenId: house.id('teacher'), reason: 'Unconscious after an accident' },
    'emergency-care',
  );
  const [schoolClass] = await rows<{ id: string }>(
    'education',
    "select id from school_class where school_id = $1 and school_year = '2025-2026' and grade between 6 and 9 order by id limit 1",
    [principal.institution],
  );
  const [campaign] = await rows<{ id: string }>(
    'education',
    'select campaign_id as id from wish where wished_school_id = $1 order by 1 limit 1',
    [principal.institution],
  );
  open = {
    campaignId: campaign!.id,
    claim: claim.verifyInsuranceCard.verificationId,
    certificate,
    emergency: emergency.openEmergencyAccess.access.id,
    classId: schoolClass!.id,
  };
});
afterAll(() => house[Symbol.asyncDispose]());

function headersFor(purpose: string | null): Record<string, string> {
  const cases: Record<string, string> = {
    'insurance-appraisal': open.claim,
    'criminal-record-certificate': open.certificate,
    'public-service-dossier': '000.00.01.H26-261120-0001',
  };
  return purpose === null ? {} : { 'city-purpose': purpose, 'city-case': cases[purpose] ?? '' };
}

/** What a variable of a type is given; writes are safe to repeat, so both engines send the same. */
const VALUES: Readonly<Record<string, (person: string, key: string) => unknown>> = {
  $id: (person) => person,
  $code: () => '00166',
  $schoolYear: () => '2016-2017',
  $schoolId: () => house.world.cast.principal.institution,
  $classId: () => open.classId,
  $campaignId: () => open.campaignId,
  $after: () => null,
  'IssueCriminalRecordCertificateInput!': () => ({ certificateId: open.certificate }),
  'RequestCriminalRecordCertificateInput!': (citizenId, idempotencyKey) => ({
    citizenId,
    formType: 'FORM_1',
    idempotencyKey,
  }),
  'IssueDrivingLicenceInput!': (citizenId, idempotencyKey) => ({ citizenId, classes: ['A1'], idempotencyKey }),
  'OpenEmergencyAccessInput!': (citizenId, idempotencyKey) => ({
    citizenId,
    reason: 'Unconscious after an accident',
    idempotencyKey,
  }),
  'CloseEmergencyAccessReviewInput!': () => ({ accessId: open.emergency, outcome: 'JUSTIFIED' }),
  'WithholdCaseInput!': (_, idempotencyKey) => ({
    case: 'VA-2026-1',
    purpose: 'investigation',
    until: new Date(Date.now() + 86_400_000).toISOString(),
    reason: 'The suspect would flee.',
    idempotencyKey,
  }),
};

function valuesFor(operation: CityOperation, person: string, who: CastName | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variablesOf(operation)).map(([name, type]) => {
      const value = VALUES[type] ?? VALUES[`$${name}`];
      if (!value) {
        throw new Error(`${operation.name} takes $${name}: ${type}, of which VALUES knows nothing.`);
      }
      return [name, value(person, `${who ?? 'nobody'}-${person}`)];
    }),
  );
}

describe('asked by everyone of the cast and by nobody, both engines tell the same of', () => {
  test.each(cityOperations.map((operation) => [operation.name, operation] as const))('%s', async (_, operation) => {
    const names = Object.keys(variablesOf(operation));
    const about = names.includes('id') || names.includes('input') ? people : people.slice(0, 1);
    const headers = headersFor(operation.purpose);
    const answers: BothAnswers[] = [];
    for (const person of about) {
      // Everybody at once, but about one person: a department that is asked too much at once tells so.
      const asked = [...CAST, null].map((who) =>
        house.askBoth(who, operation.query, valuesFor(operation, person, who), headers),
      );
      answers.push(...(await Promise.all(asked)));
    }
    for (const answer of answers) {
      expectAgreement(answer);
    }
    // Two engines that both tell nothing agree too.
    const telling = answers.filter(({ city: { data } }) => Object.values(data ?? {}).some((value) => value !== null));
    expect(telling.length).toBeGreaterThan(0);
  });
});

/** Stories of what the stock engine does not have at all, with what that is. */
const OURS_ALONE: Readonly<Record<string, string>> = {
  'a-client-takes-events.test.ts': 'subscriptions',
  'a-file-does-not-wait-for-health.test.ts': '@defer',
  'a-mother-follows-her-application.test.ts': 'subscriptions',
};

test('every story goes through both engines', () => {
  const plain = sources('test/stories/*.test.ts')
    .filter((file) => !/openHouseOfBoth|'city', 'apollo'/.test(textOf(file)))
    .map((file) => basename(file));
  expect(plain.filter((file) => !(file in OURS_ALONE))).toEqual([]);
});

test('the value of a variable is repeated in the error about it by neither engine', async () => {
  const query = 'query ($first: Int) { communes(first: $first) { totalCount } }';
  const { city, apollo } = await house.askBoth(null, query, { first: 'a name' });
  for (const { errors } of [city, apollo]) {
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }]);
    expect(errors[0]!.message).not.toContain('a name');
  }
});

describe('a known fault of the stock engine, and the right answer', () => {
  test(FAULTS.nowhere, async () => {
    const { city, apollo } = await house.askBoth(null, '{ commune(code: "00001", asOf: "2019-02-30") { name } }');
    expect(city.errors).toMatchObject([{ path: ['commune'], extensions: { department: 'population' } }]);
    expect(apollo.errors).toMatchObject([{ extensions: { department: 'population' } }]);
    expect(apollo.errors[0]).not.toHaveProperty('path');
  });

  test('every other one has a puzzle', async () => {
    const puzzles = join(import.meta.dirname, 'puzzles');
    const shown = new Set<string>([FAULTS.nowhere]);
    for (const name of readdirSync(puzzles)) {
      const { puzzle } = (await import(join(puzzles, name, 'puzzle.ts'))) as { puzzle: Puzzle };
      for (const { faults } of puzzle.cases) {
        if (faults?.stock) {
          shown.add(faults.stock);
        }
      }
    }
    expect([...shown].sort()).toEqual(Object.values(FAULTS).sort());
  });
});
