import { expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { campaignPolicy } from './campaign.policy.ts';

const official = (role: string, institution: string | null): Viewer => ({
  subject: 's',
  citizenId: 'c',
  roles: ['citizen', role],
  institution,
});

test.each([
  ['the owner of the education department', official('department-owner', 'EDUCATION_DEPARTMENT'), true],
  ['the owner of another department', official('department-owner', 'HEALTH_DEPARTMENT'), false],
  ['an owner of nowhere', official('department-owner', null), false],
  ['a principal', official('principal', 'school'), false],
  ['an analyst at the department', official('analyst', 'EDUCATION_DEPARTMENT'), false],
  ['nobody', anonymous, false],
])('%s', (_, viewer, allowed) => {
  expect(campaignPolicy.plan(viewer, null)).toBe(allowed);
});
