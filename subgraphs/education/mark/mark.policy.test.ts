import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { resultPolicy } from '../result/result.policy.ts';
import type { Post } from '../staff/staff.entity.ts';
import { markPolicy } from './mark.policy.ts';

const SCHOOL = 'school';
const CLASS = 'class';

const post = (staffId: string, role: Post['role'], more: Partial<Post> = {}): Post =>
  ({ staffId, schoolId: SCHOOL, role, classesTaught: [], homerooms: [], ...more }) as Post;
const viewer = (citizenId: string, ...roles: string[]): Viewer => ({
  ...anonymous,
  subject: citizenId,
  citizenId,
  roles: ['citizen', ...roles],
  institution: SCHOOL,
});

/** Everyone near the class, with the posts that the school's register has for them. */
const PEOPLE: Readonly<Record<string, readonly [Viewer, readonly Post[]]>> = {
  "the subject's teacher": [viewer('a', 'teacher'), [post('teacher', 'TEACHER', { classesTaught: [CLASS] })]],
  'the homeroom teacher': [viewer('b', 'teacher'), [post('homeroom', 'TEACHER', { homerooms: [CLASS] })]],
  'another teacher of the class': [viewer('c', 'teacher'), [post('other', 'TEACHER', { classesTaught: [CLASS] })]],
  'a teacher of another class': [viewer('d', 'teacher'), [post('far', 'TEACHER', { classesTaught: ['else'] })]],
  'the principal': [viewer('e', 'principal'), [post('head', 'PRINCIPAL')]],
  'a clerk': [viewer('f', 'clerk'), [post('clerk', 'CLERK')]],
  'a teacher whose token names another school': [
    { ...viewer('a', 'teacher'), institution: 'elsewhere' },
    [post('teacher', 'TEACHER', { classesTaught: [CLASS], homerooms: [CLASS] })],
  ],
  'a token that says teacher without a post': [viewer('g', 'teacher'), []],
  'a post without the role in the token': [viewer('a'), [post('teacher', 'TEACHER', { homerooms: [CLASS] })]],
  'a parent': [viewer('h'), []],
  nobody: [anonymous, []],
};

describe.each([
  ['record', ["the subject's teacher"]],
  ['readSheet', ["the subject's teacher", 'the homeroom teacher', 'the principal']],
  ['readClass', ['the homeroom teacher', 'the principal']],
  ['lockTerm', ['the principal']],
  ['readCorrections', ['the principal']],
  ['decideCorrection', ['the principal']],
] as const)('%s', (action, allowed) => {
  test.each(Object.entries(PEOPLE))('%s', (who, [person, posts]) => {
    const facts = { schoolId: SCHOOL, classId: CLASS, teacherId: 'teacher', requestedBy: 'teacher', posts };
    expect(markPolicy[action](person, facts)).toBe((allowed as readonly string[]).includes(who));
  });
});

describe.each([
  ['setTraining', ['the homeroom teacher']],
  ['readStatistics', ['the homeroom teacher', 'the principal']],
] as const)('%s', (action, allowed) => {
  test.each(Object.entries(PEOPLE))('%s', (who, [person, posts]) => {
    expect(resultPolicy[action](person, { schoolId: SCHOOL, classId: CLASS, posts })).toBe(
      (allowed as readonly string[]).includes(who),
    );
  });
});

test('nobody teaches a subject that has no teacher', () => {
  const [person, posts] = PEOPLE["the subject's teacher"]!;
  expect(markPolicy.record(person, { schoolId: SCHOOL, classId: CLASS, teacherId: null, posts })).toBe(false);
});

test('a principal who teaches does not approve what the principal asked for', () => {
  const [person, posts] = PEOPLE['the principal']!;
  expect(markPolicy.decideCorrection(person, { schoolId: SCHOOL, classId: CLASS, requestedBy: 'head', posts })).toBe(
    false,
  );
});
