import { allowed, type Policy } from '#department/policy/policy.ts';
import type { Context } from '../context.ts';
import { postsOf } from '../staff/posts.ts';
import type { Standing, StudentRecord, StudentRow } from './student.entity.ts';
import { type StudentFacts, studentPolicy } from './student.policy.ts';

/** What a student's policies judge by. */
export async function factsOf(student: StudentRecord, context: Context): Promise<StudentFacts> {
  const [placement, posts] = await Promise.all([context.loaders.placementByStudent.load(student.id), postsOf(context)]);
  const { schoolId = null, classId = null } = placement ?? {};
  const { citizenId, guardianIds, grants } = student;
  return { citizenId, guardianIds, grants, schoolId, classId, posts };
}

/** Whether a policy lets the viewer do something to a student. */
export const may = async (student: StudentRecord, policy: Policy<StudentFacts>, context: Context): Promise<boolean> =>
  allowed(context.viewer, policy, await factsOf(student, context));

/** The student where the viewer may know of one, with what was told of who stands in. */
export async function findStudent(
  row: StudentRow | null,
  standing: Standing | undefined,
  context: Context,
): Promise<StudentRecord | null> {
  if (!row) {
    return null;
  }
  const student = { ...row, ...standing };
  return (await may(student, studentPolicy.read, context)) ? student : null;
}
