import { ANNOUNCE, announceEach } from '#department/changes/migration.ts';
import { sqlMigration } from '#department/orm/migration.ts';

/** The topic of applications: every step and every refusal writes a transition. */
export const APPLICATION_CHANGES = 'enrollment-application';

/** What is written down is announced, with its transaction, to those who follow it. */
export const changes = sqlMigration(
  '0004-changes',
  ANNOUNCE + announceEach('application_transition', APPLICATION_CHANGES, 'application_id'),
);
