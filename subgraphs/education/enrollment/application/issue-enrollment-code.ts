import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorizeForOthers, identityOf } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { isId, requireId } from '#department/scalars/id.ts';
import type { AttestedPerson } from '#kernel/protocol/viewer.ts';
import type { Context } from '../../context.ts';
import type { IssueEnrollmentCodeInput, MutationResolvers } from '../../generated.ts';
import { fold } from '../../school/fold.ts';
import { postsOf } from '../../staff/posts.ts';
import { sortName } from '../../student/sort-name.ts';
import { Student } from '../../student/student.entity.ts';
import { Campaign } from '../campaign/campaign.entity.ts';
import { makeAccessCode } from './access-code.ts';
import { Application, ApplicationTransition } from './application.entity.ts';
import type { CodeIssued } from './code-issued.ts';
import { applicationPolicy, WHO } from './application.policy.ts';
import { keepReceipt, receiptOf, requestOf } from './receipt.ts';
import type { ApplicationStatus } from './states.ts';

/** Issues the code of a child at a counter; enters the child into the student register where it is not in it. */
export const issueEnrollmentCode: NonNullable<MutationResolvers['issueEnrollmentCode']> = async (
  _,
  { input },
  context,
) => {
  const campaignId = requireId('input.campaignId', input.campaignId);
  authorize(context.viewer, applicationPolicy.issueCode, await deskOf(campaignId, context), WHO.issueCode);
  const citizenId = requireId('input.citizenId', input.citizenId);
  authorizeForOthers(context, citizenId);
  const child = identified(identityOf(context, citizenId), input);
  if (!child) {
    return notIdentified;
  }
  const communeId = requireId('input.communeId', input.communeId);
  const request = requestOf(context.viewer.citizenId!, 'issueEnrollmentCode', input);
  const at = context.clock.now();
  return context.em().transactional(async (em) => {
    const campaign = await em.findOne(Campaign, campaignId);
    if (!campaign) {
      throw badInput('input.campaignId', 'expected a campaign of this department, got another id');
    }
    const student = await studentOf(em, child);
    const id = randomUUID();
    // Waits for whoever issues a code for the same child at this moment.
    const issued = await em.execute<object[]>(
      `insert into application (id, campaign_id, school_year, student_id, access_code, status, commune_id, residence, issued_at)
       select ?, ?, ?, ?, ?, 'CODE_ISSUED', ?, ?, ? where not exists (select from request_receipt where actor_id = ? and key = ?)
       on conflict (student_id, school_year) where status not in ('REJECTED', 'WITHDRAWN', 'TRANSFERRED') do nothing returning id`,
      [
        id,
        campaign.id,
        campaign.schoolYear,
        student.id,
        makeAccessCode(),
        communeId,
        input.residence,
        at,
        request.actorId,
        request.key,
      ],
    );
    if (issued.length === 0) {
      const before = await receiptOf(em, request);
      return before && 'applicationId' in before
        ? again(em, before.applicationId)
        : standing(em, student.id, campaign.schoolYear);
    }
    em.create(ApplicationTransition, {
      id: randomUUID(),
      applicationId: id,
      fromStatus: null,
      toStatus: 'CODE_ISSUED',
      at,
      actorId: request.actorId,
      actorRole: context.viewer.roles.includes('one-stop-officer') ? 'DEPARTMENT' : 'SCHOOL',
      reason: null,
    });
    keepReceipt(em, request, { applicationId: id }, at);
    return success(em, id);
  });
};

/** The viewer's school counts where it has places in the campaign. */
async function deskOf(campaignId: string, context: Context) {
  const {
    viewer: { institution },
    reader,
  } = context;
  if (institution === null || !isId(institution)) {
    return { schoolIds: [], posts: [] };
  }
  const rows = await reader.rows<{ id: string }>(
    'select school_id as id from quota where campaign_id = $1 and school_id = $2',
    [campaignId, institution],
  );
  return { schoolIds: rows.map(({ id }) => id), posts: await postsOf(context) };
}

/** The child of the population register, where the paper at the counter says the same; one that differs and none are alike. */
function identified(child: AttestedPerson | undefined, { fullName, dateOfBirth }: IssueEnrollmentCodeInput) {
  const written = fullName.normalize('NFC').trim();
  if (written.length < 2 || written.length > 100) {
    throw badInput('input.fullName', `expected 2 to 100 characters, got ${written.length}`);
  }
  return child && fold(child.fullName) === fold(written) && child.dateOfBirth === dateOfBirth ? child : null;
}

const notIdentified = {
  __typename: 'ChildNotIdentified' as const,
  message: 'The population register has no child of this id, name and date of birth.',
  messageVi: 'Cơ sở dữ liệu dân cư không có trẻ mang mã, họ tên và ngày sinh này.',
};

/** The child in the student register. A new one has a provisional code until the ministry gives its own. */
async function studentOf(em: EntityManager, { citizenId, fullName, dateOfBirth }: AttestedPerson) {
  await em.execute(
    `insert into student (id, citizen_id, code, full_name, folded_name, sort_name, date_of_birth) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (citizen_id) do nothing`,
    [randomUUID(), citizenId, `T${makeAccessCode()}`, fullName, fold(fullName), sortName(fullName), dateOfBirth],
  );
  return em.findOneOrFail(Student, { citizenId });
}

async function success(em: EntityManager, id: string): Promise<CodeIssued> {
  const application = await em.findOneOrFail(Application, id);
  return { __typename: 'IssueEnrollmentCodeSuccess', application, accessCode: application.accessCode };
}

/** A code is handed out until it has been used; to a counter that asks later, that it was issued is all there is to tell. */
async function again(em: EntityManager, id: string) {
  const { status, studentId } = await em.findOneOrFail(Application, id);
  return status === 'CODE_ISSUED' ? success(em, id) : exists(studentId, status);
}

async function standing(em: EntityManager, studentId: string, schoolYear: string) {
  const { status } = await em.findOneOrFail(Application, {
    studentId,
    schoolYear,
    status: { $nin: ['REJECTED', 'WITHDRAWN', 'TRANSFERRED'] },
  });
  return exists(studentId, status);
}

const exists = (studentId: string, status: ApplicationStatus) => ({
  __typename: 'ActiveApplicationExists' as const,
  message: 'The child has an application for this school year already.',
  messageVi: 'Trẻ đã có hồ sơ tuyển sinh trong năm học này.',
  status,
  studentId,
});
