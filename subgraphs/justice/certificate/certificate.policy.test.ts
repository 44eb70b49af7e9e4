import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { readPurposes } from '#department/purpose/register.ts';
import { reasonOf } from '#department/purpose/purpose.ts';
import { certificatePolicy } from './certificate.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution: null,
});
const people: Record<string, Viewer> = {
  'the person': viewer('person'),
  'the guardian': viewer('guardian'),
  'a delegate': viewer('delegate'),
  'a justice officer': viewer('1', 'justice-officer'),
  'a neighbour': viewer('2'),
  'a teacher': viewer('3', 'teacher'),
  'a doctor': viewer('4', 'doctor'),
  'a traffic officer': viewer('5', 'traffic-officer'),
  'a one-stop officer': viewer('6', 'one-stop-officer'),
  'an analyst': viewer('7', 'analyst'),
  'an auditor': viewer('8', 'auditor'),
  'an operator': viewer('9', 'operator'),
  nobody: anonymous,
};
const REQUEST = '00000000-0000-8000-8000-000000000001';
const purposes = readPurposes(new URL('../', import.meta.url));
const acting = (who: Viewer, purpose: string | null, reference: string | null) =>
  reasonOf(purposes, { viewer: who, operation: { name: null, hash: '' }, requestId: 'r', purpose, case: reference });
const whom = {
  citizenId: 'person',
  guardianIds: ['guardian'],
  grants: [{ scope: 'CRIMINAL_RECORD', granteeId: 'delegate', institution: null, purpose: null }],
  reason: null,
  applicant: 'person',
  certificateId: REQUEST,
};

describe.each([
  ['readFormOne', ['the person', 'the guardian', 'a delegate', 'a justice officer']],
  ['readFormTwo', ['the person', 'a justice officer']],
  ['requestFormOne', ['the person', 'the guardian']],
  ['requestFormTwo', ['the person']],
  ['issue', ['a justice officer']],
] as const)('%s', (action, allowed) => {
  const PURPOSE = 'criminal-record-certificate';
  test.each(Object.keys(people))('%s', (who) => {
    const viewer = people[who]!;
    const may = (allowed as readonly string[]).includes(who);
    expect(certificatePolicy[action](viewer, { ...whom, reason: acting(viewer, PURPOSE, REQUEST) })).toBe(may);
    const without = may && who !== 'a justice officer';
    expect(certificatePolicy[action](viewer, whom)).toBe(without);
    expect(certificatePolicy[action](viewer, { ...whom, reason: acting(viewer, PURPOSE, null) })).toBe(without);
    expect(certificatePolicy[action](viewer, { ...whom, reason: acting(viewer, 'medical-care', REQUEST) })).toBe(
      without,
    );
  });
});

test('a request of somebody else opens nothing', () => {
  const officer = people['a justice officer']!;
  const about = {
    ...whom,
    reason: acting(officer, 'criminal-record-certificate', REQUEST),
    applicant: 'somebody else',
  };
  expect(certificatePolicy.readFormOne(officer, about)).toBe(false);
  expect(certificatePolicy.readFormTwo(officer, about)).toBe(false);
  expect(certificatePolicy.issue(officer, { ...about, certificateId: '00000000-0000-8000-8000-000000000002' })).toBe(
    false,
  );
});

test('no officer issues about herself', () => {
  const officer = viewer('person', 'justice-officer');
  const reason = acting(officer, 'criminal-record-certificate', REQUEST);
  expect(certificatePolicy.issue(officer, { ...whom, reason })).toBe(false);
});

test('custody that has ended gives nothing', () => {
  expect(certificatePolicy.requestFormOne(people['the guardian']!, { ...whom, guardianIds: [] })).toBe(false);
});
