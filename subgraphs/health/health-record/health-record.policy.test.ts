import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/wire/viewer.ts';
import { healthRecordPolicy } from './health-record.policy.ts';

const viewer = (citizenId: string, institution: string | null, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution,
});
const people: Record<string, Viewer> = {
  'the child': viewer('child', null),
  'the mother': viewer('mother', null),
  'a neighbour': viewer('neighbour', null),
  'the doctor of the station': viewer('d', 'station', 'doctor'),
  'a doctor elsewhere': viewer('e', 'hospital', 'doctor'),
  'a doctor of no facility': viewer('f', null, 'doctor'),
  'a pharmacist given the same place': viewer('p', 'station', 'pharmacist'),
  'someone who works at the station without a role': viewer('w', 'station'),
  'an insurance appraiser': viewer('i', 'SOCIAL_INSURANCE', 'insurance-appraiser'),
  'a teacher': viewer('t', 'school', 'teacher'),
  'a principal': viewer('r', 'school', 'principal'),
  'a traffic officer': viewer('o', 'TRAFFIC_POLICE', 'traffic-officer'),
  'a justice officer': viewer('j', 'CRIMINAL_RECORDS', 'justice-officer'),
  'a one-stop officer': viewer('s', 'ONE_STOP_SHOP', 'one-stop-officer'),
  'an analyst': viewer('a', 'STATISTICS', 'analyst'),
  'an auditor': viewer('u', 'INSPECTORATE', 'auditor'),
  'a department owner': viewer('q', 'EDUCATION_DEPARTMENT', 'department-owner'),
  'an operator': viewer('x', 'PLATFORM', 'operator'),
  'a guest': { ...anonymous, subject: 'guest' },
  nobody: anonymous,
};

describe.each([
  ['a child under care of the station', ['station'], ['the child', 'the mother', 'the doctor of the station']],
  ["a child under nobody's care", [], ['the child', 'the mother']],
] as const)('the health record of %s', (_, treatedAt, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    const about = { citizenId: 'child', guardianIds: ['mother'], treatedAt };
    expect(healthRecordPolicy.read(people[who]!, about)).toBe((allowed as readonly string[]).includes(who));
  });
});

test('custody that has ended gives nothing', () => {
  expect(healthRecordPolicy.read(people['the mother']!, { citizenId: 'child', guardianIds: [], treatedAt: [] })).toBe(
    false,
  );
});
