import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { requireId } from '#department/scalars/id.ts';
import type { MutationResolvers } from '../../generated.ts';
import { SchoolClass } from '../../school-class/school-class.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { gradeOf } from '../campaign/levels.ts';
import type { ApplicationRow } from './application.entity.ts';
import { atSchool } from './at-school.ts';
import { move } from './move.ts';
import { beginPlacement } from './placement.ts';
import { alreadyPlaced, stepRefused } from './refusals.ts';
import { canFollow } from './states.ts';

/** Enters a child whose place was confirmed into the school's register, and into a class if one is named. */
export const enrollChild: NonNullable<MutationResolvers['enrollChild']> = (_, { input }, context) => {
  const classId = input.classId == null ? null : requireId('input.classId', input.classId);
  return atSchool(context, 'enrollChild', input, async ({ em, application, choice, by }) => {
    if (!canFollow(application.status, 'ENROLLED') || application.schoolId !== choice.schoolId) {
      return stepRefused(application);
    }
    const { level } = await em.findOneOrFail(Campaign, application.campaignId, { disableIdentityMap: true });
    const grade = gradeOf(level);
    if (classId !== null) {
      await requireClass(em, classId, application, grade);
    }
    const entry = { grade: grade ?? 0, classId, enteredOn: context.clock.today() };
    if (grade !== null && !(await beginPlacement(em, application, entry))) {
      return alreadyPlaced;
    }
    move(em, application, { ...by, to: 'ENROLLED' });
    return null;
  });
};

/** @throws BAD_USER_INPUT naming `input.classId` */
async function requireClass(
  em: EntityManager,
  id: string,
  { schoolId, schoolYear }: ApplicationRow,
  grade: number | null,
): Promise<void> {
  const found =
    grade !== null &&
    (await em.findOne(SchoolClass, { id, schoolId: schoolId!, schoolYear, grade }, { disableIdentityMap: true }));
  if (!found) {
    throw badInput(
      'input.classId',
      "expected a class of this school, of the campaign's school year and grade, got another",
    );
  }
}
