import { hasRole } from '#kernel/policy/policy.ts';

export const withholdingPolicy = {
  /** Who investigates, and who watches over those who do. */
  decide: hasRole('justice-officer', 'auditor'),
};
