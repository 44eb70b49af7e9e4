import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { drivingLicencePolicy } from './driving-licence/driving-licence.policy.ts';
import { vehiclePolicy } from './vehicle/vehicle.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution: null,
});
const people: Record<string, Viewer> = {
  'the person': viewer('person'),
  'her guardian': viewer('guardian'),
  'a traffic officer': viewer('1', 'traffic-officer'),
  'a neighbour': viewer('2'),
  'a teacher': viewer('3', 'teacher'),
  'a doctor': viewer('4', 'doctor'),
  'a justice officer': viewer('5', 'justice-officer'),
  'a one-stop officer': viewer('6', 'one-stop-officer'),
  'an analyst': viewer('7', 'analyst'),
  'an auditor': viewer('8', 'auditor'),
  'an operator': viewer('9', 'operator'),
  nobody: anonymous,
};
const whom = { citizenId: 'person', guardianIds: ['guardian'] };

describe.each([
  ['read a licence', drivingLicencePolicy.read, ['the person', 'her guardian', 'a traffic officer']],
  ['issue a licence', drivingLicencePolicy.issue, ['a traffic officer']],
  ['read vehicles', vehiclePolicy.read, ['the person', 'her guardian', 'a traffic officer']],
] as const)('%s', (_, policy, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    expect(policy(people[who]!, whom)).toBe((allowed as readonly string[]).includes(who));
  });
});

test('custody that has ended gives nothing', () => {
  expect(drivingLicencePolicy.read(people['her guardian']!, { citizenId: 'person', guardianIds: [] })).toBe(false);
  expect(vehiclePolicy.read(people['her guardian']!, { citizenId: 'person' })).toBe(false);
});
