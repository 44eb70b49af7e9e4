import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import type { Post } from '../staff/staff.entity.ts';
import { studentPolicy } from './student.policy.ts';

const viewer = (citizenId: string, role = 'citizen', institution: string | null = null): Viewer => ({
  subject: citizenId,
  citizenId,
  roles: ['citizen', role],
  institution,
});
const post = (role: Post['role'], schoolId: string, reach: Partial<Post> = {}): Post => ({
  staffId: `${role} ${schoolId}`,
  schoolId,
  role,
  classesTaught: [],
  homerooms: [],
  ...reach,
});
const teaches = { classesTaught: ['7A1'] };
const leads = { homerooms: ['7A1'] };

/** Who, with which posts in the schools' register, about a minor in class 7A1 of school S. */
const people: Record<string, readonly [Viewer, readonly Post[]]> = {
  'the pupil': [viewer('pupil'), []],
  'the mother': [viewer('mother'), []],
  'a delegate for school': [viewer('tutor'), []],
  'a delegate for health': [viewer('aunt'), []],
  'a neighbour': [viewer('neighbour'), []],
  'the principal': [viewer('p', 'principal', 'S'), [post('PRINCIPAL', 'S')]],
  'the homeroom teacher': [viewer('h', 'teacher', 'S'), [post('TEACHER', 'S', leads)]],
  'a teacher of the class': [viewer('t', 'teacher', 'S'), [post('TEACHER', 'S', teaches)]],
  'a teacher of another class': [viewer('t', 'teacher', 'S'), [post('TEACHER', 'S', { classesTaught: ['7A2'] })]],
  'the principal of another school': [viewer('p', 'principal', 'T'), [post('PRINCIPAL', 'T')]],
  'a principal by token only': [viewer('p', 'principal', 'S'), []],
  'a principal whose token names another school': [viewer('p', 'principal', 'T'), [post('PRINCIPAL', 'S')]],
  'a principal by register only': [viewer('p', 'citizen', 'S'), [post('PRINCIPAL', 'S')]],
  'a teacher whose token names no school': [viewer('t', 'teacher'), [post('TEACHER', 'S', teaches)]],
  'a clerk of the school': [viewer('k', 'clerk', 'S'), [post('CLERK', 'S')]],
  'the department owner': [viewer('o', 'department-owner', 'EDUCATION_DEPARTMENT'), []],
  'an analyst': [viewer('a', 'analyst'), []],
  'a doctor': [viewer('d', 'doctor'), []],
  'a guest': [{ ...anonymous, subject: 'guest' }, []],
  nobody: [anonymous, []],
};

const grant = (granteeId: string, scope: string) => ({ granteeId, scope, institution: null, purpose: null });
const grants = [grant('tutor', 'EDUCATION'), grant('aunt', 'HEALTH')];

describe.each([
  [
    'read',
    [
      'the pupil',
      'the mother',
      'a delegate for school',
      'the principal',
      'the homeroom teacher',
      'a teacher of the class',
    ],
  ],
  ['readResults', ['the pupil', 'the mother', 'a delegate for school', 'the principal', 'the homeroom teacher']],
  ['readApplications', ['the pupil', 'the mother']],
  ['readClass', ['the principal', 'the homeroom teacher', 'a teacher of the class']],
  ['readSchool', ['the principal']],
] as const)('%s', (action, allowed) => {
  test.each(Object.keys(people))('%s', (who) => {
    const [asking, posts] = people[who]!;
    const facts = { citizenId: 'pupil', guardianIds: ['mother'], grants, schoolId: 'S', classId: '7A1', posts };
    expect(studentPolicy[action](asking, facts)).toBe((allowed as readonly string[]).includes(who));
  });
});

test("a student who is at no school is nobody's pupil", () => {
  const posts = [post('PRINCIPAL', 'S'), post('TEACHER', 'S', teaches)];
  for (const role of ['principal', 'teacher']) {
    expect(
      studentPolicy.read(viewer('p', role, 'S'), { citizenId: 'pupil', schoolId: null, classId: null, posts }),
    ).toBe(false);
  }
});

test('guardians who were not told count for nothing', () => {
  expect(studentPolicy.read(viewer('mother'), { citizenId: 'pupil', schoolId: 'S', classId: '7A1', posts: [] })).toBe(
    false,
  );
});
