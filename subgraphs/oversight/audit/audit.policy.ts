import { hasRole } from '#department/policy/policy.ts';

export const auditPolicy = {
  /** Metadata of entries: offices, fields and purposes; whose data it was is for the person alone. */
  read: hasRole('auditor'),
};
