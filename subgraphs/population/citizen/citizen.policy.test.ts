import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { readPurposes } from '#department/purpose/register.ts';
import { reasonOf } from '#department/purpose/purpose.ts';
import { type AboutCitizen, citizenPolicy } from './citizen.policy.ts';

const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  subject: citizenId,
  citizenId,
  roles,
  institution: null,
});
const purposes = readPurposes(new URL('../', import.meta.url));
const dossier = (who: Viewer) =>
  reasonOf(purposes, {
    viewer: who,
    operation: { name: null, hash: '' },
    requestId: 'r',
    purpose: 'public-service-dossier',
    case: '000.00.01.H26-261120-0001',
  });
const grant = (granteeId: string, scope: string) => ({ granteeId, scope, institution: null, purpose: null });
const child: AboutCitizen = {
  citizenId: 'child',
  guardianIds: ['mother'],
  grants: [grant('aunt', 'PERSON'), grant('tutor', 'EDUCATION')],
  reason: null,
};

const people: Record<string, Viewer> = {
  'the child': viewer('child', 'citizen'),
  'the mother': viewer('mother', 'citizen'),
  'a delegate for the person': viewer('aunt', 'citizen'),
  'a delegate for school': viewer('tutor', 'citizen'),
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
  [
    'read',
    ['the child', 'the mother', 'a delegate for the person', 'a delegate for school', 'a doctor'],
    ['a one-stop officer'],
  ],
  ['readCitizenNumber', ['the child', 'the mother'], []],
  ['readResidence', ['the child', 'the mother', 'a delegate for the person', 'a doctor'], ['a one-stop officer']],
  ['readHousehold', ['the child', 'the mother', 'a delegate for the person'], ['a one-stop officer']],
  ['readChildren', ['the child'], ['a one-stop officer']],
] as const)('%s of a child with one guardian', (action, allowed, withDossier) => {
  test.each(Object.keys(people))('%s', (who) => {
    const may = (allowed as readonly string[]).includes(who);
    expect(citizenPolicy[action](people[who]!, child)).toBe(may);
    const reason = dossier(people[who]!);
    expect(citizenPolicy[action](people[who]!, { ...child, reason })).toBe(
      may || (withDossier as readonly string[]).includes(who),
    );
  });
});

test('custody that has ended gives nothing', () => {
  expect(citizenPolicy.read(viewer('mother', 'citizen'), { ...child, guardianIds: [] })).toBe(false);
});

test("a viewer without a citizen id is nobody's self", () => {
  const machine: Viewer = { subject: 'service', citizenId: null, roles: [], institution: null };
  expect(citizenPolicy.read(machine, { citizenId: '', guardianIds: [''], reason: null })).toBe(false);
});

test.each(Object.keys(citizenPolicy) as (keyof typeof citizenPolicy)[])(
  '%s: who stands in for a person only ever sees more by it',
  (name) => {
    const { guardianIds: _guardians, grants: _grants, ...alone } = child;
    for (const who of Object.values(people)) {
      for (const reason of [null, dossier(who)]) {
        if (citizenPolicy[name](who, { ...alone, reason })) {
          expect(citizenPolicy[name](who, { ...child, reason })).toBe(true);
        }
      }
    }
  },
);
