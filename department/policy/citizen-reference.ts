import type { About, Grant } from './policy.ts';

/** A citizen as the gateway sends one: the id, and what a field requires to be judged. */
export interface CitizenReference {
  readonly id: string;
  /** Population's word, under the gateway's signature. */
  readonly guardianIds?: readonly string[] | null;
  /** Likewise. */
  readonly grants?: readonly Grant[] | null;
}

/** Whom a policy is asked about. */
export const about = ({ id, guardianIds, grants }: CitizenReference): About => ({
  citizenId: id,
  guardianIds: guardianIds ?? [],
  grants: grants ?? [],
});
