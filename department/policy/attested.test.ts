import { describe, expect, test } from '@jest/globals';
import type { Attestation, Viewer } from '#kernel/protocol/viewer.ts';
import { aboutNow, authorizeForOthers, identityOf } from './attested.ts';
import { isGuardian, isSelf } from './policy.ts';

const officer: Viewer = {
  subject: 'o',
  citizenId: 'officer',
  roles: ['traffic-officer'],
  institution: 'TRAFFIC_POLICE',
};
const attestation: Attestation = {
  viewer: { wardIds: ['son', 'ward'], guardianIds: ['tutor'] },
  persons: [{ citizenId: 'somebody', fullName: 'Lê Thị Mai', dateOfBirth: '1990-01-01' }],
};
const call = { viewer: officer, attestation };
function refusal(work: () => unknown): unknown {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

describe('an official', () => {
  test.each([
    ['herself', 'officer', 'FORBIDDEN'],
    ['a child she answers for', 'son', 'FORBIDDEN'],
    ['another she is guardian of', 'ward', 'FORBIDDEN'],
    ['who answers for her', 'tutor', 'FORBIDDEN'],
    ['somebody else', 'somebody', 'done'],
  ])('acting for %s', (_, citizenId, expected) => {
    expect(refusal(() => authorizeForOthers(call, citizenId))).toBe(expected);
  });

  test('acting for several is refused for one of them', () => {
    expect(refusal(() => authorizeForOthers(call, 'somebody', 'son'))).toBe('FORBIDDEN');
  });

  test('acts for nobody while relations are not known', () => {
    expect(refusal(() => authorizeForOthers({ viewer: officer }, 'somebody'))).toBe('RELATIONS_UNKNOWN');
    expect(refusal(() => authorizeForOthers({ viewer: officer, attestation: null }, 'somebody'))).toBe(
      'RELATIONS_UNKNOWN',
    );
  });

  test('whom the register does not know has no relations', () => {
    expect(
      refusal(() => authorizeForOthers({ viewer: officer, attestation: { viewer: null, persons: [] } }, 'son')),
    ).toBe('done');
  });
});

describe('custody in a write', () => {
  const mother: Viewer = { subject: 'm', citizenId: 'mother', roles: ['citizen'], institution: null };
  const now = (wardIds: readonly string[]) => ({
    viewer: mother,
    attestation: { viewer: { wardIds, guardianIds: [] }, persons: [] },
  });
  test.each([
    [['child'], true],
    [['another'], false],
    [[], false],
  ])('of %j', (wardIds, expected) => {
    expect(isGuardian(mother, aboutNow(now(wardIds), 'child'))).toBe(expected);
  });

  test('needs nobody for oneself', () => {
    expect(isSelf(mother, aboutNow(now([]), 'mother'))).toBe(true);
  });
});

test('a person is who population says, and nobody where it says nothing', () => {
  expect(identityOf(call, 'somebody')?.fullName).toBe('Lê Thị Mai');
  expect(identityOf(call, 'phantom')).toBeUndefined();
  expect(refusal(() => identityOf({ viewer: officer }, 'somebody'))).toBe('RELATIONS_UNKNOWN');
});
