import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../../context.ts';
import { postsOf } from '../../staff/posts.ts';
import { Student } from '../../student/student.entity.ts';
import {
  Application,
  ApplicationChoice,
  type ApplicationChoiceRow,
  type ApplicationRecord,
  type ApplicationRow,
  forSchool,
} from './application.entity.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import type { Move } from './move.ts';
import { keepReceipt, receiptOf, requestOf } from './receipt.ts';
import { stepRefused } from './refusals.ts';

/** An application on the desk of a school that it names, locked until the transaction ends. */
export interface OnDesk {
  readonly em: EntityManager;
  readonly application: ApplicationRow;
  /** Its wishes in order. */
  readonly choices: readonly ApplicationChoiceRow[];
  /** The wish that names the school. */
  readonly choice: ApplicationChoiceRow;
  /** What every step taken here has in common. */
  readonly by: Pick<Move, 'at' | 'actorId' | 'actorRole'>;
}

interface DeskInput {
  readonly applicationId: string;
  readonly version?: number | null;
  readonly idempotencyKey: string;
}

export interface StepSuccess {
  readonly __typename: 'EnrollmentStepSuccess';
  readonly application: ApplicationRecord;
}

const CHANGED_SINCE = {
  message: 'Nothing was done: the application has changed since it was read. Read it again.',
  messageVi: 'Chưa thực hiện: hồ sơ đã thay đổi so với lúc xem. Hãy xem lại.',
};

/**
 * Does something to an application at a school that it names, in one transaction under its lock. What was done
 * under the same idempotency key before is not done again.
 *
 * @param work what is to be done; returns what keeps it from being done, and then has changed nothing
 * @throws FORBIDDEN for everyone but the admissions of such a school, also where there is no such application
 */
export async function atSchool<Refusal extends object>(
  context: Context,
  verb: string,
  input: DeskInput,
  work: (desk: OnDesk) => Promise<Refusal | null>,
): Promise<Refusal | StepSuccess | ReturnType<typeof stepRefused>> {
  const { viewer, clock } = context;
  const id = requireId('input.applicationId', input.applicationId);
  const posts = await postsOf(context);
  return context.em().transactional(async (em) => {
    const application = await em.findOne(Application, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const choices = await em.find(ApplicationChoice, { applicationId: id }, { orderBy: { position: 'asc' } });
    authorize(
      viewer,
      applicationPolicy.atSchool,
      { schoolIds: choices.map(({ schoolId }) => schoolId), posts },
      WHO.atSchool,
    );
    const { citizenId } = await em.findOneOrFail(Student, application!.studentId);
    authorizeForOthers(context, citizenId);
    const choice = choices.find(({ schoolId }) => schoolId === viewer.institution)!;
    const success = {
      __typename: 'EnrollmentStepSuccess' as const,
      application: forSchool(application!, choice.schoolId),
    };
    const request = requestOf(viewer.citizenId!, verb, input);
    if (await receiptOf(em, request)) {
      return success;
    }
    if (input.version != null && input.version !== application!.version) {
      return stepRefused(application!, application!.status, CHANGED_SINCE);
    }
    const by = { at: clock.now(), actorId: request.actorId, actorRole: 'SCHOOL' as const };
    const refusal = await work({ em, application: application!, choices, choice, by });
    if (refusal) {
      return refusal;
    }
    keepReceipt(em, request, { applicationId: id }, by.at);
    return { ...success, application: forSchool(application!, choice.schoolId) };
  });
}
