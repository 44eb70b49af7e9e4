import { type About, allOf, isSelf, type Policy } from '#department/policy/policy.ts';

/** A person who wants to grant, and whether of full age. */
export interface Grantor extends About {
  readonly ofAge: boolean;
}

export const delegationPolicy = {
  /** Nobody grants in another's name, a delegate least of all. */
  grant: allOf<Grantor>(isSelf, (_, { ofAge }) => ofAge),
  revoke: isSelf,
  /** Whom a person trusts is nobody else's business. */
  read: isSelf,
} satisfies Record<string, Policy<Grantor> | Policy<About>>;
