import type { About } from './policy.ts';

/** A citizen as the gateway sends one: the id, and the guardians where a field requires them. */
export interface CitizenReference {
  readonly id: string;
  /** Population's word, under the gateway's signature. */
  readonly guardianIds?: readonly string[] | null;
}

/** Whom a policy is asked about. */
export const about = ({ id, guardianIds }: CitizenReference): About => ({
  citizenId: id,
  guardianIds: guardianIds ?? [],
});
