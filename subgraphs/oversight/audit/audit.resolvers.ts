import type { Filter } from '#department/pagination/lists.ts';
import { allowed } from '#department/policy/policy.ts';
import type { Resolvers } from '../generated.ts';
import { auditPolicy } from './audit.policy.ts';

export const audit: Resolvers = {
  Query: {
    auditEntries: async (_, { department, outcome, ...page }, { viewer, loaders }) => {
      if (!allowed(viewer, auditPolicy.read, null)) {
        return null;
      }
      const filters: Filter[] = [];
      if (department != null) {
        filters.push({ sql: 't.department = ?', values: [department] });
      }
      if (outcome != null) {
        filters.push({ sql: 't.outcome = ?', values: [outcome] });
      }
      await loaders.collection.catchUp();
      return loaders.auditEntries(page, filters);
    },
    auditSources: (_, __, { viewer, loaders }) =>
      allowed(viewer, auditPolicy.read, null) ? loaders.auditSources() : null,
  },
  AuditEntry: {
    case: ({ caseReference }) => caseReference ?? null,
  },
  AuditSource: {
    entries: ({ sequence }) => sequence,
    breaks: ({ department }, _, { loaders }) => loaders.breaksByDepartment.load(department),
  },
  LedgerBreak: {
    at: ({ atEntry }) => atEntry,
  },
};
