import { allowed, type Policy } from '#kernel/policy/policy.ts';
import type { Context } from '../context.ts';
import { postsOf } from '../staff/posts.ts';
import type { StudentRecord, StudentRow } from './student.entity.ts';
import { type StudentFacts, studentPolicy } from './student.policy.ts';

/** What a student's policies judge by. */
export async function factsOf(student: StudentRecord, context: Context): Promise<StudentFacts> {
  const [placement, posts] = await Promise.all([context.loaders.placementByStudent.load(student.id), postsOf(context)]);
  const { schoolId = null, classId = null } = placement ?? {};
  return { citizenId: student.citizenId, guardianIds: student.guardianIds, schoolId, classId, posts };
}

/** Whether a policy lets the viewer do something to a student. */
export const may = async (student: StudentRecord, policy: Policy<StudentFacts>, context: Context): Promise<boolean> =>
  allowed(context.viewer, policy, await factsOf(student, context));

/** The student where the viewer may know of one, with the guardians that were told. */
export async function findStudent(
  row: StudentRow | null,
  guardianIds: readonly string[] | undefined,
  context: Context,
): Promise<StudentRecord | null> {
  if (!row) return null;
  const student = { ...row, guardianIds };
  return (await may(student, studentPolicy.read, context)) ? student : null;
}
