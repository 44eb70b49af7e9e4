import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import type { Post } from '../../staff/staff.entity.ts';
import { applicationPolicy } from './application.policy.ts';

const viewer = (role: string, institution: string | null = null): Viewer => ({
  subject: 's',
  citizenId: 'c',
  roles: ['citizen', role],
  institution,
});
const post = (schoolId: string, role: Post['role']): Post => ({
  staffId: 'x',
  schoolId,
  role,
  classesTaught: [],
  homerooms: [],
});

/** Who, with which posts in the register, about an application that names schools A and B. */
const people: Record<string, readonly [Viewer, readonly Post[]]> = {
  'the principal of A': [viewer('principal', 'A'), [post('A', 'PRINCIPAL')]],
  'a clerk of B': [viewer('clerk', 'B'), [post('B', 'CLERK')]],
  'the principal of C': [viewer('principal', 'C'), [post('C', 'PRINCIPAL')]],
  'a principal of A by token only': [viewer('principal', 'A'), []],
  'a principal of A by register only': [viewer('principal', 'C'), [post('A', 'PRINCIPAL')]],
  'a former principal who teaches at A': [viewer('principal', 'A'), [post('A', 'TEACHER')]],
  'a teacher of A': [viewer('teacher', 'A'), [post('A', 'TEACHER')]],
  'a one-stop officer': [viewer('one-stop-officer', 'ONE_STOP_SHOP'), []],
  'the department owner': [viewer('department-owner', 'EDUCATION_DEPARTMENT'), []],
  'an analyst': [viewer('analyst'), []],
  'a parent': [viewer('citizen'), []],
  'a guest': [{ ...anonymous, subject: 'guest' }, []],
  nobody: [anonymous, []],
};

describe.each([
  ['atSchool', ['the principal of A', 'a clerk of B']],
  ['issueCode', ['the principal of A', 'a clerk of B', 'a one-stop officer']],
] as const)('%s', (action, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    const [asking, posts] = people[who]!;
    expect(applicationPolicy[action](asking, { schoolIds: ['A', 'B'], posts })).toBe(
      (allowed as readonly string[]).includes(who),
    );
  });
});

test('a code is of no use to those who are no citizens', () => {
  expect(applicationPolicy.holdCode(anonymous, null)).toBe(false);
  expect(applicationPolicy.holdCode({ ...anonymous, subject: 'guest' }, null)).toBe(false);
  expect(applicationPolicy.holdCode(viewer('citizen'), null)).toBe(true);
});
