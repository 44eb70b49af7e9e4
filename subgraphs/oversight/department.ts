import { defineDepartment } from '#department/define.ts';
import { Access, Entry } from './access-entry/access-entry.entity.ts';
import { accessEntry } from './access-entry/access-entry.resolvers.ts';
import { LedgerBreak, Source } from './audit/audit.entity.ts';
import { audit } from './audit/audit.resolvers.ts';
import { type Collection, openCollection } from './collection/collection.ts';
import { loaders } from './context.ts';
import { collectedEvidence } from './migrations/0001-collected-evidence.ts';
import { breaksOfLedgers } from './migrations/0002-breaks.ts';
import { withholdingByTwo } from './migrations/0003-withholding-by-two.ts';
import { refusalsWithANumber } from './migrations/0004-refusals-with-a-number.ts';
import { publishedLog as publishedLogTables } from './migrations/0005-published-log.ts';
import { wordsOfDepartments } from './migrations/0006-words.ts';
import { LogHead } from './published-log/published-log.entity.ts';
import { publishedLog } from './published-log/published-log.resolvers.ts';
import { CaseFile, Withholding } from './withholding/withholding.entity.ts';
import { withholding } from './withholding/withholding.resolvers.ts';

export const oversight = defineDepartment<ReturnType<typeof loaders>, Collection>({
  name: 'oversight',
  port: 4106,
  folder: new URL('.', import.meta.url),
  entities: [Source, LedgerBreak, Entry, Access, LogHead, CaseFile, Withholding],
  migrations: [
    collectedEvidence,
    breaksOfLedgers,
    withholdingByTwo,
    refusalsWithANumber,
    publishedLogTables,
    wordsOfDepartments,
  ],
  loaders,
  background: openCollection,
  resolvers: [accessEntry, audit, publishedLog, withholding],
});
