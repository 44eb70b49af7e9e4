import type { About } from '#kernel/policy/policy.ts';

/** A citizen as the gateway sends one: the id, and the guardians where a field requires them. */
export interface CitizenReference {
  readonly id: string;
  readonly guardianIds?: readonly string[];
}

export const about = ({ id, guardianIds }: CitizenReference): About => ({ citizenId: id, guardianIds });
