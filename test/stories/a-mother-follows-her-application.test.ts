import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ledgerOf } from '../evidence/ledger.ts';
import { FOLLOW, type FollowedApplication, openFollowedApplication } from '../tools/followed-application.ts';

let city: FollowedApplication;
beforeAll(async () => {
  city = await openFollowedApplication();
});
afterAll(() => city.house[Symbol.asyncDispose]());

const AT_SCHOOL = `subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { application {
  status accessCode student { fullName citizen { fullName } } } } }`;

const seen = (status: string, school: { readonly name: string } | null) => ({
  kind: 'next',
  errors: [],
  data: {
    change: {
      id: city.applicationId,
      application: {
        status,
        school: school && { name: school.name },
        child: { citizen: { fullName: city.child.fullName } },
      },
    },
  },
});

test('she sees each step as it is taken, with what other departments know of her child', async () => {
  const { house, applicationId, school } = city;
  const events = await house.follow('mother', FOLLOW, { id: applicationId });
  expect(await events.next()).toEqual(seen('CODE_ISSUED', null));

  await city.submit();
  expect(await events.next()).toEqual(seen('ACCEPTED', school));

  const desk = await house.follow(
    null,
    AT_SCHOOL,
    { id: applicationId },
    { authorization: `Bearer ${await city.headOfSchool()}` },
  );
  expect(await desk.next()).toMatchObject({
    data: { enrollmentApplicationChanged: { application: { status: 'ACCEPTED' } } },
    errors: [],
  });

  await city.confirm();
  expect(await events.next()).toEqual(seen('CONFIRMED', school));
  const atDesk = await desk.next();
  expect(atDesk.data.enrollmentApplicationChanged.application).toEqual({
    status: 'CONFIRMED',
    accessCode: null,
    student: { fullName: city.child.fullName, citizen: { fullName: null } },
  });

  await city.enroll();
  expect(await events.next()).toEqual(seen('ENROLLED', school));
  events.close();
  desk.close();
});

test('each event stands in the ledger, with who was told of whom', async () => {
  const entries = await ledgerOf({ running: city.house.departments.get('education')! });
  const told = entries.filter(({ fields }) => fields.includes('EnrollmentApplication.status'));
  const toMother = told.filter(
    ({ actor, operation_name }) => actor === city.house.id('mother') && operation_name === 'Follow',
  );
  expect(toMother).toHaveLength(4);
  for (const { outcome, subjects } of toMother) {
    expect({ outcome, subjects }).toEqual({ outcome: 'RELEASED', subjects: [city.child.id] });
  }
});
