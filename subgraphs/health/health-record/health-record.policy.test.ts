import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { readPurposes } from '#department/purpose/register.ts';
import { reasonOf } from '#department/purpose/purpose.ts';
import { healthRecordPolicy } from './health-record.policy.ts';

const purposes = readPurposes(new URL('../', import.meta.url));
const acting = (who: Viewer, purpose: string | null) =>
  reasonOf(purposes, { viewer: who, operation: { name: null, hash: '' }, requestId: 'r', purpose });

const viewer = (citizenId: string, institution: string | null, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution,
});
const people: Record<string, Viewer> = {
  'the child': viewer('child', null),
  'the mother': viewer('mother', null),
  'a delegate for health': viewer('aunt', null),
  'a delegate for transport': viewer('uncle', null),
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

const grants = [
  { scope: 'HEALTH', granteeId: 'aunt', institution: null, purpose: null },
  { scope: 'TRANSPORT', granteeId: 'uncle', institution: null, purpose: null },
  { scope: 'HEALTH', granteeId: null, institution: 'hospital', purpose: 'second-opinion' },
];
const always = ['the child', 'the mother', 'a delegate for health'];

describe.each([
  ['under care of the station', 'medical-care', ['station'], false, [...always, 'the doctor of the station']],
  ["under nobody's care", 'medical-care', [], false, always],
  ['under care, for no purpose', null, ['station'], false, always],
  ['under care, for a purpose of nobody', 'curiosity', ['station'], false, always],
  [
    'opened in an emergency',
    'emergency-care',
    [],
    true,
    [...always, 'the doctor of the station', 'a doctor elsewhere', 'a doctor of no facility'],
  ],
  ['opened in an emergency, read for another purpose', 'medical-care', [], true, always],
  ['not opened, read as if in an emergency', 'emergency-care', [], false, always],
  ['that the hospital has a consent for', 'second-opinion', [], false, [...always, 'a doctor elsewhere']],
  [
    'under care, read for a purpose of consent',
    'second-opinion',
    ['station'],
    false,
    [...always, 'a doctor elsewhere'],
  ],
  ['under care, read for a purpose of auditors', 'emergency-access-review', ['station'], false, always],
] as const)('the health record of a child %s', (_, purpose, treatedAt, openedInEmergency, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    const reason = acting(people[who]!, purpose);
    const about = { citizenId: 'child', guardianIds: ['mother'], grants, treatedAt, openedInEmergency, reason };
    expect(healthRecordPolicy.read(people[who]!, about)).toBe((allowed as readonly string[]).includes(who));
  });
});

test('custody that has ended gives nothing', () => {
  const about = { citizenId: 'child', guardianIds: [], treatedAt: [], openedInEmergency: false, reason: null };
  expect(healthRecordPolicy.read(people['the mother']!, about)).toBe(false);
});
