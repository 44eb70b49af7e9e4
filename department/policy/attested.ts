import { graphError } from '#kernel/errors/graph-error.ts';
import type { AttestedPerson, WireCall } from '#kernel/protocol/viewer.ts';
import { type About, authorize, type Policy } from './policy.ts';

/** The part of a call that relations are judged by. */
export type Attested = Pick<WireCall, 'viewer' | 'attestation'>;

/**
 * Whom the viewer answers for, and who answers for the viewer, at this moment.
 *
 * @throws RELATIONS_UNKNOWN where population could not be asked: a write never goes by what was right before
 */
export function relationsOf({ viewer, attestation }: Attested) {
  if (viewer.citizenId === null) {
    return { wardIds: [], guardianIds: [] };
  }
  if (attestation == null) {
    throw graphError('RELATIONS_UNKNOWN', 'The population register does not answer; nothing was written.');
  }
  return attestation.viewer ?? { wardIds: [], guardianIds: [] };
}

/** A person as policies are asked about one in a write: guardians of yesterday are none. */
export function aboutNow(call: Attested, citizenId: string): About {
  const { citizenId: viewerId } = call.viewer;
  const answersFor = viewerId !== null && relationsOf(call).wardIds.includes(citizenId);
  return { citizenId, guardianIds: answersFor ? [viewerId] : [], grants: [] };
}

/** Who a person is that the write names; undefined where the register has nobody of this id. */
export function identityOf(call: Attested, citizenId: string): AttestedPerson | undefined {
  if (call.attestation == null) {
    throw graphError('RELATIONS_UNKNOWN', 'The population register does not answer; nothing was written.');
  }
  return call.attestation.persons.find((person) => person.citizenId === citizenId);
}

interface OfficialsWrite extends About {
  readonly wardIds: readonly string[];
  readonly answering: readonly string[];
}

const isForSomebodyElse: Policy<OfficialsWrite> = (viewer, { citizenId, wardIds, answering }) =>
  viewer.citizenId !== citizenId && !wardIds.includes(citizenId) && !answering.includes(citizenId);

/**
 * Asked by every write of an official about a person, after the policy that lets officials do it and before anything is
 * done: nobody acts for herself, nor for those she answers for or who answer for her.
 *
 * @throws FORBIDDEN, RELATIONS_UNKNOWN
 */
export function authorizeForOthers(call: Attested, ...citizenIds: readonly string[]): void {
  const { wardIds, guardianIds: answering } = relationsOf(call);
  for (const citizenId of citizenIds) {
    authorize(
      call.viewer,
      isForSomebodyElse,
      { citizenId, wardIds, answering },
      'Officials act for others, never for themselves, for those they answer for or for those who answer for them',
    );
  }
}
