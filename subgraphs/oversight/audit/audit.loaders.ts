import type { LoaderTools } from '#department/define.ts';
import { rowsByKey } from '#department/loaders/batch.ts';
import { listOf } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { Entry, type EntryRow } from '../access-entry/access-entry.entity.ts';
import { LedgerBreak, type LedgerBreakRow, Source, type SourceRow } from './audit.entity.ts';

export type AuditPage = Connection<EntryRow>;

export function auditLoaders({ reader, cursors }: LoaderTools) {
  const sources = reader.table(Source);
  return {
    auditEntries: listOf<EntryRow>(reader, cursors, Entry, {
      list: 'auditEntries',
      order: [
        { by: 'at', descending: true },
        { by: 'id', descending: true },
      ],
    }),
    breaksByDepartment: rowsByKey<LedgerBreakRow>(reader, LedgerBreak, 'department', 'part'),
    brokenDepartments: async () =>
      (
        await reader.rows<{ department: string }>('select distinct department from ledger_break order by department')
      ).map(({ department }) => department),
    /** There are as many as departments. */
    auditSources: () => reader.rows<SourceRow>(`select ${sources.columns} from ${sources.name} order by department`),
  };
}
