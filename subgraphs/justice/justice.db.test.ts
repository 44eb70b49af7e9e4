import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ageOn } from '#kernel/clock/age.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { nobody, openDepartment, type TestDepartment } from '../../test/tools/department.ts';

let city: TestDepartment;
beforeAll(async () => {
  city = await openDepartment('justice');
});
afterAll(() => city[Symbol.asyncDispose]());

const NOBODY_ID = '00000000-0000-8000-8000-000000000000';
const people = () => [...city.world.households()].flatMap(({ members }) => members);
const ageToday = ({ dateOfBirth }: { dateOfBirth: string }) => ageOn(dateOfBirth, city.world.spec.today);
const citizen = (citizenId: string): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen'],
  institution: null,
});
const reference = (id: string, guardianIds: string[] = []) => ({ __typename: 'Citizen', id, guardianIds });
const LIST = `... on Citizen { criminalRecordCertificates(first: 5) {
  nodes { formType status issuedOn dueOn statement entries { crime expunged } } totalCount pageInfo { endCursor hasNextPage }
} }`;
const EMPTY = {
  criminalRecordCertificates: { nodes: [], totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false } },
};

const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  city.running.database.reader.rows<Row>(sql, values);

const REQUEST = `mutation ($input: RequestCriminalRecordCertificateInput!) { requestCriminalRecordCertificate(input: $input) {
  __typename
  ... on RequestCriminalRecordCertificateSuccess { message messageVi certificate { id formType status dueOn issuedOn statement entries { crime } } }
  ... on CertificateSubjectTooYoung { message messageVi minimumAge }
  ... on CertificateAlreadyRequested { message messageVi certificate { id } }
} }`;
const request = (
  viewer: Viewer,
  citizenId: string,
  formType: 'FORM_1' | 'FORM_2',
  idempotencyKey: string = randomUUID(),
) => city.ask(viewer, REQUEST, { input: { citizenId, formType, idempotencyKey } });
const ISSUE = `mutation ($input: IssueCriminalRecordCertificateInput!) { issueCriminalRecordCertificate(input: $input) {
  __typename
  ... on IssueCriminalRecordCertificateSuccess { certificate { id status issuedOn statement entries { crime expunged } } }
  ... on CertificateNotOpen { message messageVi }
} }`;
const acting = (certificateId: string) => ({ purpose: 'criminal-record-certificate', case: certificateId });
const issue = (viewer: Viewer, certificateId: string) =>
  city.ask(viewer, ISSUE, { input: { certificateId } }, acting(certificateId));

