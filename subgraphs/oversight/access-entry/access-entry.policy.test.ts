import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/wire/viewer.ts';
import { auditPolicy } from '../audit/audit.policy.ts';
import { withholdingPolicy } from '../withholding/withholding.policy.ts';
import { accessLogPolicy, readable } from './access-entry.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution: 'somewhere',
});
const child = { citizenId: 'child', guardianIds: ['mother'] };
const people: Record<string, Viewer> = {
  'the child': viewer('child'),
  'the mother': viewer('mother'),
  'a neighbour': viewer('neighbour'),
  'a teacher': viewer('t', 'teacher'),
  'a doctor': viewer('d', 'doctor'),
  'a traffic officer': viewer('f', 'traffic-officer'),
  'a criminal-record officer': viewer('j', 'justice-officer'),
  'a one-stop officer': viewer('o', 'one-stop-officer'),
  'an analyst': viewer('a', 'analyst'),
  'an auditor': viewer('i', 'auditor'),
  'a department owner': viewer('w', 'department-owner'),
  'an operator': viewer('p', 'operator'),
  nobody: anonymous,
};

describe.each<readonly [string, (who: Viewer) => boolean, readonly string[]]>([
  ['the log of a child with one guardian', (who) => accessLogPolicy.read(who, child), ['the child', 'the mother']],
  ['the entries of all ledgers', (who) => auditPolicy.read(who, null), ['an auditor']],
  ['what is withheld', (who) => withholdingPolicy.decide(who, null), ['a criminal-record officer', 'an auditor']],
])('%s', (_, may, allowed) => {
  test.each(Object.keys(people))('%s', (who) => expect(may(people[who]!)).toBe(allowed.includes(who)));
});

test('the log ends with custody', () => {
  expect(accessLogPolicy.read(viewer('mother'), { citizenId: 'child', guardianIds: [] })).toBe(false);
});

test('a guardian’s view leaves out private readers, the person’s own does not', () => {
  expect(readable(viewer('child'), child)).toHaveLength(1);
  expect(readable(viewer('mother'), child)).toHaveLength(2);
});
