import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/wire/viewer.ts';
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
const whom = { citizenId: 'person', guardianIds: ['guardian'] };

describe.each([
  ['readFormOne', ['the person', 'the guardian', 'a justice officer']],
  ['readFormTwo', ['the person', 'a justice officer']],
  ['requestFormOne', ['the person', 'the guardian']],
  ['requestFormTwo', ['the person']],
  ['issue', ['a justice officer']],
] as const)('%s', (action, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    expect(certificatePolicy[action](people[who]!, whom)).toBe((allowed as readonly string[]).includes(who));
  });
});

test('no officer issues about herself', () => {
  expect(certificatePolicy.issue(viewer('person', 'justice-officer'), whom)).toBe(false);
});

test('custody that has ended gives nothing', () => {
  expect(certificatePolicy.requestFormOne(people['the guardian']!, { citizenId: 'person', guardianIds: [] })).toBe(
    false,
  );
});
