import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import { Conviction, toJudgment } from '../conviction/conviction.entity.ts';
import type { IssueCriminalRecordCertificateInput, ResolversTypes } from '../generated.ts';
import { Certificate, CertificateEntry, type CertificateRow } from './certificate.entity.ts';
import { certificatePolicy } from './certificate.policy.ts';
import { issued, notOpen } from './certificate-results.ts';
import { contentOf } from './content.ts';

type Result = Awaited<ResolversTypes['IssueCriminalRecordCertificateResult']>;

/**
 * Issues a certificate: what it says is worked out from the judgments of the day and copied. Issuing
 * again gives what was issued, so the verb needs no key to be safe to repeat.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function issueCriminalRecordCertificate(
  input: IssueCriminalRecordCertificateInput,
  context: Context,
): Promise<Result> {
  const { viewer, clock, reason } = context;
  const id = requireId('input.certificateId', input.certificateId);
  return context.em().transactional(async (em) => {
    const certificate = await em.findOne(Certificate, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const whom = { citizenId: certificate?.citizenId ?? '', certificateId: id, reason };
    authorize(
      viewer,
      certificatePolicy.issue,
      whom,
      'Criminal-record officers issue the certificate that they name as their case, never about themselves',
    );
    if (!certificate) {
      return notOpen();
    }
    authorizeForOthers(context, certificate.citizenId);
    switch (certificate.status) {
      case 'ISSUED':
        return issued(certificate);
      case 'REQUESTED':
      case 'IN_PROGRESS':
        await fill(certificate, clock.today(), viewer.subject!, em);
        return issued(certificate);
      case 'REFUSED':
        return notOpen();
      default:
        return certificate.status satisfies never;
    }
  });
}

async function fill(certificate: CertificateRow, today: string, officer: string, em: EntityManager): Promise<void> {
  const { id, citizenId, formType } = certificate;
  const convictions = (await em.find(Conviction, { citizenId })).map((row) => ({ ...toJudgment(row), row }));
  const { statement, entries } = contentOf(formType, convictions, today);
  Object.assign(certificate, { status: 'ISSUED', statement, issuedOn: today, issuedBy: officer });
  await em.flush();
  entries.forEach(({ judgment: { row }, expunged }, position) => {
    const { judgmentNumber, court, crime, article, finalOn, penalty, prisonMonths } = row;
    em.create(CertificateEntry, {
      certificateId: id,
      position,
      formType,
      judgmentNumber,
      court,
      crime,
      article,
      finalOn,
      penalty,
      prisonMonths,
      expunged,
    });
  });
  await em.flush();
}
