import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Admissions, type Child, openAdmissions, someone } from '../../../../test/tools/admissions.ts';

let admissions: Admissions;
let primary: string;
beforeAll(async () => {
  admissions = await openAdmissions();
  primary = await admissions.campaign('2026-2027', 'PRIMARY');
});
afterAll(() => admissions[Symbol.asyncDispose]());

const PARENTS = 64;
const families = (campaignId: string, count: number, born: string): Promise<Child[]> =>
  Promise.all(Array.from({ length: count }, () => admissions.child(campaignId, born)));

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

interface Sent {
  readonly __typename: string;
  readonly application: {
    readonly id: string;
    readonly status: string;
    readonly rejection: string | null;
    readonly school: { readonly name: string } | null;
  };
}

const rows = <Row extends object>(text: string, values: readonly unknown[]) =>
  admissions.city.running.database.reader.rows<Row>(text, values);

describe('64 parents at once', () => {
  test('for the last 10 places of a school: exactly 10 are given, and nobody is lost', async () => {
    const school = admissions.schoolNamed('Trường Tiểu học Dịch Vọng');
    await admissions.leavePlaces(primary, school, 10);
    const children = await families(primary, PARENTS, '2020-06-01');
    const sent = (await Promise.all(
      children.map(({ accessCode }) =>
        admissions.run(someone(), 'submitEnrollmentApplication', { accessCode, schoolIds: [school] }),
      ),
    )) as Sent[];

    expect(countBy(sent, ({ application: { status, rejection } }) => `${status} ${rejection}`)).toEqual({
      'ACCEPTED null': 10,
      'REJECTED QUOTA': 54,
    });
    const { places, accepted } = await admissions.placesOf(primary, school);
    expect(accepted).toBe(places);
    const stored = await rows<{ status: string; channel: string }>(
      'select status, channel from application where id = any($1::uuid[])',
      [children.map(({ application }) => application.id)],
    );
    expect(countBy(stored, ({ status, channel }) => `${status} ${channel}`)).toEqual({
      'ACCEPTED ONLINE': 10,
      'REJECTED ONLINE': 54,
    });
  });

  test('with two schools in either order: both are filled to the last place, and nobody waits for ever', async () => {
    const schools = [
      admissions.schoolNamed('Trường Tiểu học Dịch Vọng'),
      admissions.schoolNamed('Trường liên cấp Dịch Vọng'),
    ];
    for (const school of schools) {
      await admissions.leavePlaces(primary, school, 5);
    }
    const children = await families(primary, PARENTS, '2020-07-01');
    const sent = (await Promise.all(
      children.map(({ accessCode }, index) =>
        admissions.run(someone(), 'submitEnrollmentApplication', {
          accessCode,
          schoolIds: index % 2 === 0 ? schools : schools.toReversed(),
        }),
      ),
    )) as Sent[];
    expect(countBy(sent, ({ application: { status, school } }) => `${status} ${school?.name}`)).toEqual({
      'ACCEPTED Trường Tiểu học Dịch Vọng': 5,
      'ACCEPTED Trường liên cấp Dịch Vọng': 5,
      'REJECTED undefined': 54,
    });
  });
});

describe('one child, many requests at once', () => {
  const school = () => admissions.schoolNamed('Trường Tiểu học Dịch Vọng');

  test('the same request eight times is one application and one place', async () => {
    await admissions.leavePlaces(primary, school(), 3);
    const { accessCode, application } = await admissions.child(primary, '2020-03-03');
    const input = { accessCode, schoolIds: [school()], idempotencyKey: randomUUID() };
    const mother = someone();
    const before = await admissions.placesOf(primary, school());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admissions.run(mother, 'submitEnrollmentApplication', input)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ application: { id: application.id, status: 'ACCEPTED' } });
    expect((await admissions.placesOf(primary, school())).accepted).toBe(before.accepted + 1);
  });

  test('two parents who send different wishes: one is registered, the other is told', async () => {
    await admissions.leavePlaces(primary, school(), 3);
    const { accessCode } = await admissions.child(primary, '2020-03-04');
    const answers = await Promise.all(
      [school(), admissions.schoolNamed('Trường liên cấp Dịch Vọng')].map((id) =>
        admissions.run(someone(), 'submitEnrollmentApplication', { accessCode, schoolIds: [id] }),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'AccessCodeRefused',
      'SubmitEnrollmentApplicationSuccess',
    ]);
  });

  test('eight counters issue one code', async () => {
    const officer = admissions.city.as('one-stop-officer');
    const input = {
      campaignId: primary,
      citizenId: randomUUID(),
      fullName: 'Ngô Bảo Anh',
      dateOfBirth: '2020-03-05',
      communeId: admissions.communeId,
      residence: 'PERMANENT',
    };
    admissions.register(input);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admissions.run(officer, 'issueEnrollmentCode', input)),
    );
    expect(countBy(answers, ({ __typename }) => __typename)).toEqual({
      IssueEnrollmentCodeSuccess: 1,
      ActiveApplicationExists: 7,
    });
  });

  test('the same code request eight times is answered with the same code', async () => {
    const officer = admissions.city.as('one-stop-officer');
    const input = {
      campaignId: primary,
      citizenId: randomUUID(),
      fullName: 'Ngô Bảo Em',
      dateOfBirth: '2020-03-06',
      communeId: admissions.communeId,
      residence: 'PERMANENT',
      idempotencyKey: randomUUID(),
    };
    admissions.register(input);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admissions.run(officer, 'issueEnrollmentCode', input)),
    );
    expect(countBy(answers, ({ __typename }) => __typename)).toEqual({ IssueEnrollmentCodeSuccess: 8 });
    expect(new Set(answers.map(({ accessCode }) => accessCode)).size).toBe(1);
  });
});

