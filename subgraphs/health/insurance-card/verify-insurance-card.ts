import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import { digestOf, keyUsedForAnother, requireIdempotencyKey } from '#department/receipts/idempotency.ts';
import { aboutNow, authorizeForOthers } from '#department/policy/attested.ts';
import { authorize } from '#department/policy/policy.ts';
import { isId, requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { VerifyInsuranceCardInput } from '../generated.ts';
import { assessCard, cardOfDay } from './card-assessment.ts';
import { insuranceNumberIn } from './card-number.ts';
import type { InsuranceCardRow } from './insurance-card.entity.ts';
import { claimantOf } from './claimant.ts';
import { insuranceCardPolicy, type PlaceOfVerification } from './insurance-card.policy.ts';
import { InsuranceVerification, type InsuranceVerificationRow } from './insurance-verification.entity.ts';
import { notConnected, resultOf } from './verification-result.ts';

/** With the person it is about, where one is known: for the evidence, never for the answer. */
type Result = (ReturnType<typeof resultOf> & { readonly citizenId: string | null }) | typeof notConnected;
type Question =
  | { readonly citizenId: string; readonly shown: null }
  | { readonly citizenId: null; readonly shown: string };
interface Place extends PlaceOfVerification {
  readonly connected: boolean;
}

const WHO =
  'Doctors and pharmacists where they work, and insurance appraisers for the claim that they name as their case, may verify insurance cards';

/**
 * Verifies a card as the input's description has it, and records that it was done.
 *
 * @throws FORBIDDEN, BAD_USER_INPUT naming the field, CONFLICT for a key used for another question
 */
export async function verifyInsuranceCard(input: VerifyInsuranceCardInput, context: Context): Promise<Result> {
  const { viewer, clock } = context;
  const place = await findPlace(
    input.facilityId ? requireId('input.facilityId', input.facilityId) : viewer.institution,
    context,
  );
  authorize(viewer, insuranceCardPolicy.verify, place, WHO);
  if (!place) {
    throw badInput('input.facilityId', 'expected the id of a health facility or pharmacy, got none that is known');
  }
  const question = readQuestion(input);
  const idempotencyKey = requireIdempotencyKey('input.idempotencyKey', input.idempotencyKey);

  const today = clock.today();
  const card = cardOfDay(await findCards(question, context), today);
  const holder = card?.citizenId ?? question.citizenId;
  // To verify a card is to read it: nobody is told here what the card itself would not tell.
  const whom = { ...aboutNow(context, holder ?? ''), reason: context.reason, claimant: await claimantOf(context) };
  authorize(viewer, insuranceCardPolicy.read, whom, WHO);
  if (holder !== null) {
    authorizeForOthers(context, holder);
  }
  if (!place.connected) {
    return notConnected;
  }
  const assessment = assessCard(question.shown, card, today);
  const verified = assessment.outcome === 'VERIFIED';
  const first = await record(context, {
    id: randomUUID(),
    verifiedBy: viewer.subject!,
    idempotencyKey,
    question: digestOf([question, place.id]),
    facilityId: place.kind === 'FACILITY' ? place.id : null,
    pharmacyId: place.kind === 'PHARMACY' ? place.id : null,
    cardId: card?.id ?? null,
    verifiedAt: new Date(),
    onDay: today,
    outcome: assessment.outcome,
    benefitRate: verified ? assessment.benefitRate : null,
    validTo: verified ? card!.validTo : null,
    registeredFacilityId: verified ? card!.registeredFacilityId : null,
  });
  return { ...resultOf(first), citizenId: holder };
}

async function findPlace(id: string | null, { loaders }: Context): Promise<Place | null> {
  if (id === null || !isId(id)) {
    return null;
  }
  const [facility, pharmacy] = await Promise.all([loaders.facilityById.load(id), loaders.pharmacyById.load(id)]);
  if (facility) {
    return { id, kind: 'FACILITY', connected: facility.connectedToInsuranceVerification };
  }
  return pharmacy && { id, kind: 'PHARMACY', connected: true };
}

function readQuestion({ citizenId, cardNumber }: VerifyInsuranceCardInput): Question {
  if (citizenId != null && cardNumber == null) {
    return { citizenId: requireId('input.citizenId', citizenId), shown: null };
  }
  if (citizenId == null && cardNumber != null) {
    return { citizenId: null, shown: cardNumber };
  }
  throw badInput('input', `expected either citizenId or cardNumber, got ${citizenId == null ? 'neither' : 'both'}`);
}

async function findCards(question: Question, { loaders }: Context): Promise<InsuranceCardRow[]> {
  const { citizenId, shown } = question;
  if (shown === null) {
    return loaders.cardsByCitizen.load(citizenId);
  }
  const insuranceNumber = insuranceNumberIn(shown);
  if (insuranceNumber === null) {
    return [];
  }
  const cards = await loaders.cardsByInsuranceNumber.load(insuranceNumber);
  return cards.filter(({ number }) => number === shown || shown === insuranceNumber);
}

/** Writes the row unless the request has one already; either way the row of the first time is given back. */
function record({ em }: Context, row: InsuranceVerificationRow): Promise<InsuranceVerificationRow> {
  return em().transactional(async (work) => {
    const { verifiedBy, idempotencyKey, question } = row;
    await work
      .createQueryBuilder(InsuranceVerification)
      .insert(row)
      .onConflict(['verifiedBy', 'idempotencyKey'])
      .ignore()
      .execute();
    const first = await work.findOneOrFail(InsuranceVerification, { verifiedBy, idempotencyKey });
    if (first.question !== question) {
      throw keyUsedForAnother();
    }
    return first;
  });
}
