import { defineDepartment, type Department } from '#department/define.ts';
import { accessEntryRoom } from './access-entry/access-entry.room.ts';
import { auditRoom } from './audit/audit.room.ts';
import { publishedLogRoom } from './published-log/published-log.room.ts';
import { withholdingRoom } from './withholding/withholding.room.ts';
import { type Collection, openCollection } from './collection/collection.ts';
import { collectedEvidence } from './migrations/0001-collected-evidence.ts';
import { breaksOfLedgers } from './migrations/0002-breaks.ts';
import { withholdingByTwo } from './migrations/0003-withholding-by-two.ts';
import { refusalsWithANumber } from './migrations/0004-refusals-with-a-number.ts';
import { publishedLog as publishedLogTables } from './migrations/0005-published-log.ts';
import { wordsOfDepartments } from './migrations/0006-words.ts';
import type { Loaders } from './context.ts';

export const oversight: Department<Loaders, Collection> = defineDepartment({
  name: 'oversight',
  port: 4106,
  folder: new URL('.', import.meta.url),
  migrations: [
    collectedEvidence,
    breaksOfLedgers,
    withholdingByTwo,
    refusalsWithANumber,
    publishedLogTables,
    wordsOfDepartments,
  ],
  background: openCollection,
  rooms: [accessEntryRoom, auditRoom, publishedLogRoom, withholdingRoom],
});
