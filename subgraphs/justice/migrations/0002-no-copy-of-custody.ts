import { sqlMigration } from '#department/orm/migration.ts';

/** Nothing updated it; population attests custody with each write. */
export const noCopyOfCustody = sqlMigration('0002-no-copy-of-custody', 'drop table guardianship');