test('a school that accepts 64 children at once for 10 places gives 10', async () => {
  const { city } = admissions;
  const school = city.as('principal').institution!;
  const plan = await admissions.run(city.as('owner'), 'planEnrollmentCampaign', {
    schoolYear: '2027-2028',
    level: 'SECONDARY',
    rounds: [
      {
        kind: 'ONLINE',
        allocation: 'BY_PRIORITY',
        opensAt: '2026-11-01T00:00:00+07:00',
        closesAt: '2026-12-01T00:00:00+07:00',
      },
    ],
  });
  const campaignId = plan.campaign.id;
  await admissions.leavePlaces(campaignId, school, 10);
  await admissions.run(city.as('owner'), 'setCatchment', {
    campaignId,
    schoolId: school,
    communeId: admissions.communeId,
    priorities: [{ residence: 'PERMANENT', priority: 1 }],
  });
  const children = await families(campaignId, PARENTS, '2016-05-05');
  await Promise.all(
    children.map(async ({ accessCode, application: { id: applicationId } }) => {
      const sent = await admissions.run(someone(), 'submitEnrollmentApplication', { accessCode, schoolIds: [school] });
      expect(sent.application.status).toBe('REGISTERED');
      await admissions.run(city.as('principal'), 'checkEnrollmentDocuments', { applicationId });
    }),
  );
  const answers = await Promise.all(
    children.map(({ application: { id: applicationId } }) =>
      admissions.run(city.as('principal'), 'acceptEnrollmentApplication', { applicationId }),
    ),
  );
  expect(countBy(answers, ({ __typename }) => __typename)).toEqual({ EnrollmentStepSuccess: 10, NoPlaceLeft: 54 });
  expect(await admissions.placesOf(campaignId, school)).toEqual({ places: 10, accepted: 10 });
});

describe('what the database refuses, whoever asks', () => {
  const refused = (text: string, values: readonly unknown[] = []) =>
    rows(text, values).then(
      () => 'done',
      (error: { constraint?: string }) => error.constraint,
    );

  test('a second live application of a child', async () => {
    expect(
      await refused(
        `insert into application (id, campaign_id, school_year, student_id, access_code, status, commune_id, residence, issued_at)
       select gen_random_uuid(), campaign_id, school_year, student_id, '0000000000', 'CODE_ISSUED', commune_id, residence, now()
       from application where status = 'ENROLLED' and school_year = '2026-2027' limit 1`,
      ),
    ).toBe('application_one_alive_per_child');
  });

  test('more children than places', async () => {
    expect(await refused('update quota set accepted = places + 1')).toBe('quota_never_exceeded');
  });

  test('fewer places than children', async () => {
    expect(await refused('update quota set places = accepted - 1 where accepted > 0')).toBe('quota_never_exceeded');
  });

  test('a registration outside its window, and a window drawn away from under its registrations', async () => {
    expect(await refused("update application set registered_at = round_closes_at where status = 'ENROLLED'")).toBe(
      'application_registered_within_window',
    );
    expect(
      await refused("update campaign_round set closes_at = opens_at + interval '1 second' where kind = 'ONLINE'"),
    ).toBe('application_registered_within_window');
  });
});

test('the places given and the applications that hold one agree everywhere', async () => {
  const [{ wrong }] = (await rows<{ wrong: number }>(
    `select count(*) as wrong from quota q where q.accepted <> (select count(*) from application a
       where a.campaign_id = q.campaign_id and a.school_id = q.school_id and a.status in ('ACCEPTED', 'CONFIRMED', 'ENROLLED'))`,
    [],
  )) as [{ wrong: number }];
  expect(wrong).toBe(0);
});
