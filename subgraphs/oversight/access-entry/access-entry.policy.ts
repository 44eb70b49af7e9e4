import type { Filter } from '#department/pagination/lists.ts';
import { type About, anyOf, isGuardian, isSelf, type Policy } from '#department/policy/policy.ts';
import type { Viewer } from '#kernel/protocol/viewer.ts';

export const accessLogPolicy = {
  read: anyOf<About>(isSelf, isGuardian),
  /** Proofs are over all lines, those too that a guardian is not shown. */
  prove: isSelf,
} satisfies Record<string, Policy<About>>;

/** Roles that every person has; whoever holds another acts for an office. */
const PRIVATE_ROLES = new Set(['citizen']);
export const isPrivate = (roles: readonly string[]): boolean => roles.every((role) => PRIVATE_ROLES.has(role));

/**
 * What an office did in a case while that was withheld stays unseen until the term ends: what it did for this purpose,
 * in a role of it. Whatever anybody else says of the case, and what a person does with her own data, is seen.
 */
export const notWithheld: Filter = {
  sql: `(t.private or t.office is null or t.actor_citizen_id is not distinct from t.citizen_id::text or not exists (
    select 1 from withholding w where w.status = 'GRANTED' and w.case_reference = t.case_reference and w.purpose = t.purpose
      and w.office = t.office and w.roles && t.roles and t.at >= w.decided_at and t.at < w.ends_at
      and w.released_at is null and w.ends_at > now()))`,
  values: [],
};

/**
 * What a guardian sees of the child's log. What was given to private persons was given to the child
 * or to another guardian: when they look, and from where, is their own affair.
 */
const withoutPrivateReaders = (viewer: Viewer): Filter => ({
  sql: "(not t.private or t.outcome = 'DENIED' or t.actor_citizen_id is not distinct from ?)",
  values: [viewer.citizenId],
});

/** What of a person's log a reader may see; filtered before it is counted. */
export const readable = (viewer: Viewer, whom: About): readonly Filter[] =>
  isSelf(viewer, whom) ? [notWithheld] : [notWithheld, withoutPrivateReaders(viewer)];
