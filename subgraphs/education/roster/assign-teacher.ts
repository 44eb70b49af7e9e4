import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../generated.ts';
import { noTeacher } from './answers.ts';
import { authorizeForOtherStaff, holdsTeachingPost, requirePrincipal } from './at-own-school.ts';

const idOrNull = (argument: string, id: string | null | undefined) => (id == null ? null : requireId(argument, id));

/** Says who teaches a subject to a class. Sheets go along: who taught before can write on them no more. */
export const assignTeacher: NonNullable<MutationResolvers['assignTeacher']> = async (_, { input }, context) => {
  const { loaders, clock } = context;
  const id = requireId('assignmentId', input.assignmentId);
  const staffId = idOrNull('staffId', input.staffId);
  const assignment = await loaders.assignmentById.load(id);
  const schoolClass = assignment && (await loaders.classById.load(assignment.classId));
  await requirePrincipal(schoolClass?.schoolId ?? null, context);
  await authorizeForOtherStaff(staffId, context);
  return context.em().transactional(async (em) => {
    if (!(await holdsTeachingPost(em, staffId, schoolClass!.schoolId, clock.today()))) {
      return noTeacher();
    }
    await em.execute('update teaching_assignment set staff_id = ? where id = ?', [staffId, id]);
    return {
      __typename: 'TeacherAssigned' as const,
      message: staffId ? 'The subject has its teacher.' : 'The subject has no teacher now.',
      messageVi: staffId ? 'Đã phân công giáo viên bộ môn.' : 'Môn học chưa có giáo viên.',
      assignment: { ...assignment!, staffId },
    };
  });
};

/** Says who leads a class. */
export const assignHomeroomTeacher: NonNullable<MutationResolvers['assignHomeroomTeacher']> = async (
  _,
  { input },
  context,
) => {
  const { loaders, clock } = context;
  const id = requireId('classId', input.classId);
  const staffId = idOrNull('staffId', input.staffId);
  const schoolClass = await loaders.classById.load(id);
  await requirePrincipal(schoolClass?.schoolId ?? null, context);
  await authorizeForOtherStaff(staffId, context);
  return context.em().transactional(async (em) => {
    if (!(await holdsTeachingPost(em, staffId, schoolClass!.schoolId, clock.today()))) {
      return noTeacher();
    }
    await em.execute('update school_class set homeroom_teacher_id = ? where id = ?', [staffId, id]);
    return {
      __typename: 'HomeroomTeacherAssigned' as const,
      message: staffId ? 'The class has its homeroom teacher.' : 'The class has no homeroom teacher now.',
      messageVi: staffId ? 'Đã phân công giáo viên chủ nhiệm.' : 'Lớp chưa có giáo viên chủ nhiệm.',
      schoolClass: { ...schoolClass!, homeroomTeacherId: staffId },
    };
  });
};
