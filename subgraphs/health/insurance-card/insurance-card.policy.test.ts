import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { readPurposes } from '#department/purpose/register.ts';
import { reasonOf } from '#department/purpose/purpose.ts';
import { insuranceCardPolicy, type PlaceOfVerification } from './insurance-card.policy.ts';

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
  'the pharmacist of the pharmacy': viewer('p', 'pharmacy', 'pharmacist'),
  'a doctor who says to work at the pharmacy': viewer('m', 'pharmacy', 'doctor'),
  'a pharmacist who says to work at the station': viewer('n', 'station', 'pharmacist'),
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

describe("a child's card is read by", () => {
  const allowed = [
    'the child',
    'the mother',
    'the doctor of the station',
    'a doctor elsewhere',
    'the pharmacist of the pharmacy',
    'a doctor who says to work at the pharmacy',
    'a pharmacist who says to work at the station',
  ];
  const purposes = readPurposes(new URL('../', import.meta.url));
  const claim = (who: string) =>
    reasonOf(purposes, {
      viewer: people[who]!,
      operation: { name: null, hash: '' },
      requestId: 'r',
      purpose: 'insurance-appraisal',
      case: '00000000-0000-8000-8000-000000000000',
    });
  const about = { citizenId: 'child', guardianIds: ['mother'], reason: null, claimant: null };
  test.each(Object.keys(people))('%s', (who) => {
    expect(insuranceCardPolicy.read(people[who]!, about)).toBe(allowed.includes(who));
  });
  test.each(Object.keys(people))('%s, with a claim of the child in hand', (who) => {
    const may = [...allowed, 'an insurance appraiser'].includes(who);
    expect(insuranceCardPolicy.read(people[who]!, { ...about, reason: claim(who), claimant: 'child' })).toBe(may);
  });
  test.each(Object.keys(people))("%s, with another person's claim in hand", (who) => {
    expect(insuranceCardPolicy.read(people[who]!, { ...about, reason: claim(who), claimant: 'other' })).toBe(
      allowed.includes(who),
    );
  });
});

describe.each<[string, PlaceOfVerification | null, string[]]>([
  ['the station', { id: 'station', kind: 'FACILITY' }, ['the doctor of the station', 'an insurance appraiser']],
  ['the pharmacy', { id: 'pharmacy', kind: 'PHARMACY' }, ['the pharmacist of the pharmacy', 'an insurance appraiser']],
  ['a place that there is not', null, ['an insurance appraiser']],
])('a card is verified at %s by', (_, place, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    expect(insuranceCardPolicy.verify(people[who]!, place)).toBe(allowed.includes(who));
  });
});
