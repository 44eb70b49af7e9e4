import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Post } from '../staff/staff.entity.ts';
import { promotionPolicy } from './promotion.policy.ts';

const viewer = (role: string, institution: string | null = 'S'): Viewer => ({
  subject: role,
  citizenId: role,
  roles: ['citizen', role],
  institution,
});
const post = (role: Post['role'], schoolId = 'S', reach: Partial<Post> = {}): Post => ({
  staffId: `${role} ${schoolId}`,
  schoolId,
  role,
  classesTaught: [],
  homerooms: [],
  ...reach,
});

/** Who, with which posts, about class 7A1 of school S and its mathematics. */
const people: Record<string, readonly [Viewer, readonly Post[]]> = {
  'the principal': [viewer('principal'), [post('PRINCIPAL')]],
  'the homeroom teacher': [viewer('teacher'), [post('TEACHER', 'S', { homerooms: ['7A1'], staffId: 'home' })]],
  "the subject's teacher": [viewer('teacher'), [post('TEACHER', 'S', { classesTaught: ['7A1'], staffId: 'maths' })]],
  'a teacher of another class': [
    viewer('teacher'),
    [post('TEACHER', 'S', { homerooms: ['7A2'], classesTaught: ['7A2'] })],
  ],
  'a clerk of the school': [viewer('clerk'), [post('CLERK')]],
  'the principal of another school': [viewer('principal', 'T'), [post('PRINCIPAL', 'T')]],
  'a principal whose token names another school': [viewer('principal', 'T'), [post('PRINCIPAL')]],
  'a principal by token only': [viewer('principal'), []],
  'the mother': [viewer('citizen', null), []],
  'the department owner': [viewer('department-owner', 'EDUCATION_DEPARTMENT'), []],
};

describe.each([
  ['decide', ['the principal']],
  ['readClass', ['the principal', 'the homeroom teacher']],
  ['reassess', ['the principal', "the subject's teacher"]],
  ['retrain', ['the principal', 'the homeroom teacher']],
] as const)('%s', (action, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    const [asking, posts] = people[who]!;
    const facts = { schoolId: 'S', classId: '7A1', teacherId: 'maths', posts };
    expect(promotionPolicy[action](asking, facts)).toBe((allowed as readonly string[]).includes(who));
  });
});
