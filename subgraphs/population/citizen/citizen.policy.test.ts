import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/wire/viewer.ts';
import { citizenPolicy } from './citizen.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles,
  institution: null,
});
const child = { citizenId: 'child', guardianIds: ['mother'] };

const people: Record<string, Viewer> = {
  'the child': viewer('child', 'citizen'),
  'the mother': viewer('mother', 'citizen'),
  'a neighbour': viewer('neighbour', 'citizen'),
  'a teacher': viewer('t', 'citizen', 'teacher'),
  'a doctor': viewer('d', 'citizen', 'doctor'),
  'a one-stop officer': viewer('o', 'citizen', 'one-stop-officer'),
  'an analyst': viewer('a', 'citizen', 'analyst'),
  'an operator': viewer('p', 'citizen', 'operator'),
  'a guest': { ...anonymous, subject: 'guest' },
  nobody: anonymous,
};

describe.each([
  ['read', ['the child', 'the mother', 'a doctor', 'a one-stop officer']],
  ['readCitizenNumber', ['the child', 'the mother']],
  ['readResidence', ['the child', 'the mother', 'a doctor', 'a one-stop officer']],
  ['readHousehold', ['the child', 'the mother', 'a one-stop officer']],
  ['readChildren', ['the child', 'a one-stop officer']],
] as const)('%s of a child with one guardian', (action, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    expect(citizenPolicy[action](people[who]!, child)).toBe((allowed as readonly string[]).includes(who));
  });
});

test('custody that has ended gives nothing', () => {
  expect(citizenPolicy.read(viewer('mother', 'citizen'), { citizenId: 'child', guardianIds: [] })).toBe(false);
});

test("a viewer without a citizen id is nobody's self", () => {
  const machine: Viewer = { subject: 'service', citizenId: null, roles: [], institution: null };
  expect(citizenPolicy.read(machine, { citizenId: '', guardianIds: [''] })).toBe(false);
});
