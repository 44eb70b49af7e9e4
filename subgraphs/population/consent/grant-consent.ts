import { randomUUID } from 'node:crypto';
import { isMinor } from '#kernel/clock/age.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import { digestOf, keyUsedForAnother, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import { PURPOSE_CODE } from '#department/purpose/case.ts';
import type { Context } from '../context.ts';
import type { GrantConsentInput, ResolversTypes } from '../generated.ts';
import { grantLimit, limitReached } from '../grant/limit.ts';
import { requireScopes, termOf } from '../grant/term.ts';
import { Consent, type ConsentRow } from './consent.entity.ts';
import { consentPolicy } from './consent.policy.ts';

type Result = Awaited<ResolversTypes['GrantConsentResult']>;

const INSTITUTION = /^[\w-]{3,64}$/;

/**
 * Lets an institution use a part of a person's data for one purpose. A person that the viewer may not speak for and one
 * who is not there are refused alike.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT naming the field, CONFLICT for a key used for something else
 */
export async function grantConsent(input: GrantConsentInput, context: Context): Promise<Result> {
  const { viewer, clock, loaders } = context;
  const today = clock.today();
  const id = input.citizenId ? requireId('input.citizenId', input.citizenId) : viewer.citizenId;
  const [person, standing] = id
    ? await Promise.all([loaders.citizenById.load(id), loaders.standingByCitizen.load(id)])
    : [null, null];
  const grantor = {
    citizenId: person?.id ?? '',
    guardianIds: standing?.guardianIds,
    ofAge: person !== null && !isMinor(person.dateOfBirth, today),
  };
  authorize(viewer, consentPolicy.grant, grantor, 'Persons of full age consent for themselves, guardians for a minor');
  const { institution, purpose } = input;
  if (!INSTITUTION.test(institution)) {
    throw badInput('input.institution', 'expected the id of an institution, got something else');
  }
  if (!PURPOSE_CODE.test(purpose)) {
    throw badInput('input.purpose', 'expected the code of a purpose, got something else');
  }
  const scopes = requireScopes('input.scopes', input.scopes);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);
  const term = termOf(input, today);
  if ('__typename' in term) {
    return term;
  }
  const row = {
    id: randomUUID(),
    citizenId: grantor.citizenId,
    grantedBy: viewer.citizenId!,
    institution,
    purpose,
    scopes,
    ...term,
    grantedAt: new Date(),
    revokedAt: null,
    idempotencyKey,
    requestDigest: digestOf([grantor.citizenId, institution, purpose, scopes, input.validFrom ?? null, input.validTo]),
  };
  const consent = await record(context, row, today);
  if (!consent) {
    return grantLimit;
  }
  return {
    __typename: 'GrantConsentSuccess',
    message: 'The consent has been recorded; it can be revoked at any time.',
    messageVi: 'Đã ghi nhận sự đồng ý; có thể rút lại bất cứ lúc nào.',
    consent,
  };
}

/** Writes the row unless the request has one already, which is given back then; null where there are too many. */
function record({ em }: Context, row: ConsentRow, today: string): Promise<ConsentRow | null> {
  return em().transactional(async (work) => {
    const { citizenId, grantedBy, idempotencyKey, requestDigest } = row;
    const full = await limitReached(work, 'consent', citizenId, today);
    if (!full) {
      await work.createQueryBuilder(Consent).insert(row).onConflict(['grantedBy', 'idempotencyKey']).ignore().execute();
    }
    const first = await work.findOne(Consent, { grantedBy, idempotencyKey });
    if (first && first.requestDigest !== requestDigest) {
      throw keyUsedForAnother();
    }
    return first;
  });
}
