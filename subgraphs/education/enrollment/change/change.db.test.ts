import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nobody } from '../../../../test/tools/department.ts';
import type { EventReader } from '../../../../test/tools/events.ts';
import { type GradeSix, openGradeSix } from '../../../../test/tools/grade-six.ts';
import { eventually } from '../../../../test/tools/patience.ts';

let six: GradeSix;
let city: GradeSix['admissions']['city'];
beforeAll(async () => {
  six = await openGradeSix();
  city = six.admissions.city;
});
afterAll(() => six.admissions[Symbol.asyncDispose]());

const FOLLOW = 'subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { __typename id child { id } } }';
const follow = (id: string): Promise<EventReader> => city.follow(city.as('principal'), FOLLOW, { id });

async function listeners(): Promise<number> {
  const rows = await city.running.database.reader.rows<{ n: number }>(
    "select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'education changes'",
  );
  return rows[0]!.n;
}
test('tells how an application stands at once, and of each step once it is written down', async () => {
  const family = await six.child();
  const { id } = family.application;
  const events = await follow(id);
  expect(events.status).toBe(200);
  expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const change = { __typename: 'EnrollmentApplicationChange', id, child: { id: family.citizenId } };
  expect(await events.next()).toEqual({ kind: 'next', data: { enrollmentApplicationChanged: change }, errors: [] });
  await six.submit(family, [six.school]);
  // It names the principal's school now: custody need not be asked for.
  const onDesk = { enrollmentApplicationChanged: { ...change, child: null } };
  expect(await events.next()).toMatchObject({ kind: 'next', data: onDesk });
  events.close();
  await eventually(async () => (await listeners()) === 0);
});

test('is told whom an unknown application is about: nobody', async () => {
  const id = randomUUID();
  const events = await follow(id);
  expect((await events.next()).data).toEqual({
    enrollmentApplicationChanged: { __typename: 'EnrollmentApplicationChange', id, child: null },
  });
  events.close();
});

test.each([
  ['that asks for nothing but that something happens', '{ __typename }', 'BAD_USER_INPUT'],
  ['for a field that is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
])('refuses a subscription %s', async (_, selection, code) => {
  const events = await city.follow(
    city.as('principal'),
    `subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) ${selection} }`,
    { id: randomUUID() },
  );
  expect(events.headers.get('content-type')).toBe('application/json');
  await events.any();
  expect(JSON.parse(events.text).errors).toMatchObject([{ extensions: { code } }]);
});

test('refuses an id that is none, and says which argument', async () => {
  const events = await follow('none');
  await events.any();
  expect(JSON.parse(events.text).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
});

test('refuses a subscription that is asked for as a query is', async () => {
  const { errors } = await city.ask(city.as('principal'), FOLLOW, { id: randomUUID() });
  expect(errors).toMatchObject([{ extensions: { code: 'EVENT_STREAM_EXPECTED' } }]);
});

const SEEN = '... on EnrollmentApplicationChange { application { id status accessCode student { fullName } } }';
const seen = (viewer: Parameters<typeof city.entities>[0], id: string, child: object | null) =>
  city.entities(viewer, [{ __typename: 'EnrollmentApplicationChange', id, child }], SEEN);

test('shows the application to a guardian whom the population register names, and to the school', async () => {
  const { application } = await six.child();
  const mother = city.as('mother');
  const child = { __typename: 'Citizen', guardianIds: [mother.citizenId] };
  const toMother = await seen(mother, application.id, child);
  expect(toMother.data._entities[0].application).toMatchObject({ status: 'CODE_ISSUED', student: expect.anything() });
  expect(toMother.data._entities[0].application.accessCode).not.toBeNull();
  expect((await seen(city.as('principal'), application.id, child)).errors).toMatchObject([
    { extensions: { code: 'SUBSCRIPTION_ENDED' } },
  ]);
});

test('shows it to nobody else, and says of one that is hidden what it says of one that is not there', async () => {
  const { application } = await six.child();
  const child = { __typename: 'Citizen', guardianIds: [randomUUID()] };
  const hidden = await seen(city.as('mother'), application.id, child);
  expect(hidden.errors).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_ENDED' } }]);
  const absent = await seen(city.as('mother'), randomUUID(), null);
  const { data, errors } = absent;
  expect({ data, errors }).toEqual({ data: hidden.data, errors: hidden.errors });
  for (const viewer of [nobody, city.as('teacher'), city.as('one-stop-officer'), city.as('traffic-officer')]) {
    expect((await seen(viewer, application.id, child)).data).toEqual(hidden.data);
  }
});
