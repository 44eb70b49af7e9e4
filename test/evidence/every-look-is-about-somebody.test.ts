import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { EVERYTHING } from '../attacks/victim.ts';
import { type OpenHouse, openHouse } from '../house.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const CASE = { 'city-case': '000.00.01.H26-261120-0001' };
const PERSON = `query ($id: ID!) { citizen(id: $id) { ${EVERYTHING}
  student { fullName school { name } termResults(first: 3) { nodes { term average level } }
    enrollmentApplications(first: 3) { nodes { status choices { position } } } }
  accessLog(first: 3) { nodes { summary who { description } data { description } purpose { code } } } } }`;
const CLASS = `{ myPosts { homeroomClasses { sheet(term: TERM_1) { pupils { student { fullName citizen { id fullName } }
  marks { subjectCode regular } } } } } }`;
const WRITES = [
  `mutation ($id: ID!, $key: String!) { issueDrivingLicence(input: { citizenId: $id, classes: [A1], idempotencyKey: $key }) { __typename
     ... on IssueDrivingLicenceSuccess { licence { points } } ... on LicenceHolderTooYoung { minimumAge } } }`,
  `mutation ($id: ID!, $key: String!) { requestCriminalRecordCertificate(input: { citizenId: $id, formType: FORM_1, idempotencyKey: $key }) { __typename } }`,
];
const WHO: readonly CastName[] = [
  ...(['mother', 'father', 'teacher', 'principal', 'doctor', 'pharmacist', 'appraiser', 'traffic-officer'] as const),
  ...(['justice-officer', 'one-stop-officer', 'analyst', 'auditor', 'owner', 'operator', 'guest'] as const),
];
const PURPOSES = ['public-service-dossier', 'traffic-control', 'medical-care', 'teaching', 'investigation'];

test('whoever looks at whatever for whatever reason, no entry is about nobody, or about a stranger to the register', async () => {
  const me = await house.ask('mother', '{ me { children { id } } }');
  const persons = [house.id('mother'), ...me.data.me.children.map(({ id }: { id: string }) => id)];
  for (const who of WHO) {
    await house.ask(who, CLASS, {}, { 'city-purpose': 'teaching' });
    for (const id of persons) {
      const { errors } = await house.ask(who, PERSON, { id: id.toUpperCase() });
      expect(errors.map(({ extensions }) => extensions?.code)).not.toContain('GRAPHQL_VALIDATION_FAILED');
      for (const query of WRITES) {
        await house.ask(who, query, { id: id.toUpperCase(), key: randomUUID() });
      }
    }
    for (const purpose of PURPOSES) {
      await house.ask(who, PERSON, { id: persons[1] }, { ...CASE, 'city-purpose': purpose });
    }
  }
  const known = await house.departments
    .get('population')!
    .database.reader.rows<{ id: string }>('select id from citizen');
  const citizens = new Set(known.map(({ id }) => id));
  let entries = 0;
  for (const [name, department] of house.departments) {
    if (name === 'oversight') {
      continue;
    }
    await department.evidenceSettled(10_000);
    const rows = await department.database.reader.rows<{ subjects: string[]; fields: string[]; outcome: string }>(
      'select outcome, subjects, fields from evidence_entry',
    );
    entries += rows.length;
    const strange = rows.filter(({ subjects }) => subjects.length === 0 || !subjects.every((id) => citizens.has(id)));
    expect([name, strange]).toEqual([name, []]);
  }
  expect(entries).toBeGreaterThan(150);
});
