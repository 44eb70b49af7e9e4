import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { auditPolicy } from '../audit/audit.policy.ts';
import { withholdable } from '../withholding/register.ts';
import { withholdingPolicy } from '../withholding/withholding.policy.ts';
import { accessLogPolicy, readable } from './access-entry.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution: 'CRIMINAL_RECORDS',
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
  ['what waits to be withheld', (who) => withholdingPolicy.review(who, null), ['an auditor']],
  [
    'the wish to withhold',
    (who) => withholdingPolicy.ask(who, { purpose: withholdable('investigation') }),
    ['a criminal-record officer'],
  ],
])('%s', (_, may, allowed) => {
  test.each(Object.keys(people))('%s', (who) => expect(may(people[who]!)).toBe(allowed.includes(who)));
});

test.each([
  ['another auditor', { subject: 'x', citizenId: 'x' }, true],
  ['an auditor who is no citizen', { subject: 'x', citizenId: null }, true],
  ['whoever asked', { subject: 'asker', citizenId: 'a' }, false],
  ['whoever asked, under another account', { subject: 'x', citizenId: 'a' }, false],
])('%s decides on a wish: %#', (_, who, may) => {
  const auditor: Viewer = { ...who, roles: ['auditor', 'justice-officer'], institution: 'CRIMINAL_RECORDS' };
  expect(withholdingPolicy.decide(auditor, { askedBy: 'asker', askedByCitizenId: 'a' })).toBe(may);
});

test('only an office of the register asks, for a purpose of the register', () => {
  const officer = viewer('j', 'justice-officer');
  const investigation = { purpose: withholdable('investigation') };
  expect(withholdingPolicy.ask({ ...officer, institution: 'SOMEWHERE' }, investigation)).toBe(false);
  expect(withholdingPolicy.ask({ ...officer, institution: null }, investigation)).toBe(false);
  for (const code of ['curiosity', 'medical-care', '__proto__', '']) {
    expect(withholdingPolicy.ask(officer, { purpose: withholdable(code) })).toBe(false);
  }
});

test('the log ends with custody', () => {
  expect(accessLogPolicy.read(viewer('mother'), { citizenId: 'child', guardianIds: [] })).toBe(false);
});

test('a guardian’s view leaves out private readers, the person’s own does not', () => {
  expect(readable(viewer('child'), child)).toHaveLength(1);
  expect(readable(viewer('mother'), child)).toHaveLength(2);
});
