import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/**
 * One step of a department's schema, written in SQL and run in a transaction.
 *
 * @param name sorts after its predecessors: `0002-enrollment-campaigns`
 * @param up statements, separated by semicolons at line ends
 */
export const sqlMigration = (name: string, up: string): MigrationObject => ({
  name,
  class: class extends Migration {
    override up(): void {
      this.addSql(up);
    }
  },
});