describe('the certificates of a citizen', () => {
  test('the mother has one, form 1, issued, without a record', async () => {
    const { data } = await city.entities(city.as('mother'), [reference(city.as('mother').citizenId!)], LIST);
    expect(data._entities[0].criminalRecordCertificates).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          formType: 'FORM_1',
          status: 'ISSUED',
          issuedOn: expect.stringMatching(/^2026-10-/),
          statement: 'NO_RECORD',
          entries: [],
        },
      ],
    });
  });

  test.each([
    'father',
    'teacher',
    'doctor',
    'traffic-officer',
    'one-stop-officer',
    'analyst',
    'auditor',
    'operator',
    'guest',
  ] as const)('look absent to the %s, who asks through the entity', async (who) => {
    const refused = await city.entities(city.as(who), [reference(city.as('mother').citizenId!)], LIST);
    const absent = await city.entities(city.as(who), [reference(NOBODY_ID)], LIST);
    expect(refused.data._entities).toEqual([EMPTY]);
    expect(refused).toEqual(absent);
  });

  test('of form 2 are seen by the person and the officer, not by a guardian nor by their count', async () => {
    const [{ citizen: owner }] = (await rows<{ citizen: string }>(
      `select citizen_id as citizen from certificate group by 1 having bool_or(form_type = 'FORM_2') order by 1 limit 1`,
    )) as [{ citizen: string }];
    const guardian = citizen(randomUUID());
    const [open] = await rows<{ id: string }>(
      `insert into certificate select gen_random_uuid(), citizen_id, 'FORM_1', 'ISSUED', citizen_id, now(), '2026-12-01', '2026-11-20', 'x', 'NO_RECORD'
       from certificate where citizen_id = $1 limit 1 returning id`,
      [owner],
    );
    const [of] = await rows<{ total: number }>('select count(*) as total from certificate where citizen_id = $1', [
      owner,
    ]);
    const { total } = of!;
    const see = async (viewer: Viewer, guardians: string[] = [], given = {}) =>
      (await city.entities(viewer, [reference(owner, guardians)], LIST, given)).data._entities[0]
        .criminalRecordCertificates;
    expect((await see(citizen(owner))).totalCount).toBe(total);
    const officer = city.as('justice-officer');
    expect((await see(officer, [], acting(open!.id))).totalCount).toBe(total);
    expect((await see(officer)).totalCount).toBe(0);
    expect((await see(officer, [], { purpose: 'criminal-record-certificate' })).totalCount).toBe(0);
    expect((await see(officer, [], { ...acting(open!.id), purpose: 'traffic-control' })).totalCount).toBe(0);
    const [others] = await rows<{ id: string }>(
      `select id from certificate where citizen_id <> $1 and status = 'REQUESTED' limit 1`,
      [owner],
    );
    expect((await see(officer, [], acting(others!.id))).totalCount).toBe(0);
    const seen = await see(guardian, [guardian.citizenId!]);
    expect(seen.totalCount).toBeLessThan(total);
    expect(seen.nodes.every(({ formType }: { formType: string }) => formType === 'FORM_1')).toBe(true);
  });

  test('cost the same number of statements alone and by the hundred', async () => {
    const holders = await rows<{ id: string }>('select distinct citizen_id as id from certificate order by 1 limit 40');
    const ids = [...holders.map(({ id }) => id), ...people().map(({ id }) => id)].slice(0, 100);
    // Somebody who answers for all of them and is none of them.
    const guardian = citizen(randomUUID());
    const cost = async (viewer: Viewer, some: string[], given = {}) =>
      (
        await city.entities(
          viewer,
          some.map((id) => reference(id, [guardian.citizenId!])),
          LIST,
          given,
        )
      ).statements;
    expect(await cost(guardian, ids)).toBe(3);
    expect(await cost(guardian, ids.slice(0, 1))).toBe(3);
    const officer = city.as('justice-officer');
    const [open] = await rows<{ id: string; citizen: string }>(
      `select id, citizen_id as citizen from certificate where status = 'REQUESTED' limit 1`,
    );
    const others = ids.filter((id) => id !== open!.citizen);
    const oneOfTwo = await cost(officer, [open!.citizen, others[0]!], acting(open!.id));
    expect(await cost(officer, [open!.citizen, ...others], acting(open!.id))).toBe(oneOfTwo);
    expect(await cost(officer, [open!.citizen], acting(open!.id))).toBe(4);
  });

  test('no field of the schema leads to a judgment but a certificate', async () => {
    const { data } = await city.ask(
      nobody,
      '{ __schema { types { name fields { name type { name ofType { name ofType { ofType { name } } } } } } } }',
    );
    const leads = data.__schema.types.filter(({ fields }: { fields: object[] | null }) =>
      JSON.stringify(fields ?? []).includes('CriminalRecordEntry'),
    );
    expect(leads.map(({ name }: { name: string }) => name)).toEqual(['CriminalRecordCertificate']);
  });
});

