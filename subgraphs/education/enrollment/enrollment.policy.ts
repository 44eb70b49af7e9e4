import type { Policy } from '#kernel/policy/policy.ts';

export const enrollmentPolicy = {
  /** The access code says for which child; that it is a citizen who holds it makes the act somebody's. */
  submit: (viewer) => viewer.citizenId !== null,
} satisfies Record<string, Policy<null>>;
