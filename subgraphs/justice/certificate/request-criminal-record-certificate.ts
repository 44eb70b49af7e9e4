import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ageOn } from '#kernel/clock/age.ts';
import { aboutNow, identityOf } from '#department/policy/attested.ts';
import { type About, authorize, type Policy } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { Context } from '../context.ts';
import type { RequestCriminalRecordCertificateInput, ResolversTypes } from '../generated.ts';
import { digestOf, keyUsedForAnother, lockKey, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { Person } from '../person/person.entity.ts';
import { Certificate, type FormType } from './certificate.entity.ts';
import { certificatePolicy } from './certificate.policy.ts';
import { alreadyRequested, requested, tooYoung } from './certificate-results.ts';
import { dueDate, procedureOn } from './procedure.ts';
import { workCalendar } from './working-days.ts';

type Result = Awaited<ResolversTypes['RequestCriminalRecordCertificateResult']>;

interface Request {
  readonly citizenId: string;
  readonly formType: FormType;
  readonly idempotencyKey: string;
  readonly digest: string;
  readonly viewer: Viewer;
  /** The person, as population has it at this moment. */
  readonly whom: About;
  /** Asked only of who may ask for a certificate; fails where population could not be asked. */
  readonly dateOfBirth: () => string | undefined;
  readonly today: string;
  readonly now: Date;
}

/**
 * Receives a request for a certificate. A person the viewer may not ask for and one who is not there are refused alike.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT; CONFLICT where the idempotency key was used for something else
 */
export async function requestCriminalRecordCertificate(
  input: RequestCriminalRecordCertificateInput,
  context: Context,
): Promise<Result> {
  const { viewer, clock } = context;
  const citizenId = requireId('input.citizenId', input.citizenId);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const { formType } = input;
  const digest = digestOf([citizenId, formType]);
  const request: Request = {
    citizenId,
    formType,
    idempotencyKey,
    digest,
    viewer,
    whom: aboutNow(context, citizenId),
    dateOfBirth: () => identityOf(context, citizenId)?.dateOfBirth,
    today: clock.today(),
    now: clock.now(),
  };
  return context.em().transactional((em) => receive(request, em));
}

async function receive(request: Request, em: EntityManager): Promise<Result> {
  const { citizenId, formType, idempotencyKey, digest, today, now } = request;
  const person = await em.findOne(Person, citizenId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  authorizeRequest(request, person ? request.whom : NOBODY);
  const requestedBy = request.viewer.citizenId!;
  await lockKey(em, requestedBy, idempotencyKey);
  const earlier = await em.findOne(Certificate, { requestedBy, idempotencyKey });
  if (earlier) {
    if (earlier.requestDigest !== digest) {
      throw keyUsedForAnother();
    }
    return requested(earlier);
  }
  const rules = procedureOn(today);
  if (rules.minimumAge !== null && ageOn(request.dateOfBirth() ?? person!.dateOfBirth, today) < rules.minimumAge) {
    return tooYoung(rules.minimumAge);
  }
  const open = await em.findOne(Certificate, { citizenId, formType, status: ['REQUESTED', 'IN_PROGRESS'] });
  if (open) {
    return alreadyRequested(open);
  }
  const certificate = em.create(Certificate, {
    id: randomUUID(),
    citizenId,
    formType,
    status: 'REQUESTED',
    requestedBy,
    requestedAt: now,
    dueOn: dueDate({ date: today, time: timeInHanoi(now) }, rules, workCalendar),
    issuedOn: null,
    issuedBy: null,
    statement: null,
    idempotencyKey,
    requestDigest: digest,
  });
  await em.flush();
  return requested(certificate);
}

const WHO_MAY = {
  FORM_1: [certificatePolicy.requestFormOne, 'Form 1 is asked for by the person or a guardian of a minor'],
  FORM_2: [certificatePolicy.requestFormTwo, 'Form 2 is asked for by the person alone'],
} as const satisfies Record<FormType, readonly [Policy<About>, string]>;

const NOBODY: About = { citizenId: '' };

const timeInHanoi = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);

/** Whether the viewer is the person, or answers for her at this moment: also where the request was received before. */
function authorizeRequest({ viewer, formType }: Request, whom: About): void {
  const [policy, who] = WHO_MAY[formType];
  authorize(viewer, policy, whom, who);
}