describe('asking for a certificate', () => {
  test('form 1 of herself: due in five working days after the day of reception', async () => {
    const father = city.as('father');
    const { data, errors } = await request(father, father.citizenId!, 'FORM_1');
    expect(errors).toEqual([]);
    // Friday 20 November 2026; Tuesday the 24th is a day off; after 15:00 it counts from Monday.
    expect(data.requestCriminalRecordCertificate).toMatchObject({
      __typename: 'RequestCriminalRecordCertificateSuccess',
      certificate: {
        status: 'REQUESTED',
        issuedOn: null,
        statement: null,
        entries: [],
        dueOn: expect.stringMatching(/^2026-(11-30|12-01)$/),
      },
    });
    const again = await request(father, father.citizenId!, 'FORM_1');
    expect(again.data.requestCriminalRecordCertificate).toMatchObject({
      __typename: 'CertificateAlreadyRequested',
      certificate: { id: data.requestCriminalRecordCertificate.certificate.id },
    });
  });

  test('the same key twice, even at once, is one request', async () => {
    const teacher = city.as('teacher');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => request(teacher, teacher.citizenId!, 'FORM_2', key)));
    const ids = answers.map(({ data }) => data.requestCriminalRecordCertificate.certificate.id);
    expect(new Set(ids).size).toBe(1);
    expect(await rows('select 1 from certificate where idempotency_key = $1', [key])).toHaveLength(1);
    const other = await request(teacher, teacher.citizenId!, 'FORM_1', key);
    expect(other.errors[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  test('a parent asks form 1 of a child from sixteen on, and never form 2', async () => {
    const child = people().find((person) => ageToday(person) === 16 && person.parentIds.length > 0)!;
    const parent = citizen(child.parentIds[0]!);
    expect((await request(parent, child.id, 'FORM_1')).data.requestCriminalRecordCertificate.__typename).toBe(
      'RequestCriminalRecordCertificateSuccess',
    );
    expect((await request(parent, child.id, 'FORM_2')).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const young = people().find((person) => ageToday(person) === 15 && person.parentIds.length > 0)!;
    const { data } = await request(citizen(young.parentIds[0]!), young.id, 'FORM_1');
    expect(data.requestCriminalRecordCertificate).toMatchObject({
      __typename: 'CertificateSubjectTooYoung',
      minimumAge: 16,
    });
  });

  test('a parent asks nothing for a child of age', async () => {
    const grown = people().find((person) => ageToday(person) >= 18 && person.parentIds.length > 0)!;
    const { errors } = await request(citizen(grown.parentIds[0]!), grown.id, 'FORM_1');
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test.each(['teacher', 'doctor', 'justice-officer', 'one-stop-officer', 'father'] as const)(
    'the %s asks for nobody else, and learns not even who exists',
    async (who) => {
      for (const form of ['FORM_1', 'FORM_2'] as const) {
        const refused = await request(city.as(who), city.as('mother').citizenId!, form);
        const absent = await request(city.as(who), NOBODY_ID, form);
        expect(refused.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
        expect(refused).toEqual(absent);
      }
    },
  );

  test.each([
    ['a person that is no id', { citizenId: '001215000123' }, 'input.citizenId'],
    ['a key too short', { idempotencyKey: 'x' }, 'input.idempotencyKey'],
  ])('refuses %s and does not repeat it', async (_, wrong, argument) => {
    const mother = city.as('mother');
    const input = { citizenId: mother.citizenId!, formType: 'FORM_1', idempotencyKey: randomUUID(), ...wrong };
    const { errors } = await city.ask(mother, REQUEST, { input });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(JSON.stringify(errors)).not.toContain('001215000123');
  });

  test('nobody without a token', async () => {
    const { errors } = await request(nobody, city.as('mother').citizenId!, 'FORM_1');
    expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});

describe('issuing a certificate', () => {
  test('works the content out on the day, and form 1 does not tell of what is expunged', async () => {
    const [row] = await rows<{ citizen: string }>(`select citizen_id as citizen from conviction
      where court_expunged_on is null and not never_convicted and finished_on < '2021-11-20' and duties_done_on < '2021-11-20'
        and citizen_id in (select citizen_id from conviction group by 1 having count(*) = 1) order by 1 limit 1`);
    const person = citizen(row!.citizen);
    await rows(
      `delete from certificate_entry where certificate_id in (select id from certificate where citizen_id = $1)`,
      [row!.citizen],
    );
    await rows(`delete from certificate where citizen_id = $1`, [row!.citizen]);
    const officer = city.as('justice-officer');
    async function content(form: 'FORM_1' | 'FORM_2') {
      const { id } = (await request(person, row!.citizen, form)).data.requestCriminalRecordCertificate.certificate;
      const first = await issue(officer, id);
      expect(await issue(officer, id).then(({ data }) => data)).toEqual(first.data);
      return first.data.issueCriminalRecordCertificate.certificate;
    }
    expect(await content('FORM_1')).toMatchObject({
      status: 'ISSUED',
      issuedOn: '2026-11-20',
      statement: 'NO_RECORD',
      entries: [],
    });
    expect(await content('FORM_2')).toMatchObject({ statement: 'NO_RECORD', entries: [{ expunged: true }] });
  });

  test('is for officers, and never about themselves', async () => {
    const officer = city.as('justice-officer');
    const { id } = (await request(officer, officer.citizenId!, 'FORM_1')).data.requestCriminalRecordCertificate
      .certificate;
    for (const viewer of [officer, city.as('mother'), city.as('traffic-officer')]) {
      expect((await issue(viewer, id)).errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect((await issue(officer, NOBODY_ID)).data.issueCriminalRecordCertificate.__typename).toBe('CertificateNotOpen');
  });

  test('the database itself refuses an expunged judgment on form 1', async () => {
    const [form] = await rows<{ id: string }>(`select id from certificate where form_type = 'FORM_1' limit 1`);
    const insert = rows(
      `insert into certificate_entry values ($1, 99, 'FORM_1', '1/2020/HS-ST', 'x', 'x', 'x', '2020-01-01', 'FINE', null, true)`,
      [form!.id],
    );
    await expect(insert).rejects.toThrow(/form_1_never_tells_of_expunged_judgments/);
  });
});

test('the register is plausible: few judgments, some expunged, certificates in every state', async () => {
  const [judgments] = await rows<{ people: number; convicted: number }>(
    'select (select count(*) from person) as people, count(distinct citizen_id) as convicted from conviction',
  );
  expect(judgments!.convicted).toBeGreaterThan(0);
  expect(judgments!.convicted / judgments!.people).toBeLessThan(0.02);
  const states = await rows<{ status: string }>('select distinct status from certificate order by 1');
  expect(states.map(({ status }) => status)).toEqual(['IN_PROGRESS', 'ISSUED', 'REFUSED', 'REQUESTED']);
});

test('somebody without a token is told to come with one, whatever population says', async () => {
  const input = { citizenId: randomUUID(), formType: 'FORM_1', idempotencyKey: randomUUID() };
  const anybody = { subject: null, citizenId: null, roles: [], institution: null };
  const { errors } = await city.ask(anybody, REQUEST, { input }, { attestation: null });
  expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});
